//! What pages ask about payment links, and what staff looks up to put into one.

pub(crate) use crate::rules::links::{is_open, state};

use super::{Looker, Seen, seen};
use crate::{
    model::{Basket, BasketLine, Link, LinkId, LinkLine, Listed, SecretHash},
    store,
};
use catalog::{
    model::{LineOrder, Sieve, Status},
    reads::{
        office,
        sale::{self, SaleItem},
    },
};
use catalog_facts::{ProductId, VariantId};
use database::{Snapshot, StoreError};
use kernel::{Currency, Cursor, Id, PageOf};
use pricing::reads::PricingFailure;

/// So many products are shown of those that a search finds.
const FOUND_MAX: usize = 8;

/// A page of links, the latest first.
pub(crate) async fn list(
    snap: &mut Snapshot,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Listed>, StoreError> {
    store::links::list(snap, after, size).await
}

/// One of them, with what is in it.
pub(crate) async fn one(
    snap: &mut Snapshot,
    id: LinkId,
) -> Result<Option<(Link, Vec<LinkLine>)>, StoreError> {
    match store::links::find(snap, id).await? {
        Some(link) => Ok(Some((link, store::links::lines(snap, id).await?))),
        None => Ok(None),
    }
}

/// The same with what the catalogue says of everything in it.
pub(crate) async fn whole(
    snap: &mut Snapshot,
    id: LinkId,
    currency: Currency,
) -> Result<Option<(Link, Vec<LinkLine>, Vec<SaleItem>)>, StoreError> {
    let Some((link, lines)) = one(snap, id).await? else { return Ok(None) };
    let variants: Vec<VariantId> = lines.iter().map(|line| line.variant).collect();
    let items = sale::items(snap, &variants, currency).await?;
    Ok(Some((link, lines, items)))
}

/// The one to which a secret leads, with what is in it.
pub(crate) async fn by_secret(
    snap: &mut Snapshot,
    hash: &SecretHash,
) -> Result<Option<(Link, Vec<LinkLine>)>, StoreError> {
    match store::links::by_secret(snap, hash).await? {
        Some(link) => {
            let lines = store::links::lines(snap, link.id).await?;
            Ok(Some((link, lines)))
        }
        None => Ok(None),
    }
}

/// What is in a link, as a basket that holds nothing else: what things cost now, and whether they can be bought.
pub(crate) async fn shown(
    snap: &mut Snapshot,
    looker: Looker,
    link: &Link,
    lines: &[LinkLine],
) -> Result<Seen, PricingFailure> {
    let of: Vec<VariantId> = lines.iter().map(|line| line.variant).collect();
    let items = sale::items(snap, &of, looker.currency).await?;
    let price = |variant| items.iter().find(|item| item.variant == variant).map(|item| item.price);
    let nothing = kernel::Money::new(0, looker.currency);
    let line = |line: &LinkLine| BasketLine {
        id: Id::from_uuid(line.variant.uuid()),
        variant: line.variant,
        quantity: line.quantity,
        // Nobody has decided on a price yet, so none has changed.
        added_price: price(line.variant).unwrap_or(nothing),
        added_at: link.created_at,
    };
    let lines = lines.iter().map(line).collect();
    let basket = Basket { lines, ..Basket::empty(Id::from_uuid(link.id.uuid())) };
    seen(snap, looker, basket).await
}

/// Things of which one can be bought now, found by what somebody typed: beginnings of words, or a whole reference.
pub(crate) async fn found(
    snap: &mut Snapshot,
    typed: &str,
    currency: Currency,
) -> Result<Vec<SaleItem>, StoreError> {
    if typed.trim().is_empty() {
        return Ok(Vec::new());
    }
    let sieve = Sieve { typed: typed.to_owned(), status: Some(Status::Published), ..Sieve::default() };
    let lines = office::lines(snap, &sieve, LineOrder::default(), None, FOUND_MAX).await?;
    let mut products: Vec<ProductId> = Vec::new();
    for listed in lines.exact.iter().chain(&lines.rows) {
        if !products.contains(&listed.product) {
            products.push(listed.product);
        }
    }
    products.truncate(FOUND_MAX);
    let mut variants = Vec::new();
    for product in products {
        let view = catalog::reads::product(snap, product, currency).await?;
        variants.extend(view.into_iter().flat_map(|view| view.variants).map(|variant| variant.id));
    }
    let mut items = sale::items(snap, &variants, currency).await?;
    items.retain(|item| item.is_on_sale && item.available > 0);
    Ok(items)
}
