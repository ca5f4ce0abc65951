//! Seeded dice: the only source of variety in a drawing, so the same text form always gives the same bytes.
//! No clock and no system randomness live here.

/// A small splitmix64 generator.
#[derive(Clone)]
pub(crate) struct Dice(u64);

impl Dice {
    /// Dice for a purpose and a seed; different purposes roll independently.
    pub(crate) fn new(purpose: &str, seed: u32) -> Dice {
        let mut dice = Dice(fnv(purpose.as_bytes()) ^ u64::from(seed).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        dice.next();
        dice
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from 0 up to, not including, 1.
    pub(crate) fn unit(&mut self) -> f32 {
        (self.next() >> 40) as f32 / (1u64 << 24) as f32
    }

    /// A number between two bounds.
    pub(crate) fn range(&mut self, low: f32, high: f32) -> f32 {
        low + (high - low) * self.unit()
    }

    /// A whole number below `n`.
    pub(crate) fn below(&mut self, n: usize) -> usize {
        (self.next() % n.max(1) as u64) as usize
    }

    /// True this often.
    pub(crate) fn chance(&mut self, often: f32) -> bool {
        self.unit() < often
    }

    /// One of the choices, which are never empty because they are written in the code.
    pub(crate) fn pick<T: Copy, const N: usize>(&mut self, choices: [T; N]) -> T {
        choices[self.below(N)]
    }
}

/// FNV-1a: stable across versions and machines, unlike the standard hasher.
pub(crate) fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
