//! What the editor of a product asks: the product as a form, what there is to choose, what it was ever asked for.

use super::drafts::{Ground, ground};
use crate::{
    model::{Hand, KindDraft, PricePoint, ProductDraft, Sheet},
    rules::{
        price::{self, Reduction},
        sheet,
    },
    steps, store,
};
use catalog_facts::ProductId;
use database::{Snapshot, StoreError};
use kernel::Timestamp;
use std::collections::HashMap;

pub use crate::rules::sheet::PICTURES_MAX;
pub(crate) use crate::rules::sheet::{COUNTED, is_sane};

/// A product on the desk of whoever edits it.
#[derive(Clone, Debug, PartialEq)]
pub struct Desk {
    /// Which version of it. What is sold meanwhile makes no other one.
    pub version: i64,
    /// The product as it is kept.
    pub draft: ProductDraft,
    /// The same as a form.
    pub sheet: Sheet,
    /// The kind whose attributes the form has.
    pub kind: Option<KindDraft>,
    /// What there is to choose.
    pub ground: Ground,
    /// What the law makes of the prices of its variants, by SKU.
    pub prices: Vec<Story>,
    /// How many of its variants are put aside, by SKU; those of which none are have no place here.
    pub held: HashMap<String, i64>,
}

/// What a variant was asked for, and what may be said of it now.
#[derive(Clone, Debug, PartialEq)]
pub struct Story {
    /// Which variant.
    pub sku: String,
    /// Whether it is on sale.
    pub is_active: bool,
    /// All its public prices, in order of time.
    pub points: Vec<PricePoint>,
    /// The reduction that is shown to visitors.
    pub reduction: Option<Reduction>,
    /// The lowest public price of the last thirty days: what a reduction that began now would be measured by.
    pub lowest: Option<i64>,
}

/// A product as it is edited; nothing if there is none. Without an id, one that is not there yet.
pub async fn desk(
    snap: &mut Snapshot,
    id: Option<ProductId>,
    hand: Hand,
    now: Timestamp,
) -> Result<Option<Desk>, StoreError> {
    let Some((draft, _)) = steps::base(snap, id).await? else { return Ok(None) };
    let version = steps::written(snap, id).await?;
    let kind = steps::kind_of(snap, &draft).await?;
    let (prices, held) = match id {
        Some(id) => (stories(snap, id, hand, now).await?, store::edit::held(snap, id).await?),
        None => (Vec::new(), Vec::new()),
    };
    let mut sheet = sheet::shown(&draft, kind.as_ref(), hand);
    let held = held.into_iter().collect();
    let ground = ground(snap).await?;
    if !ground.sellers.is_empty() {
        let seller = match id {
            Some(id) => super::sellers::of(snap, id).await?,
            None => None,
        };
        sheet.set(steps::SELLER, seller.map(|id| id.to_string()).unwrap_or_default());
    }
    Ok(Some(Desk { version, sheet, kind, prices, held, ground, draft }))
}

/// What each variant of a product was ever asked for.
pub async fn stories(
    snap: &mut Snapshot,
    id: ProductId,
    hand: Hand,
    now: Timestamp,
) -> Result<Vec<Story>, StoreError> {
    let logs = store::edit::price_logs(snap, id, hand.currency).await?;
    let story = |log: store::edit::Logged| Story {
        reduction: price::reduction(&log.points),
        lowest: price::prior_price(&log.points, now),
        sku: log.sku,
        is_active: log.is_active,
        points: log.points,
    };
    Ok(logs.into_iter().map(story).collect())
}

/// The name of a product, published or not; nothing if there is none.
pub async fn draft(snap: &mut Snapshot, id: ProductId) -> Result<Option<ProductDraft>, StoreError> {
    Ok(steps::base(snap, Some(id)).await?.map(|(draft, _)| draft))
}
