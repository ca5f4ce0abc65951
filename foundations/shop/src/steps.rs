//! Saying who the shop is and which notice it shows, inside a transaction. Links for setting it up are `steps/setup.rs`.

mod setup;
mod texts;

pub(crate) use setup::link_hash;
pub use setup::{end_setup, mint_setup};
pub use texts::{Written, put_text};

use crate::{
    model::{Block, Notice, Profile},
    rules,
    rules::{BlockRejected, ProfileRejected, Standing},
    store,
};
use action::{Ctx, Failure, audit::Change};
use database::{StoreError, Tx};
use kernel::Lang;
use serde_json::{Map, Value};
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

/// Keeps one part of the profile, if it is still as whoever changes it saw it: `seen` is the version of [`crate::reads::known`].
/// The same part again changes nothing. Whether anything has a price is the catalogue's to say.
pub async fn set_block(
    tx: &mut Tx,
    ctx: &Ctx,
    seen: i64,
    (block, has_prices): (Block, bool),
) -> Result<(), Failure<BlockRejected>> {
    let known = store::find(tx).await?.unwrap_or_default();
    let standing = Standing { currency: known.currency, has_prices };
    let block = rules::block(block, standing).map_err(Failure::Rejected)?;
    if store::version(tx).await? != seen {
        return Err(Failure::Rejected(BlockRejected::Changed));
    }
    let profile = known.clone().with(&block);
    if profile == known {
        return Ok(());
    }
    store::save(tx, &profile).await?;
    tx.record(&ShopChanged { shop: THE_SHOP }).await?;
    let (before, after) = difference(&known, &profile);
    let subject = THE_SHOP.into();
    let change = Change { verb: "shop-audit-changed", subject, label: &profile.name, before, after };
    Ok(ctx.audit(tx, &change).await?)
}

/// The fields that differ, as they were and as they are.
fn difference(known: &Profile, profile: &Profile) -> (Value, Value) {
    let fields = |profile: &Profile| match serde_json::to_value(profile) {
        Ok(Value::Object(fields)) => fields,
        _ => Map::new(),
    };
    let (mut before, mut after) = (fields(known), fields(profile));
    let same: Vec<String> = before
        .iter()
        .filter(|(name, was)| after.get(*name) == Some(was))
        .map(|(name, _)| name.clone())
        .collect();
    for name in same {
        before.remove(&name);
        after.remove(&name);
    }
    (before.into(), after.into())
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
