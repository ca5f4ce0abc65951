//! What pages with products on them share: a card out of what the catalogue says, pictures, the way back.

use catalog::rules::price::{UNIT, percent_off};
use catalog::view::{CardView, CategoryView};
use kernel::{Lang, Localized, Timestamp, Word, time};
use look::{Badge, Card, Crumb, Crumbs, Dots, Picture, Price, Stars, Tone};
use media::{Shown, reads::Gallery};
use webkit::{Problem, Say, Web};

/// How many products one page of a list holds.
pub(crate) const PAGE_SIZE: u32 = 24;
/// How long a product counts as new.
const NEW_DAYS: i64 = 30;
/// From how few on it is said how many are left.
const FEW: i64 = 3;
/// For what never changes under its address.
pub(crate) const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// How many colours fit on a card.
const DOTS_MAX: usize = 5;

/// A card as this visitor reads it.
pub(crate) fn card(view: &CardView, gallery: &Gallery, say: &Say, now: Timestamp) -> Card {
    Card {
        link: say.link(&format!("/p/{}", view.slug.show(say.lang))),
        name: view.name.show(say.lang).to_owned(),
        by: view.brand.clone(),
        pictures: without_stand_ins(view.pictures.iter().collect(), gallery, |source| source)
            .into_iter()
            .map(|source| picture(source, "", gallery))
            .collect(),
        badges: badges(view, say, now),
        stars: stars(view, say),
        price: price(view, say),
        fine: fine(view, say),
        dots: dots(view, say),
        is_out: view.is_out(),
    }
}

/// What can be shown as it is. A drawing that stands in for a photograph is shown only where there is nothing else: beside
/// real pictures it would be taken for the thing itself.
pub(crate) fn without_stand_ins<T>(
    mut all: Vec<T>,
    gallery: &Gallery,
    source: impl Fn(&T) -> &str,
) -> Vec<T> {
    if all.iter().any(|one| !gallery.lacks(source(one))) {
        all.retain(|one| !gallery.lacks(source(one)));
    }
    all
}

/// Cards in their order.
pub(crate) fn cards(views: &[CardView], gallery: &Gallery, say: &Say, now: Timestamp) -> Vec<Card> {
    views.iter().map(|view| card(view, gallery, say, now)).collect()
}

/// When the first of these products stops being new, so that a page with them must be made again.
pub(crate) fn fresh_until(views: &[CardView], now: Timestamp) -> Option<Timestamp> {
    views.iter().map(|view| time::days_after(view.published_at, NEW_DAYS)).filter(|end| *end > now).min()
}

/// The sources of the pictures on cards.
pub(crate) fn sources<'c>(cards: impl IntoIterator<Item = &'c CardView>) -> impl Iterator<Item = &'c str> {
    cards.into_iter().flat_map(|card| &card.pictures).map(String::as_str)
}

/// The pictures of cards that did not come from the database.
pub(crate) async fn gallery(web: &Web, sources: Vec<&str>) -> Result<Gallery, Problem> {
    if !sources.iter().any(|source| media::reads::may_be_kept(source)) {
        return Ok(Gallery::default());
    }
    Ok(web.read(async |snap| media::reads::gallery(snap, sources.iter().copied()).await).await?)
}

/// A picture with what it shows; an empty text where the words beside it say so.
pub(crate) fn picture(source: &str, alt: &str, gallery: &Gallery) -> Picture {
    let Shown { address, width, height, webp, jpeg, colour, .. } = gallery.shown(source);
    Picture { address, alt: alt.to_owned(), width, height, webp, jpeg, colour }
}

/// `−20 %`, rounded down so that it never says more than it is.
pub(crate) fn percent(price: i64, prior: i64, say: &Say) -> String {
    say.with("storefront-percent-off", &[("percent", Word::Count(percent_off(price, prior)))])
}

fn badges(view: &CardView, say: &Say, now: Timestamp) -> Vec<Badge> {
    let mut badges = Vec::new();
    let mut add = |tone, text| badges.push(Badge { tone, text });
    if let Some(prior) = view.prior {
        add(Tone::Sale, percent(view.price.minor, prior, say));
    }
    match view.left {
        Some(0) => add(Tone::Out, say.t("storefront-sold-out")),
        Some(left) if left <= FEW => add(Tone::Warn, say.n("storefront-few-left", &left)),
        Some(_) | None if time::days_after(view.published_at, NEW_DAYS) > now => {
            add(Tone::Plain, say.t("storefront-new"));
        }
        Some(_) | None => {}
    }
    badges
}

