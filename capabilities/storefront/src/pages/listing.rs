//! A list that can be narrowed: its facets, what was chosen, its products. Category and search pages are made of it. What
//! its address means is in `asked`.

mod asked;

pub(crate) use asked::{Pairs, asked, is_ours, meant};

use super::shelf;
use askama::Template;
use asked::{FACET, PAGES_MAX, address, sort_code};
use catalog::view::CategoryView;
use kernel::Money;
use look::{Card, Icon};
use media::reads::Gallery;
use search::{
    Engine,
    model::{BRAND, CATEGORY, COLOUR, Facet, FacetValue, Found, Query, RATING, Sort},
};
use std::collections::HashSet;
use webkit::{Problem, Say, Web};

/// Products on one page.
const PAGE_SIZE: usize = 24;
/// A list shorter than this is read, not narrowed.
const NARROWED_FROM: usize = 12;

/// A list ready to be printed.
#[derive(Template)]
#[template(path = "listing.html")]
pub(crate) struct Listing<'a> {
    say: &'a Say,
    text: String,
    count: String,
    total: usize,
    /// Whether the list is too short to be narrowed.
    is_plain: bool,
    facets: Vec<FacetBox>,
    price: Option<PriceBox>,
    stock: Option<StockBox>,
    sorts: Vec<Choice>,
    /// By what the list stands in order, and that nobody pays for it.
    sorted: String,
    chosen: Vec<Chosen>,
    reset: String,
    cards: Vec<Card>,
    next: Option<String>,
}
impl askama::filters::HtmlSafe for Listing<'_> {}

struct FacetBox {
    group: String,
    field: String,
    title: String,
    values: Vec<Tick>,
}

struct Tick {
    value: String,
    name: String,
    swatch: String,
    count: usize,
    is_chosen: bool,
}

struct PriceBox {
    min: String,
    max: String,
    low: String,
    high: String,
}

struct StockBox {
    count: usize,
    is_chosen: bool,
}

struct Choice {
    code: &'static str,
    name: String,
    is_chosen: bool,
}

struct Chosen {
    name: String,
    swatch: String,
    without: String,
}

/// Whether somebody has left out a part of what there is.
pub(crate) fn is_narrowed(query: &Query) -> bool {
    !query.chosen.is_empty() || query.in_stock || query.price_min.or(query.price_max).is_some()
}

/// Asks the index.
pub(crate) fn find(index: &Engine, query: &Query) -> Result<Found, Problem> {
    index.find(query).map_err(|error| Problem::Broken(error.to_string()))
}

/// The list as this visitor sees it. Of the tree, only `below` are offered as sections.
pub(crate) fn listing<'a>(
    web: &'a Web,
    pairs: &Pairs,
    query: &Query,
    found: &Found,
    gallery: &Gallery,
    below: &[CategoryView],
) -> Listing<'a> {
    let say = &web.say;
    let is_short = found.total < NARROWED_FROM && !is_narrowed(query);
    // A category's own sections stand above the list already.
    let is_doubled = |facet: &Facet| facet.group == CATEGORY && query.category.is_some();
    let offered = |facet: &&Facet| {
        query.chosen.contains_key(&facet.group) || (!is_doubled(facet) && is_useful(facet, found.total))
    };
    let is_rated = found.facets.iter().any(|facet| facet.group == RATING);
    let mut facets: Vec<FacetBox> =
        found.facets.iter().filter(offered).filter_map(|facet| facet_box(facet, below, say)).collect();
    if is_short {
        facets.clear();
    }
    facets.sort_by_key(|facet| place(&facet.group));
    let currency = web.house().shop.face().currency;
    let show = |minor: i64| Money::new(minor, currency).show(say.lang);
    let typed =
        |minor: Option<i64>| minor.map(|minor| Money::new(minor, currency).decimal()).unwrap_or_default();
    let next_page = query.skip / PAGE_SIZE + 2;
    let goes_on = found.total > query.skip + query.take && next_page <= PAGES_MAX;
    Listing {
        say,
        text: query.text.clone(),
        total: found.total,
        count: say.n("storefront-count", &(found.total as i64)),
        facets,
        is_plain: is_short,
        price: found.prices.filter(|(low, high)| low < high && !is_short).map(|(low, high)| PriceBox {
            min: typed(query.price_min),
            max: typed(query.price_max),
            low: show(low),
            high: show(high),
        }),
        stock: (query.in_stock || (found.in_stock < found.total && !is_short))
            .then_some(StockBox { count: found.in_stock, is_chosen: query.in_stock }),
        sorts: sorts(query, is_rated, say),
        sorted: sorted(query, say),
        chosen: chosen(pairs, found, say),
        reset: address(pairs.iter().filter(|(key, _)| key == "q" || key == "sort")),
        cards: shelf::cards(&found.cards, gallery, say, web.now()),
        next: goes_on.then(|| {
            let page = ("page".to_owned(), next_page.to_string());
            address(pairs.iter().filter(|(key, _)| key != "page").chain([&page]))
        }),
    }
}

/// In which order the list stands, and why (RULES 2 row 14).
fn sorted(query: &Query, say: &Say) -> String {
    let key = match query.sort {
        Sort::Best if query.text.is_empty() => "storefront-sorted-newest",
        Sort::Best => "storefront-sorted-best",
        Sort::Newest => "storefront-sorted-newest",
        Sort::Cheapest | Sort::Dearest => "storefront-sorted-price",
        Sort::Rated => "storefront-sorted-rated",
    };
    say.t(key)
}

