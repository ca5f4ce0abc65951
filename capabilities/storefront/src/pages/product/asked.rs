//! What the page of a product asks: the product at an address, what stands beside it, and what others show on it.

use crate::{feature, pages::shelf};
use catalog::{
    reads::{self, AtSlug},
    view::{CardView, ProductView, VariantView},
};
use events::Position;
use kernel::Right;
use media::reads::Gallery;
use shop::model::Notice;
use webkit::{Panels, Problem, Web};

/// What the page of a product is made of.
pub(super) struct Asked {
    pub(super) product: ProductView,
    /// Whether visitors do not see it.
    pub(super) is_hidden: bool,
    pub(super) parts: Vec<(CardView, i64)>,
    pub(super) related: Vec<CardView>,
    pub(super) gallery: Gallery,
    pub(super) notice: Option<Notice>,
    pub(super) buy: Panels,
    pub(super) save: Panels,
    pub(super) sharing: Panels,
    pub(super) together: Panels,
    pub(super) proof: Panels,
    pub(super) since: Position,
}

/// Asks everything of one state of the shop.
pub(super) async fn ask(
    web: &Web,
    snap: &mut database::Snapshot,
    slug: &str,
    sku: Option<&str>,
) -> Result<Asked, Problem> {
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
    let shown = chosen(&product, sku).ok_or(Problem::NotFound)?.id;
    let buy = web.panels(snap, "product.buy", shown).await;
    let save = web.panels(snap, "product.save", shown).await;
    let sharing = web.panels(snap, "product.share", product.id).await;
    let together = web.panels(snap, "product.together", id).await;
    let proof = web.panels(snap, "product.proof", id).await;
    Ok(Asked {
        product,
        is_hidden,
        parts,
        related,
        gallery,
        notice,
        buy,
        save,
        sharing,
        together,
        proof,
        since,
    })
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
