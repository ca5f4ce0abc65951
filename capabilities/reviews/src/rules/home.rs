//! Which reviews stand on the home page. By which rule is said beside them (RULES 2 row 14): nobody chooses them by what they praise.

use catalog_facts::ProductId;

/// So many stand there.
pub const SHOWN: usize = 4;
/// From so many signs on a review without pictures says enough.
pub const LONG: usize = 200;

/// A review that may stand there, as far as the rule asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Of what.
    pub product: ProductId,
    /// 1 to 5.
    pub stars: u32,
    /// How many signs its text has.
    pub signs: usize,
    /// Whether it has pictures.
    pub has_pictures: bool,
}

/// The places of those that stand there, the latest first, out of these, the latest first: with pictures or long, and one for a product.
/// Where all of them gave five stars, the last makes room for the latest that gave fewer.
pub fn chosen(all: &[Candidate]) -> Vec<usize> {
    let mut taken: Vec<usize> = Vec::with_capacity(SHOWN);
    let fits = |taken: &[usize], place: usize| {
        let one = &all[place];
        (one.has_pictures || one.signs >= LONG)
            && !taken.iter().any(|known| all[*known].product == one.product)
    };
    for place in 0..all.len() {
        if taken.len() < SHOWN && fits(&taken, place) {
            taken.push(place);
        }
    }
    if taken.len() < SHOWN || taken.iter().any(|place| all[*place].stars < 5) {
        return taken;
    }
    let others = &taken[..SHOWN - 1];
    let sober = (0..all.len()).find(|place| all[*place].stars < 5 && fits(others, *place));
    if let Some(place) = sober {
        taken.pop();
        taken.push(place);
        taken.sort_unstable();
    }
    taken
}
