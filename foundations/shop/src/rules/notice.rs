//! Which file may be shown as the official notice of the legal guarantee. It is shown exactly as it came, so it must be
//! something that every browser shows and that cannot carry a script.

use crate::model::NoticeKind;
use imaging::{Kind, Size, Unreadable};
use kernel::{Rejection, Word};

/// The heaviest file that is taken, in megabytes: everybody who looks at a product fetches it.
const MEGABYTES_MAX: usize = 4;

/// Why a file is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeRejected {
    /// It has too many bytes.
    TooHeavy {
        /// The most, in megabytes.
        most: i64,
    },
    /// It is no PNG, JPEG or WebP.
    NoPicture,
    /// It begins as a picture and does not go on as one, or is beyond all measure.
    Damaged,
}

impl Rejection for NoticeRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::TooHeavy { .. } => "shop-notice-too-heavy",
            Self::NoPicture => "shop-notice-no-picture",
            Self::Damaged => "shop-notice-damaged",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::TooHeavy { most } => vec![("most", Word::Count(*most))],
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
            Unreadable::TooLarge(_) | Unreadable::Broken => Self::Damaged,
        }
    }
}

/// What a file is that may be shown, whatever its name says: its kind and its size.
pub fn notice(bytes: &[u8]) -> Result<(NoticeKind, Size), NoticeRejected> {
    if bytes.len() > MEGABYTES_MAX * 1024 * 1024 {
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
