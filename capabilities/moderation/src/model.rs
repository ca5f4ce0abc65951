//! What a notice is, who sent it, and what was done about those who do so without reason. The numbers of a year are in `numbers`,
//! what the shop has set in `settings`.

mod numbers;
mod settings;

use contributions_facts::{ContributionId, Kind, RejectCode, StatementId};
use kernel::{Lang, PersonId, Personal, Timestamp};

pub use moderation_facts::{Category, NoticeId, NoticeState, Outcome, Side, Source};
pub use numbers::Numbers;
pub use settings::Settings;

kernel::tags! {
    /// What somebody sent: one receipt for several notices.
    Filing = "content_filing", FilingId;
    /// That somebody was warned, or must wait.
    Measured = "moderation_measure", MeasureId;
}

/// Who sends a notice, and where they are told what became of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// What they are called; empty for nobody.
    pub name: String,
    /// Their address; empty for none.
    pub address: String,
}

/// What somebody sent or wrote within the window, as it was decided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// How much of it was decided, or stands.
    pub all: i64,
    /// How much of that was unfounded, or may not stand.
    pub bad: i64,
}

/// What somebody sent.
#[derive(Clone, Debug, PartialEq)]
pub struct Sent {
    /// Which one.
    pub id: FilingId,
    /// Who, if they were signed in.
    pub person: Option<PersonId>,
    /// What they are called; may be empty.
    pub name: Personal<String>,
    /// Where they are told what became of it; may be empty.
    pub address: Personal<String>,
    /// The language of what is written to them.
    pub lang: Lang,
    /// What is wrong.
    pub category: Category,
    /// Why the law forbids it.
    pub why: Personal<String>,
    /// Which law, if they know.
    pub law: Personal<String>,
    /// When.
    pub created_at: Timestamp,
}

/// One address of it, or something that those who work here found themselves.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// Which one.
    pub id: NoticeId,
    /// With what it was sent.
    pub filing: Option<FilingId>,
    /// The short word by which people speak of it.
    pub reference: String,
    /// How the shop came to know.
    pub source: Source,
    /// What is wrong.
    pub category: Category,
    /// Where it stands.
    pub url: Personal<String>,
    /// What it is, if somebody wrote it here,
    pub contribution: Option<ContributionId>,
    /// of which kind,
    pub kind: Option<Kind>,
    /// and who.
    pub author: Option<PersonId>,
    /// How far it has come.
    pub state: NoticeState,
    /// What was decided.
    pub outcome: Option<Outcome>,
    /// The law or the terms behind it.
    pub ground: Personal<String>,
    /// What both are told.
    pub explanation: Personal<String>,
    /// The statement of reasons.
    pub statement: Option<StatementId>,
    /// By which code it was turned away before it stood.
    pub reject: Option<RejectCode>,
    /// Whether a program found it.
    pub is_detected: bool,
    /// Who decided.
    pub agent: Option<PersonId>,
    /// Since when.
    pub created_at: Timestamp,
    /// By when it should be decided.
    pub due_at: Timestamp,
    /// Until when it rests, because its sender sends unfounded ones again and again.
    pub rests_until: Option<Timestamp>,
    /// When it was decided.
    pub decided_at: Option<Timestamp>,
    /// Who does not agree,
    pub appeal_side: Option<Side>,
    /// what they say,
    pub appeal: Personal<String>,
    /// and when they said it.
    pub appealed_at: Option<Timestamp>,
    /// Who looked again,
    pub judge: Option<PersonId>,
    /// what they say,
    pub judgement: Personal<String>,
    /// and when.
    pub judged_at: Option<Timestamp>,
    /// Raised by every change.
    pub version: i64,
}

impl Notice {
    /// How many seconds it took until then.
    pub fn took_s(&self, at: Timestamp) -> i64 {
        (at.as_second() - self.created_at.as_second()).max(0)
    }

    /// How many seconds an appeal took until then.
    pub fn judged_s(&self, at: Timestamp) -> i64 {
        self.appealed_at.map_or(0, |from| (at.as_second() - from.as_second()).max(0))
    }

    /// Whether it waits to be decided.
    pub const fn is_open(&self) -> bool {
        matches!(self.state, NoticeState::Received | NoticeState::Assessing)
    }

    /// Whether it should have been decided by now.
    pub fn is_late(&self, now: Timestamp) -> bool {
        self.is_open() && self.due_at <= now
    }

    /// Whether it rests now.
    pub fn rests(&self, now: Timestamp) -> bool {
        self.is_open() && self.rests_until.is_some_and(|until| now < until)
    }
}

/// That somebody was warned, or must wait.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// Which one.
    pub id: MeasureId,
    /// For what they send, or for what they write.
    pub side: Side,
    /// Who, if they have an account.
    pub person: Option<PersonId>,
    /// The address of whoever has none, as addresses are compared.
    pub address: Personal<String>,
    /// Until when they must wait; nothing for a warning.
    pub until: Option<Timestamp>,
    /// When.
    pub created_at: Timestamp,
}

impl Measure {
    /// Whether they must wait now.
    pub fn waits(&self, now: Timestamp) -> bool {
        self.until.is_some_and(|until| now < until)
    }
}

/// Which notices are looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Wanted {
    /// Those that wait to be decided.
    #[default]
    Open,
    /// Those with which somebody does not agree.
    Appealed,
    /// Those that were decided, the latest first.
    Done,
}
