//! What happens to payments inside a transaction: gathering, the rules, keeping, telling. Reaching a provider is `jobs`.

mod capture;
mod close;
mod confirm;
mod contracts;
mod hear;
mod listing;
mod refund;
pub(crate) mod saved;
pub(crate) mod stand_in;
mod start;
mod ways;

pub use capture::capture;
use close::let_go;
pub use close::void;
pub(crate) use close::{dropped, expire, forget};
pub use confirm::confirm;
pub(crate) use contracts::put as put_contract;
pub(crate) use hear::{hear, hear_told, hear_within};
pub(crate) use listing::{ask_for_list, listed};
use refund::give_back_extra;
pub use refund::refund;
pub(crate) use refund::{ask_again, give_back_by_hand, refund_ended};
pub use saved::remove as remove_card;
pub(crate) use start::retry;
pub use start::{charge_later, hold, start};
pub(crate) use ways::put as put_way;

use crate::{
    model::{Attempt, AttemptId, Payment, SavedId, State, Way},
    store,
};
use action::{Ctx, Failure, Work};
use database::{StoreError, Tx};
use kernel::{Money, Subject, Timestamp, time};
use payments_facts::{PaymentId, RefundId};
use serde::{Deserialize, Serialize};

/// The deadline by which a payment must be paid.
pub(crate) const EXPIRE: &str = "payments.expire";
/// The deadline after which nobody comes back from it any more.
pub(crate) const FORGET: &str = "payments.forget";
/// The deadline at which a kept card does not pay any more.
pub(crate) const CARD_ENDS: &str = "payments.card_ends";
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

/// Has the provider take of what it holds.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct Take {
    pub(crate) attempt: AttemptId,
    pub(crate) amount: Money,
}

impl Work for Take {
    const NAME: &'static str = "payments.take";
}

/// Asks the provider to give money back.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct GiveBack {
    pub(crate) refund: RefundId,
}

impl Work for GiveBack {
    const NAME: &'static str = "payments.give_back";
}

/// Asks the provider what it has kept of the card of an attempt.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct KeepCard {
    pub(crate) attempt: AttemptId,
}

impl Work for KeepCard {
    const NAME: &'static str = "payments.keep_card";
}

/// Has the provider forget a card.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct ForgetCard {
    pub(crate) card: SavedId,
}

impl Work for ForgetCard {
    const NAME: &'static str = "payments.forget_card";
}

/// Asks the provider of a way for what it has moved in a window of time.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct List {
    /// The code of the way.
    pub(crate) way: String,
    /// The first instant of the window.
    pub(crate) from: Timestamp,
    /// The first after it.
    pub(crate) to: Timestamp,
}

impl List {
    /// The way that is meant; nothing where the work is of a program that knew another.
    pub(crate) fn way(&self) -> Option<Way> {
        Way::from_code(&self.way)
    }
}

impl Work for List {
    const NAME: &'static str = "payments.list";
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
