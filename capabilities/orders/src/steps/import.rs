//! Orders that were placed elsewhere are brought here: once each, however often they are. No letter is written, no stock moves, and
//! nothing is told but that they were brought.

use super::{load, place::fresh_code, timers};
use crate::{
    model::{Imported, OrderId, PastOrder, Whole, found_by},
    rules::{
        self, PastRejected,
        past::{Brought, Known, id_at, reference},
        sums,
    },
    store::{self, orders::Beside},
};
use action::{Ctx, Failure};
use database::{StoreError, Tx};
use orders_facts::{GroupId, LineId};
use sha2::{Digest, Sha256};

/// Brings one. The same again changes nothing; what has changed there is kept, unless something has happened to it here since.
///
/// ```ignore
/// match orders::steps::import(tx, ctx, &past).await? {
///     Imported::New(order) => ..
///     Imported::Same(order) => ..
/// }
/// ```
pub async fn import(tx: &mut Tx, ctx: &Ctx, wish: &PastOrder) -> Result<Imported, Failure<PastRejected>> {
    let hash = hash_of(wish)?;
    match store::past::find(tx, &wish.origin, &reference(&wish.reference)).await? {
        None => Ok(Imported::New(bring(tx, ctx, wish, &hash).await?)),
        Some((id, known)) => {
            if known != hash {
                bring_again(tx, ctx, wish, (id, &hash)).await?;
            }
            Ok(Imported::Same(id))
        }
    }
}

/// What it is now, as a hash.
fn hash_of(wish: &PastOrder) -> Result<Vec<u8>, StoreError> {
    let text = serde_json::to_vec(wish)
        .map_err(|error| StoreError::Corrupt(format!("an order of elsewhere cannot be written: {error}")))?;
    Ok(Sha256::digest(text).to_vec())
}

async fn bring(
    tx: &mut Tx,
    ctx: &Ctx,
    wish: &PastOrder,
    hash: &[u8],
) -> Result<OrderId, Failure<PastRejected>> {
    let (machine, at) = (&ctx.house().machine, wish.placed_at);
    let (group, order): (GroupId, OrderId) = (id_at(at, machine.random()), id_at(at, machine.random()));
    let lines: Vec<LineId> = wish.lines.iter().map(|_| id_at(at, machine.random())).collect();
    let code = fresh_code(tx, ctx, &[]).await?;
    let known = Known { group, order, lines, code, version: 1 };
    let brought = rules::past::bring(wish, &known, ctx.now()).map_err(Failure::Rejected)?;

    store::groups::insert(tx, &brought.group).await?;
    store::orders::insert(tx, &brought.order, &beside(&brought, hash)).await?;
    let whole = keep(tx, ctx, brought).await?;
    store::sums::add(tx, &sums::brought(&whole, &ctx.house().shop.face().zone)).await?;
    Ok(order)
}

/// What is known now takes the place of what was. Whoever made it theirs in between keeps it.
async fn bring_again(
    tx: &mut Tx,
    ctx: &Ctx,
    wish: &PastOrder,
    (id, hash): (OrderId, &[u8]),
) -> Result<(), Failure<PastRejected>> {
    let whole = load(tx, id).await?;
    if has_gone_on(&whole) {
        return Ok(());
    }
    let wish = PastOrder { person: whole.order.person.or(wish.person), ..wish.clone() };
    let more = wish.lines.len().saturating_sub(whole.lines.len());
    let fresh = (0..more).map(|_| id_at(wish.placed_at, ctx.house().machine.random()));
    let lines = whole.lines.iter().map(|line| line.id).chain(fresh).take(wish.lines.len()).collect();
    let (group, order) = (whole.group.id, whole.order.id);
    let known = Known { group, order, lines, code: whole.order.code.clone(), version: whole.order.version };
    let brought = rules::past::bring(&wish, &known, ctx.now()).map_err(Failure::Rejected)?;

    if !store::past::renew(tx, &brought.order, &beside(&brought, hash)).await? {
        return Err(Failure::Conflict);
    }
    store::past::renew_group(tx, &brought.group).await?;
    store::past::clear(tx, id).await?;
    let zone = &ctx.house().shop.face().zone;
    let mut before = sums::brought(&whole, zone);
    before.iter_mut().for_each(|sum| sum.figures = sum.figures.undone());
    store::sums::add(tx, &before).await?;
    let whole = keep(tx, ctx, brought).await?;
    Ok(store::sums::add(tx, &sums::brought(&whole, zone)).await?)
}

/// Whether something has happened to it here, which is not overwritten; whoever was forgotten stays forgotten.
fn has_gone_on(whole: &Whole) -> bool {
    let is_gone = whole.group.is_forgotten || whole.group.is_leaving;
    is_gone || !whole.parcels.is_empty() || whole.order.deemed_at.is_some()
}

/// Of whom nothing is kept, no hash is either.
fn beside<'a>(brought: &Brought, hash: &'a [u8]) -> Beside<'a> {
    let lines = u32::try_from(brought.lines.len()).unwrap_or(u32::MAX);
    let hash: &[u8] = if brought.group.is_forgotten { &[] } else { hash };
    Beside { lines, source: "", hash: Some(hash) }
}

/// Keeps its lines, the words by which it is found, when it is forgotten; and tells that it is here.
async fn keep(tx: &mut Tx, ctx: &Ctx, brought: Brought) -> Result<Whole, StoreError> {
    let Brought { group, order, lines, fact } = brought;
    store::lines::insert(tx, &lines).await?;
    if !group.is_forgotten {
        let number = order.past.as_ref().map_or("", |past| past.reference.as_str());
        let name = &group.delivery_to.reveal().name;
        let words = found_by(&[&order.code, number, name, group.email.reveal()]);
        store::found::insert(tx, order.id, &words).await?;
        match order.stand.is_over() {
            true => timers::forget_at(tx, &order).await?,
            false => timers::set(tx, ctx, &order).await?,
        }
    }
    tx.record(&fact).await?;
    Ok(Whole {
        group,
        order,
        lines,
        parcels: Vec::new(),
        refunds: Vec::new(),
        others: Vec::new(),
        sold_by: None,
    })
}
