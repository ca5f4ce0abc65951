//! What the back office knows of the shop's day.

use kernel::{Right, Subject, Timestamp};
use uuid::Uuid;

/// What is set aside because it could not be done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct SetAside {
    /// Facts that a reaction could not hear.
    pub(crate) facts: i64,
    /// Work for the world outside.
    pub(crate) jobs: i64,
    /// What should have happened at an instant.
    pub(crate) deadlines: i64,
}

impl SetAside {
    pub(crate) fn total(self) -> i64 {
        self.facts + self.jobs + self.deadlines
    }
}

/// What is known when somebody asks what to do next.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Known {
    /// Whether visitors can see a product.
    pub(crate) has_products: bool,
    /// Whether the shop says who it is, as the law wants.
    pub(crate) has_identity: bool,
    /// Whether browsers can be trusted with a session at the shop's address.
    pub(crate) is_safe: bool,
    /// Whether letters leave the shop by themselves.
    pub(crate) sends_letters: bool,
    /// What could not be done.
    pub(crate) aside: SetAside,
    /// Whether a server has refused letters of late.
    pub(crate) letters_refused: bool,
    /// How often people looked for something in vain this week.
    pub(crate) missed: i64,
    /// What they looked for most; empty if nobody could do something about any of it.
    pub(crate) most_missed: String,
    /// Titles (keys) of features that have been for staff only for long.
    pub(crate) staged: Vec<&'static str>,
    /// Hours of work in a week that everything open asks for.
    pub(crate) hours: u32,
}

/// Something that somebody should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Task {
    /// The house could not do something.
    Aside {
        /// How much.
        things: i64,
    },
    /// The shop does not say who it is.
    Identity,
    /// Whoever signs in is not protected.
    Unsafe,
    /// Letters were refused.
    Letters,
    /// There is nothing to buy.
    Products,
    /// Letters are only kept.
    Silent,
    /// People looked for things in vain.
    Missed {
        /// How often.
        times: i64,
        /// Most of all for this.
        words: String,
    },
    /// A feature has waited for a decision.
    Staged {
        /// The key of its title.
        title: &'static str,
    },
    /// What is open asks for work.
    Hours {
        /// So much in a week.
        hours: u32,
    },
}

impl Task {
    /// Who can do something about it.
    pub(crate) fn right(&self) -> Right {
        match self {
            Self::Aside { .. } => Right::Jobs,
            Self::Identity | Self::Unsafe | Self::Silent => Right::Settings,
            Self::Letters => Right::Mail,
            Self::Products | Self::Missed { .. } => Right::Catalogue,
            Self::Staged { .. } | Self::Hours { .. } => Right::Features,
        }
    }
}

/// How long ago something was, in the unit that a person would use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ago {
    /// Less than a minute, or still to come.
    Now,
    /// Minutes.
    Minutes(i64),
    /// Hours.
    Hours(i64),
    /// Days.
    Days(i64),
}

impl Ago {
    /// How long ago this instant was.
    pub(crate) fn since(at: Timestamp, now: Timestamp) -> Self {
        let seconds = now.as_second() - at.as_second();
        match seconds {
            ..60 => Self::Now,
            60..3_600 => Self::Minutes(seconds / 60),
            3_600..86_400 => Self::Hours(seconds / 3_600),
            _ => Self::Days(seconds / 86_400),
        }
    }
}

/// What was counted, day by day, the last one being today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Figure {
    /// Day and count; every day is there.
    pub(crate) days: Vec<(String, i64)>,
}

impl Figure {
    /// How much in the last days.
    pub(crate) fn last(&self, days: usize) -> i64 {
        self.days.iter().rev().take(days).map(|(_, count)| count).sum()
    }

    /// How much in as many days before those.
    pub(crate) fn before(&self, days: usize) -> i64 {
        self.days.iter().rev().skip(days).take(days).map(|(_, count)| count).sum()
    }
}

/// What is to be tried again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Again {
    /// Everything that is set aside.
    All,
    /// One job.
    Job(Uuid),
    /// What a reaction could not hear about one subject.
    Facts {
        /// The reaction.
        reaction: String,
        /// The subject.
        subject: Subject,
    },
    /// One deadline.
    Deadline {
        /// Its kind.
        kind: String,
        /// Of what.
        subject: Subject,
    },
}
