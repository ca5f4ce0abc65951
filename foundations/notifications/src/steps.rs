//! What becomes of a letter, inside a transaction: it is kept, sent, put off, refused, emptied, forgotten.

pub(crate) mod brought;
pub(crate) mod issues;
pub(crate) mod newsletter;
pub(crate) mod notices;
mod offer;
pub(crate) mod tell;

pub use brought::{bring, forget_address};
pub use notices::forget_between;
pub use offer::offer;
pub use tell::tell;

use crate::{
    letters::conversation,
    model::{Kind, Letter, MailId, NewLetter, State, Why, Written},
    rules::{self, SendRejected},
    store,
};
use action::{Change, Ctx, Failure, Work};
use database::{StoreError, Tx};
use kernel::{Subject, Timestamp, time};
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

/// The deadline at which what a letter said is emptied, or all of it is forgotten.
pub const EMPTY: &str = "notifications.empty";

/// Handing a letter over to the server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SendMail {
    /// Which one.
    pub mail: MailId,
}

impl Work for SendMail {
    const NAME: &'static str = "notifications.send";
}

/// Keeps a letter. Where a server carries letters, it is sent once this is kept.
pub async fn keep(tx: &mut Tx, ctx: &Ctx, written: Written) -> Result<MailId, StoreError> {
    let (id, now) = (ctx.id(), ctx.now());
    let mut letter = Letter {
        id,
        good_until: rules::good_until(written.kind, now),
        written,
        state: State::Kept,
        job: None,
        attempts: 0,
        why: None,
        said: None,
        created_at: now,
        sent_at: None,
    };
    if ctx.house().post.is_set() {
        letter.state = State::Waiting;
        letter.job = Some(ctx.enqueue(tx, &SendMail { mail: id }).await?.uuid());
    }
    store::insert(tx, &letter).await?;
    tx.set_deadline(EMPTY, &Subject::from(id), time::days_after(now, rules::KEPT_DAYS)).await?;
    Ok(id)
}

/// Writes and keeps a letter that somebody else words, with the head of its conversation.
pub async fn write(tx: &mut Tx, ctx: &Ctx, letter: &NewLetter) -> Result<MailId, StoreError> {
    write_of(tx, ctx, Kind::Case, letter).await
}

/// The same, of that kind.
pub async fn write_of(tx: &mut Tx, ctx: &Ctx, kind: Kind, letter: &NewLetter) -> Result<MailId, StoreError> {
    let id = keep(tx, ctx, conversation::write(ctx.house(), kind, letter)).await?;
    store::heads::insert(tx, id, &letter.head).await?;
    Ok(id)
}

/// Has a letter sent that was only kept, or refused.
pub async fn send_again(tx: &mut Tx, ctx: &Ctx, id: MailId) -> Result<(), Failure<SendRejected>> {
    let letter = store::find(tx, id).await?.ok_or(Failure::NotFound)?;
    rules::may_be_sent(&letter, ctx.house().post.is_set(), ctx.now()).map_err(Failure::Rejected)?;
    let job = ctx.enqueue(tx, &SendMail { mail: id }).await?.uuid();
    let waits = Letter { state: State::Waiting, job: Some(job), why: None, said: None, ..letter.clone() };
    store::save(tx, &letter, &waits).await?;
    let [before, after] = [&letter, &waits].map(|letter| json!({ "state": letter.state.code() }));
    let change = Change {
        verb: "notifications-audit-sent",
        subject: id.into(),
        label: letter.written.kind.code(),
        before,
        after,
    };
    Ok(ctx.audit(tx, &change).await?)
}

/// The letter that a job was put in for, if it still waits for that very job.
pub(crate) fn still_waits(known: Option<Letter>, job: Uuid) -> Option<Letter> {
    known.filter(|letter| letter.state == State::Waiting && letter.job == Some(job))
}

/// A server has taken it. Nobody needs a secret here that its reader has now.
pub(crate) async fn sent(tx: &mut Tx, letter: &Letter, now: Timestamp) -> Result<(), StoreError> {
    let attempts = letter.attempts + 1;
    let written = match letter.written.kind.has_secret() {
        true => letter.written.emptied(),
        false => letter.written.clone(),
    };
    let (state, sent_at) = (State::Sent, Some(now));
    let sent = Letter { written, state, attempts, said: None, sent_at, ..letter.clone() };
    store::save(tx, letter, &sent).await
}

/// The server would not take it now.
pub(crate) async fn put_off(tx: &mut Tx, letter: &Letter, said: &str) -> Result<(), StoreError> {
    let later = Letter { attempts: letter.attempts + 1, said: Some(said.to_owned()), ..letter.clone() };
    store::save(tx, letter, &later).await
}

/// The server will never take it.
pub(crate) async fn refused(tx: &mut Tx, letter: &Letter, said: &str) -> Result<(), StoreError> {
    let refused = Letter {
        state: State::Refused,
        attempts: letter.attempts + 1,
        why: Some(Why::Refused),
        said: Some(said.to_owned()),
        ..letter.clone()
    };
    store::save(tx, letter, &refused).await
}

/// What it says is good for nothing any more, so it is not sent.
pub(crate) async fn too_late(tx: &mut Tx, letter: &Letter) -> Result<(), StoreError> {
    let refused = Letter { state: State::Refused, why: Some(Why::TooLate), ..letter.clone() };
    store::save(tx, letter, &refused).await
}

/// There is no server for letters any more: it is only read here.
pub(crate) async fn only_kept(tx: &mut Tx, letter: &Letter) -> Result<(), StoreError> {
    let kept = Letter { state: State::Kept, job: None, ..letter.clone() };
    store::save(tx, letter, &kept).await
}

/// Empties what a letter said. One that still waited has come too late. A letter to somebody who has no account here is
/// forgotten: its address is a stranger's.
pub(crate) async fn empty(tx: &mut Tx, id: MailId) -> Result<(), StoreError> {
    let Some(letter) = store::find(tx, id).await? else { return Ok(()) };
    store::heads::delete(tx, id).await?;
    store::stops::take_out(tx, id).await?;
    store::copies::keep_outcome(tx, id, letter.state).await?;
    if letter.written.person.is_none() {
        return store::delete(tx, &letter).await;
    }
    let (state, why) = match letter.state {
        State::Waiting => (State::Refused, Some(Why::TooLate)),
        State::Sent | State::Kept | State::Refused => (letter.state, letter.why),
    };
    let emptied = Letter { written: letter.written.emptied(), state, why, said: None, ..letter.clone() };
    store::save(tx, &letter, &emptied).await
}
