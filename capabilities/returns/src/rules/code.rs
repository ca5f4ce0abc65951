//! The short word by which people speak of a return. It opens nothing, so it may be short.

/// Digits, and letters without I, L, O and U: none is taken for another.
const SIGNS: [char; 32] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'M',
    'N', 'P', 'Q', 'R', 'S', 'T', 'V', 'W', 'X', 'Y', 'Z',
];
/// So many of them.
const LENGTH: u32 = 6;

/// The word that these dice show: `R-K7QF2M`.
pub fn code(dice: u128) -> String {
    let sign = |place: u32| SIGNS[((dice >> (5 * place)) & 31) as usize];
    std::iter::once("R-".to_owned()).chain((0..LENGTH).map(|place| sign(place).to_string())).collect()
}
