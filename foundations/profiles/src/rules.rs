//! What may be asked, and what follows. Pure: no clock, no dice, no database.

mod about;
mod edges;
mod handle;
mod invitation;
mod sight;

pub use about::{ABOUT_MAX, about};
pub use edges::{AGAIN_DAYS, ASKED_MAX, EdgeRejected, counted, must_wait, turn, turn_to_nobody};
pub use handle::{CHANGE_DAYS, KEPT_DAYS, chosen, handle, made, may_change};
pub use invitation::{InvitationRejected, is_good, may_make};
pub use sight::{called, masked, may_see, relation};

use kernel::{Rejection, Timestamp, Word};

/// Why a profile does not become what somebody wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProfileRejected {
    /// A handle of other signs than we know, or too short, or too long.
    HandleUnfit,
    /// A handle that would be taken for the shop.
    HandleReserved,
    /// Somebody has it, or one that reads alike.
    HandleTaken,
    /// It was changed a short while ago.
    HandleSoon {
        /// When it may be changed again.
        at: Timestamp,
    },
    /// More about oneself than anybody reads.
    AboutLong {
        /// How many signs there may be.
        most: i64,
        /// How many there are.
        count: i64,
    },
    /// Something about oneself that hides signs or turns the direction of what others wrote.
    AboutUnfit,
    /// The picture is none, for the reason that the pictures give.
    Picture(media::rules::PictureRejected),
}

impl Rejection for ProfileRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::HandleUnfit => "profiles-handle-unfit",
            Self::HandleReserved => "profiles-handle-reserved",
            Self::HandleTaken => "profiles-handle-taken",
            Self::HandleSoon { .. } => "profiles-handle-soon",
            Self::AboutLong { .. } => "profiles-about-long",
            Self::AboutUnfit => "profiles-about-unfit",
            Self::Picture(why) => why.code(),
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::HandleSoon { at } => vec![("day", Word::At(*at))],
            Self::AboutLong { most, count } => {
                vec![("most", Word::Count(*most)), ("count", Word::Count(*count))]
            }
            Self::Picture(why) => why.words(),
            Self::HandleUnfit | Self::HandleReserved | Self::HandleTaken | Self::AboutUnfit => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        Some(match self {
            Self::HandleUnfit | Self::HandleReserved | Self::HandleTaken | Self::HandleSoon { .. } => {
                "handle"
            }
            Self::AboutLong { .. } | Self::AboutUnfit => "about",
            Self::Picture(_) => "picture",
        })
    }
}
