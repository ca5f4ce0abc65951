//! Another address for letters: what is refused. That it belongs to somebody else already is no reason: whoever asks must
//! not learn it.

use super::FieldRejected;
use kernel::{Rejection, Timestamp, Word, time};

/// Why another address is not asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressRejected {
    /// No letters can go there.
    Field(FieldRejected),
    /// It is the one they have.
    Same,
    /// The password is another one.
    WrongPassword,
}

impl Rejection for AddressRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Field(why) => why.code(),
            Self::Same => "accounts-address-same",
            Self::WrongPassword => "accounts-password-other-before",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Field(why) => why.words(),
            Self::Same | Self::WrongPassword => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        Some(match self {
            Self::Field(_) | Self::Same => "address",
            Self::WrongPassword => "current",
        })
    }
}

/// The address that somebody wants instead of the one they have.
pub fn other_address(now: &str, wanted: &str) -> Result<String, AddressRejected> {
    let wanted = super::postal(wanted).map_err(AddressRejected::Field)?;
    // Other capitals are worth a change: letters show them.
    if wanted == now { Err(AddressRejected::Same) } else { Ok(wanted) }
}

/// Whoever asked for another address may have come in before that. What they added so many days before goes too.
const UNDONE_DAYS: i64 = 7;

/// Since when whatever was added is taken away again, when an address that was asked for at an instant is undone.
pub fn undone_since(asked_at: Timestamp) -> Timestamp {
    time::days_before(asked_at, UNDONE_DAYS)
}
