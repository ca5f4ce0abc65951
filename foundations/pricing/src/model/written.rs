//! A promotion as it is typed into the form of the back office: text, before anybody has looked whether it is any good.

/// What the form of a promotion holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// The code of a [`super::GivesKind`].
    pub kind: String,
    /// Its name in Spanish.
    pub name_es: String,
    /// Its name in English.
    pub name_en: String,
    /// Its code; empty where it counts by itself.
    pub code: String,
    /// A share, with or without its sign.
    pub percent: String,
    /// An amount in the currency of the shop.
    pub amount: String,
    /// How many are bought, or are in a bundle.
    pub count: String,
    /// How many of them cost less.
    pub get: String,
    /// From how many on which share, one on a line: `3 10`.
    pub tiers: String,
    /// What the goods must cost together.
    pub minimum: String,
    /// SKUs, one on a line.
    pub products: String,
    /// Ids of categories.
    pub categories: Vec<String>,
    /// Ids of brands.
    pub brands: Vec<String>,
    /// Whether reduced goods are left out.
    pub skips_reduced: bool,
    /// Whether it is for a first order only.
    pub is_first_order: bool,
    /// The word of a group of people.
    pub group: String,
    /// The first day: `2026-11-03`.
    pub starts: String,
    /// The last day.
    pub ends: String,
    /// How often each person may use it.
    pub per_person: String,
    /// How often it may be used in all.
    pub in_all: String,
    /// Which comes first.
    pub priority: String,
    /// Whether it counts only alone.
    pub is_exclusive: bool,
    /// Whether it counts at all.
    pub is_on: bool,
}
