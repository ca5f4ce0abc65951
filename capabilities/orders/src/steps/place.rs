//! Somebody agrees to buy, in the transaction of whoever closes the purchase: what they buy is put aside already.

use super::{letters, timers};
use crate::{
    model::{NewGroup, OrderId, Placed, found_by},
    rules::{self, PlaceRejected, code::code, order::is_sold, place::Given},
    store,
};
use action::{Ctx, Failure};
use catalog::steps::stock;
use database::{StoreError, Tx};
use kernel::Subject;

/// The dice show a word that is taken about once in a million; so often in a row never.
const THROWS: usize = 20;

/// Places it. What is paid on delivery stands at once, and its goods are gone from the stock.
///
/// ```ignore
/// stock::hold(tx, ctx, &Subject::from(wish.id), &wanted).await?;
/// let placed = orders::steps::place(tx, ctx, &wish).await?;
/// ```
pub async fn place(tx: &mut Tx, ctx: &Ctx, wish: &NewGroup) -> Result<Placed, Failure<PlaceRejected>> {
    let id: OrderId = ctx.id();
    let lines = wish.priced.lines.iter().map(|_| ctx.id()).collect();
    let given = Given { order: id, code: fresh_code(tx, ctx).await?, lines };
    let begun = rules::place::place(wish, given, ctx.now()).map_err(Failure::Rejected)?;
    let (group, order, lines, facts) = begun;

    store::groups::insert(tx, &group).await?;
    store::orders::insert(tx, &order, u32::try_from(lines.len()).unwrap_or(u32::MAX)).await?;
    store::lines::insert(tx, &lines).await?;
    let words = found_by(&[&order.code, &group.delivery_to.reveal().name, group.email.reveal()]);
    store::found::insert(tx, order.id, &words).await?;
    let secret = letters::link(tx, ctx, group.id).await?;
    timers::set(tx, ctx, &order).await?;
    if is_sold(order.stand) {
        stock::sell(tx, ctx, &Subject::from(group.id)).await?;
    }
    tx.record(&facts).await?;
    Ok(Placed { group: group.id, orders: vec![order.id], code: order.code, secret })
}

async fn fresh_code(tx: &mut Tx, ctx: &Ctx) -> Result<String, StoreError> {
    for _ in 0..THROWS {
        let word = code(ctx.house().machine.random());
        if store::orders::by_code(tx, &word).await?.is_none() {
            return Ok(word);
        }
    }
    Err(StoreError::Unavailable("no free code for an order".into()))
}
