//! A place in the event log. Outside the database it is only compared, kept and given back.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// An ordered, opaque place in the event log; whoever has read up to it goes on behind it.
///
/// On PostgreSQL numbers of a sequence become visible in another order than they were drawn, so a place is the pair of
/// the writing transaction and the number. On SQLite, which has one writer, the first half is always zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Position {
    transaction: i64,
    number: i64,
}

impl Position {
    /// Before the first fact.
    pub const START: Self = Self { transaction: 0, number: 0 };

    /// For the database only.
    #[doc(hidden)]
    pub const fn from_parts(transaction: i64, number: i64) -> Self {
        Self { transaction, number }
    }

    /// For the database only.
    #[doc(hidden)]
    pub const fn parts(self) -> (i64, i64) {
        (self.transaction, self.number)
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.transaction, self.number)
    }
}

impl FromStr for Position {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (transaction, number) = text.split_once('-').unwrap_or(("", text));
        Ok(Self { transaction: transaction.parse()?, number: number.parse()? })
    }
}
