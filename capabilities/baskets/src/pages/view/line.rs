//! A line of a basket, ready to print.

use crate::{
    model::{BasketLine, QUANTITY_MAX, Standing},
    pages::{encoded, options},
    reads::Seen,
};
use catalog::reads::sale::SaleItem;
use kernel::{Money, Word};
use look::Picture;
use media::{Shown, reads::Gallery};
use webkit::Say;

pub(super) struct LineView {
    pub(super) id: String,
    /// Where it is sold; nothing where it is not any more.
    pub(super) link: Option<String>,
    pub(super) name: String,
    pub(super) options: String,
    pub(super) picture: Option<Picture>,
    /// What one costs, and what it cost before it was reduced.
    pub(super) unit: Option<(String, Option<String>)>,
    pub(super) notes: Vec<Note>,
    /// How many there are to be, where that can be said.
    pub(super) quantity: Option<Quantity>,
    /// How many it may be made to be, where fewer are left: number and words of the button.
    pub(super) fix: Option<(u32, String)>,
    /// What it costs together, and what promotions take off it. What it cost before them is no prior price (RULES 2, row 1)
    /// and is not crossed out.
    pub(super) total: Option<(String, Option<String>)>,
    /// The words of what takes it out.
    pub(super) remove: String,
}

/// How many there are to be, and the words of what changes it.
pub(super) struct Quantity {
    pub(super) now: u32,
    pub(super) label: String,
    pub(super) fewer: String,
    pub(super) more: String,
    pub(super) has_more: bool,
}

/// Something to know about a line.
pub(super) struct Note {
    pub(super) text: String,
    pub(super) is_warning: bool,
}

/// The line at this place.
pub(super) fn line(say: &Say, seen: &Seen, place: usize, line: &BasketLine) -> LineView {
    let item = seen.item(line);
    let standing = seen.standing(line);
    let name = item.map_or_else(|| say.t("baskets-gone-name"), |item| item.name.show(say.lang).to_owned());
    let named = |key| say.with(key, &[("name", Word::Text(&name))]);
    let is_sold = standing != Standing::Gone;
    let short = match standing {
        Standing::Short { left } => Some(left),
        Standing::Good | Standing::SoldOut | Standing::Gone => None,
    };
    LineView {
        id: line.id.to_string(),
        link: item.filter(|_| is_sold).map(|item| address(say, item)),
        options: item.map(|item| options(say, item)).unwrap_or_default(),
        picture: item.and_then(|item| item.picture.as_deref()).map(|source| picture(source, &seen.gallery)),
        unit: item
            .filter(|_| is_sold)
            .map(|item| (say.money(&item.price), item.regular.as_ref().map(|regular| say.money(regular)))),
        notes: notes(say, line, item, standing),
        quantity: is_sold.then(|| Quantity {
            now: line.quantity,
            label: named("baskets-quantity-of"),
            fewer: named("baskets-fewer"),
            more: named("baskets-more"),
            has_more: has_more(line.quantity, item),
        }),
        fix: short.map(|left| (left, say.n("baskets-fix", &i64::from(left)))),
        total: seen.priced_line(place).map(|priced| {
            let words = [("amount", Word::Money(priced.discount))];
            let off = (priced.discount.minor < 0).then(|| say.with("baskets-off", &words));
            (say.money(&priced.total), off)
        }),
        remove: named("baskets-remove-one"),
        name,
    }
}

fn has_more(quantity: u32, item: Option<&SaleItem>) -> bool {
    let available = item.map_or(0, |item| item.available);
    quantity < QUANTITY_MAX && i64::from(quantity) < available
}

/// The page of the very variant.
fn address(say: &Say, item: &SaleItem) -> String {
    let slug = item.slug.show(say.lang);
    match item.option_words.is_empty() {
        true => say.link(&format!("/p/{slug}")),
        false => say.link(&format!("/p/{slug}?v={}", encoded(&item.sku))),
    }
}

fn picture(source: &str, gallery: &Gallery) -> Picture {
    let Shown { address, width, height, webp, jpeg, colour, .. } = gallery.shown(source);
    Picture { address, alt: String::new(), width, height, webp, jpeg, colour }
}

fn notes(say: &Say, line: &BasketLine, item: Option<&SaleItem>, standing: Standing) -> Vec<Note> {
    let warning = |text| Note { text, is_warning: true };
    let stands = match standing {
        Standing::Good => None,
        Standing::Short { left } => Some(warning(say.n("baskets-line-short", &i64::from(left)))),
        Standing::SoldOut => Some(warning(say.t("baskets-line-sold-out"))),
        Standing::Gone => Some(warning(say.t("baskets-line-gone"))),
    };
    let moved = item.filter(|_| standing != Standing::Gone).and_then(|item| moved(say, line, item));
    stands.into_iter().chain(moved).collect()
}

/// That one costs more or less than when somebody last decided how many.
fn moved(say: &Say, line: &BasketLine, item: &SaleItem) -> Option<Note> {
    let (then, now): (Money, Money) = (line.added_price, item.price);
    if then.currency != now.currency || then.minor == now.minor {
        return None;
    }
    let words = [("before", Word::Money(then)), ("now", Word::Money(now))];
    Some(match now.minor > then.minor {
        true => Note { text: say.with("baskets-price-up", &words), is_warning: true },
        false => Note { text: say.with("baskets-price-down", &words), is_warning: false },
    })
}
