//! What a file that is sold must be, and what the shop may say about handing over.

use crate::model::{FETCHES_MAX, FILE_BYTES_MAX, FILES_MAX, NAME_MAX};
use kernel::{Rejection, Word, typed};
use serde::{Deserialize, Serialize};

/// Why a file is not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileRejected {
    /// None was chosen.
    Missing,
    /// There is nothing in it.
    Empty,
    /// It is too long.
    Large,
    /// There are as many as there may be.
    TooMany,
    /// What it belongs to is sent in a parcel.
    Unfit,
}

impl Rejection for FileRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "downloads-file-missing",
            Self::Empty => "downloads-file-empty",
            Self::Large => "downloads-file-large",
            Self::TooMany => "downloads-files-many",
            Self::Unfit => "downloads-not-digital",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Large => vec![("most", Word::Count((FILE_BYTES_MAX >> 20) as i64))],
            Self::TooMany => vec![("most", Word::Count(i64::from(FILES_MAX)))],
            Self::Missing | Self::Empty | Self::Unfit => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        Some("file")
    }
}

/// How often something may be fetched is no number that it may be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FetchesUnfit;

impl Rejection for FetchesUnfit {
    fn code(&self) -> &'static str {
        "downloads-fetches-unfit"
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        vec![("most", Word::Count(i64::from(FETCHES_MAX)))]
    }

    fn field(&self) -> Option<&'static str> {
        Some("fetches")
    }
}

/// Whether a file of this length may be another one beside so many, or take the place of one of them.
pub const fn may_stand(bytes: u64, beside: u32, replaces: bool) -> Result<(), FileRejected> {
    if bytes == 0 {
        return Err(FileRejected::Empty);
    }
    if bytes > FILE_BYTES_MAX {
        return Err(FileRejected::Large);
    }
    if !replaces && beside >= FILES_MAX { Err(FileRejected::TooMany) } else { Ok(()) }
}

/// What a file is called for whoever fetches it: no longer than names are, its ending kept.
pub fn name(sent: &str) -> String {
    let sent = sent.trim();
    let signs = sent.chars().count();
    if signs == 0 {
        return "file".to_owned();
    }
    if signs <= NAME_MAX {
        return sent.to_owned();
    }
    let ending = sent.rsplit_once('.').map(|(_, ending)| ending).filter(|ending| ending.chars().count() <= 8);
    let ending = ending.map_or_else(String::new, |ending| format!(".{ending}"));
    let room = NAME_MAX - ending.chars().count();
    sent.chars().take(room).chain(ending.chars()).collect()
}

/// How often the files of one line may be fetched, as somebody typed it.
pub fn fetches(text: &str) -> Result<u32, FetchesUnfit> {
    let number = typed::decimal(text, 0).and_then(|number| u32::try_from(number).ok()).ok_or(FetchesUnfit)?;
    if (1..=FETCHES_MAX).contains(&number) { Ok(number) } else { Err(FetchesUnfit) }
}
