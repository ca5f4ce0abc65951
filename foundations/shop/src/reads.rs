//! Who the shop is, and which official notice it shows.

use crate::{
    model::{Notice, Profile},
    store,
};
use database::{Snapshot, StoreError};
use kernel::Lang;

/// The profile; the one of a new shop if nothing was said yet.
pub async fn profile(snap: &mut Snapshot) -> Result<Profile, StoreError> {
    Ok(store::find(snap).await?.unwrap_or_default())
}

/// The notice, in whatever language, that is kept in this file.
pub(crate) async fn notice_in(snap: &mut Snapshot, file: &str) -> Result<Option<Notice>, StoreError> {
    store::notice_in(snap, file).await
}

/// The official notice of the legal guarantee in a language, if it was put in.
pub async fn guarantee_notice(snap: &mut Snapshot, lang: Lang) -> Result<Option<Notice>, StoreError> {
    store::find_notice(snap, lang).await
}
