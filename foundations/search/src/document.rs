//! What the index keeps of a product or a category.

use crate::{
    analysis::{self, FOLDED},
    fields::Fields,
    head::head,
    model::{BRAND, CATEGORY, COLOUR, RATING},
    rules::stars_or_more,
};
use catalog::{
    model::{AttributeValue, OptionDraft, OptionValue},
    view::{CardView, CategoryView, ProductView},
};
use catalog_facts::{CategoryId, ProductId};
use kernel::{Lang, Localized, text};
use std::collections::BTreeSet;
use tantivy::TantivyDocument;

/// What a document is.
pub(crate) const PRODUCT_DOC: &str = "product";
pub(crate) const CATEGORY_DOC: &str = "category";

/// Separates the parts of a facet in the index.
const PART: char = '\u{1f}';

impl Fields {
    /// A product with the categories that list it.
    pub(crate) fn product(
        &self,
        product: &ProductView,
        card: &CardView,
        listed_in: &[CategoryId],
        all: &[CategoryView],
    ) -> TantivyDocument {
        let mut doc = TantivyDocument::new();
        doc.add_text(self.id, product.id.to_string());
        doc.add_text(self.doc, PRODUCT_DOC);
        doc.add_i64(self.price, card.price.minor);
        doc.add_i64(self.published, card.published_at.as_microsecond());
        doc.add_bool(self.in_stock, !card.is_out());
        doc.add_i64(self.rating, card.rating.map_or(0, |rating| i64::from(rating.hundredths)));
        doc.add_i64(self.rated, card.rating.map_or(0, |rating| i64::from(rating.count)));
        for stars in card.rating.map_or(&[][..], |rating| stars_or_more(rating.hundredths)) {
            let none = Localized::default();
            doc.add_text(self.facet, facet_text(RATING, &none, stars, &none, ""));
        }
        doc.add_u64(self.tie, tie_of(product.id));
        doc.add_text(self.body, serde_json::to_string(card).unwrap_or_default());
        let sections: Vec<&CategoryView> = all.iter().filter(|one| listed_in.contains(&one.id)).collect();
        for lang in Lang::ALL {
            doc.add_text(self.name(lang), product.name.show(lang));
            doc.add_text(self.text(lang), traits_of(product, &sections, lang));
            doc.add_text(self.prose(lang), product.summary.show(lang));
            doc.add_text(self.prose(lang), product.text.show(lang));
            doc.add_text(self.words, words_of(product, &sections, lang));
            doc.add_text(self.written, product.name.show(lang));
            if let Some(head) = head(product.name.own(lang), lang) {
                doc.add_text(self.head(lang), head);
            }
            for section in &sections {
                doc.add_text(self.section(lang), section.name.show(lang));
            }
            self.begin(&mut doc, product.name.show(lang));
        }
        for variant in &product.variants {
            doc.add_text(self.code, variant.sku.to_lowercase());
            if let Some(gtin) = &variant.gtin {
                doc.add_text(self.code, gtin);
            }
        }
        for section in &sections {
            doc.add_text(self.category, section.id.to_string());
            let name = Localized::default();
            doc.add_text(self.facet, facet_text(CATEGORY, &name, &section.id.to_string(), &section.name, ""));
        }
        if let Some(brand) = &product.brand {
            let name = Localized::same(brand.name.clone());
            doc.add_text(self.facet, facet_text(BRAND, &Localized::default(), &brand.slug, &name, ""));
        }
        // Two options may have a value of the same name; it is one product all the same.
        let mut known = BTreeSet::new();
        for (option, value) in on_sale(product) {
            let (group, value_id) = (group_of(option, value), value_id(value));
            if known.insert((group.clone(), value_id.clone())) {
                let group_name = if group == COLOUR { Localized::default() } else { option.name.clone() };
                let swatch = value.swatch.as_deref().unwrap_or_default();
                doc.add_text(self.facet, facet_text(&group, &group_name, &value_id, &value.name, swatch));
            }
        }
        doc
    }

    /// A category, so that it is offered while somebody types.
    pub(crate) fn category(&self, category: &CategoryView) -> TantivyDocument {
        let mut doc = TantivyDocument::new();
        doc.add_text(self.id, category.id.to_string());
        doc.add_text(self.doc, CATEGORY_DOC);
        doc.add_i64(self.price, 0);
        doc.add_i64(self.published, 0);
        doc.add_bool(self.in_stock, true);
        doc.add_i64(self.rating, 0);
        doc.add_i64(self.rated, 0);
        doc.add_u64(self.tie, 0);
        for lang in Lang::ALL {
            doc.add_text(self.name(lang), category.name.show(lang));
            doc.add_text(self.words, category.name.show(lang));
            self.begin(&mut doc, category.name.show(lang));
        }
        let body = serde_json::to_string(&(&category.name, &category.path)).unwrap_or_default();
        doc.add_text(self.body, body);
        doc
    }

