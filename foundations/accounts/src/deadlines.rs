//! What is over is forgotten: what was asked for by letter, and sessions.

use crate::{
    model::SessionTag,
    rules,
    steps::{self, ASKED_OVER, SESSION_OVER},
    store,
};
use accounts_facts::Asked;
use action::{Ctx, Deadline, Unheard, at};
use database::Tx;
use kernel::Subject;

/// The deadlines of accounts.
pub(crate) fn all() -> Vec<Deadline> {
    vec![at(ASKED_OVER, asked_over), at(SESSION_OVER, session_over)]
}

async fn asked_over(tx: &mut Tx, _: &Ctx, subject: Subject) -> Result<(), Unheard> {
    if let Some(asked) = subject.id_of::<Asked>() {
        store::asked::forget(tx, asked).await?;
    }
    Ok(())
}

/// A session that was used meanwhile is looked at again when that is over.
async fn session_over(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    let Some(session) = subject.id_of::<SessionTag>() else { return Ok(()) };
    let Some(ends_at) = store::sessions::ends_at(tx, session).await? else { return Ok(()) };
    if rules::is_over(ends_at, ctx.house().machine.now()) {
        store::sessions::forget(tx, session).await?;
    } else {
        steps::look_again(tx, ctx, session, ends_at).await?;
    }
    Ok(())
}
