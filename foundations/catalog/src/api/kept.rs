//! Products as whoever keeps them sees them: whole, whether visitors see them or not.

use super::wish::{
    ContentWords, MakerWords, OptionWords, PartWords, PictureWords, ResponsibleWords, ValueWords,
    VariantWords,
};
use crate::model::{Listed, Maker, OptionDraft, ProductDraft, VariantDraft};
use catalog_facts::ProductId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use webkit::api::{Translated, instant};

/// A product, whole, as it is kept.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = KeptProduct)]
pub(crate) struct Kept {
    /// Which one.
    #[schema(format = "uuid")]
    pub(crate) id: String,
    /// Which version of it.
    pub(crate) version: i64,
    /// The shop's own word for it.
    pub(crate) key: String,
    /// What kind of thing.
    pub(crate) r#type: String,
    /// Whether visitors see it: `draft`, `published` or `archived`.
    pub(crate) status: String,
    /// Since when visitors see it, or saw it.
    #[schema(format = "date-time")]
    pub(crate) published_at: Option<String>,
    /// Its name.
    pub(crate) name: Translated,
    /// Its part of the address of its page.
    pub(crate) slug: Translated,
    /// One sentence.
    pub(crate) summary: Translated,
    /// More about it, as Markdown.
    pub(crate) text: Translated,
    /// The key of its product type.
    pub(crate) kind: Option<String>,
    /// The key of its brand.
    pub(crate) brand: Option<String>,
    /// The keys of its categories; the first is where it stands.
    pub(crate) categories: Vec<String>,
    /// Words by which it is found.
    pub(crate) tags: Vec<String>,
    /// By which rate it is taxed.
    pub(crate) tax: String,
    /// What a buyer chooses between.
    pub(crate) options: Vec<OptionWords>,
    /// What can be bought.
    pub(crate) variants: Vec<VariantWords>,
    /// Pictures in order.
    pub(crate) pictures: Vec<PictureWords>,
    /// The keys of products shown beside it.
    pub(crate) related: Vec<String>,
    /// What a set is made of.
    pub(crate) parts: Vec<PartWords>,
    /// Where an external product is sold.
    pub(crate) url: Option<String>,
    /// Warnings.
    pub(crate) safety: Translated,
    /// Who answers for it, where that is not the brand's maker.
    pub(crate) maker: Option<MakerWords>,
}

impl Kept {
    pub(crate) fn of(id: ProductId, draft: ProductDraft, version: i64) -> Self {
        Self {
            id: id.to_string(),
            version,
            key: draft.key,
            r#type: draft.product_type.code().to_owned(),
            status: draft.status.code().to_owned(),
            published_at: draft.published_at.map(instant),
            name: draft.name.into(),
            slug: draft.slug.into(),
            summary: draft.summary.into(),
            text: draft.text.into(),
            kind: draft.kind,
            brand: draft.brand,
            categories: draft.categories,
            tags: draft.tags,
            tax: draft.tax.code().to_owned(),
            options: draft.options.into_iter().map(option).collect(),
            variants: draft.variants.iter().map(variant).collect(),
            pictures: draft
                .pictures
                .into_iter()
                .map(|one| PictureWords { source: one.source, alt: one.alt.into() })
                .collect(),
            related: draft.related,
            parts: draft
                .parts
                .into_iter()
                .map(|part| PartWords { sku: part.sku, quantity: part.quantity })
                .collect(),
            url: draft.url,
            safety: draft.safety.into(),
            maker: draft.maker.map(maker),
        }
    }
}

/// A variant as it is kept.
pub(crate) fn variant(draft: &VariantDraft) -> VariantWords {
    let content = draft.content.as_ref();
    VariantWords {
        sku: draft.sku.clone(),
        values: draft.values.clone(),
        price: draft.price,
        is_reduction: draft.is_reduction,
        cost: draft.cost,
        stock: draft.stock,
        gtin: draft.gtin.clone(),
        weight_g: draft.weight_g,
        content: content.map(|content| ContentWords { amount: content.amount, unit: content.unit.clone() }),
    }
}

fn option(draft: OptionDraft) -> OptionWords {
    let values = draft
        .values
        .into_iter()
        .map(|value| ValueWords { key: value.key, name: value.name.into(), swatch: value.swatch })
        .collect();
    OptionWords { key: draft.key, name: draft.name.into(), values }
}

/// A maker as it is kept.
pub(crate) fn maker(maker: Maker) -> MakerWords {
    MakerWords {
        name: maker.name,
        address: maker.address,
        email: maker.email,
        country: maker.country,
        eu_responsible: maker.eu_responsible.map(|one| ResponsibleWords {
            name: one.name,
            address: one.address,
            email: one.email,
        }),
    }
}

/// A product in the list of whoever keeps them.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = KeptProductInList)]
pub(crate) struct Line {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// Its name.
    name: Translated,
    /// Whether visitors see it.
    status: String,
    /// The name of its brand.
    brand: Option<String>,
    /// The reference of its first variant.
    sku: String,
    /// How many variants it has.
    variants: i64,
    /// The lowest price, in minor units of the shop's currency.
    price: i64,
    /// How many there are in all; null where they are not counted.
    stock: Option<i64>,
    /// How many of them are put aside for somebody who is buying them.
    held: i64,
    /// The code of what keeps visitors from seeing it.
    problem: Option<String>,
    /// When it last changed.
    #[schema(format = "date-time")]
    changed_at: String,
}

impl From<Listed> for Line {
    fn from(one: Listed) -> Self {
        Self {
            id: one.product.to_string(),
            name: one.shown.name.into(),
            status: one.status.code().to_owned(),
            brand: one.brand,
            sku: one.shown.sku,
            variants: one.shown.variants,
            price: one.price,
            stock: one.stock,
            held: one.held,
            problem: one.problem,
            changed_at: instant(one.changed_at),
        }
    }
}
