//! Saying who the shop is and which notice it shows, inside a transaction.

use crate::{
    model::{Notice, Profile},
    rules,
    rules::ProfileRejected,
    store,
};
use action::Failure;
use database::{StoreError, Tx};
use kernel::Lang;
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

/// Shows this notice of the legal guarantee in a language. The same one again changes nothing.
pub async fn show_notice(tx: &mut Tx, lang: Lang, notice: &Notice) -> Result<(), StoreError> {
    if store::find_notice(tx, lang).await?.as_ref() == Some(notice) {
        return Ok(());
    }
    store::save_notice(tx, lang, notice).await?;
    tx.record(&ShopChanged { shop: THE_SHOP }).await
}

/// Shows no official notice in a language any more. Tells whether one was shown.
pub async fn take_notice_down(tx: &mut Tx, lang: Lang) -> Result<bool, StoreError> {
    let was_shown = store::remove_notice(tx, lang).await?;
    if was_shown {
        tx.record(&ShopChanged { shop: THE_SHOP }).await?;
    }
    Ok(was_shown)
}
