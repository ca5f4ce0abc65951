//! Whether a promotion counts for a basket, and for which of its lines.

use crate::{
    model::{Buyer, Draft, Gives, LineToPrice, Said, Wants},
    rules::Offer,
};
use kernel::{Currency, Money, Timestamp};

/// A basket as promotions look at it. Amounts are minor units where the goods go.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    /// The goods.
    pub lines: &'a [LineToPrice],
    /// What each line costs before discounts.
    pub gross: &'a [i64],
    /// What delivery costs, once that is known.
    pub delivery: Option<i64>,
    /// Who buys.
    pub buyer: &'a Buyer,
    /// Codes as they were typed.
    pub codes: &'a [String],
    /// The currency of everything.
    pub currency: Currency,
    /// When.
    pub now: Timestamp,
}

/// Whether it is switched on and the day is one of its days.
pub fn is_running(draft: &Draft, now: Timestamp) -> bool {
    days(draft, now).is_ok()
}

fn days(draft: &Draft, now: Timestamp) -> Result<(), Said> {
    if !draft.is_on || draft.ends_at.is_some_and(|end| now >= end) {
        return Err(Said::Over);
    }
    match draft.starts_at {
        Some(from) if now < from => Err(Said::NotYet { from }),
        _ => Ok(()),
    }
}

/// The places of the lines that it concerns, or why it does not count.
pub(super) fn stands(offer: &Offer, scene: &Scene<'_>) -> Result<Vec<usize>, Said> {
    let draft = &offer.promotion.draft;
    days(draft, scene.now)?;
    if draft.in_all.is_some_and(|most| offer.promotion.used >= most) {
        return Err(Said::UsedUp);
    }
    let wants = &draft.wants;
    // Of a guest nothing is known, nor asked: what is said to a typed address would tell strangers who has bought here.
    if (draft.per_person.is_some() || wants.is_first_order) && scene.buyer.person.is_none() {
        return Err(Said::NeedsAccount);
    }
    if draft.per_person.is_some_and(|most| offer.used_by_person >= most) {
        return Err(Said::UsedByYou);
    }
    if wants.is_first_order && !scene.buyer.is_first_order {
        return Err(Said::NotFirstOrder);
    }
    if !wants.group.is_empty() && !scene.buyer.groups.contains(&wants.group) {
        return Err(Said::NotForYou);
    }
    let concerned = concerned(wants, scene.lines);
    if concerned.is_empty() || !speaks_of(&draft.gives, scene.currency) {
        return Err(Said::NoGoods);
    }
    match wants.minimum {
        Some(minimum) if !reaches(minimum, &concerned, scene) => Err(Said::BelowMinimum { minimum }),
        _ => Ok(concerned),
    }
}

fn concerned(wants: &Wants, lines: &[LineToPrice]) -> Vec<usize> {
    let is_for_all = wants.products.is_empty() && wants.categories.is_empty() && wants.brands.is_empty();
    let is_meant = |line: &LineToPrice| {
        is_for_all
            || wants.products.contains(&line.product)
            || line.brand.is_some_and(|brand| wants.brands.contains(&brand))
            || line.categories.iter().any(|category| wants.categories.contains(category))
    };
    let counts = |line: &LineToPrice| is_meant(line) && !(wants.skips_reduced && line.is_reduced);
    lines.iter().enumerate().filter(|(_, line)| counts(line)).map(|(at, _)| at).collect()
}

fn reaches(minimum: Money, concerned: &[usize], scene: &Scene<'_>) -> bool {
    let sum: i64 = concerned.iter().map(|at| scene.gross[*at]).sum();
    minimum.currency == scene.currency && sum >= minimum.minor
}

/// Whether its amounts are of this currency.
fn speaks_of(gives: &Gives, currency: Currency) -> bool {
    match gives {
        Gives::Amount { amount: said } | Gives::Bundle { price: said, .. } => said.currency == currency,
        Gives::Percent { .. } | Gives::FreeDelivery | Gives::BuyGet { .. } | Gives::Tiers { .. } => true,
    }
}
