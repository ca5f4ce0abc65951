//! Addresses that lead elsewhere now: those of another program, and our own that were left.

use crate::{
    rules::moved::{self, MovedRejected},
    store,
};
use action::Failure;
use database::{StoreError, Tx};
use kernel::Lang;

/// From now on an old address leads to a new one. Tells whether anything changed.
pub async fn put_moved(tx: &mut Tx, old: &str, new: &str) -> Result<bool, Failure<MovedRejected>> {
    let (path, target) = moved::moved(old, new).map_err(Failure::Rejected)?;
    Ok(store::moved::save(tx, &path, &target).await?)
}

/// One of our own addresses is left for another; both without the prefix of their language.
pub(super) async fn own(tx: &mut Tx, lang: Lang, old: &str, new: &str) -> Result<(), StoreError> {
    let with = |path: &str| format!("{}{path}", lang.prefix());
    store::moved::save(tx, &with(old), &with(new)).await.map(drop)
}
