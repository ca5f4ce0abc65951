//! Changing many products: first it is kept what is wanted, then it is done a few at a time, each by itself. What a rule
//! refuses of one stops no other.

use super::put_product;
use crate::{
    model::{Bulk, BulkId, BulkState, Changed, Deed, Outcome, ProductDraft, Put, Shift, Why},
    rules::{
        bulk::{self, BulkRejected},
        check,
    },
    store::{self, bulk::Tried, drafts, tree},
};
use action::{Change, Ctx, Failure};
use catalog_facts::ProductId;
use database::{Snapshot, Stopwatch, StoreError, Tx};
use kernel::{Currency, Rejection, Word, time};
use serde_json::{Map, Value, json};
use std::time::Duration;

/// After so many days nobody looks at what was done any more.
const KEPT_DAYS: i64 = 30;
/// So many products in one transaction.
const AT_ONCE: u32 = 20;
/// After so long of it a transaction takes no further product, because others wait: some weigh as much as a hundred others.
pub(crate) const BREATH: Duration = Duration::from_millis(12);

/// Keeps what somebody wants to do to these products; nothing is done yet.
pub(crate) async fn show_bulk(
    tx: &mut Tx,
    ctx: &Ctx,
    deed: &Deed,
    products: &[ProductId],
    is_cut: bool,
) -> Result<BulkId, Failure<BulkRejected>> {
    if products.is_empty() {
        return Err(Failure::Rejected(BulkRejected::NothingTicked));
    }
    store::bulk::forget(tx, time::days_before(ctx.now(), KEPT_DAYS)).await?;
    let id = ctx.id();
    store::bulk::insert(tx, id, deed, products, is_cut, ctx.now()).await?;
    Ok(id)
}

/// Begins to do it. Tells whether that was new: whoever asks twice begins once.
pub(crate) async fn begin_bulk(tx: &mut Tx, id: BulkId) -> Result<bool, StoreError> {
    store::bulk::step(tx, id, BulkState::Shown, BulkState::Running).await
}

/// Does it to the next few, to one at least. Tells whether any is left.
pub(crate) async fn go_on_with_bulk(
    tx: &mut Tx,
    ctx: &Ctx,
    id: BulkId,
    breath: Duration,
) -> Result<bool, StoreError> {
    let watch = Stopwatch::start();
    let Some(Bulk { deed, state: BulkState::Running, .. }) = store::bulk::find(tx, id).await? else {
        return Ok(false);
    };
    let currency = shop::reads::profile(tx).await?.currency;
    let next = store::bulk::waiting(tx, id, AT_ONCE).await?;
    let mut tried = Vec::with_capacity(next.len());
    for (position, product) in &next {
        let deed = &deed;
        let ended = tx.savepoint(async |tx| one(tx, ctx, *product, deed, currency).await).await;
        tried.push(match ended {
            Ok(outcome) => Tried { position: *position, outcome, why: None },
            Err(Failure::Rejected(no)) => {
                Tried { position: *position, outcome: Outcome::Refused, why: Some(why(&no)) }
            }
            Err(failure) => return Err(store_error(failure)),
        });
        if watch.elapsed() >= breath {
            break;
        }
    }
    store::bulk::keep(tx, id, &tried).await?;
    let is_last = tried.len() == next.len() && next.len() < AT_ONCE as usize;
    if is_last {
        store::bulk::step(tx, id, BulkState::Running, BulkState::Done).await?;
    }
    Ok(!is_last)
}

/// Does it to one, and writes down who did.
async fn one(
    tx: &mut Tx,
    ctx: &Ctx,
    product: ProductId,
    deed: &Deed,
    currency: Currency,
) -> Result<Outcome, Failure<BulkRejected>> {
    // It was there when it was ticked; products are never deleted.
    let Some(before) = drafts::product(tx, product, currency).await? else { return Ok(Outcome::Same) };
    let Changed { draft, shifts } = bulk::apply(&before, deed).map_err(Failure::Rejected)?;
    if shifts.is_empty() {
        return Ok(Outcome::Same);
    }
    match put_product(tx, ctx, &draft).await.map_err(|no| no.widen(BulkRejected::Product))? {
        Put::Same => Ok(Outcome::Same),
        Put::Created | Put::Changed => {
            let (before, after) = told(&shifts);
            let label = draft.name.show(kernel::Lang::default());
            let subject = product.into();
            let verb = "catalog-admin-bulk-audit";
            ctx.audit(tx, &Change { verb, subject, label, before, after }).await?;
            Ok(Outcome::Done)
        }
    }
}

/// What would become of one product: what changes, or why nothing does.
pub(crate) async fn foresee(
    snap: &mut Snapshot,
    draft: &ProductDraft,
    deed: &Deed,
) -> Result<Result<Changed, BulkRejected>, StoreError> {
    let changed = match bulk::apply(draft, deed) {
        Ok(changed) => changed,
        Err(no) => return Ok(Err(no)),
    };
    let brand = match &changed.draft.brand {
        Some(key) => tree::find_brand(snap, key).await?.map(|(brand, _)| brand),
        None => None,
    };
    let maker = brand.as_ref().and_then(|brand| brand.maker.as_ref());
    let first = shop::reads::profile(snap).await?.first();
    Ok(check::product(&changed.draft, maker, first).map(|()| changed).map_err(BulkRejected::Product))
}

/// A refusal as it is kept.
pub(crate) fn why(no: &BulkRejected) -> Why {
    let word = |word: &Word<'_>| match word {
        Word::Text(text) => (*text).to_owned(),
        Word::Count(count) => count.to_string(),
        Word::Money(money) => money.decimal(),
        Word::At(at) => at.to_string(),
    };
    Why {
        code: no.code().to_owned(),
        words: no.words().iter().map(|(name, one)| ((*name).to_owned(), word(one))).collect(),
    }
}

/// What changed, as the log of staff keeps it: before and after.
fn told(shifts: &[Shift]) -> (Value, Value) {
    let (mut before, mut after) = (Map::new(), Map::new());
    for shift in shifts {
        let (name, from, to) = match shift {
            Shift::Status(from, to) => ("status".to_owned(), json!(from.code()), json!(to.code())),
            Shift::Category(from, to) => ("category".to_owned(), json!(from), json!(to)),
            Shift::Brand(from, to) => ("brand".to_owned(), json!(from), json!(to)),
            Shift::Price { sku, from, to } => (format!("price {sku}"), json!(from.0), json!(to.0)),
            Shift::Stock { sku, from, to } => (format!("stock {sku}"), json!(from), json!(to)),
        };
        before.insert(name.clone(), from);
        after.insert(name, to);
    }
    (Value::Object(before), Value::Object(after))
}

/// What is no answer of a rule ends the transaction; it is tried again.
fn store_error(failure: Failure<BulkRejected>) -> StoreError {
    match failure {
        Failure::Broken(error) => error,
        Failure::SlowDown => StoreError::SlowDown,
        other => StoreError::Unavailable(other.to_string()),
    }
}
