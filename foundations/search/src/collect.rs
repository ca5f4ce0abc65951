//! Results and facet counts in one pass over what matches the words.
//!
//! A value's count is what would be left if it were chosen too: so it counts what passes every group but its own. A
//! document that fails one group only is therefore counted in that group, and one that fails more nowhere.

use crate::{
    document::{FacetParts, parse_facet},
    model::{Query, Sort},
};
use std::{cmp::Reverse, collections::HashMap, sync::Arc};
use tantivy::{
    DocAddress, DocId, Score, SegmentOrdinal, SegmentReader,
    collector::{Collector, SegmentCollector},
    columnar::{Column, StrColumn},
};

/// Bits of the groups that are no facets.
const PRICE_BIT: u64 = 1 << 62;
const STOCK_BIT: u64 = 1 << 63;

/// Higher stands first. The last part decides where nothing else does, or pages of a list would repeat each other after
/// an index has been put together otherwise.
type Key = (i64, i64, u64);

/// What one pass gives.
#[derive(Default)]
pub(crate) struct Pass {
    /// Whether the words are in anything at all, whatever else is asked.
    pub(crate) matched: bool,
    pub(crate) hits: Vec<(Reverse<Key>, DocAddress)>,
    pub(crate) counts: HashMap<String, usize>,
    pub(crate) prices: Option<(i64, i64)>,
    pub(crate) in_stock: usize,
}

/// Collects for a query.
pub(crate) struct Counting {
    query: Arc<Query>,
    groups: Arc<Vec<String>>,
}

impl Counting {
    pub(crate) fn new(query: &Query) -> Self {
        let groups = query.chosen.keys().take(60).cloned().collect();
        Self { query: Arc::new(query.clone()), groups: Arc::new(groups) }
    }
}

/// One facet of a segment: the bit of its group if something of that group is chosen, and whether it is chosen itself.
#[derive(Clone, Copy)]
struct Known {
    bit: u64,
    is_chosen: bool,
}

impl Known {
    const UNCHOSEN: Self = Self { bit: 0, is_chosen: false };
}

pub(crate) struct CountingSegment {
    query: Arc<Query>,
    segment: SegmentOrdinal,
    active: u64,
    known: Vec<Known>,
    counts: Vec<usize>,
    /// Kept between documents, so that not each needs memory of its own.
    ords: Vec<u64>,
    facets: Option<StrColumn>,
    price: Column<i64>,
    published: Column<i64>,
    in_stock: Column<bool>,
    rating: Column<i64>,
    rated: Column<i64>,
    tie: Column<u64>,
    pass: Pass,
}

impl Collector for Counting {
    type Fruit = Pass;
    type Child = CountingSegment;

    fn for_segment(
        &self,
        segment: SegmentOrdinal,
        reader: &SegmentReader,
    ) -> tantivy::Result<CountingSegment> {
        let fast = reader.fast_fields();
        let facets = fast.str("facet")?;
        let known = match &facets {
            // What nobody chose by need not be read.
            Some(column) if self.groups.is_empty() => vec![Known::UNCHOSEN; column.num_terms()],
            Some(column) => (0..column.num_terms() as u64).map(|ord| self.known(column, ord)).collect(),
            None => Vec::new(),
        };
        let mut active = (1_u64 << self.groups.len()) - 1;
        if self.query.price_min.is_some() || self.query.price_max.is_some() {
            active |= PRICE_BIT;
        }
        if self.query.in_stock {
            active |= STOCK_BIT;
        }
        Ok(CountingSegment {
            query: self.query.clone(),
            segment,
            active,
            counts: vec![0; known.len()],
            known,
            ords: Vec::new(),
            facets,
            price: fast.i64("price")?,
            published: fast.i64("published")?,
            in_stock: fast.bool("in_stock")?,
            rating: fast.i64("rating")?,
            rated: fast.i64("rated")?,
            tie: fast.u64("tie")?,
            pass: Pass::default(),
        })
    }

    fn requires_scoring(&self) -> bool {
        self.query.sort == Sort::Best && !self.query.text.is_empty()
    }

