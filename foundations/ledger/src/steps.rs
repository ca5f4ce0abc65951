//! What happens to the ledger inside a transaction: facts are heard, earnings become a seller's, payouts go on.

mod compare;
mod money;
mod orders;
mod payouts;
mod settings;
mod statements;
mod transfers;

pub(crate) use compare::keep_report;
pub(crate) use money::{Came, captured, dispute_ended, disputed, extra_given_back, extra_taken, given_back};
pub(crate) use orders::{RELEASE, hear, look};
pub(crate) use payouts::{PAY, come_back, ensure_day, give_up, pay, propose, send, settle};
pub(crate) use settings::put_settings;
pub(crate) use statements::{FREEZE, freeze};
pub(crate) use transfers::transfers;

use crate::{
    model::{Kind, NewBooking, Transaction, Unbalanced},
    store,
};
use action::{Change, Ctx};
use database::{StoreError, Tx};
use kernel::{Subject, Timestamp};
use sellers_facts::SellerId;
use serde_json::Value;

/// A rule has made something that does not add up: ours to mend, and nothing of it is kept.
fn broken(error: Unbalanced) -> StoreError {
    StoreError::Corrupt(error.to_string())
}

/// Somebody took a file along.
pub(crate) async fn note_taken(
    tx: &mut Tx,
    ctx: &Ctx,
    verb: &'static str,
    of: &str,
) -> Result<(), StoreError> {
    let (before, after) = (Value::Null, Value::Null);
    ctx.audit(tx, &Change { verb, subject: Subject::all("ledger_statement"), label: of, before, after }).await
}

/// Why something is booked, and about what.
struct Reason<'a> {
    cause: String,
    about: &'a Subject,
    seller: Option<SellerId>,
    happened_at: Timestamp,
}

/// Books it, if there is anything to book and nothing was booked for the same reason.
async fn book(
    tx: &mut Tx,
    ctx: &Ctx,
    what: Result<Option<Transaction>, Unbalanced>,
    reason: Reason<'_>,
) -> Result<(), StoreError> {
    let Some(what) = what.map_err(broken)? else { return Ok(()) };
    if store::book::is_booked(tx, &reason.cause).await? {
        return Ok(());
    }
    let day = ctx.house().shop.face().zone.day(reason.happened_at);
    let new = NewBooking {
        what,
        cause: reason.cause,
        about: reason.about.clone(),
        seller: reason.seller,
        happened_at: reason.happened_at,
        day,
    };
    store::book::add(tx, ctx.id(), &new, ctx.now()).await?;
    match new.seller.filter(|_| new.what.kind() != Kind::CommissionTax) {
        Some(seller) => statements::ensure_freeze(tx, ctx, seller).await,
        None => Ok(()),
    }
}
