//! A product as rows of Shopify's table. What that table has no place for is counted by whoever asks, not lost in silence.

use super::header::REASON;
use catalog::{
    model::{OptionDraft, ProductDraft, ProductType, Status, TaxClass, VariantDraft},
    rules::price,
};
use kernel::{Currency, Lang, Money, text};

/// The columns, in order.
#[rustfmt::skip]
pub(crate) const HEADER: [&str; 31] = [
    "Handle", "Title", "Body (HTML)", "Vendor", "Product Category", "Type", "Tags", "Published",
    "Option1 Name", "Option1 Value", "Option2 Name", "Option2 Value", "Option3 Name", "Option3 Value",
    "Variant SKU", "Variant Grams", "Variant Inventory Tracker", "Variant Inventory Qty", "Variant Inventory Policy",
    "Variant Fulfillment Service", "Variant Price", "Variant Compare At Price", "Variant Requires Shipping",
    "Variant Taxable", "Variant Barcode", "Image Src", "Image Position", "Image Alt Text", "Variant Image",
    "Cost per item", "Status",
];

/// What is printed beside the product itself.
pub(crate) struct Beside {
    /// The name of its brand.
    pub(crate) brand: String,
    /// The names of its category and those above, outermost first.
    pub(crate) path: Vec<String>,
    /// Its description as HTML.
    pub(crate) html: String,
    pub(crate) lang: Lang,
    pub(crate) currency: Currency,
}

type Cells = Vec<String>;

fn at(name: &str) -> usize {
    HEADER.iter().position(|column| *column == name).unwrap_or(0)
}

/// The rows of a product: a variant and a picture each, as long as there are any.
pub(crate) fn rows(draft: &ProductDraft, beside: &Beside) -> Vec<Cells> {
    debug_assert!(!HEADER.contains(&REASON), "the reason stands behind the table");
    let pictures: Vec<_> =
        draft.pictures.iter().filter(|picture| picture.source.starts_with("http")).collect();
    let count = draft.variants.len().max(pictures.len());
    let mut rows = Vec::with_capacity(count);
    for number in 0..count {
        let mut cells = vec![String::new(); HEADER.len()];
        let mut set = |name: &str, text: &str| text.clone_into(&mut cells[at(name)]);
        set("Handle", &draft.key);
        if number == 0 {
            head(draft, beside, &mut set);
        }
        if let Some(variant) = draft.variants.get(number) {
            one(draft, variant, beside, &mut set);
        }
        if let Some(picture) = pictures.get(number) {
            set("Image Src", &picture.source);
            set("Image Position", &(number + 1).to_string());
            set("Image Alt Text", picture.alt.show(beside.lang));
        }
        rows.push(cells);
    }
    rows
}

fn head(draft: &ProductDraft, beside: &Beside, set: &mut dyn FnMut(&str, &str)) {
    let lang = beside.lang;
    set("Title", draft.name.show(lang));
    set("Body (HTML)", &beside.html);
    set("Vendor", &beside.brand);
    set("Product Category", &beside.path.join(" > "));
    set("Tags", &draft.tags.join(", "));
    let (published, status) = match draft.status {
        Status::Published => ("TRUE", "active"),
        Status::Draft => ("FALSE", "draft"),
        Status::Archived => ("FALSE", "archived"),
    };
    set("Published", published);
    set("Status", status);
    if draft.options.is_empty() {
        set("Option1 Name", "Title");
    }
    for (number, column) in ["Option1 Name", "Option2 Name", "Option3 Name"].iter().enumerate() {
        let names: Vec<&str> =
            held(&draft.options, number).iter().map(|option| option.name.show(lang)).collect();
        if !names.is_empty() {
            set(column, &names.join(" / "));
        }
    }
}

/// The options that stand in a column: the third holds all that the table has no column for.
fn held(options: &[OptionDraft], number: usize) -> &[OptionDraft] {
    match number {
        2 => options.get(2..).unwrap_or(&[]),
        number => options.get(number..=number).unwrap_or(&[]),
    }
}