/// Whether choosing in it helps: something is shared by several products, and most products have it. Of what buyers think it is enough
/// that it leaves some and not all.
fn is_useful(facet: &Facet, total: usize) -> bool {
    if facet.group == RATING {
        return facet.values.iter().any(|value| value.count > 0 && value.count < total);
    }
    let most = facet.values.iter().map(|value| value.count).max().unwrap_or_default();
    facet.values.len() > 1 && most > 1 && facet.counted * 2 >= total
}

/// Sections first, then what buyers think, then colours, then who makes it, then what is particular.
fn place(group: &str) -> (u8, String) {
    let first = [CATEGORY, RATING, COLOUR, BRAND].iter().position(|known| *known == group);
    (first.map_or(9, |place| place as u8), group.to_owned())
}

fn facet_box(facet: &Facet, below: &[CategoryView], say: &Say) -> Option<FacetBox> {
    let title = match facet.group.as_str() {
        CATEGORY => say.t("storefront-facet-category"),
        BRAND => say.t("storefront-facet-brand"),
        COLOUR => say.t("storefront-facet-colour"),
        RATING => say.t("storefront-facet-rating"),
        _ => facet.name.show(say.lang).to_owned(),
    };
    let sections: HashSet<String> = match facet.group.as_str() {
        CATEGORY => below.iter().map(|one| one.id.to_string()).collect(),
        _ => HashSet::new(),
    };
    let is_offered = |value: &&FacetValue| facet.group != CATEGORY || sections.contains(&value.value);
    let told = |value: &FacetValue| tick(value, name(&facet.group, value, say));
    let values: Vec<Tick> = facet.values.iter().filter(is_offered).map(told).collect();
    let field = format!("{FACET}{}", facet.group);
    (!values.is_empty()).then_some(FacetBox { group: facet.group.clone(), field, title, values })
}

/// What a value is called. Stars are named here: the index knows no words for them.
fn name(group: &str, value: &FacetValue, say: &Say) -> String {
    match (group, value.value.parse::<i64>()) {
        (RATING, Ok(stars)) => say.n("storefront-rating-or-more", &stars),
        _ => value.name.show(say.lang).to_owned(),
    }
}

fn tick(value: &FacetValue, name: String) -> Tick {
    Tick {
        value: value.value.clone(),
        name,
        swatch: value.swatch.clone(),
        count: value.count,
        is_chosen: value.is_chosen,
    }
}

fn sorts(query: &Query, is_rated: bool, say: &Say) -> Vec<Choice> {
    let choice =
        |sort, key: &str| Choice { code: sort_code(sort), name: say.t(key), is_chosen: sort == query.sort };
    let first = if query.text.is_empty() { "storefront-sort-newest" } else { "storefront-sort-best" };
    let mut sorts = vec![choice(Sort::Best, first)];
    if !query.text.is_empty() {
        sorts.push(choice(Sort::Newest, "storefront-sort-newest"));
    }
    sorts.push(choice(Sort::Cheapest, "storefront-sort-cheapest"));
    sorts.push(choice(Sort::Dearest, "storefront-sort-dearest"));
    // Where nobody has said anything, nothing is better than anything.
    if is_rated || query.sort == Sort::Rated {
        sorts.push(choice(Sort::Rated, "storefront-sort-rated"));
    }
    sorts
}

/// What was chosen, each with the address without it.
fn chosen(pairs: &Pairs, found: &Found, say: &Say) -> Vec<Chosen> {
    let without =
        |gone: &(String, String)| address(pairs.iter().filter(|pair| *pair != gone && pair.0 != "page"));
    let named = |pair: &(String, String)| -> Option<Chosen> {
        let group = pair.0.strip_prefix(FACET)?;
        let facet = found.facets.iter().find(|facet| facet.group == group)?;
        let value = facet.values.iter().find(|value| value.value == pair.1)?;
        let name = name(group, value, say);
        Some(Chosen { name, swatch: value.swatch.clone(), without: without(pair) })
    };
    let plain = |pair: &(String, String)| -> Option<Chosen> {
        let name = match pair.0.as_str() {
            "min" if !pair.1.is_empty() => format!("{} {}", say.t("storefront-price-min"), pair.1),
            "max" if !pair.1.is_empty() => format!("{} {}", say.t("storefront-price-max"), pair.1),
            "stock" if pair.1 == "1" => say.t("storefront-facet-stock-now"),
            _ => return None,
        };
        Some(Chosen { name, swatch: String::new(), without: without(pair) })
    };
    pairs.iter().filter_map(|pair| named(pair).or_else(|| plain(pair))).collect()
}

#[cfg(test)]
mod tests {
    use super::is_useful;
    use kernel::Localized;
    use search::model::{BRAND, Facet, FacetValue};

    fn facet(counts: &[usize], counted: usize) -> Facet {
        let value = |(count, number): (&usize, usize)| FacetValue {
            value: number.to_string(),
            name: Localized::same(number.to_string()),
            swatch: String::new(),
            count: *count,
            is_chosen: false,
        };
        let values = counts.iter().zip(0..).map(value).collect();
        Facet { group: BRAND.into(), name: Localized::default(), values, counted }
    }

    #[test]
    fn a_facet_is_offered_when_most_products_have_it_even_if_few_of_its_values_are_shown() {
        assert!(!is_useful(&facet(&[9], 9), 9), "one value leaves no choice");
        assert!(!is_useful(&facet(&[1, 1, 1], 3), 3), "nothing is shared");
        assert!(!is_useful(&facet(&[2, 2], 4), 9), "most do not have it");
        assert!(is_useful(&facet(&[3, 2], 5), 9));
        assert!(is_useful(&facet(&[2; 60], 600), 600), "three hundred brands, sixty of them shown");
    }
}
