//! A list that can be narrowed: what its address means, its facets, what was chosen, its products. Category and search
//! pages are made of it.

use super::shelf;
use askama::Template;
use catalog::view::CategoryView;
use kernel::{Lang, Money};
use look::{Card, Icon};
use media::reads::Gallery;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use search::{
    Engine,
    model::{BRAND, CATEGORY, COLOUR, Facet, FacetValue, Found, Query, Sort},
};
use std::collections::HashSet;
use webkit::{Problem, Say, Web};

/// Products on one page.
const PAGE_SIZE: usize = 24;
/// Further pages than these are not made; whoever wants more narrows the list.
const PAGES_MAX: usize = 100;
/// What stands before the name of a facet in the address.
const FACET: &str = "f-";
/// A list shorter than this is read, not narrowed.
const NARROWED_FROM: usize = 12;
/// Longest text that is looked for.
const TEXT_MAX: usize = 200;
/// Names that an address says once.
const ONCE: [&str; 6] = ["q", "min", "max", "stock", "sort", "page"];
/// So many pairs of an address are heard.
const PAIRS_MAX: usize = 40;
/// Longest pair that is heard, in bytes.
const PAIR_MAX: usize = 300;

/// The pairs of an address, in order.
pub(crate) type Pairs = Vec<(String, String)>;

/// What an address means out of all that it says. What it chooses is printed with an address for each choice, so whatever
/// counts for nothing is left out before: what is empty, too long, said twice, unknown or beyond the most that people choose.
pub(crate) fn meant(said: Pairs) -> Pairs {
    let mut meant = Pairs::new();
    for (name, mut value) in said {
        let is_once = ONCE.contains(&name.as_str());
        if name == "q" {
            value.truncate(value.floor_char_boundary(PAIR_MAX - name.len()));
        }
        let is_known = is_once || name.len() > FACET.len() && name.starts_with(FACET);
        let is_said = |(other, of): &(String, String)| *other == name && (is_once || *of == value);
        if is_known && !value.is_empty() && name.len() + value.len() <= PAIR_MAX && !meant.iter().any(is_said)
        {
            meant.push((name, value));
            if meant.len() == PAIRS_MAX {
                break;
            }
        }
    }
    meant
}

/// Whether place and order are written as our own links write them. Anybody can write any number into an address; only
/// pages that we lead to are kept.
pub(crate) fn is_ours(pairs: &Pairs, query: &Query, found: &Found) -> bool {
    let place = (query.skip / PAGE_SIZE + 1).to_string();
    pairs.iter().all(|(name, value)| match name.as_str() {
        "page" => *value == place && !found.cards.is_empty(),
        "sort" => value == sort_code(query.sort),
        _ => true,
    })
}

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

/// What an address asks for, within a category or everywhere.
pub(crate) fn asked(pairs: &Pairs, category: Option<&CategoryView>, web: &Web) -> Query {
    let value =
        |name: &str| pairs.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str());
    let currency = web.house().shop.face().currency;
    let money = |name: &str| amount(value(name), currency.exponent());
    let mut query = Query {
        text: value("q").chars().take(TEXT_MAX).collect::<String>().trim().to_owned(),
        lang: web.say.lang,
        category: category.map(|one| one.id),
        price_min: money("min"),
        price_max: money("max"),
        in_stock: value("stock") == "1",
        sort: sort_of(value("sort")),
        skip: page_of(value("page")) * PAGE_SIZE,
        take: PAGE_SIZE,
        ..Query::default()
    };
    for (key, value) in pairs {
        if let Some(group) = key.strip_prefix(FACET).filter(|_| !value.is_empty()) {
            query.chosen.entry(group.to_owned()).or_default().push(value.clone());
        }
    }
    query
}

fn page_of(text: &str) -> usize {
    text.parse::<usize>().unwrap_or(1).clamp(1, PAGES_MAX) - 1
}

/// An amount as people type it, `12`, `12,50` or `12.5`, in minor units.
fn amount(text: &str, digits: u32) -> Option<i64> {
    let text = text.trim().trim_end_matches('€').trim().replace(',', ".");
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let unit = 10_i64.checked_pow(digits)?;
    let padded: String = part.chars().chain(std::iter::repeat('0')).take(digits as usize).collect();
    let minor = if padded.is_empty() { 0 } else { padded.parse::<u32>().ok()?.into() };
    whole.parse::<u32>().ok().map(|whole| i64::from(whole) * unit + minor)
}

fn sort_code(sort: Sort) -> &'static str {
    match sort {
        Sort::Best => "",
        Sort::Newest => "new",
        Sort::Cheapest => "price",
        Sort::Dearest => "-price",
    }
}

fn sort_of(code: &str) -> Sort {
    [Sort::Newest, Sort::Cheapest, Sort::Dearest]
        .into_iter()
        .find(|sort| sort_code(*sort) == code)
        .unwrap_or_default()
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
        sorts: sorts(query, say),
        chosen: chosen(pairs, found, say),
        reset: address(pairs.iter().filter(|(key, _)| key == "q" || key == "sort")),
        cards: shelf::cards(&found.cards, gallery, say, web.now()),
        next: goes_on.then(|| {
            let page = ("page".to_owned(), next_page.to_string());
            address(pairs.iter().filter(|(key, _)| key != "page").chain([&page]))
        }),
    }
}

