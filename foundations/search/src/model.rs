//! What is asked of the index and what it answers.

use catalog::view::CardView;
use catalog_facts::CategoryId;
use kernel::{Lang, Localized};
use std::collections::BTreeMap;

/// In which order results stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// What fits best; without words, what came last.
    #[default]
    Best,
    /// What came last.
    Newest,
    /// What costs least.
    Cheapest,
    /// What costs most.
    Dearest,
    /// What buyers think most of: by the score that reviews give it, never by a raw mean; of those that are alike what more of them
    /// speak of, then what came last (RULES 1.C).
    Rated,
}

/// What somebody looks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The words they typed; may be empty.
    pub text: String,
    /// In which language they read.
    pub lang: Lang,
    /// Only within this category and below.
    pub category: Option<CategoryId>,
    /// Chosen values by facet group: any of one group, and something of every group.
    pub chosen: BTreeMap<String, Vec<String>>,
    /// Lowest price, in minor units.
    pub price_min: Option<i64>,
    /// Highest price, in minor units.
    pub price_max: Option<i64>,
    /// Only what can be had now.
    pub in_stock: bool,
    /// In which order.
    pub sort: Sort,
    /// How many results are passed over.
    pub skip: usize,
    /// How many results are wanted.
    pub take: usize,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The results of this page.
    pub cards: Vec<CardView>,
    /// How many there are in all.
    pub total: usize,
    /// Whether no result has all the words, so that results with some of them are shown.
    pub is_loose: bool,
    /// By what the results can be narrowed.
    pub facets: Vec<Facet>,
    /// Lowest and highest price of what the other choices leave.
    pub prices: Option<(i64, i64)>,
    /// How many of what the other choices leave can be had now.
    pub in_stock: usize,
}

/// Group of the facet of categories; its values are ids.
pub const CATEGORY: &str = "category";
/// Group of the facet of brands; its values are slugs.
pub const BRAND: &str = "brand";
/// Group of everything that has a colour to show.
pub const COLOUR: &str = "colour";

/// Group of what buyers think: its values are so many stars or more. The page names it.
pub const RATING: &str = "rating";

/// One way to narrow results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet {
    /// Its group, as in [`Query::chosen`].
    pub group: String,
    /// Its name; empty for groups that the page names itself.
    pub name: Localized,
    /// Values, most frequent first; of very many only the first.
    pub values: Vec<FacetValue>,
    /// How many results all its values would leave, one by one, also those that are not among `values`.
    pub counted: usize,
}

/// One value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetValue {
    /// What stands in the address.
    pub value: String,
    /// Its name.
    pub name: Localized,
    /// Its colour, if it is one.
    pub swatch: String,
    /// How many results it would leave.
    pub count: usize,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

/// What is offered while somebody types.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Suggestions {
    /// Categories: name and path.
    pub categories: Vec<(Localized, Localized)>,
    /// Products.
    pub products: Vec<CardView>,
}

/// Words that mean the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SynonymGroup {
    /// In which language.
    pub lang: Lang,
    /// Whether each leads to all others; else only the first does.
    pub is_two_way: bool,
    /// The words, as somebody wrote them.
    pub words: Vec<String>,
}
