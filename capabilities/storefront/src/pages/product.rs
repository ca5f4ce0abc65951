//! A product: what it is, what it costs and did, which version, who made it, what else there is.

mod options;
mod order;
mod withdrawal;

use self::{
    options::{OptionView, options},
    order::order_mail,
    withdrawal::{WithdrawalView, withdrawal},
};
use super::{data, guarantee::GuaranteeNotice, share, shelf};
use crate::feature;
use askama::Template;
use axum::extract::{Path, Query};
use catalog::{
    model::{AttributeValue, Maker, ProductType},
    reads::{self, AtSlug},
    view::{BrandView, CardView, ProductView, VariantView},
};
use events::Position;
use kernel::{Right, Subject, Word};
use look::{Card, Crumbs, Icon, Picture, Price};
use media::reads::Gallery;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;
use shop::model::Notice;
use webkit::{Html, Meta, Page, Panels, Problem, Say, Web};

/// From how few on it is said how many are left.
const FEW: i64 = 3;
/// How many facts stand above the fold.
const GIST_MAX: usize = 4;

/// What a product's address may carry: the chosen variant, by SKU.
#[derive(Deserialize)]
pub(crate) struct Choice {
    v: Option<String>,
}

#[derive(Template)]
#[template(path = "product.html")]
struct Product<'a> {
    say: &'a Say,
    /// Where it is edited, if visitors do not see it.
    hidden: Option<String>,
    crumbs: Crumbs,
    name: String,
    summary: String,
    brand: Option<Workshop>,
    gist: Vec<(String, String)>,
    shots: Vec<Shot>,
    price: Price,
    fine: String,
    options: Vec<OptionView>,
    stock: Stock,
    outside: Option<String>,
    mail: String,
    /// The words of the button: order it, or ask when it will be there again.
    order: &'static str,
    phone: String,
    share: Option<String>,
    qr: Option<String>,
    withdrawal: Option<WithdrawalView>,
    /// What must be said about the guarantee of goods.
    guarantee: Option<GuaranteeNotice>,
    /// For how many years the shop answers for a file.
    files_years: Option<i64>,
    is_physical: bool,
    text: Html,
    specs: Vec<(String, String)>,
    parts: Vec<PartView>,
    safety: String,
    maker: Option<Maker>,
    related: Vec<Card>,
    together: &'a Panels,
    proof: &'a Panels,
    /// What its watchers listen to, and since when.
    topics: String,
    since: String,
}

/// Who made it, and where they are.
struct Workshop {
    name: String,
    link: String,
    town: String,
    picture: Option<Picture>,
}

/// A picture and the words of the button that shows it.
struct Shot {
    picture: Picture,
    see: String,
}

struct Stock {
    class: &'static str,
    text: String,
    is_out: bool,
}

struct PartView {
    card: Card,
    quantity: String,
}

struct Asked {
    product: ProductView,
    /// Whether visitors do not see it.
    is_hidden: bool,
    parts: Vec<(CardView, i64)>,
    related: Vec<CardView>,
    gallery: Gallery,
    notice: Option<Notice>,
    together: Panels,
    proof: Panels,
    since: Position,
}

