//! What goes back in the demo shop: three of its people have bought something, one has gone back on it, one sends something back
//! that the shop takes back by its own kindness, one has her money already. All of it by the steps that everybody takes.

mod buying;

use crate::{actions, model::Asked, reads, rules::claims, steps};
use action::{Ctx, Failure};
use buying::{Purchase, buy, settle};
use database::StoreError;
use kernel::{Actor, Rejection};
use orders::model::{Line, LineId, OrderId};
use returns::{
    model::{Condition, Kind, Policy, ReturnId, TypedPolicy},
    steps::Came,
};

/// For so many days the demo shop takes back what is as new.
const DAYS: &str = "30";

const PURCHASES: [Purchase; 3] = [
    Purchase {
        address: "marta@correo.example",
        street: "Calle de Alfonso VIII 42",
        postcode: "16001",
        city: "Cuenca",
        goods: &[("cuenco-gazpacho", 4), ("panos-cocina", 1)],
    },
    Purchase {
        address: "tom@mail.example",
        street: "Calle de la Cava Alta 17",
        postcode: "28005",
        city: "Madrid",
        goods: &[("cucharas-olivo", 2)],
    },
    Purchase {
        address: "lucia@correo.example",
        street: "Plaza del Pan 3",
        postcode: "45600",
        city: "Talavera de la Reina",
        goods: &[("camino-mesa", 1), ("cucharas-olivo", 1)],
    },
];

/// Lets all that happen once. In a shop that has decided about returns, or has not its people and goods, nothing happens.
pub async fn fill(ctx: &Ctx) -> Result<(), StoreError> {
    let policy = ctx.read(async |snap| returns::reads::policy(snap).await).await?;
    if policy != Policy::default() {
        return Ok(());
    }
    let typed = TypedPolicy { days: DAYS.into(), ..TypedPolicy::default() };
    let decided = ctx.write(async |tx| returns::steps::put_policy(tx, ctx, &typed).await).await;
    decided.map_err(broken)?;
    let mut bought = Vec::with_capacity(PURCHASES.len());
    for purchase in &PURCHASES {
        match buy(ctx, purchase).await? {
            Some(order) => bought.push(order),
            None => return Ok(()),
        }
    }
    let [marta, tom, lucia] = bought[..] else { return Ok(()) };
    withdrawn(ctx, marta).await?;
    under_way(ctx, tom).await?;
    paid(ctx, lucia).await
}

/// She goes back on two of what she bought.
async fn withdrawn(ctx: &Ctx, order: OrderId) -> Result<(), StoreError> {
    declare(ctx, order, 2).await
}

/// He has too many spoons: the shop takes some back, and they are on their way.
async fn under_way(ctx: &Ctx, order: OrderId) -> Result<(), StoreError> {
    let lines = first(ctx, order, 1).await?;
    let why = "Me han regalado otras iguales. Están sin estrenar.".to_owned();
    let asked = Asked { kind: Kind::Allowed, lines, why, wish: None };
    let asked = ctx.write(async |tx| steps::ask(tx, ctx, order, &asked).await).await;
    let ret = asked.map_err(broken)?.id;
    let answer = "Claro. Mándalas cuando puedas.";
    actions::accept(ctx, ret, answer).await.map_err(broken)?;
    let sent = ctx.write(async |tx| returns::steps::send(tx, ctx, ret, "Correos PK7310042115").await).await;
    sent.map(drop).map_err(broken)
}

/// She went back on it, it has arrived, and her money is on its way.
async fn paid(ctx: &Ctx, order: OrderId) -> Result<(), StoreError> {
    declare(ctx, order, 1).await?;
    let returned = ctx.read(async |snap| returns::reads::of_order(snap, order).await).await?;
    let Some(ret) = returned.first().map(|ret| ret.id) else { return Ok(()) };
    actions::receive(ctx, ret, &as_new(ctx, ret).await?).await.map_err(broken)?;
    actions::refund(ctx, ret, "").await.map_err(broken)?;
    settle(ctx).await
}

/// All of a return, as if it had never been used.
async fn as_new(ctx: &Ctx, ret: ReturnId) -> Result<Vec<Came>, StoreError> {
    let whole = ctx.read(async |snap| returns::reads::whole(snap, ret).await).await?;
    let came = whole.into_iter().flat_map(|whole| whole.lines).map(|line| Came {
        line: line.line,
        quantity: line.quantity,
        condition: Condition::New,
        restocked: line.quantity,
    });
    Ok(came.collect())
}

/// So many of the first thing of an order.
async fn first(ctx: &Ctx, order: OrderId, many: u32) -> Result<Vec<(LineId, u32)>, StoreError> {
    let whole = ctx.read(async |snap| orders::reads::whole(snap, order).await).await?;
    let lines = whole.map(|whole| whole.lines).unwrap_or_default();
    Ok(lines.iter().take(1).map(|line: &Line| (line.id, many)).collect())
}

/// Whoever bought it goes back on so many of the first thing, by the page of their order.
async fn declare(ctx: &Ctx, order: OrderId, many: u32) -> Result<(), StoreError> {
    let asked = first(ctx, order, many).await?;
    let bought = ctx.read(async |snap| reads::bought_of(snap, order).await).await?;
    let Some(bought) = bought else { return Ok(()) };
    let (person, lang) = (bought.whole.order.person, bought.whole.group.lang);
    let new =
        claims::declared(&bought, (person, lang), &asked).map_err(|no| broken(Failure::Rejected(no)))?;
    let theirs = person.map_or_else(|| ctx.clone(), |one| Ctx::new(ctx.house().clone(), Actor::Member(one)));
    let declared = returns::actions::declare(&theirs, &new, true).await.map_err(broken)?.what;
    // What it means is heard of later anyway, and then is found already.
    ctx.write(async |tx| steps::look_up(tx, ctx, declared).await).await.map_err(broken)
}

/// What the demo does is never refused; where it is, somebody has changed a rule.
fn broken<R: Rejection>(failure: Failure<R>) -> StoreError {
    match failure {
        Failure::Broken(error) => error,
        other => StoreError::Corrupt(format!("what goes back in the demo: {other}")),
    }
}
