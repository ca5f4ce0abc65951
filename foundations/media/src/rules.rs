//! Why a picture is not shown, and when one that could not be fetched is tried again. Pure.

use imaging::Unreadable;
use kernel::{Rejection, Word};

/// Why there is no picture. The code is kept beside the source and shown in reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureRejected {
    /// The file has too many bytes.
    TooHeavy,
    /// It is none of the kinds that we read.
    NoPicture,
    /// It has too many pixels.
    TooLarge {
        /// From left to right.
        width: u32,
        /// From top to bottom.
        height: u32,
    },
    /// It begins as a picture and does not go on as one.
    Damaged,
    /// Its address is no public address of the web.
    OffLimits,
    /// Whoever keeps it says that there is none, or not for us.
    NotThere,
    /// Nobody answered, many times.
    Unreachable,
}

impl PictureRejected {
    /// The codes of all reasons.
    pub const CODES: [&str; 7] = [
        "media-too-heavy",
        "media-no-picture",
        "media-too-large",
        "media-damaged",
        "media-off-limits",
        "media-not-there",
        "media-unreachable",
    ];
}

impl Rejection for PictureRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::TooHeavy => "media-too-heavy",
            Self::NoPicture => "media-no-picture",
            Self::TooLarge { .. } => "media-too-large",
            Self::Damaged => "media-damaged",
            Self::OffLimits => "media-off-limits",
            Self::NotThere => "media-not-there",
            Self::Unreachable => "media-unreachable",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::TooLarge { width, height } => {
                vec![("width", Word::Count((*width).into())), ("height", Word::Count((*height).into()))]
            }
            Self::TooHeavy
            | Self::NoPicture
            | Self::Damaged
            | Self::OffLimits
            | Self::NotThere
            | Self::Unreachable => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        Some("picture")
    }
}

impl From<Unreadable> for PictureRejected {
    fn from(unreadable: Unreadable) -> Self {
        match unreadable {
            Unreadable::TooHeavy => Self::TooHeavy,
            Unreadable::NoPicture => Self::NoPicture,
            Unreadable::TooLarge(size) => Self::TooLarge { width: size.width, height: size.height },
            Unreadable::Broken => Self::Damaged,
        }
    }
}

const MINUTE_S: i64 = 60;
/// The longest pause between two attempts.
const PAUSE_MAX_S: i64 = 6 * 60 * MINUTE_S;
/// After so many attempts, some four days, it is given up.
const ATTEMPTS_MAX: u32 = 24;

/// How long to wait after so many attempts that met nobody, in seconds; nothing when it is given up.
pub fn pause_s(attempts: u32) -> Option<i64> {
    let doubled = MINUTE_S << attempts.saturating_sub(1).min(20);
    (attempts < ATTEMPTS_MAX).then(|| doubled.min(PAUSE_MAX_S))
}

/// Whether a source that was refused for this reason is worth another try when somebody names it again. What was wrong
/// with the file itself stays wrong.
pub fn may_be_tried_again(code: &str) -> bool {
    [PictureRejected::Unreachable, PictureRejected::NotThere].iter().any(|reason| reason.code() == code)
}
