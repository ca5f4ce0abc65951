//! What pages, lists and other capabilities ask the catalogue.

pub(crate) mod bulk;
pub mod drafts;
pub mod edit;
pub(crate) mod hand;
pub mod many;
pub mod office;
pub(crate) mod program;
pub mod sale;
pub mod sellers;
pub(crate) mod stock;

use crate::{
    store::{
        cards::{self, After, Order},
        products, tree, variants,
    },
    view::{BrandView, CardView, CategoryView, ProductView},
};
use catalog_facts::{BrandId, CategoryId, ProductId, VariantId};
use database::{Snapshot, StoreError};
use kernel::{Currency, Cursor, Lang, PageOf};

/// What stands at the address of a product.
#[derive(Clone, Debug, PartialEq)]
pub enum AtSlug {
    /// The product.
    Product(ProductId),
    /// It stands elsewhere now: at this slug.
    Moved(String),
    /// Nothing.
    Nothing,
}

/// In which order a list stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// What came last.
    #[default]
    Newest,
    /// What costs least.
    Cheapest,
    /// What costs most.
    Dearest,
}

/// Which products a list holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Those of a category and of all below it.
    Category(CategoryId, Sort),
    /// Those of a brand.
    Brand(BrandId),
    /// All.
    All,
    /// Those whose price is reduced, the latest reduction first.
    Reduced,
}

/// Finds out what stands at an address.
pub async fn at_slug(snap: &mut Snapshot, lang: Lang, slug: &str) -> Result<AtSlug, StoreError> {
    let Some((id, is_current)) = products::owner_of_slug(snap, lang, slug).await? else {
        return Ok(AtSlug::Nothing);
    };
    if is_current {
        return Ok(AtSlug::Product(id));
    }
    let now = products::load_published(snap, id).await?;
    Ok(now.map_or(AtSlug::Nothing, |product| AtSlug::Moved(product.slug.show(lang).to_owned())))
}

/// A product that visitors may see, whole.
pub async fn product(
    snap: &mut Snapshot,
    id: ProductId,
    currency: Currency,
) -> Result<Option<ProductView>, StoreError> {
    match products::load_published(snap, id).await? {
        Some(row) => whole(snap, row, currency).await.map(Some),
        None => Ok(None),
    }
}

/// The same whether visitors see it or not: for whoever keeps the catalogue.
pub async fn preview(
    snap: &mut Snapshot,
    id: ProductId,
    currency: Currency,
) -> Result<Option<ProductView>, StoreError> {
    match products::load(snap, id).await? {
        Some(row) => whole(snap, row, currency).await.map(Some),
        None => Ok(None),
    }
}

async fn whole(
    snap: &mut Snapshot,
    row: products::Loaded,
    currency: Currency,
) -> Result<ProductView, StoreError> {
    let brand = match row.brand {
        Some(brand) => tree::brand_by_id(snap, brand).await?,
        None => None,
    };
    let kind = match &row.details.kind {
        Some(kind) => tree::find_kind(snap, kind).await?,
        None => None,
    };
    let way = match row.category {
        Some(category) => way_to(snap, category).await?,
        None => Vec::new(),
    };
    let variants = variants::on_sale(snap, row.id, currency).await?;
    Ok(ProductView {
        variants: stock::limited(snap, &row.details, variants).await?,
        pictures: products::pictures(snap, row.id).await?,
        id: row.id,
        key: row.key,
        name: row.name,
        slug: row.slug,
        summary: row.summary,
        text: row.body,
        brand,
        kind,
        way,
        details: row.details,
        published_at: row.published_at,
    })
}

/// A product as search needs it: what it says and costs, without its pictures, its type and the way to it.
pub async fn searched(
    snap: &mut Snapshot,
    id: ProductId,
    currency: Currency,
) -> Result<Option<ProductView>, StoreError> {
    let Some(row) = products::load_published(snap, id).await? else { return Ok(None) };
    let brand = match row.brand {
        Some(brand) => tree::brand_by_id(snap, brand).await?,
        None => None,
    };
    let variants = variants::on_sale(snap, row.id, currency).await?;
    Ok(Some(ProductView {
        variants: stock::limited(snap, &row.details, variants).await?,
        pictures: Vec::new(),
        id: row.id,
        key: row.key,
        name: row.name,
        slug: row.slug,
        summary: row.summary,
        text: row.body,
        brand,
        kind: None,
        way: Vec::new(),
        details: row.details,
        published_at: row.published_at,
    }))
}

