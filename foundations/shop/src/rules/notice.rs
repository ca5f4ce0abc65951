//! Which file may be shown as the official notice of the legal guarantee. It is shown exactly as it came, so it must be
//! something that every browser shows and that cannot carry a script.

use crate::model::NoticeKind;
use imaging::{Kind, Size, Unreadable};
use kernel::{Rejection, Word};

/// The heaviest file that is taken, in megabytes: everybody who looks at a product fetches it.
const MEGABYTES_MAX: usize = 4;
/// The same in bytes: more of a file need not be read.
pub const NOTICE_BYTES_MAX: usize = MEGABYTES_MAX * 1024 * 1024;

/// Why a file is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoticeRejected {
    /// It has too many bytes.
    TooHeavy {
        /// The most, in megabytes.
        most: i64,
    },
    /// It is no PNG, JPEG or WebP.
    NoPicture,
    /// It says that it has too many pixels.
    TooLarge {
        /// The most, in millions.
        most: i64,
    },
    /// It begins as a picture and does not go on as one.
    Damaged,
    /// The folder of the shop's data does not take it.
    Unwritable {
        /// What the system said.
        why: String,
    },
}

impl Rejection for NoticeRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::TooHeavy { .. } => "shop-notice-too-heavy",
            Self::NoPicture => "shop-notice-no-picture",
            Self::TooLarge { .. } => "shop-notice-too-large",
            Self::Damaged => "shop-notice-damaged",
            Self::Unwritable { .. } => "shop-notice-unwritable",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::TooHeavy { most } | Self::TooLarge { most } => vec![("most", Word::Count(*most))],
            Self::Unwritable { why } => vec![("why", Word::Text(why))],
            Self::NoPicture | Self::Damaged => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        Some("notice")
    }
}

impl From<Unreadable> for NoticeRejected {
    fn from(unreadable: Unreadable) -> Self {
        match unreadable {
            Unreadable::TooHeavy => Self::TooHeavy { most: MEGABYTES_MAX as i64 },
            Unreadable::NoPicture => Self::NoPicture,
            Unreadable::TooLarge(_) => Self::TooLarge { most: (imaging::PIXELS_MAX / 1_000_000) as i64 },
            Unreadable::Broken => Self::Damaged,
        }
    }
}

/// What a file is that may be shown, whatever its name says: its kind and its size.
pub fn notice(bytes: &[u8]) -> Result<(NoticeKind, Size), NoticeRejected> {
    if bytes.len() > NOTICE_BYTES_MAX {
        return Err(Unreadable::TooHeavy.into());
    }
    let (kind, size) = imaging::measure(bytes)?;
    let kind = match kind {
        Kind::Png => NoticeKind::Png,
        Kind::Jpeg => NoticeKind::Jpeg,
        Kind::WebP => NoticeKind::WebP,
        Kind::Gif => return Err(NoticeRejected::NoPicture),
    };
    // Only what can be read to its end is whole: a download that was cut off begins like any other.
    imaging::develop(bytes)?;
    Ok((kind, size))
}
