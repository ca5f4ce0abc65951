//! What pages ask about downloads.

use crate::{
    model::{
        Asked, Fetch, FileId, Grant, GrantId, KeyState, LINK_HOURS, Link, LinkRejected, Secret, SoldFile,
        SoldKey, Stocked,
    },
    rules::{
        grants::{self, FetchRejected},
        links, ranges,
    },
    store,
};
use catalog::reads::sale::{SaleItem, items};
use catalog_facts::VariantId;
use database::{Snapshot, StoreError};
use kernel::{Currency, Cursor, PageOf, PersonId, Timestamp, time};
use orders_facts::OrderId;
use std::collections::HashMap;

/// So many that wait for keys or files are counted; more are "so many and more".
pub(crate) const COUNTED: u32 = 1_000;
/// So many times are shown of one grant.
const FETCHES_SHOWN: u32 = 50;

/// Something that somebody may fetch, with all that is shown of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// What may be fetched.
    pub grant: Grant,
    /// What was bought, if there is still such a thing.
    pub item: Option<SaleItem>,
    /// Its files.
    pub files: Vec<SoldFile>,
    /// Its keys, those too that are void. What was not shown is not shown here either.
    pub keys: Vec<SoldKey>,
}

impl Offer {
    /// How many keys are its own, and how many of them were not looked at.
    pub fn count(&self) -> (usize, usize) {
        let own = || self.keys.iter().filter(|key| key.state == KeyState::Taken);
        (own().count(), own().filter(|key| key.shown_at.is_none()).count())
    }
}

/// Whether anything is handed over in this shop.
pub async fn is_any(snap: &mut Snapshot) -> Result<bool, StoreError> {
    store::variants::is_any(snap).await
}

/// What links are signed with.
pub(crate) async fn secret(snap: &mut Snapshot) -> Result<Option<Secret>, StoreError> {
    store::secrets::find(snap).await
}

/// Until when links are good that are printed now.
pub(crate) fn until(now: Timestamp) -> Timestamp {
    time::seconds_after(now, LINK_HOURS * 3_600)
}

/// Where a file of a grant is fetched, or its keys are seen, until then: a path without the prefix of a language.
pub(crate) fn path(secret: &Secret, (grant, file): (GrantId, Option<FileId>), until: Timestamp) -> String {
    format!("/downloads/{}", links::write(secret, &Link { grant, file, until }))
}

/// What the last part of such a path means.
pub(crate) fn meant(secret: &Secret, signed: &str, now: Timestamp) -> Result<Link, LinkRejected> {
    links::read(secret, signed, now)
}

/// What is asked for of a file, by the headers `Range` and `If-Range`.
pub(crate) fn asked(file: &SoldFile, (range, if_range): (Option<&str>, Option<&str>)) -> Asked {
    ranges::asked(range, if_range, &etag(file), file.bytes)
}

/// By which a browser knows whether it has begun this very file.
pub(crate) fn etag(file: &SoldFile) -> String {
    format!("\"{}\"", file.etag)
}

/// Whether somebody may look at what is there.
pub(crate) fn may_look(grant: &Grant) -> Result<(), FetchRejected> {
    grants::may_fetch(grant, false)
}

async fn offers(
    snap: &mut Snapshot,
    grants: Vec<Grant>,
    currency: Currency,
) -> Result<Vec<Offer>, StoreError> {
    let variants: Vec<VariantId> = grants.iter().map(|grant| grant.variant).collect();
    let known = if variants.is_empty() { Vec::new() } else { items(snap, &variants, currency).await? };
    let files = store::files::of_variants(snap, &variants).await?;
    let with_keys: Vec<GrantId> =
        grants.iter().filter(|grant| grant.needs_keys).map(|grant| grant.id).collect();
    let keys = store::keys::of_grants(snap, &with_keys).await?;
    let offer = |grant: Grant| Offer {
        item: known.iter().find(|item| item.variant == grant.variant).cloned(),
        files: files.iter().filter(|file| file.variant == grant.variant).cloned().collect(),
        keys: keys.iter().filter(|(of, _)| *of == grant.id).map(|(_, key)| key.clone()).collect(),
        grant,
    };
    Ok(grants.into_iter().map(offer).collect())
}

/// What may be fetched of an order.
pub async fn of_order(
    snap: &mut Snapshot,
    order: OrderId,
    currency: Currency,
) -> Result<Vec<Offer>, StoreError> {
    let grants = store::grants::of_order(snap, order).await?;
    offers(snap, grants, currency).await
}

