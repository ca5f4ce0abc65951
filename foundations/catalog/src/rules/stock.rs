//! What may be bought of what lies here, and from which piles it is taken. All or nothing: who wants ten of a thing of which
//! there are nine gets none.

use crate::model::{Held, Part, Pile, ProductType, Taking, Wanted};
use catalog_facts::{LocationId, VariantId};
use kernel::{Rejection, Word};
use std::collections::{BTreeMap, HashMap};

/// Why nothing is put aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StockRejected {
    /// There is less of something than is wanted.
    Short {
        /// What is wanted: of a set the set, not its part.
        variant: VariantId,
        /// Its SKU.
        sku: String,
        /// How many of it may be bought, beside the other things that are wanted.
        left: i64,
    },
}

impl Rejection for StockRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Short { .. } => "catalog-stock-short",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Short { sku, left, .. } => vec![("sku", Word::Text(sku)), ("count", Word::Count(*left))],
        }
    }
}

/// What references name: which variant, and how many of it may be bought; nothing where they are not counted.
pub type Known = HashMap<String, (VariantId, Option<i64>)>;

/// The parts of a set. What is no set has none. A reference that names nothing is no part: nobody could count it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts(Vec<(Taking, Option<i64>)>);

impl Parts {
    /// The parts that a product of this type has.
    pub fn of(kind: ProductType, parts: &[Part], known: &Known) -> Self {
        match kind {
            ProductType::Grouped => {}
            ProductType::Physical | ProductType::Digital | ProductType::External => return Self::default(),
        }
        let mut all: Vec<(Taking, Option<i64>)> = Vec::new();
        for part in parts {
            let Some((variant, left)) = known.get(&part.sku) else { continue };
            let times = part.quantity.max(1);
            match all.iter_mut().find(|(taking, _)| taking.variant == *variant) {
                Some((taking, _)) => taking.times = taking.times.saturating_add(times),
                None => all.push((Taking { variant: *variant, times }, *left)),
            }
        }
        Self(all)
    }

    /// What is taken when one of this variant is sold.
    pub fn takes(&self, variant: VariantId) -> Vec<Taking> {
        let mut takes = vec![Taking { variant, times: 1 }];
        for (part, _) in &self.0 {
            match takes.iter_mut().find(|one| one.variant == part.variant) {
                Some(own) => own.times = own.times.saturating_add(part.times),
                None => takes.push(*part),
            }
        }
        takes
    }

    /// How many may be bought of a variant that has so many of its own; nothing where nobody counts it nor any part.
    pub fn left(&self, variant: VariantId, own: Option<i64>) -> Option<i64> {
        most(&self.takes(variant), |one| match one == variant {
            true => own,
            false => self.0.iter().find(|(part, _)| part.variant == one).and_then(|(_, left)| *left),
        })
    }
}

/// How many can be had of something of which each takes this; nothing where none of it is counted.
pub fn most(takes: &[Taking], free: impl Fn(VariantId) -> Option<i64>) -> Option<i64> {
    takes.iter().filter_map(|one| Some(free(one.variant)?.max(0) / one.times.max(1))).min()
}

/// How many there are of a product in all; nothing where some are not counted. Of what is sold elsewhere nobody counts any.
pub fn sum(kind: ProductType, counts: impl IntoIterator<Item = Option<i64>>) -> Option<i64> {
    match kind {
        ProductType::External => None,
        ProductType::Physical | ProductType::Digital | ProductType::Grouped => {
            counts.into_iter().try_fold(0_i64, |all, one| Some(all.saturating_add(one?)))
        }
    }
}

/// From which piles what is wanted is taken: from the first that has enough of it, else from one after the other. The piles
/// come in the order of their places; what has none is not counted.
pub fn plan(wanted: &[Wanted], piles: &[Pile]) -> Result<Vec<Held>, StockRejected> {
    let mut piles = piles.to_vec();
    let mut taken: BTreeMap<(VariantId, LocationId), i64> = BTreeMap::new();
    for one in wanted {
        let left = most(&one.takes, |variant| free(&piles, variant));
        if let Some(left) = left.filter(|left| *left < i64::from(one.quantity)) {
            return Err(StockRejected::Short { variant: one.variant, sku: one.sku.clone(), left });
        }
        for taking in &one.takes {
            let pieces = taking.times.saturating_mul(i64::from(one.quantity));
            take(&mut piles, taking.variant, pieces, &mut taken);
        }
    }
    let held = |((variant, location), quantity)| Held { variant, location, quantity };
    Ok(taken.into_iter().map(held).collect())
}

fn free(piles: &[Pile], variant: VariantId) -> Option<i64> {
    let its = piles.iter().filter(|pile| pile.variant == variant);
    its.map(Pile::free).reduce(i64::saturating_add)
}

fn take(
    piles: &mut [Pile],
    variant: VariantId,
    pieces: i64,
    taken: &mut BTreeMap<(VariantId, LocationId), i64>,
) {
    let whole = piles.iter().position(|pile| pile.variant == variant && pile.free() >= pieces);
    let mut missing = pieces;
    for pile in &mut piles[whole.unwrap_or(0)..] {
        let part = if pile.variant == variant { pile.free().min(missing) } else { 0 };
        if part > 0 {
            pile.held += part;
            missing -= part;
            *taken.entry((variant, pile.location)).or_default() += part;
        }
    }
}
