//! Saying who the shop is, inside a transaction.

use crate::{model::Profile, rules, rules::ProfileRejected, store};
use action::Failure;
use database::Tx;
use shop_facts::{ShopChanged, THE_SHOP};

/// Keeps the profile. The same profile again changes nothing.
pub async fn set_profile(tx: &mut Tx, profile: &Profile) -> Result<(), Failure<ProfileRejected>> {
    rules::profile(profile).map_err(Failure::Rejected)?;
    if store::find(tx).await?.as_ref() == Some(profile) {
        return Ok(());
    }
    store::save(tx, profile).await?;
    Ok(tx.record(&ShopChanged { shop: THE_SHOP }).await?)
}
