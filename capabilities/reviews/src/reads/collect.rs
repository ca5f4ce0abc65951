//! What the page about collecting reviews says: the settings that it speaks of, and the sums.

use crate::{
    model::{Collected, InvitationSettings, Manners},
    store::{collected, invitation_words, settings},
};
use database::{Snapshot, StoreError};

/// All of that.
pub(crate) struct Known {
    pub(crate) manners: Manners,
    pub(crate) settings: InvitationSettings,
    pub(crate) collected: Collected,
}

/// Reads it.
pub(crate) async fn known(snap: &mut Snapshot) -> Result<Known, StoreError> {
    Ok(Known {
        manners: settings::manners(snap).await?,
        settings: invitation_words::settings(snap).await?,
        collected: collected::all(snap).await?,
    })
}
