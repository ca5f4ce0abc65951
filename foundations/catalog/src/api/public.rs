//! What everybody may read of the catalogue: what visitors see.

use crate::{
    reads::{self, Sort, Which, program},
    view::{BrandView, CardView, CategoryView, ProductView, VariantView},
};
use catalog_facts::{BrandId, CategoryId, ProductId};
use kernel::Money;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use webkit::{
    Problem,
    api::{Amount, At, Bounds, Call, Fault, Listing, Paging, Query, Reply, Translated, instant},
};

/// So few are told, as on pages: how many there are beyond that is the shop's own.
const FEW: i64 = 3;

/// How many are left, where visitors see it.
fn few(left: Option<i64>) -> Option<i64> {
    left.filter(|left| *left <= FEW)
}

/// Which products, and in which order.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// Only those of this category and of all below it.
    #[param(format = "uuid")]
    category: Option<String>,
    /// Only those of this brand. Only one of `category`, `brand` and `reduced` is taken.
    #[param(format = "uuid")]
    brand: Option<String>,
    /// Only those whose price is reduced.
    reduced: Option<bool>,
    /// In which order those of a category stand: `newest`, `cheapest` or `dearest`.
    #[param(pattern = "^(newest|cheapest|dearest)$")]
    sort: Option<String>,
    /// Where the page begins: `next` of the page before.
    after: Option<String>,
    /// How many there are on it at most.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u32>,
}

impl Asked {
    fn which(&self) -> Result<Which, Problem> {
        let unfit = |field: &str| Problem::from(Fault::new(field, "webkit-api-field-unfit"));
        let sort = match self.sort.as_deref() {
            None | Some("newest") => Sort::Newest,
            Some("cheapest") => Sort::Cheapest,
            Some("dearest") => Sort::Dearest,
            Some(_) => return Err(unfit("sort")),
        };
        let chosen = [self.category.is_some(), self.brand.is_some(), self.reduced == Some(true)];
        if chosen.into_iter().filter(|one| *one).count() > 1 {
            // A list is along one of them.
            return Err(unfit(if self.reduced == Some(true) { "reduced" } else { "brand" }));
        }
        if self.category.is_none() && matches!(sort, Sort::Cheapest | Sort::Dearest) {
            return Err(unfit("sort"));
        }
        if let Some(category) = &self.category {
            let category: CategoryId = category.parse().map_err(|_| unfit("category"))?;
            return Ok(Which::Category(category, sort));
        }
        if let Some(brand) = &self.brand {
            let brand: BrandId = brand.parse().map_err(|_| unfit("brand"))?;
            return Ok(Which::Brand(brand));
        }
        Ok(if self.reduced == Some(true) { Which::Reduced } else { Which::All })
    }
}

/// A product in a list.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = ProductInList)]
pub struct Card {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// Its name.
    name: Translated,
    /// Its part of the address of its page.
    slug: Translated,
    /// Who made it.
    brand: Option<String>,
    /// The lowest price of its variants, tax included.
    price: Amount,
    /// Whether some variants cost more.
    is_from: bool,
    /// The lowest price of the thirty days before, where the price is reduced.
    prior_price: Option<Amount>,
    /// How many are left, where they are few; null where there are more, or they are not counted.
    left: Option<i64>,
    /// Since when visitors see it.
    #[schema(format = "date-time")]
    published_at: String,
}

impl From<CardView> for Card {
    fn from(card: CardView) -> Self {
        let prior_price = card.was().map(Amount::from);
        Self {
            id: card.product.to_string(),
            name: card.name.into(),
            slug: card.slug.into(),
            brand: card.brand,
            price: card.price.into(),
            is_from: card.is_from,
            prior_price,
            left: few(card.left),
            published_at: instant(card.published_at),
        }
    }
}

/// A product as visitors see it.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Product)]
pub(crate) struct Shown {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// The shop's own word for it.
    key: String,
    /// Its name.
    name: Translated,
    /// Its part of the address of its page.
    slug: Translated,
    /// One sentence.
    summary: Translated,
    /// More about it, as Markdown.
    text: Translated,
    /// Who made it.
    brand: Option<Brand>,
    /// The categories above it, outermost first.
    categories: Vec<Category>,
    /// What can be bought.
    variants: Vec<Sold>,
    /// Since when visitors see it.
    #[schema(format = "date-time")]
    published_at: String,
}