    fn merge_fruits(&self, passes: Vec<Pass>) -> tantivy::Result<Pass> {
        let mut whole = Pass::default();
        for pass in passes {
            whole.matched |= pass.matched;
            whole.hits.extend(pass.hits);
            whole.in_stock += pass.in_stock;
            whole.prices = match (whole.prices, pass.prices) {
                (Some((low, high)), Some((lower, higher))) => Some((low.min(lower), high.max(higher))),
                (one, other) => one.or(other),
            };
            for (facet, count) in pass.counts {
                *whole.counts.entry(facet).or_default() += count;
            }
        }
        Ok(whole)
    }
}

impl Counting {
    fn known(&self, column: &StrColumn, ord: u64) -> Known {
        let mut text = String::new();
        let parts = column.ord_to_str(ord, &mut text).ok().and_then(|_| parse_facet(&text));
        let Some(FacetParts { group, value, .. }) = parts else { return Known::UNCHOSEN };
        let place = self.groups.iter().position(|one| *one == group);
        let chosen = self.query.chosen.get(&group);
        Known {
            bit: place.map_or(0, |place| 1 << place),
            is_chosen: chosen.is_some_and(|values| values.contains(&value)),
        }
    }
}

impl SegmentCollector for CountingSegment {
    type Fruit = Pass;

    fn collect(&mut self, doc: DocId, score: Score) {
        let mut ords = std::mem::take(&mut self.ords);
        ords.clear();
        if let Some(column) = &self.facets {
            ords.extend(column.term_ords(doc));
        }
        self.count(doc, score, &ords);
        self.ords = ords;
    }

    fn harvest(mut self) -> Pass {
        if let Some(column) = &self.facets {
            for (ord, count) in self.counts.iter().enumerate().filter(|(_, count)| **count > 0) {
                let mut text = String::new();
                if column.ord_to_str(ord as u64, &mut text).is_ok() {
                    self.pass.counts.insert(text, *count);
                }
            }
        }
        self.pass
    }
}

impl CountingSegment {
    fn count(&mut self, doc: DocId, score: Score, ords: &[u64]) {
        self.pass.matched = true;
        let price = self.price.first(doc).unwrap_or(0);
        let in_stock = self.in_stock.first(doc).unwrap_or(false);
        let failed = self.failed(ords, price, in_stock);
        if failed.count_ones() > 1 {
            return;
        }
        for ord in ords {
            let index = *ord as usize;
            if failed == 0 || failed == self.known[index].bit {
                self.counts[index] += 1;
            }
        }
        if failed == 0 || failed == PRICE_BIT {
            let (low, high) = self.pass.prices.unwrap_or((price, price));
            self.pass.prices = Some((low.min(price), high.max(price)));
        }
        if in_stock && (failed == 0 || failed == STOCK_BIT) {
            self.pass.in_stock += 1;
        }
        if failed == 0 {
            let published = self.published.first(doc).unwrap_or(0);
            let (first, then) = match self.query.sort {
                Sort::Best if self.query.text.is_empty() => (published, 0),
                Sort::Best => ((f64::from(score) * 1_000_000.0) as i64, published),
                Sort::Newest => (published, 0),
                Sort::Cheapest => (-price, published),
                Sort::Dearest => (price, published),
                Sort::Rated => (self.rated_so(doc), published),
            };
            let key = (first, then, self.tie.first(doc).unwrap_or(0));
            self.pass.hits.push((Reverse(key), DocAddress::new(self.segment, doc)));
        }
    }

    /// What buyers think of it, and of what is alike how many of them speak: one number to stand in order by.
    fn rated_so(&self, doc: DocId) -> i64 {
        let rating = self.rating.first(doc).unwrap_or(0);
        let count = self.rated.first(doc).unwrap_or(0).clamp(0, i64::from(u32::MAX));
        (rating << 32) | count
    }

    /// The bits of the groups that this document does not pass.
    fn failed(&self, ords: &[u64], price: i64, in_stock: bool) -> u64 {
        let passed = ords
            .iter()
            .filter_map(|ord| self.known.get(*ord as usize))
            .filter(|known| known.is_chosen)
            .fold(0, |bits, known| bits | known.bit);
        let dear = self.query.price_min.is_none_or(|min| price >= min)
            && self.query.price_max.is_none_or(|max| price <= max);
        let price_bit = if dear { PRICE_BIT } else { 0 };
        let stock_bit = if in_stock { STOCK_BIT } else { 0 };
        self.active & !(passed | price_bit | stock_bit)
    }
}
