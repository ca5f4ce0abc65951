//! What a program wants of a product: the fields that it names. Numbers are bounded here, before anything is added up;
//! everything else is for the rules.

use crate::{
    model::{
        Content, Maker, OptionDraft, OptionValue, Part, PictureDraft, ProductDraft, ProductType, Responsible,
        Status, TaxClass, VariantDraft,
    },
    reads::edit::PICTURES_MAX,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use webkit::api::{Fault, Translated};

/// More than this is of nothing: pieces, grams, millilitres.
const NUMBER_MAX: i64 = 1_000_000_000;
/// Longest address of a picture, in letters.
const SOURCE_MAX: usize = 2_000;
/// Nobody chooses among more than this.
const VALUES_MAX: usize = 500;

/// One choice of an option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ProductOptionValue)]
pub(crate) struct ValueWords {
    /// Unique within the option.
    pub(crate) key: String,
    /// What it is called.
    pub(crate) name: Translated,
    /// Its colour, if it is one.
    #[serde(default)]
    #[schema(pattern = "^#[0-9a-fA-F]{6}$")]
    pub(crate) swatch: Option<String>,
}

/// What a buyer chooses between.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ProductOption)]
pub(crate) struct OptionWords {
    /// Unique within the product.
    pub(crate) key: String,
    /// What it is called.
    pub(crate) name: Translated,
    /// What there is to choose.
    pub(crate) values: Vec<ValueWords>,
}

/// How much is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Content)]
pub(crate) struct ContentWords {
    /// So many.
    #[schema(minimum = 1, maximum = 1000000000)]
    pub(crate) amount: i64,
    /// Of these: `mg`, `g`, `kg`, `ml`, `cl`, `l`, `cm`, `m`, `m2`, `m3`, `unit`.
    pub(crate) unit: String,
}

/// What can be bought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Variant)]
pub(crate) struct VariantWords {
    /// The reference by which it is bought; unique in the shop.
    #[schema(min_length = 1, max_length = 190)]
    pub(crate) sku: String,
    /// The key of a value for each option, in their order.
    #[serde(default)]
    pub(crate) values: Vec<String>,
    /// Minor units of the shop's currency, tax included.
    #[schema(minimum = 0, maximum = 100000000000.0)]
    pub(crate) price: i64,
    /// Whether the price is announced as a reduction.
    #[serde(default)]
    pub(crate) is_reduction: bool,
    /// What it costs the shop, in minor units; never public.
    #[serde(default)]
    #[schema(minimum = 0, maximum = 100000000000.0)]
    pub(crate) cost: Option<i64>,
    /// How many there are; null where they are not counted.
    #[serde(default)]
    #[schema(minimum = 0, maximum = 1000000000)]
    pub(crate) stock: Option<i64>,
    /// Its barcode.
    #[serde(default)]
    pub(crate) gtin: Option<String>,
    /// Weight in grams.
    #[serde(default)]
    #[schema(minimum = 0, maximum = 1000000000)]
    pub(crate) weight_g: Option<i64>,
    /// How much is in it.
    #[serde(default)]
    pub(crate) content: Option<ContentWords>,
}

/// A picture and what it shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Picture)]
pub(crate) struct PictureWords {
    /// Where it comes from: an address on the web, or the name of a drawing.
    #[schema(max_length = 2000)]
    pub(crate) source: String,
    /// What it shows.
    #[serde(default)]
    pub(crate) alt: Translated,
}

/// A part of a set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PartOfSet)]
pub(crate) struct PartWords {
    /// Of which variant.
    pub(crate) sku: String,
    /// How many.
    #[schema(minimum = 1, maximum = 1000000)]
    pub(crate) quantity: i64,
}

/// Who answers for it within the Union, for a maker from elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Responsible)]
pub(crate) struct ResponsibleWords {
    /// Name or trade mark.
    pub(crate) name: String,
    /// Postal address.
    pub(crate) address: String,
    /// Electronic address.
    pub(crate) email: String,
}

/// Who made it and answers for its safety.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Maker)]
pub(crate) struct MakerWords {
    /// Name or trade mark.
    pub(crate) name: String,
    /// Postal address.
    pub(crate) address: String,
    /// Electronic address.
    pub(crate) email: String,
    /// Two letters of ISO 3166; empty where nobody has said.
    #[serde(default)]
    pub(crate) country: String,
    /// Who answers within the Union.
    #[serde(default)]
    pub(crate) eu_responsible: Option<ResponsibleWords>,
}

/// A product that is not there yet.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewProduct, example = json!({
    "key": "taza-nueva",
    "name": { "es": "Taza nueva", "en": "New mug" },
    "variants": [{ "sku": "TAZA-NUEVA", "price": 1490, "stock": 5 }],
}))]
pub(crate) struct NewProduct {
    /// The shop's own word for it; unique, and it never changes.
    #[schema(min_length = 1, max_length = 190)]
    pub(crate) key: String,
    /// Its name.
    pub(crate) name: Translated,
    /// What can be bought; at least one.
    #[schema(min_items = 1)]
    pub(crate) variants: Vec<VariantWords>,
}