/// What buyers think of it: stars for the eye, words for the ear. Nothing stands where nobody has said anything.
fn stars(view: &CardView, say: &Say) -> Option<Stars> {
    let rating = view.rating?;
    let rounded = (rating.hundredths + 50) / 100;
    let tenths = (rating.hundredths + 5) / 10;
    let point = match say.lang {
        Lang::Es => ',',
        Lang::En => '.',
    };
    let score = format!("{}{point}{}", tenths / 10, tenths % 10);
    let count = Word::Count(i64::from(rating.count));
    Some(Stars {
        drawn: (1..=5).map(|place| if place <= rounded { '★' } else { '☆' }).collect(),
        count: rating.count,
        text: say.with("storefront-rating", &[("count", count), ("score", Word::Text(&score))]),
    })
}

fn price(view: &CardView, say: &Say) -> Price {
    Price {
        from: view.is_from.then(|| say.t("storefront-from")),
        now: say.money(&view.price),
        was: view.was().map(|was| (say.t("storefront-before"), say.money(&was))),
        ..Price::default()
    }
}

/// Prior price and unit price: each is owed wherever the price is told.
fn fine(view: &CardView, say: &Say) -> Option<String> {
    let prior = view.was().map(|was| say.with("storefront-lowest-short", &[("price", Word::Money(was))]));
    let unit = view
        .unit_price
        .as_ref()
        .map(|(minor, unit)| per_unit(&kernel::Money::new(*minor, view.price.currency), unit, say));
    let said: Vec<String> = [prior, unit].into_iter().flatten().collect();
    (!said.is_empty()).then(|| said.join(" · "))
}

/// `12,00 €/l`; a piece is called by its own word.
pub(crate) fn per_unit(price: &kernel::Money, unit: &str, say: &Say) -> String {
    match unit {
        UNIT => say.with("storefront-per-unit", &[("price", Word::Money(*price))]),
        _ => format!("{}/{unit}", say.money(price)),
    }
}

fn dots(view: &CardView, say: &Say) -> Option<Dots> {
    (view.swatches.len() > 1).then(|| Dots {
        colours: view.swatches.iter().take(DOTS_MAX).cloned().collect(),
        text: say.n("storefront-colours", &(view.swatches.len() as i64)),
    })
}

/// The way to a page through its categories.
pub(crate) fn crumbs(way: &[CategoryView], here: &str, say: &Say) -> Crumbs {
    let home = Crumb { link: say.link("/"), name: say.t("storefront-home") };
    let steps = way.iter().map(|one| Crumb {
        link: say.link(&format!("/c/{}", one.path.show(say.lang))),
        name: one.name.show(say.lang).to_owned(),
    });
    Crumbs {
        label: say.t("storefront-you-are-here"),
        steps: [home].into_iter().chain(steps).collect(),
        here: here.to_owned(),
    }
}

/// The town of a postal address in one line, `Street 3, 45600 Town, Country`; nothing when it has no such form.
pub(crate) fn town(address: &str) -> String {
    let parts: Vec<&str> = address.split(',').map(str::trim).collect();
    let coded =
        parts.iter().rev().find(|part| part.len() > 5 && part.as_bytes()[..5].iter().all(u8::is_ascii_digit));
    coded.map(|part| part[5..].trim().to_owned()).unwrap_or_default()
}

/// The addresses of the same thing, without prefix, in the languages that it was written in: in the others its page shows
/// what was written in one of these. What nobody named anything stands in all.
pub(crate) fn alternates(kind: &str, slug: &Localized, name: &Localized) -> Vec<(kernel::Lang, String)> {
    let is_written = |lang: &kernel::Lang| name.is_empty() || !name.own(*lang).is_empty();
    let each = kernel::Lang::ALL.into_iter().filter(is_written);
    each.map(|lang| (lang, format!("/{kind}/{}", slug.show(lang)))).collect()
}

#[cfg(test)]
mod tests {
    use super::town;

    #[test]
    fn the_town_stands_behind_the_postal_code() {
        assert_eq!(town("Calle del Alfar 4, 45600 Talavera de la Reina, España"), "Talavera de la Reina");
        assert_eq!(town("Carretera del Molino, km 2, 23600 Martos, España"), "Martos");
        for other in ["", "Calle Mayor 12345", "1 High Street, London", "ñañaña, ññ"] {
            assert_eq!(town(other), "", "{other}");
        }
    }
}
