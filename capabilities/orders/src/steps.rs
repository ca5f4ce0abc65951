//! Each verb inside a transaction that somebody else opened: gather, decide, keep.

mod buyer;
mod cancel;
mod coupons;
mod erase;
mod letters;
mod money;
mod office;
mod place;
mod timers;

pub(crate) use buyer::{PayRejected, find, hear, pay_again};
pub(crate) use cancel::{cancel, look_again};
pub(crate) use erase::erase;
pub(crate) use letters::{received, stands};
pub(crate) use money::{Captured, Refunded, pay, promised, refund_failed, refunded};
pub(crate) use office::{Noted, RefundRejected, SendRejected, confirm, deliver, note, refund, send};
pub use place::place;
pub(crate) use timers::{COMPLETE, FORGET, LOOK, complete, forget, look};

use crate::{
    model::{Order, OrderId, Whole},
    reads,
    rules::order::{Done, is_done},
    store,
};
use action::{Change, Ctx, Failure};
use catalog_facts::VariantId;
use database::{StoreError, Tx};
use kernel::Subject;
use orders_facts::OrderGroup;
use serde_json::{Value, json};

async fn load<R>(tx: &mut Tx, id: OrderId) -> Result<Whole, Failure<R>> {
    let order = store::orders::find(tx, id).await?.ok_or(Failure::NotFound)?;
    Ok(reads::gather(tx, order).await?)
}

/// The order that a payment is about; nothing if it is about something else. Today each group has one.
async fn of(tx: &mut Tx, about: &Subject) -> Result<Option<Whole>, StoreError> {
    let Some(group) = about.id_of::<OrderGroup>() else { return Ok(None) };
    match store::orders::of_group(tx, group).await?.into_iter().next() {
        Some(order) => reads::gather(tx, order).await.map(Some),
        None => Ok(None),
    }
}

/// Keeps what has become of an order, its deadlines, and what is to be told of it. Once it is over, whoever bought and has left
/// since is forgotten.
async fn keep<R>(tx: &mut Tx, ctx: &Ctx, (order, facts): Done) -> Result<Order, Failure<R>> {
    if !store::orders::save(tx, &order).await? {
        return Err(Failure::Conflict);
    }
    timers::set(tx, ctx, &order).await?;
    tx.record(&facts).await?;
    Ok(Order { version: order.version + 1, ..order })
}

/// Forgets whoever bought an order that is over, if they wanted that.
async fn forget_if_leaving(tx: &mut Tx, whole: &Whole, order: &Order) -> Result<(), StoreError> {
    if whole.group.is_leaving && is_done(order) {
        store::erasing::group(tx, whole.group.id).await?;
    }
    Ok(())
}

/// Whose stock it is that is put aside.
fn owner(whole: &Whole) -> Subject {
    Subject::from(whole.group.id)
}

fn goods(whole: &Whole) -> Vec<(VariantId, u32)> {
    whole.lines.iter().map(|line| (line.variant, line.quantity)).collect()
}

fn fields_of(order: &Order) -> Value {
    json!({
        "state": order.stand.order.code(),
        "payment": order.stand.payment.code(),
        "goods": order.stand.goods.code(),
    })
}

async fn audit(
    tx: &mut Tx,
    ctx: &Ctx,
    verb: &'static str,
    (before, after): (&Order, &Order),
) -> Result<(), StoreError> {
    let (fields, now) = (fields_of(before), fields_of(after));
    let subject = Subject::from(after.id);
    ctx.audit(tx, &Change { verb, subject, label: &after.code, before: fields, after: now }).await
}
