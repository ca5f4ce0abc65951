//! What search engines read: JSON-LD of schema.org. Only what is true, on the page, and known: what the shop does not know
//! is left out rather than said to be empty.

use super::share;
use action::Face;
use catalog::{
    model::{ProductType, Window},
    view::{ProductView, VariantView},
};
use kernel::Money;
use look::Crumbs;
use media::reads::Gallery;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};
use webkit::{Say, Web};

/// All but what stands for itself in every part of an address (RFC 3986, 2.3).
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
/// Days in which a purchase can be withdrawn from (RULES section 2 row 5), as the product page tells them.
const WITHDRAWAL_DAYS: i64 = 14;

/// The shop as an organization.
pub(crate) fn organization(face: &Face) -> String {
    known(json!({
        "@context": "https://schema.org",
        "@type": "Organization",
        "name": face.name,
        "legalName": face.legal_name,
        "url": face.public_url,
        "email": face.email,
        "address": face.address,
        "taxID": face.tax_id,
    }))
    .to_string()
}

/// The way to a page.
pub(crate) fn breadcrumbs(crumbs: &Crumbs, public_url: &str) -> String {
    let steps = crumbs.steps.iter().enumerate().map(|(index, step)| {
        json!({
            "@type": "ListItem",
            "position": index + 1,
            "name": step.name,
            "item": format!("{public_url}{}", step.link),
        })
    });
    let here = json!({ "@type": "ListItem", "position": crumbs.steps.len() + 1, "name": crumbs.here });
    let items: Vec<Value> = steps.chain([here]).collect();
    json!({ "@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items })
        .to_string()
}

/// A product and its offers, one for each variant.
pub(crate) fn product(web: &Web, product: &ProductView, gallery: &Gallery) -> String {
    let (say, face) = (&web.say, web.house().shop.face());
    let address = format!("{}{}", face.public_url, say.link(&format!("/p/{}", product.slug.show(say.lang))));
    let offers: Vec<Value> =
        product.variants.iter().map(|variant| offer(variant, product, &address, &face, say)).collect();
    let brand = product.brand.as_ref().map(|brand| json!({ "@type": "Brand", "name": brand.name }));
    known(json!({
        "@context": "https://schema.org",
        "@type": "Product",
        // What others say of it on the same page is said of the same thing.
        "@id": address,
        "name": product.name.show(say.lang),
        "description": product.summary.show(say.lang),
        "url": address,
        "image": images(web, product, gallery),
        "sku": product.variants.first().map(|variant| &variant.sku),
        "brand": brand,
        "offers": offers,
    }))
    .to_string()
}

/// Its photographs; without any, the picture that is shared, because search engines show no SVG.
fn images(web: &Web, product: &ProductView, gallery: &Gallery) -> Vec<String> {
    let each = product.pictures.iter().map(|picture| gallery.shown(&picture.source));
    let mut paths: Vec<String> =
        each.filter(|shown| !shown.jpeg.is_empty()).map(|shown| shown.address).collect();
    if paths.is_empty() {
        let card = share::offer(web, product, gallery);
        paths.extend(card.map(|card| share::image(card, share::Of::Product(product.id), &web.say).path));
    }
    let root = web.house().shop.face().public_url.clone();
    paths.into_iter().map(|path| format!("{root}{path}")).collect()
}

fn offer(variant: &VariantView, product: &ProductView, address: &str, face: &Face, say: &Say) -> Value {
    let kind = product.details.product_type;
    let mut offer = json!({
        "@type": "Offer",
        "sku": variant.sku,
        "gtin": variant.gtin,
        "price": variant.price.decimal(),
        "priceCurrency": variant.price.currency.code(),
        "priceSpecification": prices(variant),
    });
    if kind == ProductType::External {
        // Somebody else sells it: where that is, we know; whether they have it and on which terms, we do not.
        offer["url"] = json!(product.details.url);
        return known(offer);
    }
    let seller = if face.legal_name.is_empty() { &face.name } else { &face.legal_name };
    offer["url"] = json!(format!("{address}?v={}", utf8_percent_encode(&variant.sku, RESERVED)));
    offer["availability"] = json!(availability(variant, kind));
    offer["seller"] = json!({ "@type": "Organization", "name": seller });
    offer["hasMerchantReturnPolicy"] = return_policy(product, face, say);
    known(offer)
}

fn availability(variant: &VariantView, kind: ProductType) -> &'static str {
    match (kind, variant.is_out()) {
        (_, true) => "https://schema.org/OutOfStock",
        (ProductType::Digital, false) => "https://schema.org/OnlineOnly",
        (ProductType::Physical | ProductType::Grouped | ProductType::External, false) => {
            "https://schema.org/InStock"
        }
    }
}

/// What the law gives every buyer of goods, as the shop's page on returns says it.
fn return_policy(product: &ProductView, face: &Face, say: &Say) -> Value {
    match product.details.product_type {
        ProductType::Physical | ProductType::Grouped if !face.country.is_empty() => {
            let mut policy = json!({
                "@type": "MerchantReturnPolicy",
                "applicableCountry": face.country,
                "merchantReturnLink": format!("{}{}", face.public_url, say.link(&say.t("storefront-returns-path"))),
            });
            match product.details.withdrawal.window() {
                Window::Closed => {
                    policy["returnPolicyCategory"] = json!("https://schema.org/MerchantReturnNotPermitted");
                }
                Window::Open | Window::UntilOpened => {
                    policy["returnPolicyCategory"] =
                        json!("https://schema.org/MerchantReturnFiniteReturnWindow");
                    policy["merchantReturnDays"] = json!(WITHDRAWAL_DAYS);
                    policy["returnFees"] = json!("https://schema.org/ReturnFeesCustomerResponsibility");
                }
            }
            policy
        }
        ProductType::Physical | ProductType::Grouped | ProductType::Digital | ProductType::External => {
            Value::Null
        }
    }
}

/// The price that is struck through, and the price now with how much one gets for it.
fn prices(variant: &VariantView) -> Vec<Value> {
    let specification = |price: &Money| {
        json!({
            "@type": "UnitPriceSpecification",
            "price": price.decimal(),
            "priceCurrency": price.currency.code(),
        })
    };
    let struck = variant.prior.map(|prior| {
        let mut struck = specification(&Money::new(prior, variant.price.currency));
        struck["priceType"] = json!("https://schema.org/StrikethroughPrice");
        struck
    });
    let measured = variant.content.as_ref().and_then(|(amount, unit)| {
        let (code, base) = unit_codes(unit)?;
        let quantity =
            |value: i64, code| json!({ "@type": "QuantitativeValue", "value": value, "unitCode": code });
        let mut measured = specification(&variant.price);
        measured["referenceQuantity"] = quantity(*amount, code);
        measured["referenceQuantity"]["valueReference"] = quantity(1, base);
        Some(measured)
    });
    struck.into_iter().chain(measured).collect()
}

/// The codes of a unit and of the unit that its goods are compared by (UN/ECE recommendation 20).
fn unit_codes(unit: &str) -> Option<(&'static str, &'static str)> {
    Some(match unit {
        "mg" => ("MGM", "KGM"),
        "g" => ("GRM", "KGM"),
        "kg" => ("KGM", "KGM"),
        "ml" => ("MLT", "LTR"),
        "cl" => ("CLT", "LTR"),
        "l" => ("LTR", "LTR"),
        "cm" => ("CMT", "MTR"),
        "m" => ("MTR", "MTR"),
        "m2" => ("MTK", "MTK"),
        "m3" => ("MTQ", "MTQ"),
        "unit" => ("C62", "C62"),
        _ => return None,
    })
}

/// The same without what is not known.
fn known(mut data: Value) -> Value {
    let is_blank = |value: &Value| match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Bool(_) | Value::Number(_) | Value::Object(_) => false,
    };
    if let Some(entries) = data.as_object_mut() {
        entries.retain(|_, value| !is_blank(value));
    }
    data
}