pub(crate) async fn product(
    web: Web,
    Path(slug): Path<String>,
    Query(choice): Query<Choice>,
) -> Result<Page, Problem> {
    let asked = web.read(async |snap| ask(&web, snap, &slug).await).await?;
    let product = &asked.product;
    let chosen = chosen(product, choice.v.as_deref()).ok_or(Problem::NotFound)?;
    let say = &web.say;
    let view = view(&web, &asked, chosen);
    let mut page = Page::new(view.name.clone(), Html(view.to_string()))
        .about(product.id)
        .about(Subject::all("shop"))
        .with(&asked.together)
        .with(&asked.proof);
    // Anybody can write any variant into an address; only pages of those that are there are kept.
    page.whole &= !asked.is_hidden && choice.v.is_none_or(|sku| sku == chosen.sku);
    page.tags.extend(product.brand.as_ref().map(|brand| Subject::from(brand.id)));
    // Cards name their brands, and a renamed brand says nothing about its products.
    if !asked.related.is_empty() {
        page.tags.push(Subject::all("brand"));
    }
    page.tags.extend(asked.gallery.tags());
    page.tags.extend(asked.related.iter().map(|card| Subject::from(card.product)));
    page.tags.extend(asked.parts.iter().map(|(card, _)| Subject::from(card.product)));
    page.fresh_until = shelf::fresh_until(&asked.related, web.now());
    let face = web.house().shop.face();
    let meta = Meta {
        description: view.summary.clone(),
        canonical: Some(format!("/p/{}", product.slug.show(say.lang))),
        alternates: shelf::alternates("p", &product.slug, &product.name),
        image: share::offer(&web, product, &asked.gallery)
            .map(|card| share::image(card, share::Of::Product(product.id), say)),
        data: vec![
            data::product(&web, product, &asked.gallery),
            data::breadcrumbs(&view.crumbs, &face.public_url),
        ],
        graph: vec![
            ("og:type", "product".into()),
            ("product:price:amount", chosen.price.decimal()),
            ("product:price:currency", chosen.price.currency.code().into()),
            ("product:availability", if chosen.is_out() { "out of stock" } else { "in stock" }.into()),
        ],
        unlisted: asked.is_hidden,
        ..Meta::default()
    };
    Ok(page.meta(meta))
}

async fn ask(web: &Web, snap: &mut database::Snapshot, slug: &str) -> Result<Asked, Problem> {
    let id = match reads::at_slug(snap, web.say.lang, slug).await? {
        AtSlug::Product(id) => id,
        AtSlug::Moved(slug) => return Err(Problem::Moved(format!("/p/{slug}"))),
        AtSlug::Nothing => return Err(elsewhere(web, snap, slug).await?),
    };
    let currency = web.house().shop.face().currency;
    let seen = reads::product(snap, id, currency).await?;
    let is_hidden = seen.is_none();
    // What visitors do not see, whoever keeps the catalogue looks at here before they do. Pages of people who are signed in
    // are nobody else's, so nothing of it is kept.
    let product = match seen {
        None if web.may(Right::Catalogue) => reads::preview(snap, id, currency).await?,
        seen => seen,
    };
    let product = product.ok_or(Problem::NotFound)?;
    let mut parts = Vec::new();
    for part in &product.details.parts {
        parts.extend(reads::card_of_sku(snap, &part.sku).await?.map(|card| (card, part.quantity)));
    }
    let mut related = Vec::new();
    let related_keys = if web.is_open(&feature::RELATED) { &product.details.related[..] } else { &[] };
    for key in related_keys {
        related.extend(reads::card_of_key(snap, key).await?);
    }
    let sources = shelf::sources(parts.iter().map(|(card, _)| card).chain(&related))
        .chain(product.pictures.iter().map(|picture| picture.source.as_str()))
        .chain(product.brand.iter().map(|brand| brand.picture.as_str()));
    let gallery = media::reads::gallery(snap, sources).await?;
    let notice = shop::reads::guarantee_notice(snap, web.say.lang).await?;
    let since = snap.log_end().await?;
    let together = web.panels(snap, "product.together", id).await;
    let proof = web.panels(snap, "product.proof", id).await;
    Ok(Asked { product, is_hidden, parts, related, gallery, notice, together, proof, since })
}

/// A slug of another language leads to this language's.
async fn elsewhere(web: &Web, snap: &mut database::Snapshot, slug: &str) -> Result<Problem, Problem> {
    for lang in kernel::Lang::ALL.into_iter().filter(|lang| *lang != web.say.lang) {
        if let AtSlug::Product(id) = reads::at_slug(snap, lang, slug).await? {
            let found = reads::product(snap, id, web.house().shop.face().currency).await?;
            let slug = found.map(|product| product.slug.show(web.say.lang).to_owned());
            return Ok(slug.map_or(Problem::NotFound, |slug| Problem::Moved(format!("/p/{slug}"))));
        }
    }
    Ok(Problem::NotFound)
}

/// The variant that was asked for, else the cheapest that can be had, so that a page opens on the price its card told;
/// of equals the first.
pub(crate) fn chosen<'p>(product: &'p ProductView, sku: Option<&str>) -> Option<&'p VariantView> {
    let asked = product.variants.iter().find(|variant| Some(variant.sku.as_str()) == sku);
    let cheapest = |variants: &mut dyn Iterator<Item = &'p VariantView>| {
        variants.min_by_key(|variant| variant.price.minor)
    };
    asked
        .or_else(|| cheapest(&mut product.variants.iter().filter(|variant| !variant.is_out())))
        .or_else(|| cheapest(&mut product.variants.iter()))
}

