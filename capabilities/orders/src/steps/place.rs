//! Somebody agrees to buy, in the transaction of whoever closes the purchase: what they buy is put aside already.

use super::{businesses::business, letters, timers};
use crate::{
    model::{Group, NewGroup, OrderId, Placed, Terms, found_by},
    rules::{
        self, PlaceRejected,
        code::code,
        order::is_sold,
        place::{Given, Part},
    },
    store::{self, orders::Beside},
};
use action::{Ctx, Failure};
use catalog::steps::stock;
use catalog_facts::VariantId;
use database::{StoreError, Tx};
use kernel::Subject;

/// The dice show a word that is taken about once in a million; so often in a row never.
const THROWS: usize = 20;

/// Places it, an order for each seller. What is paid on delivery stands at once, and its goods are gone from the stock.
///
/// ```ignore
/// stock::hold(tx, ctx, &Subject::from(wish.id), &wanted).await?;
/// let placed = orders::steps::place(tx, ctx, &wish).await?;
/// ```
pub async fn place(tx: &mut Tx, ctx: &Ctx, wish: &NewGroup) -> Result<Placed, Failure<PlaceRejected>> {
    // The first of them is the first by its id too: ids of one instant are in no order by themselves.
    let mut ids: Vec<OrderId> = rules::place::sellers(wish).iter().map(|_| ctx.id()).collect();
    ids.sort_unstable();
    let mut orders: Vec<(OrderId, String)> = Vec::with_capacity(ids.len());
    for id in ids {
        let taken: Vec<String> = orders.iter().map(|(_, code)| code.clone()).collect();
        orders.push((id, fresh_code(tx, ctx, &taken).await?));
    }
    let lines = wish.priced.lines.iter().map(|_| ctx.id()).collect();
    let agreed = rules::terms::body(&wish.terms).map(|body| (rules::terms::hash(wish.lang, &body), body));
    let given = Given { orders, lines, terms: agreed.as_ref().map(|(hash, _)| *hash) };
    let (group, parts, facts) = rules::place::place(wish, &given, ctx.now()).map_err(Failure::Rejected)?;

    if let Some((hash, body)) = agreed {
        keep_terms(tx, &Terms { hash, lang: wish.lang, body, made_at: ctx.now() }).await?;
    }
    store::groups::insert(tx, &group).await?;
    let owner = Subject::from(group.id);
    if parts.len() > 1 {
        stock::release(tx, ctx, &owner).await?;
    }
    for part in &parts {
        keep(tx, ctx, &group, part).await?;
        if parts.len() > 1 {
            hold(tx, ctx, part).await?;
        }
    }
    let secret = letters::link(tx, ctx, group.id).await?;
    if parts.iter().any(|part| is_sold(part.order.stand)) {
        stock::sell(tx, ctx, &owner).await?;
    }
    tx.record(&facts).await?;
    let code = parts.first().map(|part| part.order.code.clone()).unwrap_or_default();
    Ok(Placed { group: group.id, orders: parts.iter().map(|part| part.order.id).collect(), code, secret })
}

/// Keeps a version of the texts, once: nearly always it is known.
async fn keep_terms(tx: &mut Tx, terms: &Terms) -> Result<(), StoreError> {
    match store::terms::has(tx, &terms.hash).await? {
        true => Ok(()),
        false => store::terms::insert(tx, terms).await,
    }
}

async fn keep(tx: &mut Tx, ctx: &Ctx, group: &Group, part: &Part) -> Result<(), StoreError> {
    let Part { order, lines, commissions } = part;
    let many = u32::try_from(lines.len()).unwrap_or(u32::MAX);
    let beside = Beside { lines: many, source: group.source.word(), hash: None };
    store::orders::insert(tx, order, &beside).await?;
    if let Some(business) = business(tx, order.seller).await? {
        store::business::set(tx, order.id, &business).await?;
    }
    store::lines::insert(tx, lines).await?;
    store::extra::commissions(tx, order.id, commissions).await?;
    let words = found_by(&[&order.code, &group.delivery_to.reveal().name, group.email.reveal()]);
    store::found::insert(tx, order.id, &words).await?;
    timers::set(tx, ctx, order).await
}

/// Each of several orders holds its own goods, which were put aside together a moment ago.
async fn hold(tx: &mut Tx, ctx: &Ctx, part: &Part) -> Result<(), Failure<PlaceRejected>> {
    let goods: Vec<(VariantId, u32)> = part.lines.iter().map(|line| (line.variant, line.quantity)).collect();
    let held = stock::hold(tx, ctx, &Subject::from(part.order.id), &goods).await;
    held.map_err(|failure| failure.widen(|_| PlaceRejected::Goods))
}

/// A word that no order has, nor any of these.
pub(super) async fn fresh_code(tx: &mut Tx, ctx: &Ctx, taken: &[String]) -> Result<String, StoreError> {
    for _ in 0..THROWS {
        let word = code(ctx.house().machine.random());
        if !taken.contains(&word) && store::orders::by_code(tx, &word).await?.is_none() {
            return Ok(word);
        }
    }
    Err(StoreError::Unavailable("no free code for an order".into()))
}
