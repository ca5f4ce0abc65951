//! Codes that somebody types. Whether one counts, and for how much, is decided by pricing each time.

use super::BasketRejected;
use crate::model::{Basket, CODE_LENGTH_MAX, CODES_MAX};

/// A code as it is compared: in capitals, without the blanks around it. What cannot be one is refused.
pub fn read(typed: &str) -> Result<String, BasketRejected> {
    let code = typed.trim().to_uppercase();
    let is_good = |sign: char| sign.is_alphanumeric() || "-_.+%".contains(sign);
    let fits = !code.is_empty() && code.chars().count() <= CODE_LENGTH_MAX && code.chars().all(is_good);
    if fits { Ok(code) } else { Err(BasketRejected::CodeUnfit) }
}

/// Adds a code. One that is there stays there once.
pub fn add(mut basket: Basket, typed: &str) -> Result<Basket, BasketRejected> {
    let code = read(typed)?;
    if basket.codes.contains(&code) {
        return Ok(basket);
    }
    if basket.codes.len() >= CODES_MAX {
        return Err(BasketRejected::CodesFull);
    }
    basket.codes.push(code);
    Ok(basket)
}

/// Takes a code out. One that cannot be there is not.
pub fn remove(mut basket: Basket, typed: &str) -> Basket {
    if let Ok(code) = read(typed) {
        basket.codes.retain(|one| *one != code);
    }
    basket
}
