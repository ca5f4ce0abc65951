//! Amounts and days in the words of a buyer.

use kernel::{Money, Word};
use shipping::{
    model::{Kind, Quote},
    names,
};
use webkit::Say;

/// An amount, or that it costs nothing.
pub(super) fn price(say: &Say, amount: Money) -> String {
    if amount.minor == 0 { say.t("checkout-free") } else { say.money(&amount) }
}

/// When it arrives, or can be fetched.
pub(super) fn when(say: &Say, quote: &Quote) -> String {
    match quote.kind {
        Kind::Carrier => {
            say.with("checkout-arrives", &[("window", Word::Text(&names::window(say, &quote.window)))])
        }
        Kind::PickUp | Kind::CollectionPoint => {
            say.with("checkout-ready", &[("day", Word::Text(&names::day(say, quote.window.earliest)))])
        }
    }
}
