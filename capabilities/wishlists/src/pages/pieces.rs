//! Something on a list, ready to print; a long list cut into pages; and the form of a list.

use super::audience;
use crate::model::{Audience, Item, ListWanted, Priority};
use catalog::reads::sale::SaleItem;
use look::{Button, Field, FieldKind, Picture};
use media::{Shown, reads::Gallery};
use webkit::{Refusal, Say};

/// So many things stand on a page.
pub(super) const SIZE: usize = 50;

/// Something on a list.
pub(super) struct WishView {
    pub(super) id: String,
    /// Where it is sold; nothing where it is not any more.
    pub(super) link: Option<String>,
    pub(super) name: String,
    pub(super) options: String,
    pub(super) picture: Option<Picture>,
    /// What it costs, and what it cost before it was reduced.
    pub(super) price: Option<(String, Option<String>)>,
    /// That there is none now, or that it is not sold any more.
    pub(super) trouble: Option<String>,
    pub(super) wanted: u32,
    pub(super) many: String,
    pub(super) note: String,
    /// That it is wanted very much, or can wait.
    pub(super) priority: Option<String>,
    pub(super) is_high: bool,
}

impl WishView {
    /// What its owner and the catalogue say of it.
    pub(super) fn of(say: &Say, item: &Item, goods: &[SaleItem], gallery: &Gallery) -> Self {
        let sold = goods.iter().find(|one| one.variant == item.variant);
        let is_sold = sold.is_some_and(|one| one.is_on_sale);
        let price = |one: &SaleItem| (say.money(&one.price), one.regular.as_ref().map(|was| say.money(was)));
        Self {
            id: item.id.to_string(),
            link: sold.filter(|_| is_sold).map(|one| say.link(&address(say, one))),
            name: sold.map_or_else(|| say.t("wishlists-gone-name"), |one| one.name.show(say.lang).to_owned()),
            options: sold.map(|one| options(say, one)).unwrap_or_default(),
            picture: sold.and_then(|one| one.picture.as_deref()).map(|source| drawn(gallery.shown(source))),
            price: sold.filter(|_| is_sold).map(price),
            trouble: match sold {
                Some(one) if is_sold && one.available > 0 => None,
                Some(_) if is_sold => Some(say.t("wishlists-sold-out")),
                Some(_) | None => Some(say.t("wishlists-gone")),
            },
            wanted: item.wanted,
            many: say.n("wishlists-wanted-many", &i64::from(item.wanted)),
            note: item.note.reveal().clone(),
            priority: match item.priority {
                Priority::Normal => None,
                Priority::High | Priority::Low => Some(priority(say, item.priority)),
            },
            is_high: item.priority == Priority::High,
        }
    }
}

fn drawn(shown: Shown) -> Picture {
    Picture {
        address: shown.address,
        alt: String::new(),
        width: shown.width,
        height: shown.height,
        webp: shown.webp,
        jpeg: shown.jpeg,
        colour: shown.colour,
    }
}

fn options(say: &Say, one: &SaleItem) -> String {
    let words: Vec<&str> = one.option_words.iter().map(|word| word.show(say.lang)).collect();
    words.join(" · ")
}

/// The page of the very variant.
fn address(say: &Say, one: &SaleItem) -> String {
    let slug = one.slug.show(say.lang);
    let is_plain = |sign: char| sign.is_ascii_alphanumeric() || "-_.~".contains(sign);
    match one.option_words.is_empty() || !one.sku.chars().all(is_plain) {
        true => format!("/p/{slug}"),
        false => format!("/p/{slug}?v={}", one.sku),
    }
}

/// How much something is wanted, in words.
pub(super) fn priority(say: &Say, priority: Priority) -> String {
    match priority {
        Priority::High => say.t("wishlists-priority-high"),
        Priority::Normal => say.t("wishlists-priority-normal"),
        Priority::Low => say.t("wishlists-priority-low"),
    }
}

/// The things of this page, and whether there are more. Pages are counted from one.
pub(super) fn cut(items: &[Item], page: Option<usize>) -> (&[Item], Option<usize>) {
    let page = page.unwrap_or(1).max(1);
    let begin = page.saturating_sub(1).saturating_mul(SIZE).min(items.len());
    let end = begin.saturating_add(SIZE).min(items.len());
    (&items[begin..end], (end < items.len()).then(|| page.saturating_add(1)))
}

/// The fields of a list with these values in them.
pub(super) fn fields(say: &Say, wanted: &ListWanted, refusal: Option<&Refusal>) -> Vec<Field> {
    let choices = Audience::ALL.map(|one| (one.code().to_owned(), audience(say, one))).to_vec();
    let mut fields = vec![
        Field {
            value: wanted.name.clone(),
            autocomplete: Some("off"),
            ..Field::new(FieldKind::Text, "name", say.t("wishlists-name"))
        },
        Field {
            value: wanted.audience.clone(),
            ..Field::new(FieldKind::Choice(choices), "audience", say.t("wishlists-audience"))
        },
        Field {
            value: wanted.event_on.clone(),
            hint: Some(say.t("wishlists-day-hint")),
            required: false,
            autocomplete: Some("off"),
            ..Field::new(FieldKind::Text, "event_on", say.t("wishlists-day"))
        },
    ];
    for field in &mut fields {
        let blamed = refusal.filter(|refusal| refusal.field == Some(field.name));
        field.error = blamed.map(|refusal| refusal.text.clone());
    }
    fields
}

/// What was refused with no field to blame.
pub(super) fn above(refusal: Option<&Refusal>) -> Option<look::FormError> {
    let of_none = refusal.filter(|refusal| !matches!(refusal.field, Some("name" | "audience" | "event_on")));
    of_none.map(|refusal| look::FormError { text: refusal.text.clone() })
}

/// A small button that says this.
pub(super) fn small(say: &Say, key: &str) -> Button {
    Button::small(say.t(key))
}