/// The fields of a product that are to be others. What is left out stays; an empty text takes away.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(as = ProductChange, example = json!({ "summary": { "es": "Para el desayuno", "en": "For breakfast" } }))]
pub(crate) struct ProductWish {
    /// What kind of thing: `physical`, `digital`, `grouped` or `external`.
    #[schema(pattern = "^(physical|digital|grouped|external)$")]
    pub(crate) r#type: Option<String>,
    /// Whether visitors see it: `draft`, `published` or `archived`.
    #[schema(pattern = "^(draft|published|archived)$")]
    pub(crate) status: Option<String>,
    /// Its name.
    pub(crate) name: Option<Translated>,
    /// Its part of the address of its page.
    pub(crate) slug: Option<Translated>,
    /// One sentence.
    pub(crate) summary: Option<Translated>,
    /// More about it, as Markdown.
    pub(crate) text: Option<Translated>,
    /// The key of its product type.
    pub(crate) kind: Option<String>,
    /// The key of its brand.
    pub(crate) brand: Option<String>,
    /// The keys of its categories; the first is where it stands.
    #[schema(max_items = 100)]
    pub(crate) categories: Option<Vec<String>>,
    /// Words by which it is found.
    #[schema(max_items = 200)]
    pub(crate) tags: Option<Vec<String>>,
    /// By which rate it is taxed: `standard`, `reduced` or `super_reduced`.
    #[schema(pattern = "^(standard|reduced|super_reduced)$")]
    pub(crate) tax: Option<String>,
    /// What a buyer chooses between.
    #[schema(max_items = 20)]
    pub(crate) options: Option<Vec<OptionWords>>,
    /// What can be bought. What is left out of this list is no longer sold.
    pub(crate) variants: Option<Vec<VariantWords>>,
    /// Pictures in order.
    #[schema(max_items = 60)]
    pub(crate) pictures: Option<Vec<PictureWords>>,
    /// The keys of products shown beside it.
    #[schema(max_items = 200)]
    pub(crate) related: Option<Vec<String>>,
    /// What a set is made of.
    #[schema(max_items = 200)]
    pub(crate) parts: Option<Vec<PartWords>>,
    /// Where an external product is sold.
    pub(crate) url: Option<String>,
    /// Warnings.
    pub(crate) safety: Option<Translated>,
    /// Who answers for it, where that is not the brand's maker.
    pub(crate) maker: Option<MakerWords>,
}

impl From<NewProduct> for ProductWish {
    fn from(new: NewProduct) -> Self {
        Self { name: Some(new.name), variants: Some(new.variants), ..Self::default() }
    }
}

