//! What reviews come to where nobody has said it.

/// So many reviews that nobody wrote stand behind every score (RULES 1.C: C = 7),
const PHANTOMS: u64 = 7;
/// with 3.5 stars each, in hundredths.
const PHANTOM: u64 = 350;

/// The score of so many reviews with so many stars together, in hundredths of a star: a Bayesian mean in which all weigh the same. Facts
/// of before the score was told have no other.
pub fn hundredths(count: u32, stars: u32) -> u32 {
    let below = u64::from(count) + PHANTOMS;
    let score = (u64::from(stars) * 100 + PHANTOMS * PHANTOM + below / 2) / below;
    u32::try_from(score).unwrap_or(500).clamp(100, 500)
}
