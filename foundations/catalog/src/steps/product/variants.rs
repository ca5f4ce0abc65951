//! Variants of a product: which are on sale, what each costs and ever did, how many are left.

use super::Refused;
use crate::{
    model::{PricePoint, ProductDraft, VariantDraft},
    reads,
    rules::{
        check::ProductRejected,
        price::{self, Reduction},
        stock::Parts,
    },
    store::variants::{self, KnownVariant, VariantRow},
};
use action::{Ctx, Failure};
use catalog_facts::{CatalogFact, LocationId, PriceChanged, ProductId, StockChanged, VariantId};
use database::{StoreError, Tx};
use kernel::{Currency, Money, Timestamp};

/// What all variants of a product share.
pub(super) struct Sale {
    pub(super) product: ProductId,
    pub(super) currency: Currency,
    /// Since when a price that is new here has been asked; nothing while visitors cannot see it.
    pub(super) asked_since: Option<Timestamp>,
    /// Whether it has no variants yet.
    pub(super) is_new: bool,
    /// Whether visitors see it from now on who did not before. What was wished of its prices meanwhile nobody was told, and
    /// what was announced before is over.
    pub(super) comes_back: bool,
    /// What it is made of, if it is a set.
    pub(super) parts: Parts,
}

/// What became of one variant, as far as its product's card needs it.
pub(in crate::steps) struct Kept {
    pub(in crate::steps) price: Money,
    pub(in crate::steps) reduction: Option<Reduction>,
    pub(in crate::steps) unit_price: Option<(i64, String)>,
    /// How many may be bought; nothing where they are not counted.
    pub(in crate::steps) left: Option<i64>,
}

/// What became of all of them.
pub(super) struct Sold {
    pub(super) kept: Vec<Kept>,
    /// How many are put aside.
    pub(super) held: i64,
    /// Whether more or less of anything may be bought than before.
    pub(super) is_moved: bool,
}

/// Keeps what is on sale, and what was once where its SKU is new here.
pub(super) async fn put(
    tx: &mut Tx,
    ctx: &Ctx,
    sale: &Sale,
    draft: &ProductDraft,
    facts: &mut Vec<CatalogFact>,
) -> Result<Sold, Refused> {
    let location = main_location(tx, ctx).await?;
    if !sale.is_new {
        variants::retire_all(tx, sale.product).await?;
    }
    let mut sold = Sold { kept: Vec::with_capacity(draft.variants.len()), held: 0, is_moved: false };
    for (position, variant) in (0..).zip(&draft.variants) {
        let (one, held, is_moved) = put_one(tx, ctx, sale, location, position, variant, facts).await?;
        sold.kept.push(one);
        sold.held += held;
        sold.is_moved |= is_moved;
    }
    for (position, variant) in (draft.variants.len() as i64..).zip(&draft.retired) {
        if known(tx, sale, &variant.sku).await?.is_none() {
            let priced = Priced { is_active: false, ..priced(tx, ctx, sale, variant, None).await? };
            save(tx, ctx.id(), sale, position, variant, &priced).await?;
        }
    }
    Ok(sold)
}

async fn put_one(
    tx: &mut Tx,
    ctx: &Ctx,
    sale: &Sale,
    location: LocationId,
    position: i64,
    variant: &VariantDraft,
    facts: &mut Vec<CatalogFact>,
) -> Result<(Kept, i64, bool), Refused> {
    let product = sale.product;
    let known = known(tx, sale, &variant.sku).await?;
    let id = known.as_ref().map_or_else(|| ctx.id(), |known| known.id);
    let priced = priced(tx, ctx, sale, variant, known.as_ref()).await?;
    save(tx, id, sale, position, variant, &priced).await?;
    match variant.stock {
        Some(stock) => variants::set_stock(tx, id, location, stock).await?,
        None if known.as_ref().is_some_and(|known| known.left.is_some()) => {
            variants::forget_stock(tx, id).await?;
        }
        None => {}
    }
    let from = known.as_ref().map(|known| Money::new(known.price, sale.currency));
    let to = Money::new(variant.price, sale.currency);
    if sale.asked_since.is_some() && from != Some(to) {
        facts.push(PriceChanged { product, variant: id, from, to }.into());
    }
    // Of what nobody counts nobody sees how many are put aside; when it is counted again, they are.
    let held = match &known {
        Some(known) if variant.stock.is_some() && known.left.is_none() => variants::held(tx, id).await?,
        Some(known) if variant.stock.is_some() => known.held,
        Some(_) | None => 0,
    };
    let own = variant.stock.map(|stock| stock.saturating_sub(held).max(0));
    let left = sale.parts.left(id, own);
    let before = known.map(|known| known.left);
    let is_moved = before != Some(own);
    if let Some(left) = left.filter(|_| before.is_some() && is_moved && own.is_some()) {
        facts.push(StockChanged { product, variant: id, left }.into());
    }
    let kept = Kept { price: to, reduction: priced.reduction, unit_price: unit_price(variant), left };
    Ok((kept, held, is_moved))
}