fn unfit(field: impl Into<String>) -> Fault {
    Fault::new(field, "webkit-api-field-unfit")
}

fn within(field: String, number: Option<i64>, least: i64, most: i64) -> Result<(), Fault> {
    match number {
        Some(number) if !(least..=most).contains(&number) => Err(unfit(field)),
        _ => Ok(()),
    }
}

impl VariantWords {
    /// Whether its numbers are of anything.
    pub(crate) fn check(&self, at: &str) -> Result<(), Fault> {
        within(format!("{at}stock"), self.stock, 0, NUMBER_MAX)?;
        within(format!("{at}weight_g"), self.weight_g, 0, NUMBER_MAX)?;
        within(
            format!("{at}content.amount"),
            self.content.as_ref().map(|content| content.amount),
            1,
            NUMBER_MAX,
        )
    }

    /// The variant as it is kept. What it was asked for before is not told by programs.
    pub(crate) fn draft(&self) -> VariantDraft {
        let content = self.content.as_ref();
        VariantDraft {
            sku: self.sku.clone(),
            values: self.values.clone(),
            price: self.price,
            is_reduction: self.is_reduction,
            cost: self.cost,
            stock: self.stock,
            gtin: self.gtin.clone().filter(|gtin| !gtin.is_empty()),
            weight_g: self.weight_g,
            content: content.map(|content| Content { amount: content.amount, unit: content.unit.clone() }),
            history: Vec::new(),
        }
    }
}

