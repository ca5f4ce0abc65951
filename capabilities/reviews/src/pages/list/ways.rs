//! The ways from a list of reviews to the same in another order, or narrowed otherwise.

use crate::{
    model::{Filter, Ordered, Sort},
    names,
};
use kernel::Cursor;
use look::Field;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use webkit::Say;

/// A way to other reviews, and whether it is taken.
pub(super) struct Chip {
    pub(super) link: String,
    pub(super) name: String,
    pub(super) is_here: bool,
}

/// The path of such a list.
pub(super) fn way(list: &str, ordered: Ordered, words: &str, after: Option<&Cursor>) -> String {
    let mut parts: Vec<String> =
        said(ordered).into_iter().map(|(name, value)| format!("{name}={value}")).collect();
    if !words.is_empty() {
        parts.push(format!("q={}", utf8_percent_encode(words, NON_ALPHANUMERIC)));
    }
    parts.extend(after.map(|after| format!("after={}", after.0)));
    format!("{list}?{}", parts.join("&"))
}

/// Order and narrowing as an address says them.
fn said(ordered: Ordered) -> Vec<(&'static str, String)> {
    let Ordered { sort, filter } = ordered;
    let mut parts = vec![("sort", sort.code().to_owned())];
    parts.extend(filter.stars.map(|stars| ("stars", stars.to_string())));
    parts.extend(filter.fit.map(|fit| ("fit", fit.to_string())));
    parts.extend(filter.is_verified.then(|| ("verified", "yes".to_owned())));
    parts
}

/// The same as whoever looks for a word sends it along.
pub(super) fn kept(ordered: Ordered) -> Vec<Field> {
    said(ordered).into_iter().map(|(name, value)| Field::hidden(name, value)).collect()
}

pub(super) fn sorts(say: &Say, list: &str, ordered: Ordered, words: &str) -> Vec<Chip> {
    let chip = |sort: Sort| Chip {
        link: say.link(&way(list, Ordered { sort, ..ordered }, words, None)),
        name: names::sort(say, sort),
        is_here: sort == ordered.sort,
    };
    Sort::ALL.iter().copied().map(chip).collect()
}

/// Each takes its narrowing, or, where it is taken, lets it go again.
pub(super) fn filters(say: &Say, list: &str, ordered: Ordered, words: &str, has_fit: bool) -> Vec<Chip> {
    let now = ordered.filter;
    let chip = |name: String, filter: Filter, is_here: bool| Chip {
        link: say.link(&way(list, Ordered { filter, ..ordered }, words, None)),
        name,
        is_here,
    };
    let verified = Filter { is_verified: !now.is_verified, ..now };
    let mut all = vec![chip(say.t("reviews-verified"), verified, now.is_verified)];
    for stars in (1..=5).rev() {
        let is_here = now.stars == Some(stars);
        let filter = Filter { stars: (!is_here).then_some(stars), ..now };
        all.push(chip(names::said(say, stars), filter, is_here));
    }
    // How it fits is asked where somebody has said so.
    for fit in [-1, 0, 1].into_iter().filter(|_| has_fit) {
        let is_here = now.fit == Some(fit);
        let filter = Filter { fit: (!is_here).then_some(fit), ..now };
        all.push(chip(names::fit(say, fit), filter, is_here));
    }
    all
}
