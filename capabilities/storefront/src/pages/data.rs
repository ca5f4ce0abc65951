//! What search engines read: JSON-LD of schema.org. Only what is true and on the page.

use action::Face;
use catalog::{
    model::ProductType,
    view::{ProductView, VariantView},
};
use look::Crumbs;
use media::reads::Gallery;
use serde_json::{Value, json};
use webkit::Say;

/// The shop as an organization.
pub(crate) fn organization(face: &Face) -> String {
    json!({
        "@context": "https://schema.org",
        "@type": "Organization",
        "name": face.name,
        "legalName": face.legal_name,
        "url": face.public_url,
        "email": face.email,
        "address": face.address,
        "taxID": face.tax_id,
    })
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
pub(crate) fn product(product: &ProductView, gallery: &Gallery, face: &Face, say: &Say) -> String {
    let address = format!("{}{}", face.public_url, say.link(&format!("/p/{}", product.slug.show(say.lang))));
    let images: Vec<String> = product
        .pictures
        .iter()
        .map(|picture| format!("{}{}", face.public_url, gallery.shown(&picture.source).address))
        .collect();
    let offers: Vec<Value> =
        product.variants.iter().map(|variant| offer(variant, product, &address, face)).collect();
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": "Product",
        "name": product.name.show(say.lang),
        "description": product.summary.show(say.lang),
        "url": address,
        "image": images,
        "sku": product.variants.first().map(|variant| &variant.sku),
        "offers": offers,
    });
    if let Some(brand) = &product.brand {
        data["brand"] = json!({ "@type": "Brand", "name": brand.name });
    }
    data.to_string()
}

fn offer(variant: &VariantView, product: &ProductView, address: &str, face: &Face) -> Value {
    let availability = match (product.details.product_type, variant.is_out()) {
        (_, true) => "https://schema.org/OutOfStock",
        (ProductType::Digital, false) => "https://schema.org/OnlineOnly",
        (ProductType::Physical | ProductType::Grouped | ProductType::External, false) => {
            "https://schema.org/InStock"
        }
    };
    let mut offer = json!({
        "@type": "Offer",
        "sku": variant.sku,
        "url": format!("{address}?v={}", variant.sku),
        "price": variant.price.decimal(),
        "priceCurrency": variant.price.currency.code(),
        "availability": availability,
        "seller": { "@type": "Organization", "name": face.legal_name },
    });
    if let Some(gtin) = &variant.gtin {
        offer["gtin"] = json!(gtin);
    }
    if let Some(prior) = variant.prior {
        offer["priceSpecification"] = json!([{
            "@type": "UnitPriceSpecification",
            "priceType": "https://schema.org/StrikethroughPrice",
            "price": kernel::Money::new(prior, variant.price.currency).decimal(),
            "priceCurrency": variant.price.currency.code(),
        }]);
    }
    offer
}
