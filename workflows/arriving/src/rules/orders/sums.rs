//! Whether the amounts of an order add up, and by which of the ways in which programs count: with taxes in each amount or beside
//! them, with discounts taken off already or not yet.

use kernel::Money;

/// The amounts that a file says, in minor units.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Said {
    /// What each line costs.
    pub(crate) lines: Vec<i64>,
    /// What was taken off single lines.
    pub(crate) line_discount: i64,
    /// What delivery costs.
    pub(crate) delivery: i64,
    /// The tax of delivery, where it stands beside.
    pub(crate) delivery_tax: i64,
    /// What something else costs: a gift wrapping, a way to pay.
    pub(crate) fee: i64,
    /// What was taken off all of it.
    pub(crate) discount: i64,
    /// The taxes.
    pub(crate) tax: i64,
    /// What it cost; nothing, if no cell says it.
    pub(crate) total: Option<i64>,
    /// How many of these had more decimals than the currency: each may be half a cent off.
    pub(crate) rounded: i64,
}

/// The amounts as they are kept: lines and delivery less the discount are the total, where `is_exact`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sums {
    pub(crate) lines: Vec<i64>,
    pub(crate) delivery: i64,
    pub(crate) discount: i64,
    pub(crate) total: i64,
    /// Whether they add up.
    pub(crate) is_exact: bool,
    /// What they add up to instead.
    pub(crate) sum: i64,
}

/// One way to count.
#[derive(Clone, Copy)]
struct Way {
    discount: i64,
    /// The taxes that stand beside the amounts.
    tax: i64,
    /// The tax of delivery that stands beside it.
    delivery_tax: i64,
}

/// Counts an order. Nothing, if an amount is larger than anything that can be counted.
pub(crate) fn count(said: &Said) -> Option<Sums> {
    let goods = said.lines.iter().try_fold(0_i64, |sum, line| sum.checked_add(*line))?;
    let delivery = said.delivery.checked_add(said.fee)?;
    let sum = |way: &Way| {
        let parts = [delivery, way.delivery_tax, way.tax, way.discount.checked_neg()?];
        parts.into_iter().try_fold(goods, i64::checked_add)
    };
    let ways = ways(said)?;
    let first = *ways.first()?;
    let usual = sum(&first)?;
    let Some(total) = said.total else { return Some(kept(said, delivery, (first, 0), usual)) };
    for way in &ways {
        if sum(way)? == total {
            return Some(kept(said, delivery, (*way, 0), total));
        }
    }
    for way in &ways {
        let off = sum(way)?.checked_sub(total)?;
        if off.abs() <= said.rounded {
            return Some(kept(said, delivery, (*way, off), total));
        }
    }
    let differing = kept(said, delivery, (Way { tax: 0, ..first }, 0), total);
    Some(Sums { is_exact: false, sum: usual, ..differing })
}

/// The usual one first: everything with its taxes, the discount still to be taken off.
fn ways(said: &Said) -> Option<Vec<Way>> {
    let both = said.discount.checked_add(said.line_discount)?;
    let mut ways = Vec::new();
    for tax in [0, said.tax] {
        for delivery_tax in [0, said.delivery_tax] {
            for discount in [said.discount, both, 0, said.line_discount] {
                ways.push(Way { discount, tax, delivery_tax });
            }
        }
    }
    Some(ways)
}

/// What is kept of that way. Taxes that stand beside are spread over what they are of; what rounding is off goes to the discount.
fn kept(said: &Said, delivery: i64, (way, off): (Way, i64), total: i64) -> Sums {
    let delivery = delivery + way.delivery_tax;
    // Where delivery has a tax of its own, the other is of the goods alone.
    let taxed = if way.delivery_tax == 0 { delivery } else { 0 };
    let weights: Vec<u64> =
        said.lines.iter().chain([&taxed]).map(|part| u64::try_from(*part).unwrap_or(0)).collect();
    let mut parts: Vec<i64> = said.lines.iter().copied().chain([delivery]).collect();
    for (part, share) in parts.iter_mut().zip(Money::eur(way.tax).share(&weights)) {
        *part += share.minor;
    }
    let delivery = parts.pop().unwrap_or(0);
    let rest = if weights.iter().all(|weight| *weight == 0) { way.tax } else { 0 };
    Sums {
        lines: parts,
        delivery: delivery + rest,
        discount: way.discount + off,
        total,
        is_exact: true,
        sum: total,
    }
}
