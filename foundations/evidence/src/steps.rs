//! What happens to evidence, inside a transaction.

mod folding;
mod returned;
mod sheets;
mod till;

pub(crate) use folding::hear;
pub(crate) use sheets::make;
pub(crate) use till::redeem;
