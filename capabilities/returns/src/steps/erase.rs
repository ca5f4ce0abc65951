//! Whoever sent something leaves: what tells who they are goes, as soon as nothing is to be done for them any more.

use crate::{
    model::{Progress, Return, ReturnId, Withdrawal, WithdrawalId},
    store,
};
use database::{StoreError, Tx};
use kernel::{Subject, time::days_after};

/// The deadline at which it is looked at again whether who sent a return that left can be forgotten.
pub(crate) const LEAVE: &str = "returns.leave";
/// The same for a declaration.
pub(crate) const LEAVE_DECLARED: &str = "returns.leave_declared";

/// How many days later it is looked at again whether it is over.
const AGAIN_DAYS: i64 = 1;

/// Forgets who sent it, once it is over: whoever withdrew is written to until their money is back.
pub(crate) async fn erase_return(tx: &mut Tx, ret: &Return) -> Result<(), StoreError> {
    if ret.state.is_open() || ret.asked.minor > 0 {
        return later(tx, LEAVE, &Subject::from(ret.id)).await;
    }
    store::erasing::ret(tx, ret.id).await
}

async fn later(tx: &mut Tx, name: &'static str, subject: &Subject) -> Result<(), StoreError> {
    let at = days_after(tx.stamp().at, AGAIN_DAYS);
    tx.set_deadline(name, subject, at).await
}

/// Whoever sent it has left: looks again whether it is over.
pub(crate) async fn leave_return(tx: &mut Tx, id: ReturnId) -> Result<(), StoreError> {
    match store::returns::find(tx, id).await? {
        Some(ret) => erase_return(tx, &ret).await,
        None => Ok(()),
    }
}

/// Whoever declared it has left: looks again whether somebody has seen to it.
pub(crate) async fn leave_withdrawal(tx: &mut Tx, id: WithdrawalId) -> Result<(), StoreError> {
    match store::withdrawals::find(tx, id).await? {
        Some(is) => erase_withdrawal(tx, &is).await,
        None => Ok(()),
    }
}

/// Forgets who declared it, once it was seen to.
pub(crate) async fn erase_withdrawal(tx: &mut Tx, is: &Withdrawal) -> Result<(), StoreError> {
    if matches!(is.progress, Progress::Declared | Progress::Lost) {
        return later(tx, LEAVE_DECLARED, &Subject::from(is.id)).await;
    }
    store::erasing::withdrawal(tx, is.id).await
}
