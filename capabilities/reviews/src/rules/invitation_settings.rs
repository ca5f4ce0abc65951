//! What the shop may decide about asking how it was.

use crate::model::InvitationSettings;
use kernel::{Rejection, Word};

/// The most days that a setting may be.
pub const DAYS_MAX: u32 = 60;
/// The longest code of a coupon, in characters.
pub const CODE_MAX: usize = 40;

/// Why what the shop decides about invitations is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvitationSettingsRejected {
    /// A number of days is out of bounds.
    Days {
        /// In which field.
        field: &'static str,
        /// The fewest.
        least: u32,
    },
    /// No coupon has a code like that.
    Code,
}

impl Rejection for InvitationSettingsRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Days { .. } => "reviews-invitation-days-bad",
            Self::Code => "reviews-invitation-code-bad",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Days { least, .. } => {
                vec![("least", Word::Count(i64::from(*least))), ("most", Word::Count(i64::from(DAYS_MAX)))]
            }
            Self::Code => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Days { field, .. } => Some(field),
            Self::Code => Some("thanks_code"),
        }
    }
}

/// Checks what the shop decides about invitations.
pub fn settings(wanted: &InvitationSettings) -> Result<InvitationSettings, InvitationSettingsRejected> {
    let bounded = [
        ("days", wanted.days, 1),
        ("days_digital", wanted.days_digital, 0),
        ("reminder_days", wanted.reminder_days, 0),
    ];
    for (field, days, least) in bounded {
        if !(least..=DAYS_MAX).contains(&days) {
            return Err(InvitationSettingsRejected::Days { field, least });
        }
    }
    let thanks_code = wanted.thanks_code.trim().to_uppercase();
    let good = |sign: char| sign.is_ascii_alphanumeric() || sign == '-';
    if thanks_code.len() > CODE_MAX || !thanks_code.chars().all(good) {
        return Err(InvitationSettingsRejected::Code);
    }
    Ok(InvitationSettings { thanks_code, ..wanted.clone() })
}
