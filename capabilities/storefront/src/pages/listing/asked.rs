//! What the address of a list means: which products, in which order, which page of them. Anybody can write anything into an
//! address; what it costs is bounded here. What the list looks like is not.

use super::PAGE_SIZE;
use catalog::view::CategoryView;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use search::model::{Found, Query, Sort};
use webkit::Web;

/// Further pages than these are not made; whoever wants more narrows the list.
pub(super) const PAGES_MAX: usize = 100;
/// What stands before the name of a facet in the address.
pub(super) const FACET: &str = "f-";
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

/// What an address asks for, within a category or everywhere.
pub(crate) fn asked(pairs: &Pairs, category: Option<&CategoryView>, web: &Web) -> Query {
    let value =
        |name: &str| pairs.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str());
    let currency = web.house().shop.face().currency;
    let money = |name: &str| kernel::typed::decimal(value(name), currency.exponent());
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

pub(super) fn sort_code(sort: Sort) -> &'static str {
    match sort {
        Sort::Best => "",
        Sort::Newest => "new",
        Sort::Cheapest => "price",
        Sort::Dearest => "-price",
        Sort::Rated => "rated",
    }
}

fn sort_of(code: &str) -> Sort {
    [Sort::Newest, Sort::Cheapest, Sort::Dearest, Sort::Rated]
        .into_iter()
        .find(|sort| sort_code(*sort) == code)
        .unwrap_or_default()
}

/// The address of the same list with these pairs.
pub(super) fn address<'p>(pairs: impl Iterator<Item = &'p (String, String)>) -> String {
    let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let kept: Vec<String> = pairs
        .filter(|(_, value)| !value.is_empty())
        .map(|(key, value)| format!("{}={}", encode(key).replace("%2D", "-"), encode(value)))
        .collect();
    format!("?{}", kept.join("&"))
}

#[cfg(test)]
mod tests {
    use super::{PAIR_MAX, Pairs, meant};

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
}
