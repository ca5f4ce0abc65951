//! Why a basket stays as it is.

use crate::model::{CODES_MAX, LINES_MAX, QUANTITY_MAX};
use kernel::{Rejection, Word};

/// Why a basket stays as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BasketRejected {
    /// It is not sold, not any more or not here.
    NotForSale,
    /// None is left.
    SoldOut,
    /// Fewer are left than are wanted.
    Short {
        /// So many are left,
        left: i64,
        /// of which so many stand in the basket already.
        has: u32,
    },
    /// What was typed is no number of things.
    QuantityUnfit,
    /// More of one thing than anybody may order here.
    TooMany,
    /// As many different things as fit in.
    Full,
    /// What was typed cannot be a code.
    CodeUnfit,
    /// As many codes as fit in.
    CodesFull,
}

impl Rejection for BasketRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::NotForSale => "baskets-not-for-sale",
            Self::SoldOut => "baskets-sold-out",
            Self::Short { has: 0, .. } => "baskets-short",
            Self::Short { .. } => "baskets-short-with-yours",
            Self::QuantityUnfit => "baskets-quantity-unfit",
            Self::TooMany => "baskets-too-many",
            Self::Full => "baskets-full",
            Self::CodeUnfit => "baskets-code-unfit",
            Self::CodesFull => "baskets-codes-full",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Short { left, has: 0 } => vec![("left", Word::Count(*left))],
            Self::Short { left, has } => {
                vec![("left", Word::Count(*left)), ("has", Word::Count(i64::from(*has)))]
            }
            Self::TooMany => vec![("most", Word::Count(i64::from(QUANTITY_MAX)))],
            Self::Full => vec![("most", Word::Count(LINES_MAX as i64))],
            Self::CodesFull => vec![("most", Word::Count(CODES_MAX as i64))],
            Self::NotForSale | Self::SoldOut | Self::QuantityUnfit | Self::CodeUnfit => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::NotForSale | Self::Full => Some("variant"),
            Self::SoldOut | Self::Short { .. } | Self::QuantityUnfit | Self::TooMany => Some("quantity"),
            Self::CodeUnfit | Self::CodesFull => Some("code"),
        }
    }
}
