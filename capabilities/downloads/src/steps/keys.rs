//! Keys: into the pool, out of it, back into it. Whoever touches the keys of a variant stands in line for it first, so no key
//! is given twice.

use super::{Done, called, downloadable, handing::told, keep, stand_in_line, stocked};
use crate::{
    model::{Added, Grant, KeyState},
    rules::{grants, keys::KeysRejected},
    store::{self, keys::NewKey},
};
use action::{Change, Ctx, Failure};
use catalog_facts::VariantId;
use database::{StoreError, Tx};
use kernel::rejection::Never;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::HashSet;

/// The deadline at which new keys and files go to those who wait for them.
pub(crate) const FILL: &str = "downloads.fill";
/// So many who wait are given keys in one transaction.
const AT_ONCE: u32 = 50;

/// Gives a grant the keys that it still needs, as far as there are any, and keeps what has become of it, as its variant has so many
/// files. Tells how many pieces others are to be told of.
pub(super) async fn supply(tx: &mut Tx, ctx: &Ctx, grant: Grant, files: u32) -> Done<(Grant, Option<u32>)> {
    let has = store::keys::count(tx, grant.id).await?;
    let missing = grants::missing(&grant, has);
    let mut taken = 0;
    if missing > 0 {
        for key in store::keys::free(tx, grant.variant, missing).await? {
            if !store::keys::take(tx, key, grant.id, ctx.now()).await? {
                return Err(Failure::Conflict);
            }
            taken += 1;
        }
    }
    if taken > 0 {
        let count = i64::from(taken);
        store::variants::count_keys(tx, grant.variant, (-count, count)).await?;
    }
    let (grant, tell) = grants::fill(grant, has + taken, files);
    Ok((keep(tx, grant).await?, tell))
}

/// A grant keeps so many of its keys, those first that somebody has seen. Of the others nobody uses one that was seen; one that
/// was not goes to whoever waits.
pub(super) async fn release(tx: &mut Tx, ctx: &Ctx, grant: &Grant, keeps: u32) -> Result<(), StoreError> {
    let mut keys = store::keys::of_grant(tx, grant.id).await?;
    keys.retain(|key| key.state == KeyState::Taken);
    keys.sort_by_key(|key| (key.shown_at.is_none(), key.id));
    let mut freed = 0;
    for key in keys.iter().skip(keeps as usize) {
        match key.shown_at {
            Some(_) => store::keys::void(tx, key.id).await?,
            None => freed += i64::from(store::keys::give_back(tx, key.id).await?),
        }
    }
    if freed > 0 {
        store::variants::count_keys(tx, grant.variant, (freed, -freed)).await?;
        tx.set_deadline(FILL, &grant.variant.into(), ctx.now()).await?;
    }
    Ok(())
}

/// Keys and files go to those who wait for them, who has waited longest first.
pub(crate) async fn fill(tx: &mut Tx, ctx: &Ctx, variant: VariantId) -> Done<()> {
    stand_in_line(tx, variant).await?;
    let stocked = stocked(tx, variant).await?;
    if !stocked.is_something() {
        return Ok(());
    }
    let waiting = store::grants::short_of(tx, variant, AT_ONCE).await?;
    let is_all = waiting.len() < AT_ONCE as usize;
    for grant in waiting {
        if stocked.has_keys && store::keys::free(tx, variant, 1).await?.is_empty() {
            return Ok(());
        }
        let (grant, tell) = supply(tx, ctx, grants::suit(grant, &stocked), stocked.files).await?;
        told(tx, ctx, grant.order, tell.map(|many| (grant.line, many)).into_iter().collect()).await?;
    }
    if !is_all {
        tx.set_deadline(FILL, &variant.into(), ctx.now()).await?;
    }
    Ok(())
}

/// Puts keys into the pool of a variant. One that the shop has, or ever had, is passed over; `twice` came more than once.
pub(crate) async fn add_keys(
    tx: &mut Tx,
    ctx: &Ctx,
    variant: VariantId,
    (keys, twice): &(Vec<String>, u32),
) -> Result<Added, Failure<KeysRejected>> {
    let (name, is_fit) = downloadable(tx, ctx, variant).await?.ok_or(Failure::NotFound)?;
    if !is_fit {
        return Err(Failure::Rejected(KeysRejected::Unfit));
    }
    stand_in_line(tx, variant).await?;
    let digests: Vec<[u8; 32]> = keys.iter().map(|key| Sha256::digest(key).into()).collect();
    let known: HashSet<Vec<u8>> = store::keys::known(tx, &digests).await?.into_iter().collect();
    let fresh = keys.iter().zip(&digests).filter(|(_, digest)| !known.contains(digest.as_slice()));
    let fresh: Vec<NewKey> =
        fresh.map(|(key, digest)| NewKey { id: ctx.id(), body: key.clone(), digest: *digest }).collect();
    store::keys::insert(tx, variant, &fresh).await?;
    let count = i64::try_from(fresh.len()).unwrap_or(i64::MAX);
    store::variants::count_keys(tx, variant, (count, 0)).await?;
    tx.set_deadline(FILL, &variant.into(), ctx.now()).await?;
    let change = Change {
        verb: "downloads-audit-keys-added",
        subject: variant.into(),
        label: &name,
        before: Value::Null,
        after: json!({ "keys": count }),
    };
    ctx.audit(tx, &change).await?;
    let known = u32::try_from(known.len()).unwrap_or(u32::MAX).saturating_add(*twice);
    Ok(Added { added: u32::try_from(count).unwrap_or(u32::MAX), known })
}

/// Takes the keys away that nobody has bought. Where none was ever sold it comes with keys no more: who waits for them gets the
/// files, or waits for those.
pub(crate) async fn remove_keys(tx: &mut Tx, ctx: &Ctx, variant: VariantId) -> Result<(), Failure<Never>> {
    let name = called(tx, ctx, variant).await?.unwrap_or_default();
    stand_in_line(tx, variant).await?;
    let gone = store::keys::remove_free(tx, variant).await?;
    let gone = i64::try_from(gone).unwrap_or(i64::MAX);
    store::variants::count_keys(tx, variant, (-gone, 0)).await?;
    if !store::keys::is_any(tx, variant).await? {
        store::variants::unkey(tx, variant).await?;
        tx.set_deadline(FILL, &variant.into(), ctx.now()).await?;
    }
    let change = Change {
        verb: "downloads-audit-keys-removed",
        subject: variant.into(),
        label: &name,
        before: json!({ "keys": gone }),
        after: Value::Null,
    };
    Ok(ctx.audit(tx, &change).await?)
}
