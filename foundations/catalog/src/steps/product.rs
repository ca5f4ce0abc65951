//! Putting a whole product into the catalogue: row, texts, addresses, variants, prices, stock, pictures, card.

use super::{alike, category::known_category, hash_of, wanted_slug};
use crate::{
    model::{PricePoint, ProductDraft, ProductType, Put, Status, VariantDraft},
    rules::{
        check::{self, ProductRejected},
        price::{self, Reduction},
    },
    store::{
        cards, drafts,
        products::{self, ProductRow, ProductText},
        tree, variants,
    },
    view::{CardView, Details},
};
use action::{Ctx, Failure};
use catalog_facts::{
    BrandId, CatalogFact, CategoryId, LocationId, PriceChanged, ProductChanged, ProductCreated, ProductId,
    StockChanged,
};
use database::{StoreError, Tx};
use kernel::{Currency, Lang, Localized, Money, Timestamp};

type Refused = Failure<ProductRejected>;

/// Makes a product or changes it to exactly this.
pub async fn put_product(tx: &mut Tx, ctx: &Ctx, draft: &ProductDraft) -> Result<Put, Refused> {
    let brand = match &draft.brand {
        None => None,
        Some(key) => Some(tree::find_brand(tx, key).await?.ok_or_else(|| unknown(key))?.0),
    };
    check::product(draft, brand.as_ref().and_then(|brand| brand.maker.as_ref()))
        .map_err(Failure::Rejected)?;
    let hash = hash_of(draft);
    let known = products::find(tx, &draft.key).await?;
    if known.as_ref().is_some_and(|known| known.hash == hash) {
        return Ok(Put::Same);
    }

    if let Some(kind) = &draft.kind
        && tree::find_kind(tx, kind).await?.is_none()
    {
        return Err(unknown(kind));
    }
    if let Some(known) = &known
        && let Some(kept) = drafts::product(tx, known.id).await?
        && alike::product(draft, &kept)
    {
        drafts::rename_content(tx, known.id, &hash).await?;
        return Ok(Put::Same);
    }

    let now = ctx.now();
    let mut categories = Vec::new();
    for key in &draft.categories {
        categories.push(known_category(tx, key).await?);
    }
    let published_at = match draft.status {
        Status::Published => {
            Some(draft.published_at.or(known.as_ref().and_then(|known| known.published_at)).unwrap_or(now))
        }
        Status::Draft | Status::Archived => known.as_ref().and_then(|known| known.published_at),
    };
    let id = known.as_ref().map_or_else(|| ctx.id(), |known| known.id);
    let details = details_of(draft);
    let row = ProductRow {
        id,
        key: &draft.key,
        status: draft.status,
        brand: brand.as_ref().map(|brand| brand.id),
        category: categories.first().copied(),
        details: &details,
        hash: &hash,
        published_at,
        now,
    };
    let (put, mut facts): (Put, Vec<CatalogFact>) = match &known {
        None => {
            products::insert(tx, &row).await?;
            (Put::Created, vec![ProductCreated { product: id }.into()])
        }
        Some(known) if products::update(tx, &row, known.version).await? => {
            (Put::Changed, vec![ProductChanged { product: id }.into()])
        }
        Some(_) => return Err(Failure::Conflict),
    };

    let slug = put_texts(tx, id, draft).await?;
    products::replace_pictures(tx, id, &draft.pictures).await?;
    for picture in &draft.pictures {
        media::steps::want(tx, ctx, &picture.source).await?;
    }
    let public_since = published_at.filter(|_| draft.status == Status::Published);
    let kept = put_variants(tx, ctx, id, draft, public_since, &mut facts).await?;
    match public_since {
        Some(published_at) => {
            let card = card_of(id, draft, slug, brand.map(|brand| brand.name), &kept, published_at);
            list(tx, &card, row.brand, &categories, &kept).await?;
        }
        None => cards::remove(tx, id).await?,
    }
    tx.record(&facts).await?;
    Ok(put)
}

