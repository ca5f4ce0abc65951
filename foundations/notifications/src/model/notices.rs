//! What somebody is told, and by which ways they want to be.

use kernel::{Id, NoticeKind, PersonId, Subject, Tag, Timestamp};

/// Marks the id of a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoticeTag {}

impl Tag for NoticeTag {
    const KIND: &'static str = "notice";
}

/// The id of a notice.
pub type NoticeId = Id<NoticeTag>;

/// Something that somebody is to be told.
#[derive(Clone, Debug)]
pub struct Tell<'a> {
    /// Which kind.
    pub kind: &'static NoticeKind,
    /// Whom.
    pub to: PersonId,
    /// What it is about.
    pub about: Subject,
    /// Which time it is told about that: once for each. Zero where it happens once for ever.
    pub nth: i64,
    /// Where it leads: a path of ours, without the prefix of a language.
    pub link: &'a str,
    /// Whose name stands in it, read when it is shown.
    pub by: Option<PersonId>,
}

/// A notice as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// Which one.
    pub id: NoticeId,
    /// The name of its kind.
    pub kind: String,
    /// Where it leads.
    pub link: String,
    /// Whose name stands in it.
    pub by: Option<PersonId>,
    /// When it was told.
    pub told_at: Timestamp,
    /// When it was read.
    pub read_at: Option<Timestamp>,
}

/// By which ways something is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ways {
    /// Among one's notices.
    pub site: bool,
    /// By letter.
    pub mail: bool,
}

/// What somebody said about a kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// The name of the kind.
    pub kind: String,
    /// The ways they want.
    pub ways: Ways,
}

/// All that somebody said, and how often they have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    /// Raised each time; zero where they never said anything.
    pub version: i64,
    /// What they said.
    pub chosen: Vec<Chosen>,
}

impl Wishes {
    /// What they said about a kind.
    pub fn of(&self, kind: &str) -> Option<Ways> {
        self.chosen.iter().find(|one| one.kind == kind).map(|one| one.ways)
    }
}
