//! Who may leave, and when they are erased. What erasing takes away is said by each owner of tables.

use super::{StandRejected, Teller, may_decide};
use crate::model::Person;
use kernel::{Rejection, Role, Timestamp, time};

/// For so many days whoever leaves can still think better of it.
pub const GRACE_DAYS: i64 = 7;

/// Why somebody is not erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeaveRejected {
    /// The password is another, or the address is not theirs.
    Unproved,
    /// They did not say that they are sure.
    Unsure,
    /// The shop would have no owner.
    LastOwner,
    /// Only an owner does that to an owner or a manager.
    OwnersOnly,
    /// Nobody does that to themselves in the back office.
    Own,
    /// There is no such reason.
    Reasonless,
}

impl Rejection for LeaveRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Unproved => "accounts-leave-unproved",
            Self::Unsure => "accounts-leave-unsure",
            Self::LastOwner => "accounts-leave-last-owner",
            Self::OwnersOnly => "accounts-leave-owners-only",
            Self::Own => "accounts-leave-own",
            Self::Reasonless => "accounts-leave-reasonless",
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Unproved => Some("proof"),
            Self::Unsure => Some("sure"),
            Self::Reasonless => Some("reason"),
            Self::LastOwner | Self::OwnersOnly | Self::Own => None,
        }
    }
}

/// Why staff erases somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeaveReason {
    /// They asked for it: by letter, at the counter, on the telephone.
    Asked,
    /// They are younger than fourteen.
    TooYoung,
    /// An authority or a court ordered it.
    Ordered,
}

impl LeaveReason {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Asked, Self::TooYoung, Self::Ordered];

    /// Its word in forms and in the log of staff.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::TooYoung => "too_young",
            Self::Ordered => "ordered",
        }
    }

    /// The reason of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}

/// When somebody is erased who leaves now; whoever leaves already keeps their day. `owners` is how many can come in and stay.
pub fn leave(person: &Person, owners: i64, now: Timestamp) -> Result<Timestamp, LeaveRejected> {
    if let Some(day) = person.leaves_at {
        return Ok(day);
    }
    if person.role == Role::Owner && person.is_active() && owners <= 1 {
        return Err(LeaveRejected::LastOwner);
    }
    Ok(time::days_after(now, GRACE_DAYS))
}

/// Whether somebody who works here may have a person leave, or ask them to stay.
pub fn may_send_away(teller: Teller, person: &Person) -> Result<(), LeaveRejected> {
    may_decide(teller, person).map_err(|why| match why {
        StandRejected::Own => LeaveRejected::Own,
        StandRejected::OwnersOnly => LeaveRejected::OwnersOnly,
        StandRejected::LastOwner => LeaveRejected::LastOwner,
    })
}