/// What a product is made of, if it is a set.
pub(super) async fn parts(tx: &mut Tx, draft: &ProductDraft) -> Result<Parts, StoreError> {
    reads::stock::parts(tx, draft.product_type, &draft.parts).await
}

/// The variant with this SKU, which must be this product's.
async fn known(tx: &mut Tx, sale: &Sale, sku: &str) -> Result<Option<KnownVariant>, Refused> {
    let known = variants::find(tx, sku).await?;
    if known.as_ref().is_some_and(|known| known.product != sale.product) {
        return Err(Failure::Rejected(ProductRejected::SkuTaken { sku: sku.to_owned() }));
    }
    Ok(known)
}

/// What a variant costs by its log.
struct Priced {
    /// Prices that join the log, and behind how many.
    fresh: Vec<PricePoint>,
    behind: i64,
    reduction: Option<Reduction>,
    is_active: bool,
}

async fn priced(
    tx: &mut Tx,
    ctx: &Ctx,
    sale: &Sale,
    variant: &VariantDraft,
    known: Option<&KnownVariant>,
) -> Result<Priced, StoreError> {
    let (logged, behind) = match known {
        Some(known) => (
            variants::prices(tx, known.id, sale.currency).await?,
            variants::count_prices(tx, known.id).await?,
        ),
        None => (Vec::new(), 0),
    };
    let mut fresh = match behind {
        0 => brought(variant, ctx.now()),
        _ => Vec::new(),
    };
    let history: Vec<PricePoint> = logged.into_iter().chain(fresh.iter().cloned()).collect();
    let is_reduction = variant.is_reduction && !sale.comes_back;
    let asked = PricePoint { since: ctx.now(), price: variant.price, is_reduction };
    let news = sale.asked_since.and_then(|since| news(asked, &history, since));
    fresh.extend(news.clone());
    let history: Vec<PricePoint> = history.into_iter().chain(news).collect();
    Ok(Priced { reduction: price::reduction(&history), fresh, behind, is_active: true })
}

async fn save(
    tx: &mut Tx,
    id: VariantId,
    sale: &Sale,
    position: i64,
    draft: &VariantDraft,
    priced: &Priced,
) -> Result<(), StoreError> {
    let reduced = priced.reduction.map(|reduction| (reduction.since, reduction.prior));
    let row = VariantRow { id, product: sale.product, position, draft, reduced, is_active: priced.is_active };
    variants::save(tx, &row).await?;
    variants::log_prices(tx, id, priced.behind, &priced.fresh, sale.currency).await
}

fn unit_price(variant: &VariantDraft) -> Option<(i64, String)> {
    let content = variant.content.as_ref()?;
    price::unit_price(variant.price, content.amount, &content.unit)
        .map(|(minor, unit)| (minor, unit.to_owned()))
}

/// The public prices that a variant brings along from elsewhere.
fn brought(variant: &VariantDraft, now: Timestamp) -> Vec<PricePoint> {
    let mut points: Vec<PricePoint> =
        variant.history.iter().filter(|point| point.since <= now).cloned().collect();
    points.sort_by_key(|point| point.since);
    points
}

/// The price now, if it joins the log: it is the first, another than the last, or wished otherwise. A first price reduces
/// nothing, as nobody was asked more before, so a wish to call it reduced says nothing new about it.
fn news(asked: PricePoint, history: &[PricePoint], asked_since: Timestamp) -> Option<PricePoint> {
    let Some(last) = history.last() else {
        return Some(PricePoint { since: asked_since, is_reduction: false, ..asked });
    };
    let is_news = last.price != asked.price || (last.is_reduction != asked.is_reduction && history.len() > 1);
    is_news.then_some(asked)
}

async fn main_location(tx: &mut Tx, ctx: &Ctx) -> Result<LocationId, StoreError> {
    const MAIN: &str = "main";
    if let Some(known) = variants::find_location(tx, MAIN).await? {
        return Ok(known);
    }
    let id = ctx.id();
    variants::insert_location(tx, id, MAIN, MAIN).await?;
    Ok(id)
}