/// Whether choosing in it helps: something is shared by several products, and most products have it.
fn is_useful(facet: &Facet, total: usize) -> bool {
    let most = facet.values.iter().map(|value| value.count).max().unwrap_or_default();
    let covered: usize = facet.values.iter().map(|value| value.count).sum();
    facet.values.len() > 1 && most > 1 && covered * 2 >= total
}

/// Sections first, then colours, then who makes it, then what is particular.
fn place(group: &str) -> (u8, String) {
    let first = [CATEGORY, COLOUR, BRAND].iter().position(|known| *known == group);
    (first.map_or(9, |place| place as u8), group.to_owned())
}

fn facet_box(facet: &Facet, below: &[CategoryView], say: &Say) -> Option<FacetBox> {
    let title = match facet.group.as_str() {
        CATEGORY => say.t("storefront-facet-category"),
        BRAND => say.t("storefront-facet-brand"),
        COLOUR => say.t("storefront-facet-colour"),
        _ => facet.name.show(say.lang).to_owned(),
    };
    let sections: HashSet<String> = match facet.group.as_str() {
        CATEGORY => below.iter().map(|one| one.id.to_string()).collect(),
        _ => HashSet::new(),
    };
    let is_offered = |value: &&FacetValue| facet.group != CATEGORY || sections.contains(&value.value);
    let values: Vec<Tick> =
        facet.values.iter().filter(is_offered).map(|value| tick(value, say.lang)).collect();
    let field = format!("{FACET}{}", facet.group);
    (!values.is_empty()).then_some(FacetBox { group: facet.group.clone(), field, title, values })
}

fn tick(value: &FacetValue, lang: Lang) -> Tick {
    Tick {
        value: value.value.clone(),
        name: value.name.show(lang).to_owned(),
        swatch: value.swatch.clone(),
        count: value.count,
        is_chosen: value.is_chosen,
    }
}

fn sorts(query: &Query, say: &Say) -> Vec<Choice> {
    let choice =
        |sort, key: &str| Choice { code: sort_code(sort), name: say.t(key), is_chosen: sort == query.sort };
    let first = if query.text.is_empty() { "storefront-sort-newest" } else { "storefront-sort-best" };
    let mut sorts = vec![choice(Sort::Best, first)];
    if !query.text.is_empty() {
        sorts.push(choice(Sort::Newest, "storefront-sort-newest"));
    }
    sorts.push(choice(Sort::Cheapest, "storefront-sort-cheapest"));
    sorts.push(choice(Sort::Dearest, "storefront-sort-dearest"));
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
        let name = value.name.show(say.lang).to_owned();
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

fn address<'p>(pairs: impl Iterator<Item = &'p (String, String)>) -> String {
    let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let kept: Vec<String> = pairs
        .filter(|(_, value)| !value.is_empty())
        .map(|(key, value)| format!("{}={}", encode(key).replace("%2D", "-"), encode(value)))
        .collect();
    format!("?{}", kept.join("&"))
}

#[cfg(test)]
mod tests {
    use super::{PAIR_MAX, Pairs, amount, meant};

    fn pairs(said: &[(&str, &str)]) -> Pairs {
        said.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn what_counts_for_nothing_is_left_out() {
        let long = "x".repeat(PAIR_MAX);
        let cases: [(&[(&str, &str)], &[(&str, &str)]); 6] = [
            (&[("max", "1"), ("max", "2"), ("min", "3")], &[("max", "1"), ("min", "3")]),
            (&[("max", ""), ("max", "2")], &[("max", "2")]),
            (
                &[("f-a", "1"), ("f-a", "1"), ("f-a", "2"), ("f-b", "1")],
                &[("f-a", "1"), ("f-a", "2"), ("f-b", "1")],
            ),
            (&[("utm_source", "x"), ("f-", "x"), ("page", "2")], &[("page", "2")]),
            (&[("f-a", &long), ("max", &long), ("sort", "price")], &[("sort", "price")]),
            (&[("q", "a"), ("q", "b"), ("stock", "1"), ("stock", "1")], &[("q", "a"), ("stock", "1")]),
        ];
        for (said, left) in cases {
            assert_eq!(meant(pairs(said)), pairs(left));
        }
        let long = meant(vec![("q".to_owned(), "ñ".repeat(400))]);
        assert!(long[0].1.chars().all(|c| c == 'ñ') && (100..200).contains(&long[0].1.chars().count()));
        let many = (0..7_000).map(|number| ("f-colour".to_owned(), number.to_string())).collect();
        assert_eq!(meant(many).len(), super::PAIRS_MAX);
    }

    #[test]
    fn amounts_are_read_as_people_type_them() {
        let cases = [
            ("12", Some(1_200)),
            ("12,5", Some(1_250)),
            ("12.50 €", Some(1_250)),
            ("0,05", Some(5)),
            ("12,999", Some(1_299)),
            ("", None),
            ("-3", None),
            ("doce", None),
        ];
        for (text, minor) in cases {
            assert_eq!(amount(text, 2), minor, "{text}");
        }
        assert_eq!(amount("1500", 0), Some(1_500));
    }
}
