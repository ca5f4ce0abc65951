//! Each verb inside a transaction that somebody else opened: gather, decide, keep.

mod follow;
mod matter;
mod people;
mod tell;
mod write;

pub(crate) use follow::follow;
pub(crate) use matter::matter;
pub(crate) use people::{leave, renamed};
pub use write::write;

use crate::{
    model::{Comment, On},
    rules, store,
};
use comments_facts::CommentsCounted;
use database::{StoreError, Tx};

/// Counts that a comment stands now, or does not any more, and says so to pages that show it.
async fn count(tx: &mut Tx, of: &Comment, (stood, stands): (bool, bool)) -> Result<(), StoreError> {
    let by = rules::moved(stood, stands);
    if by == 0 {
        return Ok(());
    }
    store::counts::add(tx, of.on, by).await?;
    store::counts::add_to_thread(tx, of.thread, by).await?;
    tell_pages(tx, of.on).await
}

/// Has pages that show comments on this made anew.
async fn tell_pages(tx: &mut Tx, on: On) -> Result<(), StoreError> {
    let count = store::counts::of(tx, on).await?;
    tx.record(&CommentsCounted { about: on.subject(), count }).await
}