/// A page of what somebody may fetch, the latest first.
pub(crate) async fn of_person(
    snap: &mut Snapshot,
    person: PersonId,
    (after, size): (Option<&Cursor>, u32),
    currency: Currency,
) -> Result<PageOf<Offer>, StoreError> {
    let page = store::grants::of_person(snap, person, after, size).await?;
    Ok(PageOf { items: offers(snap, page.items, currency).await?, next: page.next })
}

/// One of them.
pub(crate) async fn one(
    snap: &mut Snapshot,
    id: GrantId,
    currency: Currency,
) -> Result<Option<Offer>, StoreError> {
    let Some(grant) = store::grants::find(snap, id).await? else { return Ok(None) };
    Ok(offers(snap, vec![grant], currency).await?.pop())
}

/// A grant and a file of it.
pub(crate) async fn file(
    snap: &mut Snapshot,
    (grant, file): (GrantId, FileId),
) -> Result<Option<(Grant, SoldFile)>, StoreError> {
    let Some(grant) = store::grants::find(snap, grant).await? else { return Ok(None) };
    let file = store::files::find(snap, file).await?.filter(|file| file.variant == grant.variant);
    Ok(file.map(|file| (grant, file)))
}

/// Whether a file is kept under this hash.
pub(crate) async fn is_kept(snap: &mut Snapshot, hash: &str) -> Result<bool, StoreError> {
    store::files::is_named(snap, hash).await
}

/// What may be fetched of an order, each with the latest times when its files were. However many lines it has, it is asked as often.
pub(crate) async fn of_order_with_times(
    snap: &mut Snapshot,
    order: OrderId,
    currency: Currency,
) -> Result<Vec<(Offer, Vec<Fetch>)>, StoreError> {
    let offers = of_order(snap, order, currency).await?;
    let grants: Vec<GrantId> = offers.iter().map(|offer| offer.grant.id).collect();
    let mut times: HashMap<GrantId, Vec<Fetch>> = HashMap::new();
    for (grant, fetch) in store::fetches::of_grants(snap, &grants, FETCHES_SHOWN).await? {
        times.entry(grant).or_default().push(fetch);
    }
    let with_times = |offer: Offer| {
        let times = times.remove(&offer.grant.id).unwrap_or_default();
        (offer, times)
    };
    Ok(offers.into_iter().map(with_times).collect())
}

/// What belongs to a variant, for whoever looks after it.
pub(crate) struct Desk {
    /// What it is.
    pub(crate) item: SaleItem,
    /// How much there is.
    pub(crate) stocked: Stocked,
    /// Its files.
    pub(crate) files: Vec<SoldFile>,
    /// How many wait for keys or files.
    pub(crate) short: i64,
}

/// What belongs to a variant; nothing if there is no such variant.
pub(crate) async fn desk(
    snap: &mut Snapshot,
    variant: VariantId,
    currency: Currency,
) -> Result<Option<Desk>, StoreError> {
    let Some(item) = items(snap, &[variant], currency).await?.into_iter().next() else { return Ok(None) };
    let stocked = store::variants::find(snap, variant).await?.unwrap_or_else(|| Stocked::nothing(variant));
    let files = store::files::of_variant(snap, variant).await?;
    let short = store::grants::count_short_of(snap, variant, COUNTED).await?;
    Ok(Some(Desk { item, stocked, files, short }))
}

/// A page of the variants to which something belongs, with what they are.
pub(crate) async fn shelf(
    snap: &mut Snapshot,
    (after, size): (Option<&Cursor>, u32),
    currency: Currency,
) -> Result<PageOf<(Stocked, Option<SaleItem>, i64)>, StoreError> {
    let page = store::variants::list(snap, after, size).await?;
    let variants: Vec<VariantId> = page.items.iter().map(|one| one.variant).collect();
    let known = if variants.is_empty() { Vec::new() } else { items(snap, &variants, currency).await? };
    let short = store::grants::count_short_of_each(snap, &variants).await?;
    let row = |one: Stocked| {
        let waiting = short.iter().find(|(variant, _)| *variant == one.variant);
        let waiting = waiting.map_or(0, |(_, many)| (*many).min(i64::from(COUNTED)));
        let item = known.iter().find(|item| item.variant == one.variant).cloned();
        (one, item, waiting)
    };
    Ok(PageOf { items: page.items.into_iter().map(row).collect(), next: page.next })
}

/// What belongs to these variants of a product; what nobody has said anything of is left out.
pub(crate) async fn stocked(snap: &mut Snapshot, variants: &[VariantId]) -> Result<Vec<Stocked>, StoreError> {
    store::variants::find_many(snap, variants).await
}

/// How many wait for keys or files, so many at most.
pub(crate) async fn count_short(snap: &mut Snapshot) -> Result<i64, StoreError> {
    store::grants::count_short(snap, COUNTED).await
}
