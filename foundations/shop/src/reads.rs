//! Who the shop is.

use crate::{model::Profile, store};
use database::{Snapshot, StoreError};

/// The profile; the one of a new shop if nothing was said yet.
pub async fn profile(snap: &mut Snapshot) -> Result<Profile, StoreError> {
    Ok(store::find(snap).await?.unwrap_or_default())
}
