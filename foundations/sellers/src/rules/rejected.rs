//! Why something about a seller is refused. It never says what was written.

use super::{NAME_MAX, REASON_MAX};
use crate::model::State;
use addresses::rules::AddressRejected;
use kernel::{Rejection, Timestamp, Word};

/// Why not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SellerRejected {
    /// Not from where they are.
    NotNow {
        /// How far they have come.
        state: State,
    },
    /// No name, or one that nobody reads to its end.
    Name,
    /// Something of the address.
    Address(AddressRejected),
    /// Nobody can be called.
    PhoneMissing,
    /// No letter can go there.
    Email,
    /// Nobody here signs in with that address.
    AccountUnknown,
    /// A register without a number, or a number without a register.
    Register,
    /// No account that there can be.
    Iban,
    /// A private person without a good day of birth.
    Born,
    /// No number of days.
    Days {
        /// Which field.
        field: &'static str,
    },
    /// They have not said yet that they offer nothing against the law.
    NotCertified,
    /// Nobody has compared yet what they say now.
    NotVerified,
    /// It must be said with what it was compared.
    Unproved,
    /// They must be told why.
    NoReason,
    /// More than anybody reads.
    ReasonLong,
    /// They must be told thirty days before.
    NoNotice {
        /// When they may be closed, if it was announced.
        closes_at: Option<Timestamp>,
    },
}

impl Rejection for SellerRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::NotNow { .. } => "sellers-not-now",
            Self::Name => "sellers-name-unfit",
            Self::Address(inner) => inner.code(),
            Self::PhoneMissing => "sellers-phone-missing",
            Self::Email => "sellers-email-unfit",
            Self::AccountUnknown => "sellers-account-unknown",
            Self::Register => "sellers-register-unfit",
            Self::Iban => "sellers-iban-unfit",
            Self::Born => "sellers-born-unfit",
            Self::Days { .. } => "sellers-days-unfit",
            Self::NotCertified => "sellers-not-certified",
            Self::NotVerified => "sellers-not-verified",
            Self::Unproved => "sellers-unproved",
            Self::NoReason => "sellers-no-reason",
            Self::ReasonLong => "sellers-reason-long",
            Self::NoNotice { closes_at: None } => "sellers-no-notice",
            Self::NoNotice { closes_at: Some(_) } => "sellers-notice-runs",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Name => vec![("most", Word::Count(NAME_MAX as i64))],
            Self::Address(inner) => inner.words(),
            Self::ReasonLong => vec![("most", Word::Count(REASON_MAX as i64))],
            Self::NoNotice { closes_at: Some(at) } => vec![("day", Word::At(*at))],
            Self::NotNow { .. }
            | Self::PhoneMissing
            | Self::Email
            | Self::AccountUnknown
            | Self::Register
            | Self::Iban
            | Self::Born
            | Self::Days { .. }
            | Self::NotCertified
            | Self::NotVerified
            | Self::Unproved
            | Self::NoReason
            | Self::NoNotice { closes_at: None } => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Name => Some("title"),
            Self::Address(inner) => inner.field(),
            Self::PhoneMissing => Some("phone"),
            Self::Email => Some("email"),
            Self::AccountUnknown => Some("account"),
            Self::Register => Some("register_no"),
            Self::Iban => Some("iban"),
            Self::Born => Some("born"),
            Self::Days { field } => Some(field),
            Self::NotCertified => Some("certified"),
            Self::NotVerified | Self::Unproved | Self::NoReason | Self::ReasonLong => Some("said"),
            Self::NotNow { .. } | Self::NoNotice { .. } => None,
        }
    }
}
