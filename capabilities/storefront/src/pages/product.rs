//! A product: what it is, what it costs and did, which version, who made it, what else there is.

mod asked;
mod options;
mod order;
mod said;
mod withdrawal;

pub(crate) use self::asked::chosen;

use self::{
    asked::{Asked, ask},
    options::{OptionView, options},
    order::order_mail,
    said::{Stock, attributes, fine, is_physical, price, specs, stock},
    withdrawal::{WithdrawalView, withdrawal},
};
use super::{data, guarantee::GuaranteeNotice, share, shelf};
use crate::feature;
use askama::Template;
use axum::extract::{Path, Query};
use catalog::{
    model::{Maker, ProductType},
    view::{BrandView, CardView, ProductView, VariantView},
};
use kernel::Subject;
use look::{Card, Crumbs, Icon, Picture, Price};
use media::reads::Gallery;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;
use webkit::{Html, Meta, Page, Panels, Problem, Say, Web};

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
    /// How the variant that is shown is bought here; nothing where it cannot be.
    buy: &'a Panels,
    save: &'a Panels,
    share_in: &'a Panels,
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

struct PartView {
    card: Card,
    quantity: String,
}

pub(crate) async fn product(
    web: Web,
    Path(slug): Path<String>,
    Query(choice): Query<Choice>,
) -> Result<Page, Problem> {
    let asked = web.read(async |snap| ask(&web, snap, &slug, choice.v.as_deref()).await).await?;
    let product = &asked.product;
    let chosen = chosen(product, choice.v.as_deref()).ok_or(Problem::NotFound)?;
    let say = &web.say;
    let view = view(&web, &asked, chosen);
    let mut page = Page::new(view.name.clone(), Html(view.to_string()))
        .about(product.id)
        .about(Subject::all("shop"))
        .with(&asked.buy)
        .with(&asked.save)
        .with(&asked.sharing)
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
        buy: &asked.buy,
        save: &asked.save,
        share_in: &asked.sharing,
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

fn part(card: &CardView, quantity: i64, gallery: &Gallery, web: &Web) -> PartView {
    PartView {
        card: shelf::card(card, gallery, &web.say, web.now()),
        quantity: web.say.n("storefront-units", &quantity),
    }
}
