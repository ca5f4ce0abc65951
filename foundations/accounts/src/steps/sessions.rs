//! Sessions begin and end. Their times are the machine's: a shop clock that is moved throws nobody out.

use crate::{
    model::{Begun, Entry, Person, SessionId},
    rules, secret,
    store::{self, sessions::New},
};
use accounts_facts::{SessionsEnded, SignedIn, SignedInBy};
use action::{Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{PersonId, Subject, rejection::Never, time};

/// What happens when a session may be over.
pub(crate) const SESSION_OVER: &str = "accounts.session_over";

/// Lets a browser in as somebody. What it carried before is good no more, so nobody can have planted it.
pub(crate) async fn begin(
    tx: &mut Tx,
    ctx: &Ctx,
    person: &Person,
    entry: &Entry,
    how: SignedInBy,
) -> Result<Begun, StoreError> {
    if let Some(before) = &entry.before {
        store::sessions::end(tx, before).await?;
    }
    let machine = &*ctx.house().machine;
    let (secret, hash) = secret::mint(machine);
    let id: SessionId = ctx.id();
    let begun_at = machine.now();
    let ends_at = rules::ends_at(begun_at, begun_at);
    let browser = rules::browser(&entry.agent);
    let new = New { id, hash: &hash, person: person.id, browser: &browser, begun_at, ends_at };
    store::sessions::insert(tx, &new).await?;
    look_again(tx, ctx, id, ends_at).await?;
    tx.record(&SignedIn { person: person.id, how }).await?;
    Ok(Begun { secret, person: person.id, lang: person.lang, is_leaving: person.leaves_at.is_some() })
}

/// Looks again when the session may be over. Deadlines fall by the shop's clock, which may run ahead of the machine's.
pub(crate) async fn look_again(
    tx: &mut Tx,
    ctx: &Ctx,
    id: SessionId,
    ends_at: kernel::Timestamp,
) -> Result<(), StoreError> {
    let left_s = ends_at.as_second() - ctx.house().machine.now().as_second();
    let due = time::seconds_after(ctx.now(), left_s.max(0) + 1);
    tx.set_deadline(SESSION_OVER, &Subject::from(id), due).await
}

/// A browser goes out. One that is out already is out all the same.
pub(crate) async fn sign_out(tx: &mut Tx, this: &secret::SecretHash) -> Result<(), StoreError> {
    store::sessions::end(tx, this).await
}

/// Somebody ends one of their sessions. One that is nobody's or another's is not found.
pub(crate) async fn end_one(tx: &mut Tx, person: PersonId, session: SessionId) -> Result<(), Failure<Never>> {
    if !store::sessions::end_one(tx, person, session).await? {
        return Err(Failure::NotFound);
    }
    Ok(tx.record(&SessionsEnded { person }).await?)
}

/// Ends all sessions of somebody but one. Tells how many those were.
pub(crate) async fn end_others(
    tx: &mut Tx,
    person: PersonId,
    but: Option<&secret::SecretHash>,
) -> Result<u64, StoreError> {
    let ended = store::sessions::end_others(tx, person, but).await?;
    if ended > 0 {
        tx.record(&SessionsEnded { person }).await?;
    }
    Ok(ended)
}
