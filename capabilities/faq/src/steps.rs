//! Each verb inside a transaction that somebody else opened: gather, decide, keep.

mod begin;
mod candidates;
mod decide;
mod edit;
mod follow;
mod print;
mod propose;
mod settings;
mod stale;
mod turns;

pub use begin::begin;
pub use candidates::promote;
pub use edit::{back, edit};
pub use propose::{Asked, propose};
pub use turns::turn;

pub(crate) use candidates::{accepted, drop_candidate};
pub(crate) use decide::{apply, decline};
pub(crate) use edit::set_terms;
pub(crate) use follow::follow;
pub(crate) use settings::set;
pub(crate) use stale::{LOOK, changed, look};

use crate::{
    model::{Article, ArticleId},
    store,
};
use action::{Change, Ctx, Failure};
use database::{StoreError, Tx};
use serde_json::json;

/// Who is told and thanked for one article at most.
const MANY: u32 = 100;

async fn load<R>(tx: &mut Tx, id: ArticleId) -> Result<Article, Failure<R>> {
    store::articles::find(tx, id).await?.ok_or(Failure::NotFound)
}

/// Keeps what has become of an article; with the version by which the next change of it is told.
async fn keep<R>(tx: &mut Tx, now: Article) -> Result<Article, Failure<R>> {
    if !store::articles::save(tx, &now).await? {
        return Err(Failure::Conflict);
    }
    Ok(Article { version: now.version + 1, ..now })
}

/// What staff did is written down by states; the text stands in no log.
async fn audit(
    tx: &mut Tx,
    ctx: &Ctx,
    (before, now): (&Article, &Article),
    verb: &'static str,
) -> Result<(), StoreError> {
    let told = |one: &Article| json!({ "state": one.state.code(), "revision": one.revision });
    let change =
        Change { verb, subject: now.id.into(), label: &now.slug, before: told(before), after: told(now) };
    ctx.audit(tx, &change).await
}
