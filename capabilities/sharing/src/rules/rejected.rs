//! Why an invitation is not taken, a page is not made, or what the shop wants is not kept.

use crate::rules::settings::{DAYS_MAX, LOCK_MIN, YEAR_MAX};
use kernel::{Rejection, Word};

/// Why somebody cannot take an invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JoinRejected {
    /// The shop does not do this now.
    Closed,
    /// Nobody has this code.
    Unknown,
    /// It is their own.
    Own,
    /// They have bought here before.
    NotNew,
    /// Both live together.
    Household,
    /// Whoever invites has brought as many as count in a year.
    Full,
}

impl Rejection for JoinRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Closed => "sharing-join-closed",
            Self::Unknown => "sharing-join-unknown",
            Self::Own => "sharing-join-own",
            Self::NotNew => "sharing-join-not-new",
            Self::Household => "sharing-join-household",
            Self::Full => "sharing-join-full",
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Unknown => Some("code"),
            Self::Closed | Self::Own | Self::NotNew | Self::Household | Self::Full => None,
        }
    }
}

/// Why a page of what somebody bought is not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoughtRejected {
    /// Nothing of what they bought was chosen.
    Nothing,
    /// They have as many pages as anybody may have.
    TooMany {
        /// How many.
        most: u32,
    },
}

impl Rejection for BoughtRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Nothing => "sharing-bought-nothing",
            Self::TooMany { .. } => "sharing-bought-too-many",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Nothing => Vec::new(),
            Self::TooMany { most } => vec![("most", Word::Count(i64::from(*most)))],
        }
    }
}

/// Why what the shop wants about bringing friends is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingsRejected {
    /// What was typed is no amount, or too large.
    Amount {
        /// In which field.
        field: &'static str,
    },
    /// Nobody would get anything.
    Nothing,
    /// The discount of the friend is as much as the order must cost, or more.
    Free,
    /// A number of days is out of bounds.
    Days {
        /// In which field.
        field: &'static str,
        /// The fewest.
        least: u32,
    },
    /// The present would come before everything can go back.
    LockShort,
    /// A number of friends is out of bounds.
    Year,
    /// The promotion or the group of those who were brought cannot be made.
    Promotion,
}

impl Rejection for SettingsRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Amount { .. } => "sharing-settings-amount",
            Self::Nothing => "sharing-settings-nothing",
            Self::Free => "sharing-settings-free",
            Self::Days { .. } => "sharing-settings-days-bad",
            Self::LockShort => "sharing-settings-lock-short",
            Self::Year => "sharing-settings-year-bad",
            Self::Promotion => "sharing-settings-promotion",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        let bounds = |least: u32, most: u32| {
            vec![("least", Word::Count(i64::from(least))), ("most", Word::Count(i64::from(most)))]
        };
        match self {
            Self::Days { least, .. } => bounds(*least, DAYS_MAX),
            Self::Year => bounds(1, YEAR_MAX),
            Self::LockShort => vec![("least", Word::Count(i64::from(LOCK_MIN)))],
            Self::Amount { .. } | Self::Nothing | Self::Free | Self::Promotion => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Amount { field } | Self::Days { field, .. } => Some(field),
            Self::Nothing => Some("advocate"),
            Self::Free => Some("minimum"),
            Self::LockShort => Some("lock_days"),
            Self::Year => Some("most_a_year"),
            Self::Promotion => None,
        }
    }
}
