//! What an address of the list asks for, and the addresses that lead from one page of it to another.

use crate::{
    model::{LineOrder, LinePlace, Sieve, Status, Wanting},
    reads::office,
};
use catalog_facts::{CategoryId, ProductId};
use database::{Snapshot, StoreError};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::{Deserialize, Serialize};

/// More than this nobody types, in letters.
const TYPED_MAX: usize = 200;

/// The query of an address of the list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Wanted {
    pub(crate) q: String,
    pub(crate) state: String,
    pub(crate) category: String,
    pub(crate) brand: String,
    pub(crate) wanting: String,
    pub(crate) sort: String,
    after: String,
    before: String,
    done: String,
}

impl Wanted {
    /// How many products were just changed, if the address says so.
    pub(super) fn done(&self) -> Option<i64> {
        self.done.parse().ok().filter(|count| *count >= 0)
    }

    pub(super) fn order(&self) -> LineOrder {
        LineOrder::of(&self.sort)
    }

    /// How many sieves are set; words are none.
    pub(super) fn set(&self) -> usize {
        [&self.state, &self.category, &self.brand, &self.wanting].iter().filter(|one| !one.is_empty()).count()
    }

    /// Whether not all products are asked for.
    pub(super) fn is_sifted(&self) -> bool {
        self.set() > 0 || !self.q.trim().is_empty()
    }

    /// Which products pass. A word that names nothing sifts nothing.
    pub(crate) async fn sieve(&self, snap: &mut Snapshot) -> Result<Sieve, StoreError> {
        let categories = match self.category.parse::<CategoryId>() {
            Ok(category) => office::with_below(snap, category).await?,
            Err(_) => Vec::new(),
        };
        Ok(Sieve {
            typed: self.q.chars().take(TYPED_MAX).collect(),
            status: Status::of(&self.state),
            brand: self.brand.parse().ok(),
            categories,
            wanting: Wanting::ALL.into_iter().find(|one| one.code() == self.wanting),
            ..Sieve::default()
        })
    }

    /// Where the page begins: `ID.KEY` behind `after` or before `before`.
    pub(super) fn from(&self) -> Option<LinePlace> {
        let (place, is_back) = match (self.after.is_empty(), self.before.is_empty()) {
            (false, _) => (&self.after, false),
            (true, false) => (&self.before, true),
            (true, true) => return None,
        };
        let (product, key) = place.split_once('.')?;
        let product: ProductId = product.parse().ok()?;
        Some(LinePlace { key: key.to_owned(), product, is_back })
    }

    /// What tells which products these are, for forms.
    pub(crate) fn carried(&self) -> Vec<(&'static str, String)> {
        let all = [
            ("q", &self.q),
            ("state", &self.state),
            ("category", &self.category),
            ("brand", &self.brand),
            ("wanting", &self.wanting),
        ];
        all.into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| (name, value.clone()))
            .collect()
    }

    /// The same products in another order, from the beginning.
    pub(super) fn sorted(&self, order: LineOrder) -> String {
        self.address(order, None)
    }

    /// The page beside a place.
    pub(super) fn beside(&self, place: &LinePlace) -> String {
        self.address(self.order(), Some(place))
    }

    fn address(&self, order: LineOrder, place: Option<&LinePlace>) -> String {
        let mut pairs = self.carried();
        if order != LineOrder::default() {
            pairs.push(("sort", order.code().to_owned()));
        }
        if let Some(place) = place {
            let name = if place.is_back { "before" } else { "after" };
            pairs.push((name, format!("{}.{}", place.product, place.key)));
        }
        let pairs: Vec<String> = pairs
            .iter()
            .map(|(name, value)| format!("{name}={}", utf8_percent_encode(value, NON_ALPHANUMERIC)))
            .collect();
        if pairs.is_empty() {
            "/admin/products".to_owned()
        } else {
            format!("/admin/products?{}", pairs.join("&"))
        }
    }
}