fn view<'a>(web: &'a Web, asked: &'a Asked, chosen: &VariantView) -> Product<'a> {
    let (say, product) = (&web.say, &asked.product);
    let face = web.house().shop.face();
    let name = product.name.show(say.lang).to_owned();
    let address = format!("{}{}", face.public_url, say.link(&format!("/p/{}", product.slug.show(say.lang))));
    let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let kind = product.details.product_type;
    let guarantee = shop::rules::guarantee(&face.country);
    Product {
        say,
        hidden: asked.is_hidden.then(|| say.link(&format!("/admin/products/{}", product.id))),
        crumbs: shelf::crumbs(&product.way, &name, say),
        summary: product.summary.show(say.lang).to_owned(),
        brand: product.brand.as_ref().map(|brand| workshop(brand, &asked.gallery, say)),
        gist: attributes(product, say).into_iter().take(GIST_MAX).collect(),
        shots: shots(product, &asked.gallery, chosen, say),
        price: price(chosen, say),
        fine: fine(chosen, say),
        options: options(product, chosen, say),
        stock: stock(chosen, kind, say),
        outside: product.details.url.clone().filter(|_| kind == ProductType::External),
        mail: order_mail(&face.email, &name, chosen, &address, product, say),
        order: if chosen.is_out() { "storefront-order-again" } else { "storefront-order" },
        phone: face.phone.clone(),
        share: web
            .is_open(&feature::SHARE)
            .then(|| format!("mailto:?subject={}&body={}", encode(&name), encode(&address))),
        qr: web
            .is_open(&feature::QR)
            .then(|| say.link(&format!("/p/{}/qr.svg", product.slug.show(say.lang)))),
        withdrawal: withdrawal(kind, product.details.withdrawal, say),
        guarantee: is_physical(kind).then(|| GuaranteeNotice::beside(asked.notice.as_ref(), &guarantee, say)),
        files_years: (kind == ProductType::Digital).then_some(guarantee.files_years),
        is_physical: is_physical(kind),
        text: look::markdown(product.text.show(say.lang)),
        specs: specs(product, chosen, say),
        parts: asked
            .parts
            .iter()
            .map(|(card, quantity)| part(card, *quantity, &asked.gallery, web))
            .collect(),
        safety: product.details.safety.show(say.lang).to_owned(),
        maker: maker(product, &face.country),
        related: shelf::cards(&asked.related, &asked.gallery, say, web.now()),
        topics: Subject::from(product.id).to_string(),
        since: asked.since.to_string(),
        together: &asked.together,
        proof: &asked.proof,
        name,
    }
}

/// The pictures of what was chosen, then those of no choice in particular; what shows another choice is left out.
fn shots(product: &ProductView, gallery: &Gallery, chosen: &VariantView, say: &Say) -> Vec<Shot> {
    let (mut own, mut others) = (Vec::new(), Vec::new());
    for (option, value) in product.details.options.iter().zip(&chosen.values) {
        for one in &option.values {
            let shown = one.picture.into_iter().chain(one.more.iter().copied());
            if one.key == *value { own.extend(shown) } else { others.extend(shown) }
        }
    }
    let rest = (0..product.pictures.len()).filter(|index| !own.contains(index) && !others.contains(index));
    let mut order: Vec<usize> = own.iter().copied().chain(rest).collect();
    order.retain(|index| *index < product.pictures.len());
    let pictures: Vec<_> = order.into_iter().map(|index| &product.pictures[index]).collect();
    shelf::without_stand_ins(pictures, gallery, |picture| &picture.source)
        .into_iter()
        .zip(1_i64..)
        .map(|(picture, number)| Shot {
            picture: shelf::picture(
                &picture.source,
                shown_as(picture.alt.show(say.lang), product, say),
                gallery,
            ),
            see: say.n("storefront-picture-see", &number),
        })
        .collect()
}

/// What a picture shows: the product, where nobody said more.
fn shown_as<'p>(alt: &'p str, product: &'p ProductView, say: &Say) -> &'p str {
    if alt.trim().is_empty() { product.name.show(say.lang) } else { alt }
}

