//! What is over is forgotten: what was asked for by letter, and sessions.

use crate::{
    model::{CeremonyTag, PassageTag, SecondTag, SessionTag},
    rules,
    steps::{self, ASKED_OVER, CEREMONY_OVER, PASSAGE_OVER, SECOND_OVER, SESSION_OVER},
    store,
};
use accounts_facts::Asked;
use action::{Ctx, Deadline, Unheard, at};
use database::Tx;
use kernel::Subject;

/// The deadlines of accounts.
pub(crate) fn all() -> Vec<Deadline> {
    vec![
        at(ASKED_OVER, asked_over),
        at(PASSAGE_OVER, passage_over),
        at(SESSION_OVER, session_over),
        at(SECOND_OVER, second_over),
        at(CEREMONY_OVER, ceremony_over),
    ]
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

/// A browser did not come back from a provider, or nobody said the rest. One that waits for a letter has more time.
async fn passage_over(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    let Some(passage) = subject.id_of::<PassageTag>() else { return Ok(()) };
    let ends_at = store::provider_passages::ends_at(tx, passage).await?;
    if ends_at.is_some_and(|ends_at| rules::is_over(ends_at, ctx.now())) {
        store::provider_passages::forget(tx, passage).await?;
    }
    Ok(())
}

/// Nobody showed a code in time.
async fn second_over(tx: &mut Tx, _: &Ctx, subject: Subject) -> Result<(), Unheard> {
    if let Some(second) = subject.id_of::<SecondTag>() {
        store::second::forget(tx, second).await?;
    }
    Ok(())
}

/// A passkey was not shown in time.
async fn ceremony_over(tx: &mut Tx, _: &Ctx, subject: Subject) -> Result<(), Unheard> {
    if let Some(ceremony) = subject.id_of::<CeremonyTag>() {
        store::passkey_ceremonies::forget(tx, ceremony).await?;
    }
    Ok(())
}
