//! A shop, something that goes back, and what was told.

use crate::{
    model::{Kind, Line, NewLine, NewReturn, NewWithdrawal, Policy, Return, ReturnId, Whereabouts, Whole},
    reads,
    rules::ret,
    steps,
};
use action::{Ctx, Failure};
use catalog_facts::{ProductId, VariantId};
use database::StoreError;
use kernel::{Lang, Localized, Money, Personal};
use orders_facts::{LineId, OrderId};
use testing::{Engine, World};

pub(super) async fn world(engine: Engine) -> World {
    World::on(engine, vec![shop::door(), accounts::door(), notifications::door(), crate::door()]).await
}

pub(super) fn new_withdrawal() -> NewWithdrawal {
    NewWithdrawal {
        person: None,
        name: "Eva Luna".into(),
        code: "K7QF-2M9X".into(),
        email: "eva@casa.example".into(),
        lang: Lang::Es,
        goods: "La taza azul".into(),
        lines: Vec::new(),
        known_order: None,
    }
}

/// The line of an order with so many pieces, of which these go back.
pub(super) fn line(quantity: u32, ordered: u32, total: i64) -> Line {
    Line {
        line: LineId::from_bytes([5; 16]),
        product: ProductId::from_bytes([6; 16]),
        variant: VariantId::from_bytes([7; 16]),
        name: Localized::same("Taza"),
        quantity,
        ordered,
        total: Money::eur(total),
        before: 0,
        received: None,
        condition: None,
        restocked: 0,
        paid: 0,
        unsent: 0,
    }
}

/// Two of three mugs go back.
pub(super) fn new_return(kind: Kind, charges: i64) -> NewReturn {
    let of = line(2, 3, 2_999);
    NewReturn {
        kind,
        order: OrderId::from_bytes([4; 16]),
        order_code: "K7QF-2M9X".into(),
        person: None,
        name: Personal::new("Eva Luna".into()),
        email: Personal::new("eva@casa.example".into()),
        lang: Lang::Es,
        why: Personal::new("No era el color.".into()),
        wish: None,
        lines: vec![NewLine {
            line: of.line,
            product: of.product,
            variant: of.variant,
            name: of.name,
            quantity: of.quantity,
            ordered: of.ordered,
            total: of.total,
        }],
        charges: Money::eur(charges),
        is_told: true,
        whereabouts: Whereabouts::Held,
        send_until: None,
        declared_at: "2026-11-03T09:00:00Z".parse().unwrap(),
    }
}

/// What becomes of it.
pub(super) fn ret(new: &NewReturn) -> Return {
    ret::open(new, (ReturnId::from_bytes([3; 16]), "R-000000".into()), &[], &Policy::default()).0
}

/// Opens it in a world.
pub(super) async fn open(ctx: &Ctx, new: &NewReturn) -> Result<Return, Failure<crate::rules::StateRejected>> {
    let new = NewReturn { declared_at: ctx.now(), ..new.clone() };
    ctx.write(async |tx| steps::open(tx, ctx, &new).await).await
}

pub(super) async fn whole(world: &World, id: ReturnId) -> Whole {
    let found: Result<_, StoreError> = world.operator().read(async |snap| reads::whole(snap, id).await).await;
    found.unwrap().unwrap()
}

/// How often something of that name was told.
pub(super) async fn told(world: &World, name: &str) -> usize {
    world.everything().await["event_log"].iter().filter(|row| row.contains(&format!("{name:?}"))).count()
}
