//! What is asked while a shop is set up.

use database::{Snapshot, StoreError};
use kernel::Timestamp;
use shop::model::Profile;

/// Whether a shop may be set up under this link, as of now by the machine's clock: only one that has no owner.
pub(crate) async fn is_setup_open(
    snap: &mut Snapshot,
    secret: &str,
    now: Timestamp,
) -> Result<bool, StoreError> {
    Ok(shop::reads::is_setup_link(snap, secret, now).await? && !accounts::reads::has_owner(snap).await?)
}

/// How many of the three parts have been said, counted from the first: the name, who is behind it, money and days. The last
/// always holds something, so it is taken as said with the second.
pub(crate) fn steps_taken(profile: &Profile, version: i64) -> usize {
    let is_whole = ![&profile.legal_name, &profile.tax_id, &profile.address, &profile.email]
        .iter()
        .any(|said| said.is_empty());
    match (version, is_whole) {
        (0, _) => 0,
        (_, false) => 1,
        (_, true) => 3,
    }
}
