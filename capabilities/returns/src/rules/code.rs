//! The short word by which people speak of a return. It opens nothing, so it may be short.

/// So many signs.
const LENGTH: u32 = 6;

/// The word that these dice show: `R-K7QF2M`.
pub fn code(dice: u128) -> String {
    format!("R-{}", kernel::names::signs(dice, LENGTH))
}
