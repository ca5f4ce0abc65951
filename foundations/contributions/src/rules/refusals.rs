//! Why a rule says no.

use kernel::{Rejection, Timestamp, Word};

/// Why something is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WriteRejected {
    /// It needs a title, or a longer one.
    TitleMissing,
    /// The title is too long.
    TitleLong {
        /// In characters.
        most: i64,
    },
    /// The text is too short.
    BodyShort {
        /// In characters.
        least: i64,
    },
    /// The text is too long.
    BodyLong {
        /// In characters.
        most: i64,
    },
    /// More pictures than stand beside a text.
    TooManyPictures {
        /// How many do.
        most: i64,
    },
    /// Whoever writes has written enough for a day.
    TooOften {
        /// From when on they may go on.
        again_at: Timestamp,
    },
    /// They may not write for a while.
    Suspended {
        /// Until when.
        until: Timestamp,
    },
}

impl Rejection for WriteRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::TitleMissing => "contributions-title-missing",
            Self::TitleLong { .. } => "contributions-title-long",
            Self::BodyShort { .. } => "contributions-body-short",
            Self::BodyLong { .. } => "contributions-body-long",
            Self::TooManyPictures { .. } => "contributions-pictures-many",
            Self::TooOften { .. } => "contributions-too-often",
            Self::Suspended { .. } => "contributions-suspended",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::TitleMissing => vec![],
            Self::BodyShort { least } => vec![("least", Word::Count(*least))],
            Self::TitleLong { most } | Self::BodyLong { most } | Self::TooManyPictures { most } => {
                vec![("most", Word::Count(*most))]
            }
            Self::TooOften { again_at } => vec![("day", Word::At(*again_at))],
            Self::Suspended { until } => vec![("day", Word::At(*until))],
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::TitleMissing | Self::TitleLong { .. } => Some("title"),
            Self::BodyShort { .. } | Self::BodyLong { .. } => Some("body"),
            Self::TooManyPictures { .. } => Some("pictures"),
            Self::TooOften { .. } | Self::Suspended { .. } => None,
        }
    }
}

/// Why something cannot be written anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditRejected {
    /// Somebody else wrote it.
    NotYours,
    /// It was decided about, or taken back, and stays as it is.
    Closed,
    /// The time for that is over.
    TooLate {
        /// Since when.
        ended_at: Timestamp,
    },
    /// The text itself is not taken.
    Text(WriteRejected),
}

impl From<WriteRejected> for EditRejected {
    fn from(why: WriteRejected) -> Self {
        Self::Text(why)
    }
}

impl Rejection for EditRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::NotYours => "contributions-not-yours",
            Self::Closed => "contributions-edit-closed",
            Self::TooLate { .. } => "contributions-edit-late",
            Self::Text(why) => why.code(),
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::NotYours | Self::Closed => vec![],
            Self::TooLate { ended_at } => vec![("day", Word::At(*ended_at))],
            Self::Text(why) => why.words(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::NotYours | Self::Closed | Self::TooLate { .. } => None,
            Self::Text(why) => why.field(),
        }
    }
}

/// Why something does not become what it was asked to become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StateRejected {
    /// Somebody else wrote it.
    NotYours,
    /// From what it is now there is no such way.
    NotNow,
}

impl Rejection for StateRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::NotYours => "contributions-not-yours",
            Self::NotNow => "contributions-not-now",
        }
    }
}

/// Why a vote does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VoteRejected {
    /// They wrote it themselves.
    Own,
    /// It does not stand.
    NotStanding,
}

impl Rejection for VoteRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Own => "contributions-vote-own",
            Self::NotStanding => "contributions-not-standing",
        }
    }
}

/// Why a report is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportRejected {
    /// They wrote it themselves, and can take it back.
    Own,
    /// It does not stand.
    NotStanding,
    /// They have said so before.
    Already,
    /// What they say besides is too long.
    NoteLong,
    /// They may not report for a while.
    Suspended {
        /// Until when.
        until: Timestamp,
    },
}

impl Rejection for ReportRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Own => "contributions-report-own",
            Self::NotStanding => "contributions-not-standing",
            Self::Already => "contributions-report-already",
            Self::NoteLong => "contributions-note-long",
            Self::Suspended { .. } => "contributions-report-suspended",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Own | Self::NotStanding | Self::Already => vec![],
            Self::NoteLong => vec![("most", Word::Count(i64::try_from(super::NOTE_MAX).unwrap_or(i64::MAX)))],
            Self::Suspended { until } => vec![("day", Word::At(*until))],
        }
    }

    fn field(&self) -> Option<&'static str> {
        matches!(self, Self::NoteLong).then_some("note")
    }
}

/// Why what the shop wants to set is not set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingsRejected {
    /// No whole number, or one out of bounds.
    Number {
        /// Where it was typed.
        field: &'static str,
        /// The least.
        least: i64,
        /// The most.
        most: i64,
    },
}

impl Rejection for SettingsRejected {
    fn code(&self) -> &'static str {
        "contributions-setting-number"
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        let Self::Number { least, most, .. } = self;
        vec![("least", Word::Count(*least)), ("most", Word::Count(*most))]
    }

    fn field(&self) -> Option<&'static str> {
        let Self::Number { field, .. } = self;
        Some(field)
    }
}