fn workshop(brand: &BrandView, gallery: &Gallery, say: &Say) -> Workshop {
    Workshop {
        name: brand.name.clone(),
        link: say.link(&format!("/b/{}", brand.slug)),
        town: brand.maker.as_ref().map(|maker| shelf::town(&maker.address)).unwrap_or_default(),
        picture: (!brand.picture.is_empty()).then(|| shelf::picture(&brand.picture, "", gallery)),
    }
}

/// Who answers for it. A country is said where it is another than the shop's.
fn maker(product: &ProductView, here: &str) -> Option<Maker> {
    let brands_own = product.brand.as_ref().and_then(|brand| brand.maker.as_ref());
    let mut maker = product.details.maker.as_ref().or(brands_own)?.clone();
    if maker.country == here {
        maker.country.clear();
    }
    Some(maker)
}

fn price(chosen: &VariantView, say: &Say) -> Price {
    let was = chosen.prior.map(|minor| kernel::Money::new(minor, chosen.price.currency));
    Price {
        label: Some(say.t("storefront-price")),
        now: say.money(&chosen.price),
        percent: was.map(|was| shelf::percent(chosen.price.minor, was.minor, say)),
        was: was.map(|was| (say.t("storefront-before"), say.money(&was))),
        from: None,
    }
}

/// Unit price, prior price, tax: the sentences under the price.
fn fine(chosen: &VariantView, say: &Say) -> String {
    let unit = chosen.unit_price().map(|(price, unit)| shelf::per_unit(&price, unit, say));
    let prior = chosen.prior.map(|minor| {
        let was = kernel::Money::new(minor, chosen.price.currency);
        say.with("storefront-lowest", &[("price", Word::Money(was))])
    });
    let said = [prior, unit, Some(say.t("storefront-tax-included"))];
    said.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Whether it is something one can hold that this shop sells.
fn is_physical(kind: ProductType) -> bool {
    match kind {
        ProductType::Physical | ProductType::Grouped => true,
        ProductType::Digital | ProductType::External => false,
    }
}

fn stock(chosen: &VariantView, kind: ProductType, say: &Say) -> Stock {
    let (class, text) = match (kind, chosen.left) {
        (ProductType::External, _) => ("stock", say.t("storefront-sold-elsewhere")),
        (ProductType::Digital, _) => ("stock stock-in", say.t("storefront-stock-digital")),
        (_, Some(0)) => ("stock stock-out", say.t("storefront-stock-out")),
        (_, Some(left)) if left <= FEW => ("stock stock-low", say.n("storefront-few-left", &left)),
        (_, Some(_) | None) => ("stock stock-in", say.t("storefront-stock-in")),
    };
    Stock { class, text, is_out: chosen.is_out() }
}

/// What the kind of product says about itself, in the kind's order.
fn attributes(product: &ProductView, say: &Say) -> Vec<(String, String)> {
    let each = product.kind.iter().flat_map(|kind| &kind.attributes).filter_map(|attribute| {
        let value = match product.details.attributes.get(&attribute.key)? {
            AttributeValue::Number(number) => {
                let digits = number.to_string().replace('.', &say.lang.decimal_mark().to_string());
                format!("{digits} {}", attribute.unit.as_deref().unwrap_or_default()).trim_end().to_owned()
            }
            AttributeValue::Text(text) => text.show(say.lang).to_owned(),
        };
        Some((attribute.name.show(say.lang).to_owned(), value))
    });
    each.collect()
}

fn specs(product: &ProductView, chosen: &VariantView, say: &Say) -> Vec<(String, String)> {
    let mut specs = attributes(product, say);
    specs.extend(chosen.weight_g.map(|grams| (say.t("storefront-weight"), format!("{grams} g"))));
    specs.push((say.t("storefront-sku"), chosen.sku.clone()));
    specs.extend(chosen.gtin.clone().map(|gtin| (say.t("storefront-gtin"), gtin)));
    specs
}

fn part(card: &CardView, quantity: i64, gallery: &Gallery, web: &Web) -> PartView {
    PartView {
        card: shelf::card(card, gallery, &web.say, web.now()),
        quantity: web.say.n("storefront-units", &quantity),
    }
}
