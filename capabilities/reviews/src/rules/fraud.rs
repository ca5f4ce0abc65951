//! What speaks against a review being true. The sum holds it until somebody has looked; nothing is refused by a sum (RULES 1.C).
//! Bursts, places and texts that are alike are found where all texts are kept.

use crate::model::Sign;

/// How much a sign speaks against it, of a hundred.
pub const fn weight(sign: Sign) -> u32 {
    match sign {
        Sign::GivenBack => 20,
        Sign::Young => 25,
        Sign::Many => 35,
        Sign::OneNote => 25,
    }
}

/// From so many reviews on one day on they are many.
const MANY: usize = 8;

/// What is known of whoever writes.
#[derive(Clone, Copy, Debug)]
pub struct Known<'s> {
    /// Whether they gave the thing back.
    pub is_returned: bool,
    /// For how many seconds they have an account; nothing for guests.
    pub account_s: Option<i64>,
    /// The stars that they gave within a day, with those they give now.
    pub stars: &'s [u32],
}

/// The signs that there are.
pub fn signs(of: Known<'_>) -> Vec<Sign> {
    let is_young = of.account_s.is_some_and(|seconds| seconds < 86_400);
    let are_many = of.stars.len() >= MANY;
    let is_one_note = |note: u32| of.stars.iter().all(|stars| *stars == note);
    let all = [
        (Sign::GivenBack, of.is_returned),
        (Sign::Young, is_young),
        (Sign::Many, are_many),
        (Sign::OneNote, are_many && (is_one_note(5) || is_one_note(1))),
    ];
    all.into_iter().filter_map(|(sign, is_there)| is_there.then_some(sign)).collect()
}

/// How much they are together, of a hundred.
pub fn sum(signs: &[Sign]) -> u32 {
    signs.iter().map(|sign| weight(*sign)).sum::<u32>().min(100)
}
