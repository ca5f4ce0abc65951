//! Each verb inside a transaction that somebody else opened: gather, decide, keep.

mod edit;
mod follow;
mod people;
mod write;

pub use edit::edit;
pub(crate) use follow::follow;
pub(crate) use people::{leave, renamed};
pub use write::write;

use crate::{model::Story, store};
use action::Failure;
use database::{StoreError, Tx};
use stories_facts::{ProductStoriesChanged, StoryId, StoryTurned};

/// Keeps what has become of a story, and says so to pages that show it.
async fn keep<R>(tx: &mut Tx, before: &Story, now: &Story) -> Result<(), Failure<R>> {
    if !store::stories::save(tx, now).await? {
        return Err(Failure::Conflict);
    }
    if before.is_shown() || now.is_shown() {
        tell(tx, now).await?;
    }
    Ok(())
}

/// Has pages that show a story, or would, made anew.
async fn tell(tx: &mut Tx, of: &Story) -> Result<(), StoreError> {
    tx.record(&StoryTurned { story: StoryId::from_uuid(of.id.uuid()), is_shown: of.is_shown() }).await?;
    for one in &of.products {
        tx.record(&ProductStoriesChanged { product: one.product }).await?;
    }
    Ok(())
}
