//! How much a promotion takes off, of what others have left. Never more than that.

use crate::model::{Gives, Rate, Tier};
use kernel::{Currency, Money};

/// What is taken off, in minor units, none below zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Off {
    /// Of each line, in the order of the lines.
    pub lines: Vec<i64>,
    /// Of delivery.
    pub delivery: i64,
}

impl Off {
    /// Nothing.
    pub fn nothing(lines: usize) -> Self {
        Self { lines: vec![0; lines], delivery: 0 }
    }

    /// All of it.
    pub fn sum(&self) -> i64 {
        self.lines.iter().sum::<i64>() + self.delivery
    }
}

/// What is left to take from.
#[derive(Clone, Debug)]
pub(super) struct Left<'a> {
    pub(super) quantities: &'a [u32],
    pub(super) lines: Vec<i64>,
    pub(super) delivery: i64,
    pub(super) currency: Currency,
}

impl Left<'_> {
    pub(super) fn take(&mut self, off: &Off) {
        for (left, off) in self.lines.iter_mut().zip(&off.lines) {
            *left -= off;
        }
        self.delivery -= off.delivery;
    }

    /// Several of a line, in minor units: their share of what is left of it, rounded down.
    fn worth(&self, at: usize, count: u64) -> i64 {
        let part = i128::from(self.lines[at]) * i128::from(count) / i128::from(self.quantities[at].max(1));
        i64::try_from(part).unwrap_or(self.lines[at])
    }

    fn sum(&self, concerned: &[usize]) -> i64 {
        concerned.iter().map(|at| self.lines[*at]).sum()
    }

    fn count(&self, concerned: &[usize]) -> u64 {
        concerned.iter().map(|at| u64::from(self.quantities[*at])).sum()
    }

    /// Lines by the price of one: the dearest first.
    fn dearest_first(&self, concerned: &[usize]) -> Vec<usize> {
        let mut all = concerned.to_vec();
        // a / m against b / n is a * n against b * m.
        let by = |one: usize, other: usize| i128::from(self.lines[one]) * i128::from(self.quantities[other]);
        all.sort_by(|a, b| by(*b, *a).cmp(&by(*a, *b)).then(a.cmp(b)));
        all
    }
}

pub(super) fn off(gives: &Gives, concerned: &[usize], left: &Left<'_>) -> Off {
    let lines = left.lines.len();
    match gives {
        Gives::Percent { percent } => shared(part(left.sum(concerned), *percent), concerned, left),
        Gives::Amount { amount } => shared(amount.minor.clamp(0, left.sum(concerned)), concerned, left),
        Gives::FreeDelivery => Off { delivery: left.delivery, ..Off::nothing(lines) },
        Gives::BuyGet { buy, get, percent } => {
            let set = u64::from(*buy) + u64::from(*get);
            let cheaper = left.count(concerned) / set.max(1) * u64::from(*get);
            let cheapest: Vec<usize> = left.dearest_first(concerned).into_iter().rev().collect();
            each(&first(cheapest, cheaper, left), lines, |at, count| part(left.worth(at, count), *percent))
        }
        Gives::Bundle { quantity, price } => bundle(u64::from(*quantity), price.minor, concerned, left),
        Gives::Tiers { tiers } => {
            let percent = reached(tiers, left.count(concerned));
            shared(part(left.sum(concerned), percent), concerned, left)
        }
    }
}

/// A share of an amount, rounded to the nearest unit, half a unit up.
fn part(minor: i64, percent: Rate) -> i64 {
    let whole = i128::from(Rate::WHOLE.0);
    let part = (i128::from(minor) * i128::from(percent.0) * 2 + whole) / (whole * 2);
    i64::try_from(part).unwrap_or(minor).clamp(0, minor)
}

fn reached(tiers: &[Tier], count: u64) -> Rate {
    let best = tiers.iter().filter(|tier| u64::from(tier.from) <= count).max_by_key(|tier| tier.from);
    best.map_or(Rate(0), |tier| tier.percent)
}

/// An amount shared out over lines by what is left of them.
fn shared(minor: i64, concerned: &[usize], left: &Left<'_>) -> Off {
    let weights: Vec<u64> = concerned.iter().map(|at| left.lines[*at].unsigned_abs()).collect();
    let parts = Money::new(minor, left.currency).share(&weights);
    let mut off = Off::nothing(left.lines.len());
    for (at, part) in concerned.iter().zip(parts) {
        off.lines[*at] = part.minor;
    }
    off
}

/// The first so many pieces of lines in this order: the place of each line and how many of it.
fn first(order: Vec<usize>, mut count: u64, left: &Left<'_>) -> Vec<(usize, u64)> {
    let mut taken = Vec::new();
    for at in order {
        let some = count.min(u64::from(left.quantities[at]));
        count -= some;
        if some > 0 {
            taken.push((at, some));
        }
    }
    taken
}

fn each(taken: &[(usize, u64)], lines: usize, off: impl Fn(usize, u64) -> i64) -> Off {
    let mut all = Off::nothing(lines);
    for (at, count) in taken {
        all.lines[*at] = off(*at, *count);
    }
    all
}

/// As many bundles of the dearest pieces as save something; each further one holds cheaper pieces than the one before.
fn bundle(quantity: u64, price: i64, concerned: &[usize], left: &Left<'_>) -> Off {
    let order = left.dearest_first(concerned);
    let taken = |bundles: u64| first(order.clone(), bundles.saturating_mul(quantity), left);
    let worth = |bundles: u64| taken(bundles).iter().map(|(at, count)| left.worth(*at, *count)).sum::<i64>();
    let saves =
        |bundles: u64| i128::from(worth(bundles)) - i128::from(worth(bundles - 1)) > i128::from(price);
    let (mut good, mut bad) = (0, left.count(concerned) / quantity.max(1) + 1);
    while bad - good > 1 {
        let middle = good + (bad - good) / 2;
        if saves(middle) {
            good = middle;
        } else {
            bad = middle;
        }
    }
    let inside = taken(good);
    let worth: Vec<u64> = inside.iter().map(|(at, count)| left.worth(*at, *count).unsigned_abs()).collect();
    let all = worth.iter().sum::<u64>() as i64;
    let cost = i64::try_from(good).ok().and_then(|bundles| bundles.checked_mul(price)).unwrap_or(all);
    let parts = Money::new((all - cost).max(0), left.currency).share(&worth);
    let mut off = Off::nothing(left.lines.len());
    for ((at, _), part) in inside.iter().zip(parts) {
        off.lines[*at] = part.minor;
    }
    off
}