/// A variant as visitors see it.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = VariantOnSale)]
pub(crate) struct Sold {
    /// The reference by which it is bought.
    sku: String,
    /// Its barcode.
    gtin: Option<String>,
    /// What it chooses of each option.
    values: Vec<String>,
    /// The price now, tax included.
    price: Amount,
    /// The lowest price of the thirty days before, where the price is reduced.
    prior_price: Option<Amount>,
    /// How many are left, where they are few; null where there are more, or they are not counted.
    left: Option<i64>,
}

impl From<VariantView> for Sold {
    fn from(variant: VariantView) -> Self {
        let was = variant.prior.map(|minor| Money::new(minor, variant.price.currency));
        Self {
            sku: variant.sku,
            gtin: variant.gtin,
            values: variant.values,
            price: variant.price.into(),
            prior_price: was.map(Amount::from),
            left: few(variant.left),
        }
    }
}

impl From<ProductView> for Shown {
    fn from(product: ProductView) -> Self {
        Self {
            id: product.id.to_string(),
            key: product.key,
            name: product.name.into(),
            slug: product.slug.into(),
            summary: product.summary.into(),
            text: product.text.into(),
            brand: product.brand.map(Brand::from),
            categories: product.way.into_iter().map(Category::from).collect(),
            variants: product.variants.into_iter().map(Sold::from).collect(),
            published_at: instant(product.published_at),
        }
    }
}

/// A category.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Category)]
pub(crate) struct Category {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// The one above it.
    #[schema(format = "uuid")]
    parent: Option<String>,
    /// Its name.
    name: Translated,
    /// Its whole address below `/c/`.
    path: Translated,
    /// A sentence or two.
    text: Translated,
}

impl From<CategoryView> for Category {
    fn from(category: CategoryView) -> Self {
        Self {
            id: category.id.to_string(),
            parent: category.parent.map(|parent| parent.to_string()),
            name: category.name.into(),
            path: category.path.into(),
            text: category.text.into(),
        }
    }
}

/// A brand or workshop.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Brand)]
pub(crate) struct Brand {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// Its name.
    name: String,
    /// Its part of the address below `/b/`.
    slug: String,
    /// Who they are.
    text: Translated,
}

impl From<BrandView> for Brand {
    fn from(brand: BrandView) -> Self {
        Self { id: brand.id.to_string(), name: brand.name, slug: brand.slug, text: brand.text.into() }
    }
}

/// Products as visitors see them in lists.
pub(crate) async fn list(call: Call, Query(asked): Query<Asked>) -> Result<Listing<Card>, Problem> {
    let which = asked.which()?;
    let Bounds { after, size } = Bounds::of(asked.after, asked.limit)?;
    let page = call.read(async |snap| reads::list(snap, which, after.as_ref(), size).await).await?;
    Ok(Listing::of(page, Card::from))
}

/// One of them.
pub(crate) async fn one(call: Call, At(id): At<ProductId>) -> Result<Reply<Shown>, Problem> {
    let currency = call.house().shop.face().currency;
    let product = call.read(async |snap| reads::product(snap, id, currency).await).await?;
    Ok(Reply::new(product.ok_or(Problem::NotFound)?.into()))
}

/// All categories, sisters in order.
pub(crate) async fn categories(call: Call) -> Result<Listing<Category>, Problem> {
    let all = call.read(async |snap| reads::categories(snap).await).await?;
    Ok(Listing::whole(all.into_iter().map(Category::from).collect()))
}

/// Brands by their addresses.
pub(crate) async fn brands(call: Call, Query(paging): Query<Paging>) -> Result<Listing<Brand>, Problem> {
    let bounds = paging.bounds()?;
    let page =
        call.read(async |snap| program::brands(snap, bounds.after.as_ref(), bounds.size).await).await?;
    Ok(Listing::of(page, |(id, draft, _)| Brand {
        id: id.to_string(),
        name: draft.name,
        slug: draft.slug,
        text: draft.text.into(),
    }))
}
