//! What sellers are called, for others who show them to themselves.

use crate::{
    model::{Seller, State},
    names, pages,
};
use webkit::Say;

/// How far a seller has come.
///
/// ```ignore
/// let said = sellers::words::state(say, seller.state);
/// ```
pub fn state(say: &Say, state: State) -> String {
    names::state(say, state)
}

/// What a seller is asked for before they may sell, if anything is.
///
/// ```ignore
/// let said = sellers::words::asked(say, &seller);
/// ```
pub fn asked(say: &Say, seller: &Seller) -> Option<String> {
    pages::own::asked(say, seller)
}
