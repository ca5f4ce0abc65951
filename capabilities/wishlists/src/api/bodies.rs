//! Lists as programs read and write them.

use crate::model::{Audience, Item, ItemWanted, List, ListWanted, Priority};
use catalog::reads::sale::SaleItem;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use webkit::api::{Amount, Translated, instant};

/// A list of things that somebody would like.
#[derive(Clone, Serialize, ToSchema)]
#[schema(as = WishListLine, example = json!({
    "id": "019a0000-0000-7000-8000-000000000006", "name": "Cumpleaños", "audience": "link", "event_on": "2026-12-24",
    "path": "/lists/0123456789abcdef0123456789abcdef", "items": 3,
}))]
pub(super) struct ListLineBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// What it is called.
    name: String,
    /// Who sees it: `private`, `friends`, `link` (whoever has the link) or `public`.
    audience: String,
    /// The day of which it is a list of presents.
    #[schema(format = "date")]
    event_on: Option<String>,
    /// Where others see it; null where nobody else may.
    path: Option<String>,
    /// How many things are on it.
    items: u32,
}

/// A list with what is on it.
#[derive(Clone, Serialize, ToSchema)]
#[schema(as = WishList)]
pub(super) struct ListBody {
    /// The list.
    list: ListLineBody,
    /// What is on it, what is wanted most first.
    items: Vec<ItemBody>,
}

/// Something on a list.
#[derive(Clone, Serialize, ToSchema)]
#[schema(as = Wish, example = json!({
    "id": "019a0000-0000-7000-8000-000000000007", "variant": "019a0000-0000-7000-8000-000000000002",
    "name": { "es": "Taza de desayuno", "en": "Breakfast mug" }, "wanted": 2, "note": "En verde",
    "priority": "high", "price": { "minor": 1490, "currency": "EUR", "decimal": "14.90" },
    "added_at": "2026-11-03T09:00:00Z",
}))]
pub(super) struct ItemBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// What it is.
    #[schema(format = "uuid")]
    variant: String,
    /// What it is called; null where there is no such thing any more.
    name: Option<Translated>,
    /// How many are wanted.
    wanted: u32,
    /// What its owner says about it.
    note: String,
    /// `high`, `normal` or `low`.
    priority: String,
    /// What one costs now; null where it is not sold any more.
    price: Option<Amount>,
    /// Since when it is there.
    #[schema(format = "date-time")]
    added_at: String,
}

/// A list to make.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewWishList, example = json!({ "name": "Cumpleaños", "audience": "link" }))]
pub(super) struct ListNewBody {
    /// What it is called.
    #[schema(max_length = 60)]
    name: String,
    /// Who sees it: `private` (unless said otherwise), `friends`, `link` or `public`.
    audience: Option<String>,
    /// The day of which it is a list of presents.
    #[schema(format = "date")]
    event_on: Option<String>,
}

impl ListNewBody {
    /// What is wanted; nothing where nobody can be meant to see it.
    pub(super) fn wanted(&self) -> Option<ListWanted> {
        let audience = self.audience.clone().unwrap_or_else(|| Audience::default().code().to_owned());
        Audience::from_code(&audience)?;
        let (name, event_on) = (self.name.clone(), self.event_on.clone().unwrap_or_default());
        Some(ListWanted { name, audience, event_on })
    }
}

/// Something to put on a list. What is on it already stays as it is.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewWish, example = json!({
    "variant": "019a0000-0000-7000-8000-000000000002", "wanted": 1, "note": "", "priority": "normal",
}))]
pub(super) struct ItemNewBody {
    /// What.
    #[schema(format = "uuid")]
    pub(super) variant: String,
    /// How many.
    #[schema(minimum = 1, maximum = 99)]
    wanted: Option<u32>,
    /// What its owner says about it.
    #[serde(default)]
    #[schema(max_length = 200)]
    note: String,
    /// `high`, `normal` (unless said otherwise) or `low`.
    priority: Option<String>,
}

impl ItemNewBody {
    /// What is wanted; nothing where the priority is none.
    pub(super) fn wanted(&self) -> Option<ItemWanted> {
        let priority = self.priority.clone().unwrap_or_else(|| Priority::default().code().to_owned());
        Priority::from_code(&priority)?;
        let wanted = self.wanted.unwrap_or(1).to_string();
        Some(ItemWanted { wanted, note: self.note.clone(), priority })
    }
}

/// A list in a list.
pub(super) fn line(list: &List) -> ListLineBody {
    ListLineBody {
        id: list.id.to_string(),
        name: list.name.reveal().clone(),
        audience: list.audience.code().to_owned(),
        event_on: list.event_on.map(|day| day.to_string()),
        path: list.path(),
        items: list.items,
    }
}

/// A list with what is on it.
pub(super) fn whole(list: &List, items: &[Item], goods: &[SaleItem]) -> ListBody {
    let body = |item: &Item| {
        let sold = goods.iter().find(|one| one.variant == item.variant);
        ItemBody {
            id: item.id.to_string(),
            variant: item.variant.to_string(),
            name: sold.map(|one| one.name.clone().into()),
            wanted: item.wanted,
            note: item.note.reveal().clone(),
            priority: item.priority.code().to_owned(),
            price: sold.filter(|one| one.is_on_sale).map(|one| one.price.into()),
            added_at: instant(item.added_at),
        }
    };
    ListBody { list: line(list), items: items.iter().map(body).collect() }
}
