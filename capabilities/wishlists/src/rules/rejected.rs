//! Why a list stays as it is, and why somebody cannot give something.

use crate::model::{ITEMS_MAX, LISTS_MAX, NAME_MAX, NOTE_MAX, WANTED_MAX};
use kernel::{Rejection, Word};
use serde::{Deserialize, Serialize};

/// Why a list stays as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum WishRejected {
    /// It is called nothing.
    NameMissing,
    /// Its name is too long.
    NameLong,
    /// What was typed is no day.
    DayUnfit,
    /// The day is gone.
    DayPast,
    /// The day is years away.
    DayFar,
    /// As many lists as anybody has.
    TooManyLists,
    /// As many things as fit on it.
    Full,
    /// There is no such thing.
    NotThere,
    /// What was typed is no number of things.
    QuantityUnfit,
    /// The note is too long.
    NoteLong,
}

impl Rejection for WishRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::NameMissing => "wishlists-name-missing",
            Self::NameLong => "wishlists-name-long",
            Self::DayUnfit => "wishlists-day-unfit",
            Self::DayPast => "wishlists-day-past",
            Self::DayFar => "wishlists-day-far",
            Self::TooManyLists => "wishlists-too-many-lists",
            Self::Full => "wishlists-full",
            Self::NotThere => "wishlists-not-there",
            Self::QuantityUnfit => "wishlists-quantity-unfit",
            Self::NoteLong => "wishlists-note-long",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        let most = |most: i64| vec![("most", Word::Count(most))];
        match self {
            Self::NameLong => most(NAME_MAX as i64),
            Self::TooManyLists => most(i64::from(LISTS_MAX)),
            Self::Full => most(i64::from(ITEMS_MAX)),
            Self::QuantityUnfit => most(i64::from(WANTED_MAX)),
            Self::NoteLong => most(NOTE_MAX as i64),
            Self::NameMissing | Self::DayUnfit | Self::DayPast | Self::DayFar | Self::NotThere => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::NameMissing | Self::NameLong => Some("name"),
            Self::DayUnfit | Self::DayPast | Self::DayFar => Some("event_on"),
            Self::NotThere => Some("variant"),
            Self::QuantityUnfit => Some("wanted"),
            Self::NoteLong => Some("note"),
            Self::TooManyLists | Self::Full => None,
        }
    }
}

/// Why somebody cannot give something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClaimRejected {
    /// It is no list of presents.
    NoRegistry,
    /// The day is over.
    Over,
    /// It is their own list.
    Own,
    /// Fewer are left than somebody would give.
    Short {
        /// So many.
        left: u32,
    },
    /// What was typed is no number of things.
    QuantityUnfit,
    /// What they call themselves is too long.
    NameLong,
}

impl Rejection for ClaimRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::NoRegistry => "wishlists-claim-no-registry",
            Self::Over => "wishlists-claim-over",
            Self::Own => "wishlists-claim-own",
            Self::Short { left: 0 } => "wishlists-claim-none-left",
            Self::Short { .. } => "wishlists-claim-short",
            Self::QuantityUnfit => "wishlists-claim-quantity-unfit",
            Self::NameLong => "wishlists-claim-name-long",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Short { left } if *left > 0 => vec![("left", Word::Count(i64::from(*left)))],
            Self::NameLong => vec![("most", Word::Count(NAME_MAX as i64))],
            Self::NoRegistry | Self::Over | Self::Own | Self::Short { .. } | Self::QuantityUnfit => {
                Vec::new()
            }
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Short { .. } | Self::QuantityUnfit => Some("quantity"),
            Self::NameLong => Some("name"),
            Self::NoRegistry | Self::Over | Self::Own => None,
        }
    }
}
