//! Each verb inside a transaction that somebody else opened: gather, decide, keep.

mod customer;
mod letters;
mod mails;
mod office;
mod open;
mod problems;
mod timers;

pub(crate) use customer::{WriteRejected, close, rate, write};
pub(crate) use mails::{KeptFile, Mailed, Taken, brings_files, take};
pub(crate) use office::{Words, answer, assign, note, put, put_reply, put_settings, remove_reply, sort};
pub(crate) use open::{Opened, Sent, Wish, open, wish};
pub(crate) use problems::{About, convert, report, solve};
pub(crate) use timers::{DUE, EXPIRE, expire, fall_due};

use crate::{
    model::{Case, CaseId},
    rules::{
        case::Done,
        clock::{self, Calendar},
    },
    store,
};
use action::{Ctx, Failure};
use database::{Snapshot, StoreError, Tx};

/// By which days this shop counts.
pub(crate) async fn calendar(snap: &mut Snapshot, ctx: &Ctx) -> Result<Calendar, StoreError> {
    let settings = store::replies::settings(snap).await?;
    let holidays = clock::holidays(&settings.holidays).unwrap_or_default();
    Ok(Calendar { zone: ctx.house().shop.face().zone.clone(), holidays })
}

async fn load<R>(tx: &mut Tx, id: CaseId) -> Result<Case, Failure<R>> {
    store::cases::find(tx, id).await?.ok_or(Failure::NotFound)
}

/// Keeps what has become of a case, its deadlines, and what is to be told of it.
async fn keep<R>(tx: &mut Tx, (case, facts): Done) -> Result<Case, Failure<R>> {
    if !store::cases::save(tx, &case).await? {
        return Err(Failure::Conflict);
    }
    timers::set(tx, &case).await?;
    tx.record(&facts).await?;
    Ok(Case { version: case.version + 1, ..case })
}