fn one(draft: &ProductDraft, variant: &VariantDraft, beside: &Beside, set: &mut dyn FnMut(&str, &str)) {
    let lang = beside.lang;
    let amount = |minor: i64| Money::new(minor, beside.currency).decimal();
    if draft.options.is_empty() {
        set("Option1 Value", "Default Title");
    }
    for (number, column) in ["Option1 Value", "Option2 Value", "Option3 Value"].iter().enumerate() {
        let chosen = held(&draft.options, number).iter().zip(variant.values.iter().skip(number));
        let names: Vec<&str> = chosen
            .filter_map(|(option, key)| option.values.iter().find(|value| value.key == *key))
            .map(|value| value.name.show(lang))
            .collect();
        if !names.is_empty() {
            set(column, &names.join(" / "));
        }
    }
    set("Variant SKU", &variant.sku);
    set("Variant Grams", &variant.weight_g.unwrap_or(0).to_string());
    set("Variant Inventory Tracker", if variant.stock.is_some() { "shopify" } else { "" });
    set("Variant Inventory Qty", &variant.stock.unwrap_or(0).to_string());
    set("Variant Inventory Policy", "deny");
    set("Variant Fulfillment Service", "manual");
    set("Variant Price", &amount(variant.price));
    if let Some(reduction) = price::reduction(&variant.history) {
        set("Variant Compare At Price", &amount(reduction.prior));
    }
    let is_sent = draft.product_type != ProductType::Digital;
    set("Variant Requires Shipping", if is_sent { "true" } else { "false" });
    set("Variant Taxable", "true");
    set("Variant Barcode", variant.gtin.as_deref().unwrap_or(""));
    if let Some(cost) = variant.cost {
        set("Cost per item", &amount(cost));
    }
    let chosen = draft.options.first().zip(variant.values.first());
    let shown =
        chosen.and_then(|(option, key)| option.values.iter().find(|value| value.key == *key)?.picture);
    let picture =
        shown.and_then(|place| draft.pictures.get(place)).filter(|one| one.source.starts_with("http"));
    if let Some(picture) = picture {
        set("Variant Image", &picture.source);
    }
}

/// What the table has no place for.
pub(crate) fn left_out(draft: &ProductDraft, lang: Lang) -> Vec<&'static str> {
    let other = Lang::ALL.into_iter().any(|other| {
        other != lang
            && !draft.name.own(other).is_empty()
            && !draft.name.own(lang).is_empty()
            && draft.name.own(other) != draft.name.own(lang)
    });
    let values = draft.options.iter().flat_map(|option| &option.values);
    let left = [
        (other, "exchange-left-language"),
        (draft.categories.len() > 1, "exchange-left-categories"),
        (!draft.attributes.is_empty(), "exchange-left-attributes"),
        (draft.product_type == ProductType::Grouped, "exchange-left-parts"),
        (draft.product_type == ProductType::External, "exchange-left-address"),
        (draft.variants.iter().any(|one| one.content.is_some()), "exchange-left-content"),
        (!draft.related.is_empty(), "exchange-left-related"),
        (draft.maker.is_some(), "exchange-left-maker"),
        (!draft.safety.is_empty(), "exchange-left-safety"),
        (!draft.withdrawal.is_usual(), "exchange-left-withdrawal"),
        (!draft.summary.is_empty(), "exchange-left-summary"),
        (draft.tax != TaxClass::Standard, "exchange-left-tax"),
        (draft.pictures.iter().any(|one| !one.source.starts_with("http")), "exchange-left-drawings"),
        (values.clone().any(|value| value.swatch.is_some()), "exchange-left-swatches"),
        (draft.options.len() > 3, "exchange-left-options"),
        (has_own_slug(draft, lang), "exchange-left-slug"),
    ];
    left.into_iter().filter(|(is_left, _)| *is_left).map(|(_, code)| code).collect()
}

/// Whether its address is not the one that its key gives, which is all that the table has.
fn has_own_slug(draft: &ProductDraft, lang: Lang) -> bool {
    let own = draft.slug.own(lang);
    !own.is_empty() && own != text::slug(&draft.key)
}