    /// The first word of a name, for whoever is still typing it.
    fn begin(&self, doc: &mut TantivyDocument, name: &str) {
        if let Some(first) = analysis::words(FOLDED, name).into_iter().next() {
            doc.add_text(self.begins, first);
        }
    }
}

/// In which order products stand between which nothing else decides: always the same, in every index. Its last half is
/// what tells ids apart.
fn tie_of(id: ProductId) -> u64 {
    (id.uuid().as_u128() & u128::from(u64::MAX)) as u64
}

/// The values that at least one variant has.
fn on_sale(product: &ProductView) -> impl Iterator<Item = (&OptionDraft, &OptionValue)> {
    product.details.options.iter().enumerate().flat_map(move |(place, option)| {
        let has = move |value: &&OptionValue| {
            product.variants.iter().any(|one| one.values.get(place) == Some(&value.key))
        };
        option.values.iter().filter(has).map(move |value| (option, value))
    })
}

/// The group of a value: whatever has a colour to show is a colour. An option that calls itself like a group of ours is
/// not that group.
fn group_of(option: &OptionDraft, value: &OptionValue) -> String {
    match (&value.swatch, option.key.as_str()) {
        (Some(_), _) => COLOUR.to_owned(),
        (None, CATEGORY | BRAND | COLOUR | RATING) => format!("option-{}", option.key),
        (None, key) => key.to_owned(),
    }
}

/// What makes two values one: what people read, because keys are unique within one product only. It stands in addresses,
/// so a name is folded into a slug unless that would take away something that tells values apart.
fn value_id(value: &OptionValue) -> String {
    let name = text::fold(value.name.show(Lang::Es));
    let tells = |letter: char| {
        matches!(letter, '+' | '-' | '−' | '%' | '&' | '#' | '<' | '>')
            || (letter.is_alphanumeric() && !letter.is_ascii())
    };
    let id = if name.contains(tells) { name.trim().to_owned() } else { text::slug(&name) };
    if id.is_empty() { value.key.clone() } else { id }
}

fn traits_of(product: &ProductView, sections: &[&CategoryView], lang: Lang) -> String {
    let attributes = product.details.attributes.values().map(|value| match value {
        AttributeValue::Number(number) => number.to_string(),
        AttributeValue::Text(text) => text.show(lang).to_owned(),
    });
    let values = on_sale(product).map(|(_, value)| value.name.show(lang).to_owned());
    let sections = sections.iter().map(|section| section.name.show(lang).to_owned());
    let tags = product.details.tags.iter().cloned();
    tags.chain(attributes).chain(values).chain(sections).collect::<Vec<_>>().join("\n")
}

/// The words that are worth completing and correcting: names, not prose.
fn words_of(product: &ProductView, sections: &[&CategoryView], lang: Lang) -> String {
    let brand = product.brand.as_ref().map(|brand| brand.name.clone());
    let values = on_sale(product).map(|(_, value)| value.name.show(lang).to_owned());
    let sections = sections.iter().map(|section| section.name.show(lang).to_owned());
    let own = [product.name.show(lang).to_owned(), product.details.tags.join(" ")];
    own.into_iter().chain(brand).chain(values).chain(sections).collect::<Vec<_>>().join("\n")
}

fn facet_text(group: &str, group_name: &Localized, value: &str, name: &Localized, swatch: &str) -> String {
    [group, &group_name.es, &group_name.en, value, &name.es, &name.en, swatch]
        .map(|part| part.replace(PART, " "))
        .join(&PART.to_string())
}

/// A facet read back out of the index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FacetParts {
    pub(crate) group: String,
    pub(crate) group_name: Localized,
    pub(crate) value: String,
    pub(crate) name: Localized,
    pub(crate) swatch: String,
}

pub(crate) fn parse_facet(text: &str) -> Option<FacetParts> {
    let mut parts = text.split(PART).map(str::to_owned);
    let mut next = || parts.next();
    Some(FacetParts {
        group: next()?,
        group_name: Localized { es: next()?, en: next()? },
        value: next()?,
        name: Localized { es: next()?, en: next()? },
        swatch: next()?,
    })
}
