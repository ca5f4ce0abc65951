//! How our list of what moved and theirs differ. What they keep for their work is not ours to know before: it is no difference.

use crate::{
    model::{Difference, Found, Moved, Movement, Span},
    rules::time,
};
use kernel::{Currency, Rejection};
use std::collections::HashMap;

/// Why nothing is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompareRejected {
    /// There is no such way to pay.
    WayUnfit,
    /// These are no days, or more than a year of them.
    DaysUnfit,
    /// Whoever takes payments by this way has no list, or has not given it.
    NoList,
}

impl Rejection for CompareRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::WayUnfit => "ledger-way-unfit",
            Self::DaysUnfit => "ledger-span-unfit",
            Self::NoList => "ledger-no-list",
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::WayUnfit => Some("way"),
            Self::DaysUnfit => Some("from"),
            Self::NoList => None,
        }
    }
}

/// What somebody wants to compare, as they typed it; `way_of` knows the ways to pay.
pub fn asked<W>(
    way: &str,
    from: &str,
    to: &str,
    way_of: impl FnOnce(&str) -> Option<W>,
) -> Result<(W, Span), CompareRejected> {
    let way = way_of(way).ok_or(CompareRejected::WayUnfit)?;
    Ok((way, time::typed(from, to).ok_or(CompareRejected::DaysUnfit)?))
}

/// What both sides differ in, ours first in their order, then what only they have.
///
/// Two movements are the same if they are of one kind, and they name our id or we know theirs.
pub fn compare(ours: &[Movement], theirs: &[Movement]) -> Vec<Difference> {
    let ours = &together(ours);
    let mut of: HashMap<usize, Vec<&Movement>> = HashMap::new();
    let mut unknown = Vec::new();
    let known = Known::of(ours);
    for one in theirs.iter().filter(|one| one.what != Moved::Fee) {
        match known.find(one) {
            Some(at) => of.entry(at).or_default().push(one),
            None => unknown.push(one),
        }
    }
    let mut found = Vec::new();
    for (at, known) in ours.iter().enumerate() {
        let told = of.get(&at).map(Vec::as_slice).unwrap_or_default();
        found.extend(judge(known, told));
    }
    found.extend(unknown.into_iter().map(|one| difference(Found::MissingHere, None, Some(one))));
    found
}

/// What we call the same and is of one kind is one thing, however often it moved: money that a bank took back and gave again.
fn together(ours: &[Movement]) -> Vec<Movement> {
    let mut at: HashMap<(Moved, &str, Currency), usize> = HashMap::new();
    let mut all: Vec<Movement> = Vec::new();
    for one in ours {
        let key = one.ours.as_deref().map(|id| (one.what, id, one.amount.currency));
        let known = key.and_then(|key| at.get(&key).copied()).and_then(|place| all.get_mut(place));
        match known {
            Some(known) => known.amount.minor = known.amount.minor.saturating_add(one.amount.minor),
            None => {
                at.extend(key.map(|key| (key, all.len())));
                all.push(one.clone());
            }
        }
    }
    all
}

/// Where each of ours stands, by what we call it and by what they do.
struct Known<'m> {
    by_ours: HashMap<(Moved, &'m str), usize>,
    by_theirs: HashMap<(Moved, &'m str), usize>,
}

impl<'m> Known<'m> {
    fn of(ours: &'m [Movement]) -> Self {
        let named = |(at, one): (usize, &'m Movement)| Some(((one.what, one.ours.as_deref()?), at));
        let called = |(at, one): (usize, &'m Movement)| {
            (!one.theirs.is_empty()).then_some(((one.what, one.theirs.as_str()), at))
        };
        Self {
            by_ours: ours.iter().enumerate().filter_map(named).collect(),
            by_theirs: ours.iter().enumerate().filter_map(called).collect(),
        }
    }

    fn find(&self, theirs: &Movement) -> Option<usize> {
        let by_ours = theirs.ours.as_deref().and_then(|id| self.by_ours.get(&(theirs.what, id)));
        by_ours.or_else(|| self.by_theirs.get(&(theirs.what, theirs.theirs.as_str()))).copied()
    }
}

/// One of ours beside all that they have of it. What they have in several pieces is right when the pieces make it whole.
fn judge(ours: &Movement, told: &[&Movement]) -> Vec<Difference> {
    let Some(first) = told.first() else { return vec![difference(Found::MissingThere, Some(ours), None)] };
    if let Some(other) = told.iter().find(|one| one.amount.currency != ours.amount.currency) {
        return vec![difference(Found::OtherCurrency, Some(ours), Some(other))];
    }
    let sum: i128 = told.iter().map(|one| i128::from(one.amount.minor)).sum();
    if sum == i128::from(ours.amount.minor) {
        return Vec::new();
    }
    let is_twice = sum > i128::from(ours.amount.minor) && told.iter().any(|one| one.amount == ours.amount);
    let found = if is_twice { Found::Twice } else { Found::OtherAmount };
    vec![difference(found, Some(ours), Some(told.last().unwrap_or(first)))]
}

fn difference(found: Found, ours: Option<&Movement>, theirs: Option<&Movement>) -> Difference {
    let either = ours.or(theirs);
    Difference {
        found,
        what: either.map_or(Moved::Charge, |one| one.what),
        our_ref: either.and_then(|one| one.ours.clone()).unwrap_or_default(),
        their_ref: theirs.or(ours).map(|one| one.theirs.clone()).unwrap_or_default(),
        ours: ours.map(|one| one.amount),
        theirs: theirs.map(|one| one.amount),
    }
}