impl ProductWish {
    /// Whether everything in it can be kept at all.
    pub(crate) fn check(&self) -> Result<(), Fault> {
        let said = [
            ("type", self.r#type.as_deref().is_none_or(|word| ProductType::of(word).is_some())),
            ("status", self.status.as_deref().is_none_or(|word| Status::of(word).is_some())),
            ("tax", self.tax.as_deref().is_none_or(|word| TaxClass::of(word).is_some())),
            ("url", self.url.as_deref().is_none_or(|url| url.is_empty() || is_on_the_web(url))),
            ("pictures", self.pictures.as_ref().is_none_or(|all| all.len() <= PICTURES_MAX)),
        ];
        if let Some((field, _)) = said.into_iter().find(|(_, is_fit)| !is_fit) {
            return Err(unfit(field));
        }
        let lists = [
            ("categories", self.categories.as_ref().map_or(0, Vec::len), 100),
            ("tags", self.tags.as_ref().map_or(0, Vec::len), 200),
            ("related", self.related.as_ref().map_or(0, Vec::len), 200),
            ("parts", self.parts.as_ref().map_or(0, Vec::len), 200),
            ("options", self.options.as_ref().map_or(0, Vec::len), 20),
            ("variants", self.variants.as_ref().map_or(0, Vec::len), 5_000),
        ];
        if let Some((field, ..)) = lists.into_iter().find(|(_, has, most)| has > most) {
            return Err(unfit(field));
        }
        for (place, option) in self.options.iter().flatten().enumerate() {
            if option.values.len() > VALUES_MAX {
                return Err(unfit(format!("options[{place}].values")));
            }
            let colours = option.values.iter().filter_map(|value| value.swatch.as_deref());
            if colours.into_iter().any(|colour| !is_colour(colour)) {
                return Err(unfit(format!("options[{place}].values")));
            }
        }
        let sources = self.pictures.iter().flatten().map(|picture| picture.source.chars().count());
        if sources.into_iter().any(|letters| letters > SOURCE_MAX) {
            return Err(unfit("pictures"));
        }
        for (place, part) in self.parts.iter().flatten().enumerate() {
            within(format!("parts[{place}].quantity"), Some(part.quantity), 1, 1_000_000)?;
        }
        for (place, variant) in self.variants.iter().flatten().enumerate() {
            variant.check(&format!("variants[{place}]."))?;
        }
        Ok(())
    }

    /// Makes a product so. What is left out stays.
    pub(crate) fn apply(&self, draft: &mut ProductDraft) {
        put(&mut draft.product_type, self.r#type.as_deref().and_then(ProductType::of));
        put(&mut draft.status, self.status.as_deref().and_then(Status::of));
        put(&mut draft.tax, self.tax.as_deref().and_then(TaxClass::of));
        put(&mut draft.name, self.name.clone().map(Into::into));
        put(&mut draft.slug, self.slug.clone().map(Into::into));
        put(&mut draft.summary, self.summary.clone().map(Into::into));
        put(&mut draft.text, self.text.clone().map(Into::into));
        put(&mut draft.safety, self.safety.clone().map(Into::into));
        put(&mut draft.kind, self.kind.clone().map(said));
        put(&mut draft.brand, self.brand.clone().map(said));
        put(&mut draft.url, self.url.clone().map(said));
        put(&mut draft.categories, self.categories.clone().map(different));
        put(&mut draft.tags, self.tags.clone().map(different));
        put(&mut draft.related, self.related.clone().map(different));
        if let Some(maker) = &self.maker {
            draft.maker = Some(maker.into());
        }
        if let Some(pictures) = &self.pictures {
            draft.pictures = pictures.iter().map(picture).collect();
        }
        if let Some(parts) = &self.parts {
            draft.parts =
                parts.iter().map(|part| Part { sku: part.sku.clone(), quantity: part.quantity }).collect();
        }
        if let Some(options) = &self.options {
            draft.options = options.iter().map(|wanted| option(wanted, &draft.options)).collect();
        }
        if let Some(variants) = &self.variants {
            draft.variants = variants.iter().map(VariantWords::draft).collect();
        }
    }
}

fn put<T>(kept: &mut T, wanted: Option<T>) {
    if let Some(wanted) = wanted {
        *kept = wanted;
    }
}

/// An empty word says that there is none.
fn said(word: String) -> Option<String> {
    Some(word).filter(|word| !word.is_empty())
}

/// The words in their order, none twice.
fn different(words: Vec<String>) -> Vec<String> {
    let mut once: Vec<String> = Vec::with_capacity(words.len());
    for word in words {
        if !word.is_empty() && !once.contains(&word) {
            once.push(word);
        }
    }
    once
}

fn is_on_the_web(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

fn is_colour(colour: &str) -> bool {
    colour
        .strip_prefix('#')
        .is_some_and(|hex| hex.len() == 6 && hex.bytes().all(|digit| digit.is_ascii_hexdigit()))
}

fn picture(words: &PictureWords) -> PictureDraft {
    PictureDraft { source: words.source.clone(), alt: words.alt.clone().into() }
}

/// Which pictures show a value is not told by programs: it stays as it was.
fn option(words: &OptionWords, known: &[OptionDraft]) -> OptionDraft {
    let known = known.iter().find(|option| option.key == words.key);
    let value = |wanted: &ValueWords| {
        let was = known.and_then(|option| option.values.iter().find(|value| value.key == wanted.key));
        OptionValue {
            key: wanted.key.clone(),
            name: wanted.name.clone().into(),
            swatch: wanted.swatch.clone(),
            picture: was.and_then(|was| was.picture),
            more: was.map(|was| was.more.clone()).unwrap_or_default(),
        }
    };
    OptionDraft {
        key: words.key.clone(),
        name: words.name.clone().into(),
        values: words.values.iter().map(value).collect(),
    }
}

impl From<&MakerWords> for Maker {
    fn from(words: &MakerWords) -> Self {
        let responsible = words.eu_responsible.as_ref();
        Self {
            name: words.name.clone(),
            address: words.address.clone(),
            email: words.email.clone(),
            country: words.country.clone(),
            eu_responsible: responsible.map(|one| Responsible {
                name: one.name.clone(),
                address: one.address.clone(),
                email: one.email.clone(),
            }),
        }
    }
}
