//! Who the shop is, and which official notice it shows.

use crate::{
    model::{Notice, Profile},
    rules, steps, store,
};
use database::{Snapshot, StoreError};
use kernel::{Lang, Timestamp};

/// The profile; the one of a new shop if nothing was said yet.
pub async fn profile(snap: &mut Snapshot) -> Result<Profile, StoreError> {
    Ok(store::find(snap).await?.unwrap_or_default())
}

/// The profile and its version, for whoever changes a part of it.
pub async fn known(snap: &mut Snapshot) -> Result<(Profile, i64), StoreError> {
    Ok((profile(snap).await?, store::version(snap).await?))
}

/// A text that the shop wrote itself and its version, if it did.
pub async fn text(snap: &mut Snapshot, name: &str, lang: Lang) -> Result<Option<(String, i64)>, StoreError> {
    store::texts::find(snap, name, lang).await
}

/// Which texts the shop wrote itself.
pub async fn texts(snap: &mut Snapshot) -> Result<Vec<(String, Lang)>, StoreError> {
    store::texts::list(snap).await
}

/// Whether a shop may be set up under this link, as of now by the machine's clock. That it has no owner yet is not asked here.
pub async fn is_setup_link(snap: &mut Snapshot, secret: &str, now: Timestamp) -> Result<bool, StoreError> {
    let Some(hash) = steps::link_hash(secret) else { return Ok(false) };
    let made_at = store::setup::made_at(snap, &hash).await?;
    Ok(made_at.is_some_and(|made_at| rules::is_good(made_at, now)))
}

/// The notice, in whatever language, that is kept in this file.
pub(crate) async fn notice_in(snap: &mut Snapshot, file: &str) -> Result<Option<Notice>, StoreError> {
    store::notice_in(snap, file).await
}

/// The official notice of the legal guarantee in a language, if it was put in.
pub async fn guarantee_notice(snap: &mut Snapshot, lang: Lang) -> Result<Option<Notice>, StoreError> {
    store::find_notice(snap, lang).await
}
