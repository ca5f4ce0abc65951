//! Which promotions count together: those that go with others all do, one after another by priority; one that counts only
//! alone does so where it takes off more. Whoever buys gets the better of all these.

use super::{
    CODES_MAX, code, codes,
    gives::{Left, Off, off},
    stands::{Scene, stands},
};
use crate::{
    model::{CodeSaid, Gives, Promotion, Said, Why, WhyLine},
    rules::Offer,
};
use kernel::Money;

/// What promotions take off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Of each line, in minor units, none below zero.
    pub lines: Vec<i64>,
    /// Of delivery.
    pub delivery: i64,
    /// Each promotion that counts.
    pub why: Vec<Why>,
    /// Each code that was typed.
    pub codes: Vec<CodeSaid>,
}

/// A promotion that stands, and for which lines.
struct Standing<'o> {
    promotion: &'o Promotion,
    concerned: Vec<usize>,
}

/// What some of them take off together.
struct Bill<'o> {
    off: Off,
    parts: Vec<(&'o Promotion, Off)>,
}

impl Bill<'_> {
    /// What is better for whoever buys; of two as good, the one that gives anything.
    fn rank(&self) -> (i64, bool) {
        (self.off.sum(), !self.parts.is_empty())
    }
}

/// Finds what counts, and says of each code what became of it.
pub fn take_off(scene: &Scene<'_>, offers: &[Offer]) -> Taken {
    let typed = codes(scene.codes);
    let is_asked = |offer: &&Offer| {
        let code = &offer.promotion.draft.code;
        code.is_empty() || typed.contains(code)
    };
    let judged: Vec<(&Offer, Result<Vec<usize>, Said>)> =
        offers.iter().filter(is_asked).map(|offer| (offer, stands(offer, scene))).collect();
    let mut standing: Vec<Standing<'_>> = judged
        .iter()
        .filter_map(|(offer, stands)| {
            let concerned = stands.as_ref().ok()?.clone();
            Some(Standing { promotion: &offer.promotion, concerned })
        })
        .collect();
    standing.sort_by_key(|one| (-one.promotion.draft.priority, one.promotion.id));
    let (alone, together): (Vec<_>, Vec<_>) =
        standing.iter().partition(|one| one.promotion.draft.is_exclusive);
    let mut best = bill(scene, &together);
    for one in alone {
        let other = bill(scene, &[one]);
        if other.rank() > best.rank() {
            best = other;
        }
    }
    let codes = scene.codes.iter().take(CODES_MAX).map(|typed| said(typed, &judged, &best)).collect();
    let why = best.parts.iter().map(|(promotion, off)| why(scene, promotion, off)).collect();
    Taken { lines: best.off.lines, delivery: best.off.delivery, why, codes }
}

fn bill<'o>(scene: &Scene<'_>, standing: &[&Standing<'o>]) -> Bill<'o> {
    let quantities: Vec<u32> = scene.lines.iter().map(|line| line.quantity).collect();
    let mut left = Left {
        quantities: &quantities,
        lines: scene.gross.to_vec(),
        delivery: scene.delivery.unwrap_or(0),
        currency: scene.currency,
    };
    let mut bill = Bill { off: Off::nothing(quantities.len()), parts: Vec::new() };
    for one in standing {
        let gives = &one.promotion.draft.gives;
        let off = off(gives, &one.concerned, &left);
        left.take(&off);
        for (all, part) in bill.off.lines.iter_mut().zip(&off.lines) {
            *all += part;
        }
        bill.off.delivery += off.delivery;
        // Free delivery counts before anybody knows what it saves.
        if off.sum() > 0 || *gives == Gives::FreeDelivery {
            bill.parts.push((one.promotion, off));
        }
    }
    bill
}

fn said(typed: &str, judged: &[(&Offer, Result<Vec<usize>, Said>)], best: &Bill<'_>) -> CodeSaid {
    let Some(code) = code(typed) else {
        return CodeSaid { code: typed.chars().take(40).collect(), said: Said::Unknown };
    };
    let found = judged.iter().find(|(offer, _)| offer.promotion.draft.code == code);
    let said = match found {
        None => Said::Unknown,
        Some((_, Err(why))) => why.clone(),
        Some((offer, Ok(_))) => {
            let counts = best.parts.iter().any(|(one, _)| one.id == offer.promotion.id);
            let is_out = !best.parts.is_empty()
                && (offer.promotion.draft.is_exclusive
                    || best.parts.iter().any(|(one, _)| one.draft.is_exclusive));
            match (counts, is_out) {
                (true, _) => Said::Counts,
                (false, true) => Said::BetterOne,
                (false, false) => Said::NoGoods,
            }
        }
    };
    CodeSaid { code, said }
}

fn why(scene: &Scene<'_>, promotion: &Promotion, off: &Off) -> Why {
    let money = |minor: i64| Money::new(-minor, scene.currency);
    let touched = scene.lines.iter().zip(&off.lines).filter(|(_, off)| **off > 0);
    Why {
        promotion: promotion.id,
        name: promotion.draft.name.clone(),
        code: promotion.draft.code.clone(),
        kind: promotion.draft.gives.kind().code().to_owned(),
        lines: touched.map(|(line, off)| WhyLine { key: line.key, amount: money(*off) }).collect(),
        delivery: money(off.delivery),
        amount: money(off.sum()),
    }
}
