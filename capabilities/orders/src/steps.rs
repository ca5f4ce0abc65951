//! Each verb inside a transaction that somebody else opened: gather, decide, keep.

mod businesses;
mod buyer;
mod cancel;
mod claim;
mod coupons;
mod dispute;
mod door;
mod erase;
mod extra;
mod files;
mod import;
mod letters;
mod money;
mod office;
mod place;
mod refund;
mod settings;
mod sums;
mod timers;
mod went_back;

pub(crate) use businesses::{EmptySellers, empty_sellers};
pub(crate) use buyer::{PayRejected, find, hear, pay_again};
pub(crate) use cancel::{cancel, look_again};
pub use claim::claim_brought;
pub(crate) use claim::{ClaimRejected, claim};
pub(crate) use dispute::{dispute_ended, disputed};
pub use door::drop_unsent;
pub(crate) use door::{refuse_at_door, shorten};
pub(crate) use erase::{erase, forget_guest};
pub(crate) use files::{begin, hand_over};
pub use import::import;
pub(crate) use letters::{received, stands};
pub(crate) use money::{Captured, pay, promised};
pub(crate) use office::{Noted, confirm, note};
pub use office::{SendRejected, deliver, send, send_rest};
pub use place::place;
pub(crate) use refund::refund_typed;
pub use refund::{RefundRejected, refund};
pub(crate) use settings::put_policy;
pub(crate) use sums::{count, count_back, discount};
pub(crate) use timers::{
    COMPLETE, DEEM, FORGET, FORGET_SELLER, LOOK, complete, deem, forget, forget_seller, look,
};
pub(crate) use went_back::{Refunded, refund_failed, refunded};

use crate::{
    model::{Order, OrderId, Whole},
    reads,
    rules::{
        self,
        order::{Done, is_done},
    },
    store,
};
use action::{Change, Ctx, Failure};
use catalog::steps::stock;
use catalog_facts::VariantId;
use database::{StoreError, Tx};
use kernel::Subject;
use orders_facts::OrderGroup;
use serde_json::{Value, json};

async fn load<R>(tx: &mut Tx, id: OrderId) -> Result<Whole, Failure<R>> {
    let order = store::orders::find(tx, id).await?.ok_or(Failure::NotFound)?;
    Ok(reads::gather(tx, order).await?)
}

/// The orders that a payment is about, the first first; none if it is about something else.
async fn of(tx: &mut Tx, about: &Subject) -> Result<Vec<Whole>, StoreError> {
    let Some(group) = about.id_of::<OrderGroup>() else { return Ok(Vec::new()) };
    reads::all_of(tx, group).await
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

/// Forgets whoever bought, if they wanted that and all that the same payment pays is over.
async fn forget_if_leaving(tx: &mut Tx, whole: &Whole) -> Result<(), StoreError> {
    if whole.group.is_leaving && store::orders::of_group(tx, whole.group.id).await?.iter().all(is_done) {
        store::erasing::group(tx, whole.group.id).await?;
    }
    Ok(())
}

/// For whom goods are put aside until they are placed, and afterwards where one order is all that was agreed; of several each
/// holds its own, so that one of them can be given up.
fn owner(whole: &Whole) -> Subject {
    match whole.order.members > 1 {
        true => Subject::from(whole.order.id),
        false => Subject::from(whole.group.id),
    }
}

/// All of an order can be sold again, without what was put back already because it is not sent any more.
async fn put_back(tx: &mut Tx, ctx: &Ctx, whole: &Whole) -> Result<(), StoreError> {
    match whole.lines.iter().any(|line| line.dropped > 0) {
        true => stock::restock(tx, ctx, &rules::goods::unsent(&whole.lines)).await,
        false => stock::take_back(tx, ctx, &owner(whole)).await,
    }
}

/// What is counted and paid once for all that was agreed.
fn agreed(whole: &Whole) -> Subject {
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
