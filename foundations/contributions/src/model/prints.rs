//! What stands for a text where alike texts are looked for.

/// So many numbers stand for a text.
pub(crate) const NUMBERS: usize = 64;

/// The numbers that stand for a text: as many of two are equal as the texts have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prints(pub(crate) [u32; NUMBERS]);

impl Prints {
    /// The numbers one after the other, as they are kept.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        self.0.iter().flat_map(|number| number.to_be_bytes()).collect()
    }

    /// What was kept; nothing if it is something else.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut numbers = [0; NUMBERS];
        let (whole, rest) = bytes.as_chunks::<4>();
        if whole.len() != NUMBERS || !rest.is_empty() {
            return None;
        }
        for (number, four) in numbers.iter_mut().zip(whole) {
            *number = u32::from_be_bytes(*four);
        }
        Some(Self(numbers))
    }
}
