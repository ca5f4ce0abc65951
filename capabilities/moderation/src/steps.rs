//! Each verb inside a transaction that somebody else opened: gather, decide, keep.

mod abuse;
mod appeal;
mod decide;
mod heard;
mod letters;
mod office;
mod queue;
mod send;

pub(crate) use abuse::lift;
pub(crate) use appeal::{Judged, appeal, judge};
pub(crate) use decide::{Ruling, decide, take};
pub(crate) use heard::taken_down;
pub(crate) use office::{put_settings, tally};
pub(crate) use queue::{Choice, Chosen, choose, rule};
pub(crate) use send::{Received, Typed, Wish, send, wish};

use crate::{
    model::{Notice, NoticeId},
    rules::{FormRejected, StateRejected, notice::Done},
    store,
};
use action::{Change, Ctx, Failure};
use contributions::rules::StateRejected as TextRejected;
use database::{StoreError, Tx};
use kernel::{Rejection, Subject, Word, names};
use serde_json::{Value, json};

/// The dice show a word that is taken about once in a million million; so often in a row never.
const THROWS: usize = 20;
/// Signs of the word by which people speak of a notice.
const REFERENCE_SIGNS: u32 = 8;

/// Why a step of moderation is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    /// What was written.
    Form(FormRejected),
    /// Where the notice is.
    State(StateRejected),
    /// What the text is by now.
    Text(TextRejected),
}

impl Rejection for Refused {
    fn code(&self) -> &'static str {
        match self {
            Self::Form(no) => no.code(),
            Self::State(no) => no.code(),
            Self::Text(no) => no.code(),
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Form(no) => no.words(),
            Self::State(no) => no.words(),
            Self::Text(no) => no.words(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Form(no) => no.field(),
            Self::State(no) => no.field(),
            Self::Text(no) => no.field(),
        }
    }
}

fn unfit(no: FormRejected) -> Failure<Refused> {
    Failure::Rejected(Refused::Form(no))
}

fn no_way(no: StateRejected) -> Failure<Refused> {
    Failure::Rejected(Refused::State(no))
}

fn of_text(no: Failure<TextRejected>) -> Failure<Refused> {
    no.widen(Refused::Text)
}

async fn load<R>(tx: &mut Tx, id: NoticeId) -> Result<Notice, Failure<R>> {
    store::notices::find(tx, id).await?.ok_or(Failure::NotFound)
}

/// Keeps what has become of a notice, and what is to be told of it.
async fn keep<R>(tx: &mut Tx, (notice, facts): Done) -> Result<Notice, Failure<R>> {
    if !store::notices::save(tx, &notice).await? {
        return Err(Failure::Conflict);
    }
    tx.record(&facts).await?;
    Ok(Notice { version: notice.version + 1, ..notice })
}

async fn fresh_reference(tx: &mut Tx, ctx: &Ctx) -> Result<String, StoreError> {
    for _ in 0..THROWS {
        let word = names::signs(ctx.house().machine.random(), REFERENCE_SIGNS);
        if store::notices::by_reference(tx, &word).await?.is_none() {
            return Ok(word);
        }
    }
    Err(StoreError::Unavailable("no free word for a notice".into()))
}

/// Writes down what somebody of the shop did to a notice: codes only, no word of anybody.
async fn audit(
    tx: &mut Tx,
    ctx: &Ctx,
    verb: &'static str,
    (before, after): (&Notice, &Notice),
) -> Result<(), StoreError> {
    let told = |notice: &Notice| -> Value {
        json!({ "state": notice.state.code(), "outcome": notice.outcome.map(|outcome| outcome.code()) })
    };
    let change = Change {
        verb,
        subject: Subject::from(after.id),
        label: &after.reference,
        before: told(before),
        after: told(after),
    };
    ctx.audit(tx, &change).await
}
