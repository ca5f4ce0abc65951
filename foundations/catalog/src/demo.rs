//! The catalogue of the demo shop: what `demo/catalogue.toml` says, told to the catalogue by its own steps.

use crate::{
    model::{
        AttributeValue, BrandDraft, CategoryDraft, Content, KindDraft, Maker, OptionDraft, Part,
        PictureDraft, PricePoint, ProductDraft, ProductType, Status, TaxClass, VariantDraft, Withdrawal,
    },
    rules::check::ProductRejected,
    steps,
};
use action::{Ctx, Failure};
use kernel::{Localized, Timestamp, time};
use serde::Deserialize;
use std::collections::BTreeMap;

const CATALOGUE: &str = include_str!("../demo/catalogue.toml");
/// A drop within so many days is shown as a reduction.
const REDUCTION_DAYS: i64 = 60;
/// Products that are put in one transaction.
const BATCH: usize = 12;

#[derive(Deserialize)]
struct Catalogue {
    category: Vec<DemoCategory>,
    brand: Vec<DemoBrand>,
    kind: Vec<KindDraft>,
    product: Vec<DemoProduct>,
}

#[derive(Deserialize)]
struct DemoCategory {
    key: String,
    parent: Option<String>,
    name: Localized,
    slug: Localized,
    text: Localized,
    drawing: String,
}

#[derive(Deserialize)]
struct DemoBrand {
    key: String,
    name: String,
    slug: String,
    text: Localized,
    drawing: String,
    maker: Maker,
}

#[derive(Deserialize)]
struct DemoProduct {
    key: String,
    r#type: ProductType,
    kind: String,
    category: String,
    #[serde(default)]
    also: Vec<String>,
    brand: String,
    name: Localized,
    slug: Localized,
    summary: Localized,
    text: Localized,
    #[serde(default)]
    tags: Vec<String>,
    #[serde(default)]
    tax: TaxClass,
    #[serde(default)]
    attributes: BTreeMap<String, AttributeValue>,
    #[serde(default)]
    safety: Localized,
    #[serde(default)]
    withdrawal: Withdrawal,
    drawings: Vec<DemoDrawing>,
    #[serde(default)]
    related: Vec<String>,
    #[serde(default)]
    parts: Vec<Part>,
    url: Option<String>,
    #[serde(default)]
    options: Vec<OptionDraft>,
    age_days: i64,
    variant: Vec<DemoVariant>,
}

#[derive(Deserialize)]
struct DemoDrawing {
    d: String,
    alt: Localized,
}

#[derive(Deserialize)]
struct DemoVariant {
    sku: String,
    #[serde(default)]
    values: Vec<String>,
    price: i64,
    cost: Option<i64>,
    stock: i64,
    gtin: Option<String>,
    weight_g: Option<i64>,
    content: Option<Content>,
    history: Vec<DemoPrice>,
}

#[derive(Deserialize)]
struct DemoPrice {
    days_ago: i64,
    price: i64,
}

/// Fills the catalogue. Ages and price histories are counted back from now, so only filling it again at the same instant
/// changes nothing.
pub async fn fill(ctx: &Ctx) -> Result<usize, Failure<ProductRejected>> {
    let catalogue: Catalogue = toml::from_str(CATALOGUE).expect("the demo's own catalogue is well formed");
    ctx.write(async |tx| {
        for (position, category) in catalogue.category.iter().enumerate() {
            steps::put_category(tx, ctx, &category.draft(position as i64)).await?;
        }
        for brand in &catalogue.brand {
            steps::put_brand(tx, ctx, &brand.draft()).await?;
        }
        for kind in &catalogue.kind {
            steps::put_kind(tx, ctx, kind).await?;
        }
        Ok::<_, Failure<ProductRejected>>(())
    })
    .await?;
    for batch in catalogue.product.chunks(BATCH) {
        ctx.write(async |tx| {
            for product in batch {
                steps::put_product(tx, ctx, &product.draft(ctx.now())).await?;
            }
            Ok::<_, Failure<ProductRejected>>(())
        })
        .await?;
    }
    Ok(catalogue.product.len())
}

fn drawing(name: &str) -> String {
    format!("drawing:{name}")
}

impl DemoCategory {
    fn draft(&self, position: i64) -> CategoryDraft {
        CategoryDraft {
            key: self.key.clone(),
            parent: self.parent.clone(),
            name: self.name.clone(),
            slug: self.slug.clone(),
            text: self.text.clone(),
            picture: drawing(&self.drawing),
            position,
        }
    }
}

impl DemoBrand {
    fn draft(&self) -> BrandDraft {
        BrandDraft {
            key: self.key.clone(),
            name: self.name.clone(),
            slug: self.slug.clone(),
            text: self.text.clone(),
            picture: drawing(&self.drawing),
            maker: Some(self.maker.clone()),
        }
    }
}

impl DemoProduct {
    fn draft(&self, now: Timestamp) -> ProductDraft {
        let is_counted = !matches!(self.r#type, ProductType::Digital | ProductType::External);
        ProductDraft {
            key: self.key.clone(),
            product_type: self.r#type,
            status: Status::Published,
            published_at: Some(time::days_before(now, self.age_days)),
            name: self.name.clone(),
            slug: self.slug.clone(),
            summary: self.summary.clone(),
            text: self.text.clone(),
            kind: Some(self.kind.clone()),
            brand: Some(self.brand.clone()),
            categories: [&self.category].into_iter().chain(&self.also).cloned().collect(),
            tags: self.tags.clone(),
            tax: self.tax,
            attributes: self.attributes.clone(),
            options: self.options.clone(),
            variants: self.variant.iter().map(|variant| variant.draft(now, is_counted)).collect(),
            pictures: self
                .drawings
                .iter()
                .map(|picture| PictureDraft { source: drawing(&picture.d), alt: picture.alt.clone() })
                .collect(),
            related: self.related.clone(),
            parts: self.parts.clone(),
            url: self.url.clone(),
            safety: self.safety.clone(),
            withdrawal: self.withdrawal,
            ..ProductDraft::default()
        }
    }
}

impl DemoVariant {
    fn draft(&self, now: Timestamp, is_counted: bool) -> VariantDraft {
        let mut before = i64::MAX;
        let history: Vec<PricePoint> = self
            .history
            .iter()
            .map(|point| {
                let is_drop = before != i64::MAX && point.price < before && point.days_ago <= REDUCTION_DAYS;
                before = point.price;
                PricePoint {
                    since: time::days_before(now, point.days_ago),
                    price: point.price,
                    is_reduction: is_drop,
                }
            })
            .collect();
        VariantDraft {
            sku: self.sku.clone(),
            values: self.values.clone(),
            price: self.price,
            is_reduction: history.last().is_some_and(|last| last.is_reduction),
            cost: self.cost,
            stock: is_counted.then_some(self.stock),
            gtin: self.gtin.clone(),
            weight_g: self.weight_g,
            content: self.content.clone(),
            history,
        }
    }
}
