//! Somebody agrees to buy, in the transaction of whoever closes the purchase: what they buy is put aside already.

use super::{letters, timers};
use crate::{
    model::{Business, Group, NewGroup, OrderId, Placed, found_by},
    rules::{
        self, PlaceRejected,
        code::code,
        order::is_sold,
        place::{Given, Part},
    },
    store,
};
use action::{Ctx, Failure};
use catalog::steps::stock;
use catalog_facts::VariantId;
use database::{StoreError, Tx};
use kernel::Subject;
use sellers_facts::SellerId;

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
    let given = Given { orders, lines };
    let (group, parts, facts) = rules::place::place(wish, &given, ctx.now()).map_err(Failure::Rejected)?;

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

async fn keep(tx: &mut Tx, ctx: &Ctx, group: &Group, part: &Part) -> Result<(), StoreError> {
    let Part { order, lines, commissions } = part;
    store::orders::insert(tx, order, u32::try_from(lines.len()).unwrap_or(u32::MAX)).await?;
    if let Some(business) = business(tx, order.seller).await? {
        store::orders::set_sold_by(tx, order.id, &business).await?;
    }
    store::lines::insert(tx, lines).await?;
    store::extra::commissions(tx, order.id, commissions).await?;
    let words = found_by(&[&order.code, &group.delivery_to.reveal().name, group.email.reveal()]);
    store::found::insert(tx, order.id, &words).await?;
    timers::set(tx, ctx, order).await
}

/// Who sells, where a business other than the house does.
async fn business(tx: &mut Tx, seller: Option<SellerId>) -> Result<Option<Business>, StoreError> {
    let Some(id) = seller else { return Ok(None) };
    let known = sellers::reads::seller(tx, id).await?.filter(|seller| seller.is_trader);
    Ok(known.map(|seller| {
        let trader = seller.trader.reveal();
        Business { address: trader.address.clone(), email: trader.email.clone() }
    }))
}

/// Each of several orders holds its own goods, which were put aside together a moment ago.
async fn hold(tx: &mut Tx, ctx: &Ctx, part: &Part) -> Result<(), Failure<PlaceRejected>> {
    let goods: Vec<(VariantId, u32)> = part.lines.iter().map(|line| (line.variant, line.quantity)).collect();
    let held = stock::hold(tx, ctx, &Subject::from(part.order.id), &goods).await;
    held.map_err(|failure| failure.widen(|_| PlaceRejected::Goods))
}

/// A word that no order has, nor any of these.
async fn fresh_code(tx: &mut Tx, ctx: &Ctx, taken: &[String]) -> Result<String, StoreError> {
    for _ in 0..THROWS {
        let word = code(ctx.house().machine.random());
        if !taken.contains(&word) && store::orders::by_code(tx, &word).await?.is_none() {
            return Ok(word);
        }
    }
    Err(StoreError::Unavailable("no free code for an order".into()))
}