fn unknown(key: &str) -> Refused {
    Failure::Rejected(ProductRejected::Unknown { key: key.to_owned() })
}

fn details_of(draft: &ProductDraft) -> Details {
    Details {
        product_type: draft.product_type,
        kind: draft.kind.clone(),
        categories: draft.categories.clone(),
        tags: draft.tags.clone(),
        tax: draft.tax,
        attributes: draft.attributes.clone(),
        options: draft.options.clone(),
        related: draft.related.clone(),
        parts: draft.parts.clone(),
        url: draft.url.clone(),
        safety: draft.safety.clone(),
        maker: draft.maker.clone(),
    }
}

/// Keeps the texts in every language and gives the addresses that they got.
async fn put_texts(tx: &mut Tx, id: ProductId, draft: &ProductDraft) -> Result<Localized, StoreError> {
    let mut addresses = Localized::default();
    for lang in Lang::ALL {
        let slug = free_slug(tx, id, lang, wanted_slug(&draft.slug, &draft.name, &draft.key, lang)).await?;
        products::take_slug(tx, id, lang, &slug).await?;
        let text = ProductText {
            name: draft.name.show(lang),
            slug: &slug,
            summary: draft.summary.show(lang),
            body: draft.text.show(lang),
            is_own: !draft.name.own(lang).is_empty(),
        };
        products::save_text(tx, id, lang, &text).await?;
        *addresses.own_mut(lang) = slug;
    }
    Ok(addresses)
}

/// The wanted address, or the first of `wanted-2`, `wanted-3`, .. that no other product has or had.
async fn free_slug(tx: &mut Tx, id: ProductId, lang: Lang, wanted: String) -> Result<String, StoreError> {
    let mut slug = wanted.clone();
    let mut number = 1;
    while products::owner_of_slug(tx, lang, &slug).await?.is_some_and(|(owner, _)| owner != id) {
        number += 1;
        slug = format!("{wanted}-{number}");
    }
    Ok(slug)
}

/// What became of one variant, as far as its product's card needs it.
struct Kept {
    price: i64,
    reduction: Option<Reduction>,
    unit_price: Option<(i64, String)>,
    left: Option<i64>,
    currency: Currency,
}

async fn put_variants(
    tx: &mut Tx,
    ctx: &Ctx,
    product: ProductId,
    draft: &ProductDraft,
    public_since: Option<Timestamp>,
    facts: &mut Vec<CatalogFact>,
) -> Result<Vec<Kept>, Refused> {
    let currency = ctx.house().shop.face().currency;
    let location = main_location(tx, ctx).await?;
    variants::retire_all(tx, product).await?;
    let mut kept = Vec::with_capacity(draft.variants.len());
    for (position, variant) in draft.variants.iter().enumerate() {
        let known = variants::find(tx, &variant.sku).await?;
        if known.as_ref().is_some_and(|known| known.product != product) {
            return Err(Failure::Rejected(ProductRejected::SkuTaken { sku: variant.sku.clone() }));
        }
        let id = known.as_ref().map_or_else(|| ctx.id(), |known| known.id);
        let logged = match &known {
            Some(known) => variants::prices(tx, known.id).await?,
            None => Vec::new(),
        };
        let fresh = fresh_prices(variant, &logged, public_since, ctx.now());
        let history: Vec<PricePoint> = logged.iter().chain(&fresh).cloned().collect();
        let reduction = price::reduction(&history);
        let reduced = reduction.map(|reduction| (reduction.since, reduction.prior));
        variants::save(tx, id, product, position as i64, variant, reduced).await?;
        variants::log_prices(tx, id, logged.len(), &fresh, currency).await?;
        match variant.stock {
            Some(stock) => variants::set_stock(tx, id, location, stock).await?,
            None => variants::forget_stock(tx, id).await?,
        }
        let from = known.as_ref().map(|known| Money::new(known.price, currency));
        let to = Money::new(variant.price, currency);
        if public_since.is_some() && from != Some(to) {
            facts.push(PriceChanged { product, variant: id, from, to }.into());
        }
        let before = known.as_ref().and_then(|known| known.left);
        if let Some(left) = variant.stock.filter(|stock| known.is_some() && before != Some(*stock)) {
            facts.push(StockChanged { product, variant: id, left }.into());
        }
        kept.push(Kept {
            price: variant.price,
            reduction,
            unit_price: unit_price(variant),
            left: variant.stock,
            currency,
        });
    }
    Ok(kept)
}