/// All categories, sisters in order.
pub async fn categories(snap: &mut Snapshot) -> Result<Vec<CategoryView>, StoreError> {
    tree::all_categories(snap).await
}

/// The category at a path, and all above it, outermost first, itself last.
pub async fn category_at(
    snap: &mut Snapshot,
    lang: Lang,
    path: &str,
) -> Result<Option<Vec<CategoryView>>, StoreError> {
    Ok(category_and_below(snap, lang, path).await?.map(|(way, _)| way))
}

/// The same, and what is directly below it.
pub async fn category_and_below(
    snap: &mut Snapshot,
    lang: Lang,
    path: &str,
) -> Result<Option<(Vec<CategoryView>, Vec<CategoryView>)>, StoreError> {
    let mut all = tree::all_categories(snap).await?;
    let Some(here) = all.iter().find(|one| one.path.show(lang) == path) else { return Ok(None) };
    let (here, mut above) = (here.id, Some(here.id));
    let mut way = Vec::new();
    while let Some(one) = above.and_then(|id| all.iter().find(|one| one.id == id)) {
        way.push(one.clone());
        above = one.parent.filter(|_| way.len() < all.len());
    }
    way.reverse();
    all.retain(|one| one.parent == Some(here));
    Ok(Some((way, all)))
}

async fn way_to(snap: &mut Snapshot, category: CategoryId) -> Result<Vec<CategoryView>, StoreError> {
    let line = tree::line_of(snap, category).await?;
    let all = tree::all_categories(snap).await?;
    Ok(line.iter().rev().filter_map(|id| all.iter().find(|one| one.id == *id)).cloned().collect())
}

/// The brand at an address.
pub async fn brand_at(snap: &mut Snapshot, slug: &str) -> Result<Option<BrandView>, StoreError> {
    tree::brand_by_slug(snap, slug).await
}

/// Brands by name, so many at most.
pub async fn brands(snap: &mut Snapshot, most: u32) -> Result<Vec<BrandView>, StoreError> {
    tree::all_brands(snap, most).await
}

/// A page of products. A cursor that is not one of ours begins at the beginning.
pub async fn list(
    snap: &mut Snapshot,
    which: Which,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<CardView>, StoreError> {
    let after = after.and_then(place);
    match which {
        Which::Category(category, sort) => {
            let order = match sort {
                Sort::Newest => Order::Newest,
                Sort::Cheapest => Order::Cheapest,
                Sort::Dearest => Order::Dearest,
            };
            cards::in_category(snap, category, order, after, size).await
        }
        Which::Brand(brand) => cards::of_brand(snap, brand, after, size).await,
        Which::All => cards::newest(snap, after, size).await,
        Which::Reduced => cards::reduced(snap, after, size).await,
    }
}

fn place(cursor: &Cursor) -> Option<After> {
    let (key, product) = cursor.0.split_once('.')?;
    Some(After { key: key.parse().ok()?, product: product.parse().ok()? })
}

/// The card of the product with this key, if visitors may see it.
pub async fn card_of_key(snap: &mut Snapshot, key: &str) -> Result<Option<CardView>, StoreError> {
    cards::by_key(snap, key).await
}

/// The card of the product that this variant belongs to, if visitors may see it.
pub async fn card_of_sku(snap: &mut Snapshot, sku: &str) -> Result<Option<CardView>, StoreError> {
    cards::by_sku(snap, sku).await
}

/// The variant of this reference, whether visitors may see it or not.
pub async fn variant_of_sku(snap: &mut Snapshot, sku: &str) -> Result<Option<VariantId>, StoreError> {
    Ok(variants::find(snap, sku).await?.map(|known| known.id))
}

/// The card of a product, if visitors may see it.
pub async fn card(snap: &mut Snapshot, product: ProductId) -> Result<Option<CardView>, StoreError> {
    cards::of_product(snap, product).await
}

/// The categories that list a product, and all above them.
pub async fn categories_of(snap: &mut Snapshot, product: ProductId) -> Result<Vec<CategoryId>, StoreError> {
    cards::categories_of(snap, product).await
}

/// Where an address leads that nothing stands at: a path with the prefix of its language.
pub async fn moved(snap: &mut Snapshot, address: &str) -> Result<Option<String>, StoreError> {
    let without_query = address.split('?').next().unwrap_or(address);
    for address in [address, without_query] {
        let Some(path) = crate::rules::moved::path(address) else { continue };
        let target = crate::store::moved::find(snap, &path).await?;
        if target.is_some() {
            return Ok(target);
        }
    }
    Ok(None)
}
