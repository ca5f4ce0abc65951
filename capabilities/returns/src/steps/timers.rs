//! What happens to a return by itself: those who look after it are told before its money is late, and after years nobody knows
//! who sent it.

use super::letters;
use crate::{
    model::{Return, ReturnId, Withdrawal, WithdrawalId},
    rules::ret,
    store,
};
use action::Ctx;
use database::{StoreError, Tx};
use kernel::{Subject, time};

/// The deadline at which money should be back soon.
pub(crate) const DUE: &str = "returns.due";
/// The deadline at which it is late.
pub(crate) const LATE: &str = "returns.late";
/// The deadline at which nobody's books need to know any more who sent it.
pub(crate) const FORGET: &str = "returns.forget";
/// The same for a declaration.
pub(crate) const FORGET_DECLARED: &str = "returns.forget_declared";

/// The deadline at which an acknowledgement goes that was put off.
pub(crate) const ACKNOWLEDGE: &str = "returns.acknowledge";

/// Those who look after returns are told so many days before money is late.
pub(crate) const WARN_DAYS: i64 = 3;
/// What books are kept for, in days: six years (RULES section 2 row 19).
const BOOKS_DAYS: i64 = 6 * 366;

/// Sets the deadlines of a return as its state wants them.
pub(super) async fn set(tx: &mut Tx, ret: &Return) -> Result<(), StoreError> {
    let (subject, now) = (Subject::from(ret.id), tx.stamp().at);
    let due = ret.due_at.filter(|_| ret.state.is_open());
    let warned = due.map(|due| time::days_before(due, WARN_DAYS));
    for (name, at) in [(DUE, warned), (LATE, due)] {
        match at {
            // That it is so is told once.
            Some(at) if at > now => tx.set_deadline(name, &subject, at).await?,
            Some(_) => {}
            None => tx.clear_deadline(name, &subject).await?,
        }
    }
    tx.set_deadline(FORGET, &subject, time::days_after(now, BOOKS_DAYS)).await
}

/// Sets the deadline of a declaration.
pub(super) async fn set_declared(tx: &mut Tx, is: &Withdrawal) -> Result<(), StoreError> {
    let until = time::days_after(is.declared_at, BOOKS_DAYS);
    tx.set_deadline(FORGET_DECLARED, &Subject::from(is.id), until).await
}

/// Money should be back soon, or should be back by now.
pub(crate) async fn fall_due(tx: &mut Tx, ctx: &Ctx, id: ReturnId, nth: i64) -> Result<(), StoreError> {
    let Some(ret) = store::returns::find(tx, id).await? else { return Ok(()) };
    let facts = ret::fall_due(&ret, ctx.now());
    if facts.is_empty() {
        return Ok(());
    }
    tx.record(&facts).await?;
    letters::warn(tx, ctx, &ret, nth).await
}

/// Forgets who sent it, once it is over.
pub(crate) async fn forget(tx: &mut Tx, ctx: &Ctx, id: ReturnId) -> Result<(), StoreError> {
    match store::returns::find(tx, id).await? {
        Some(ret) if ret.state.is_open() => {
            let again = time::days_after(ctx.now(), 30);
            tx.set_deadline(FORGET, &Subject::from(id), again).await
        }
        Some(_) => store::erasing::ret(tx, id).await,
        None => Ok(()),
    }
}

/// Forgets who declared it.
pub(crate) async fn forget_declared(tx: &mut Tx, id: WithdrawalId) -> Result<(), StoreError> {
    store::erasing::withdrawal(tx, id).await
}
