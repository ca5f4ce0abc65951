//! Which test card somebody has typed.

use crate::model::Card;
use kernel::Rejection;

/// Why a card is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardRejected {
    /// It is none of the test cards. Real ones must never be typed here, so that is said.
    Unknown,
    /// Something else has become of it in between.
    Over,
}

impl Rejection for CardRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Unknown => "payments-card-unknown",
            Self::Over => "payments-card-over",
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Unknown => Some("card"),
            Self::Over => None,
        }
    }
}

/// The card of a number, however it is grouped.
pub fn card(typed: &str) -> Result<Card, CardRejected> {
    let digits: String = typed.chars().filter(|sign| !sign.is_whitespace() && *sign != '-').collect();
    Card::from_code(&digits).ok_or(CardRejected::Unknown)
}
