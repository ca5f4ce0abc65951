//! What others say to something: votes, reports, and what all of it tells about people.

use super::{Contribution, ContributionId, ReportId, ReportReason};
use kernel::{PersonId, Personal, Timestamp};

kernel::codes! {
    /// What somebody thinks of it.
    Vote {
        /// It is good.
        Up = "up",
        /// It is not.
        Down = "down",
        /// They say nothing any more.
        None = "none",
    }
}

/// What all think of it, and whoever asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Votes {
    /// How many find it good.
    pub up: u32,
    /// How many do not.
    pub down: u32,
    /// What whoever asks thinks.
    pub mine: Vote,
}

/// That somebody thinks that it should not stand.
#[derive(Clone, PartialEq, Eq)]
pub struct ReportWanted {
    /// Why.
    pub reason: ReportReason,
    /// What they say besides, for those who decide; may be empty.
    pub note: String,
    /// Who; nobody where somebody without an account may report.
    pub person: Option<PersonId>,
}

impl std::fmt::Debug for ReportWanted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ReportWanted").field("reason", &self.reason).finish_non_exhaustive()
    }
}

kernel::codes! {
    /// What became of a report.
    ReportState {
        /// Nobody has decided.
        Open = "open",
        /// They were right: it does not stand as it was.
        Upheld = "upheld",
        /// It stands all the same.
        Dismissed = "dismissed",
    }
}

/// A report, for those who decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Which one.
    pub id: ReportId,
    /// About what.
    pub contribution: ContributionId,
    /// Who; nobody for somebody without an account, or who is gone.
    pub person: Option<PersonId>,
    /// Why.
    pub reason: ReportReason,
    /// What they say besides.
    pub note: Personal<String>,
    /// What became of it.
    pub state: ReportState,
    /// When.
    pub at: Timestamp,
}

/// An open report as it weighs: why, and how often whoever made it was right before; nothing for somebody without an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Weighed {
    pub(crate) reason: ReportReason,
    pub(crate) record: Option<(u32, u32)>,
}

/// Something that waits for a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Queued {
    /// What.
    pub contribution: Contribution,
    /// How soon somebody should look at it, in hundredths: severity by reach by accuracy.
    pub priority: i64,
    /// Since when it waits.
    pub since: Timestamp,
    /// How many reports are open.
    pub reports: u32,
}

/// What somebody has written here so far, in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WriterRecord {
    /// How many of their texts stand.
    pub stood: u32,
    /// How many were refused or taken down.
    pub refused: u32,
    /// How many of their reports were right.
    pub upheld: u32,
    /// How many were not.
    pub dismissed: u32,
}

kernel::codes! {
    /// What somebody may not do for a while, after they were warned (DSA art. 23).
    Barred {
        /// Write.
        Writing = "writing",
        /// Say that something should not stand.
        Reporting = "reporting",
    }
}

/// How far somebody is trusted, by what they wrote that stood (RULES 1.E, simplified to what texts tell).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Trust {
    /// They have written nothing that stands, or too much that does not.
    New,
    /// A few of their texts stand.
    Known,
    /// Enough of them.
    Regular,
    /// Many.
    Trusted,
    /// Very many, and hardly any was refused.
    Pillar,
}

impl Trust {
    /// All of them, the least first.
    pub const ALL: [Self; 5] = [Self::New, Self::Known, Self::Regular, Self::Trusted, Self::Pillar];

    /// 0 to 4.
    pub const fn level(self) -> u32 {
        self as u32
    }
}
