//! Signing up and signing in: what is refused besides names and passwords.

use super::{FieldRejected, PasswordRejected};
use kernel::Rejection;

/// Why a sign-up is refused. That an address has an account already is no reason: whoever asks must not learn it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignUpRejected {
    /// Name or address.
    Field(FieldRejected),
    /// The password.
    Password(PasswordRejected),
    /// They did not say that they are fourteen.
    AgeMissing,
    /// They did not accept the terms.
    TermsMissing,
}

impl From<FieldRejected> for SignUpRejected {
    fn from(why: FieldRejected) -> Self {
        Self::Field(why)
    }
}

impl From<PasswordRejected> for SignUpRejected {
    fn from(why: PasswordRejected) -> Self {
        Self::Password(why)
    }
}

impl Rejection for SignUpRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Field(why) => why.code(),
            Self::Password(why) => why.code(),
            Self::AgeMissing => "accounts-age-missing",
            Self::TermsMissing => "accounts-terms-missing",
        }
    }

    fn words(&self) -> Vec<(&'static str, kernel::Word<'_>)> {
        match self {
            Self::Field(why) => why.words(),
            Self::Password(why) => why.words(),
            Self::AgeMissing | Self::TermsMissing => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Field(why) => why.field(),
            Self::Password(why) => why.field(),
            Self::AgeMissing => Some("age"),
            Self::TermsMissing => Some("terms"),
        }
    }
}

/// What whoever signs up must have said.
pub fn agreed(is_fourteen: bool, takes_terms: bool) -> Result<(), SignUpRejected> {
    match (is_fourteen, takes_terms) {
        (false, _) => Err(SignUpRejected::AgeMissing),
        (true, false) => Err(SignUpRejected::TermsMissing),
        (true, true) => Ok(()),
    }
}

/// Why somebody is not let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInRejected {
    /// Address and password do not belong together. Which of the two is wrong is not said.
    Wrong,
    /// They are right, and staff has suspended the account.
    Suspended,
}

impl Rejection for SignInRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Wrong => "accounts-sign-in-wrong",
            Self::Suspended => "accounts-sign-in-suspended",
        }
    }
}
