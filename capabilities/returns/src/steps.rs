//! Each verb inside a transaction that somebody else opened: gather, decide, keep.

mod customer;
mod declare;
mod erase;
mod letters;
mod locate;
mod money;
mod office;
mod open;
mod timers;

pub use customer::{SendRejected, send};
pub(crate) use declare::acknowledge;
pub use declare::{Declared, declare, lose, matched, set_aside};
pub(crate) use erase::{
    LEAVE, LEAVE_DECLARED, erase_return, erase_withdrawal, leave_return, leave_withdrawal,
};
pub use letters::link;
pub use locate::locate;
pub use money::{fail, give, settle};
pub use office::{Came, Noted, accept, close, note, put_policy, receive, refuse, remedy};
pub use open::open;
pub(crate) use timers::{ACKNOWLEDGE, DUE, FORGET, FORGET_DECLARED, LATE, fall_due, forget, forget_declared};

use crate::{
    model::{Return, ReturnId, Whole},
    reads,
    rules::ret::Done,
    store,
};
use action::{Change, Ctx, Failure};
use database::{StoreError, Tx};
use kernel::Subject;
use serde_json::json;

/// A return with its lines and its money, for changing.
pub async fn load<R>(tx: &mut Tx, id: ReturnId) -> Result<Whole, Failure<R>> {
    reads::whole(tx, id).await?.ok_or(Failure::NotFound)
}

/// Keeps what has become of a return, its deadlines, and what is to be told of it.
async fn keep<R>(tx: &mut Tx, (ret, facts): Done) -> Result<Return, Failure<R>> {
    if !store::returns::save(tx, &ret).await? {
        return Err(Failure::Conflict);
    }
    timers::set(tx, &ret).await?;
    tx.record(&facts).await?;
    Ok(Return { version: ret.version + 1, ..ret })
}

async fn audit(
    tx: &mut Tx,
    ctx: &Ctx,
    verb: &'static str,
    (before, after): (&Return, &Return),
) -> Result<(), StoreError> {
    let [was, is] =
        [before, after].map(|ret| json!({ "state": ret.state.code(), "asked": ret.asked.decimal() }));
    let subject = Subject::from(after.id);
    ctx.audit(tx, &Change { verb, subject, label: &after.code, before: was, after: is }).await
}
