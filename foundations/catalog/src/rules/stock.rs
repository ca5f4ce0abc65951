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

/// What a reference of a set names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named {
    /// Which variant.
    pub variant: VariantId,
    /// How many of it may be bought; nothing where they are not counted.
    pub left: Option<i64>,
    /// Of which type its product is.
    pub kind: ProductType,
}

/// What references name.
pub type Known = HashMap<String, Named>;

/// Whether a basket takes such a thing.
pub fn is_sold_here(kind: ProductType) -> bool {
    match kind {
        ProductType::Physical | ProductType::Digital | ProductType::Grouped => true,
        ProductType::External => false,
    }
}

/// Whether a set may have such a part. A file is handed over by itself, and whoever gets it at once agrees to that by itself (RULES 2,
/// row 6).
pub fn may_be_part(kind: ProductType) -> bool {
    match kind {
        ProductType::Physical | ProductType::Grouped => true,
        ProductType::Digital | ProductType::External => false,
    }
}

/// The parts of a set. What is no set has none. A reference that names nothing is no part: nobody could count it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    takes: Vec<(Taking, Option<i64>)>,
    /// Whether there is something among them that no set is a way to.
    has_unfit: bool,
}

impl Parts {
    /// The parts that a product of this type has.
    pub fn of(kind: ProductType, parts: &[Part], known: &Known) -> Self {
        match kind {
            ProductType::Grouped => {}
            ProductType::Physical | ProductType::Digital | ProductType::External => return Self::default(),
        }
        let mut all = Self::default();
        for part in parts {
            let Some(Named { variant, left, kind }) = known.get(&part.sku) else { continue };
            let times = part.quantity.max(1);
            all.has_unfit |= !may_be_part(*kind);
            match all.takes.iter_mut().find(|(taking, _)| taking.variant == *variant) {
                Some((taking, _)) => taking.times = taking.times.saturating_add(times),
                None => all.takes.push((Taking { variant: *variant, times }, *left)),
            }
        }
        all
    }

    /// Whether a set may be sold with them: it is no way to a file that nobody has agreed to get at once.
    pub fn are_sold_here(&self) -> bool {
        !self.has_unfit
    }

    /// What is taken when one of this variant is sold.
    pub fn takes(&self, variant: VariantId) -> Vec<Taking> {
        let mut takes = vec![Taking { variant, times: 1 }];
        for (part, _) in &self.takes {
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
            false => self.takes.iter().find(|(part, _)| part.variant == one).and_then(|(_, left)| *left),
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