fn unit_price(variant: &VariantDraft) -> Option<(i64, String)> {
    let content = variant.content.as_ref()?;
    price::unit_price(variant.price, content.amount, &content.unit)
        .map(|(minor, unit)| (minor, unit.to_owned()))
}

/// The prices that join the log: what a variant that is new here brings along, and the price now if it differs from the
/// last one. Nothing while visitors cannot see it.
fn fresh_prices(
    variant: &VariantDraft,
    logged: &[PricePoint],
    public_since: Option<Timestamp>,
    now: Timestamp,
) -> Vec<PricePoint> {
    let Some(public_since) = public_since else { return Vec::new() };
    let mut fresh: Vec<PricePoint> = Vec::new();
    if logged.is_empty() {
        fresh.extend(variant.history.iter().filter(|point| point.since <= now).cloned());
        fresh.sort_by_key(|point| point.since);
    }
    let last = logged.last().or(fresh.last());
    let is_news =
        last.is_none_or(|last| last.price != variant.price || last.is_reduction != variant.is_reduction);
    if is_news {
        let since = if last.is_none() { public_since.min(now) } else { now };
        // A first price reduces nothing: nobody was asked more before.
        let is_reduction = variant.is_reduction && last.is_some();
        fresh.push(PricePoint { since, price: variant.price, is_reduction });
    }
    fresh
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

fn card_of(
    product: ProductId,
    draft: &ProductDraft,
    slug: Localized,
    brand: Option<String>,
    kept: &[Kept],
    published_at: Timestamp,
) -> CardView {
    // The price of what can be had, as long as anything can: a card must not tell a price that nobody gets.
    let had = kept.iter().filter(|one| one.left != Some(0)).min_by_key(|one| one.price);
    let cheapest = had
        .or_else(|| kept.iter().min_by_key(|one| one.price))
        .expect("a checked product has at least one variant");
    let dearest = kept.iter().map(|one| one.price).max().unwrap_or(cheapest.price);
    let counted: Option<Vec<i64>> = kept.iter().map(|one| one.left).collect();
    CardView {
        product,
        name: draft.name.clone(),
        slug,
        brand,
        pictures: draft.pictures.iter().take(2).map(|picture| picture.source.clone()).collect(),
        price: Money::new(cheapest.price, cheapest.currency),
        is_from: dearest > cheapest.price,
        prior: cheapest.reduction.map(|reduction| reduction.prior),
        unit_price: cheapest.unit_price.clone(),
        swatches: draft
            .options
            .iter()
            .flat_map(|option| &option.values)
            .filter_map(|value| value.swatch.clone())
            .collect(),
        left: counted
            .filter(|_| draft.product_type != ProductType::External)
            .map(|left| left.into_iter().sum()),
        published_at,
    }
}

async fn list(
    tx: &mut Tx,
    card: &CardView,
    brand: Option<BrandId>,
    categories: &[CategoryId],
    kept: &[Kept],
) -> Result<(), StoreError> {
    let cheapest = kept.iter().min_by_key(|one| one.price);
    let reduced_since = cheapest.and_then(|one| one.reduction).map(|reduction| reduction.since);
    cards::save(tx, card, brand, reduced_since).await?;
    let mut shown_in: Vec<CategoryId> = Vec::new();
    for category in categories {
        for above in tree::line_of(tx, *category).await? {
            if !shown_in.contains(&above) {
                shown_in.push(above);
            }
        }
    }
    cards::list_in(tx, card, &shown_in).await
}
