//! What happens to payments inside a transaction: gathering, the rules, keeping, telling. Reaching a provider is `jobs`.

mod close;
mod confirm;
mod hear;
mod refund;
pub(crate) mod stand_in;
mod start;
mod ways;

use close::let_go;
pub use close::void;
pub(crate) use close::{dropped, expire, forget};
pub use confirm::confirm;
pub(crate) use hear::{hear, hear_within};
use refund::give_back_extra;
pub use refund::refund;
pub(crate) use refund::{give_back_by_hand, refund_ended};
pub(crate) use start::retry;
pub use start::start;
pub(crate) use ways::put as put_way;

use crate::{
    model::{Attempt, AttemptId, Payment, State},
    store,
};
use action::{Ctx, Failure, Work};
use database::{StoreError, Tx};
use kernel::{Subject, time};
use payments_facts::{PaymentId, RefundId};
use serde::{Deserialize, Serialize};

/// The deadline by which a payment must be paid.
pub(crate) const EXPIRE: &str = "payments.expire";
/// The deadline after which nobody comes back from it any more.
pub(crate) const FORGET: &str = "payments.forget";
/// For so many days after its end a buyer may come back from a payment.
const BACK_DAYS: i64 = 3;
/// For so many days after its beginning, where it has no end.
const OPEN_DAYS: i64 = 60;

/// Asks the provider for an attempt.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct Begin {
    pub(crate) attempt: AttemptId,
}

impl Work for Begin {
    const NAME: &'static str = "payments.begin";
}

/// Tells the provider to forget an attempt.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct LetGo {
    pub(crate) attempt: AttemptId,
}

impl Work for LetGo {
    const NAME: &'static str = "payments.let_go";
}

/// Asks the provider to give money back.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct GiveBack {
    pub(crate) refund: RefundId,
}

impl Work for GiveBack {
    const NAME: &'static str = "payments.give_back";
}

async fn load<R>(tx: &mut Tx, id: PaymentId) -> Result<Payment, Failure<R>> {
    store::payments::find(tx, id).await?.ok_or(Failure::NotFound)
}

/// The attempt that counts, if there is one: where nothing was to be paid there is none.
async fn current(tx: &mut Tx, payment: &Payment) -> Result<Option<Attempt>, StoreError> {
    store::attempts::find_numbered(tx, payment.id, payment.attempt).await
}

/// Keeps a payment as it stands now, and the deadlines that follow from that.
async fn keep(tx: &mut Tx, ctx: &Ctx, before: &Payment, after: &Payment) -> Result<(), StoreError> {
    if before == after {
        return Ok(());
    }
    store::payments::save(tx, after).await?;
    if before.state != after.state {
        wind(tx, ctx, after).await?;
    }
    Ok(())
}

/// Sets the clocks of a payment: it must be paid until then, and some days after its end nobody comes back from it.
async fn wind(tx: &mut Tx, ctx: &Ctx, payment: &Payment) -> Result<(), StoreError> {
    let subject = Subject::from(payment.id);
    let (waits, days) = match payment.state {
        State::Started | State::ActionNeeded | State::Declined => (true, OPEN_DAYS),
        State::Authorised | State::Captured | State::Voided | State::Expired => (false, BACK_DAYS),
    };
    match payment.expires_at.filter(|_| waits) {
        Some(at) => tx.set_deadline(EXPIRE, &subject, at).await?,
        None => tx.clear_deadline(EXPIRE, &subject).await?,
    }
    match payment.back {
        Some(_) => tx.set_deadline(FORGET, &subject, time::days_after(ctx.now(), days)).await,
        None => Ok(()),
    }
}
