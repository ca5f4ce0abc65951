//! What somebody hands in, and in which manner its kind is written.

use super::{ContributionId, HoldReason, Kind, State, Writer};
use kernel::{Lang, Subject};
use std::{ops::RangeInclusive, time::Duration};

/// What somebody hands in.
#[derive(Clone, PartialEq, Eq)]
pub struct Draft {
    /// What it is.
    pub kind: Kind,
    /// What it is about.
    pub about: Subject,
    /// Whose words.
    pub writer: Writer,
    /// The language it is written in.
    pub lang: Lang,
    /// The title, one line; may be empty where its manner says so.
    pub title: String,
    /// The text as Markdown.
    pub body: String,
    /// Sources of pictures, as `media` knows them; at most [`crate::rules::PICTURES_MAX`].
    pub pictures: Vec<String>,
    /// What whoever hands it in knows besides.
    pub signals: Signals,
}

impl std::fmt::Debug for Draft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Draft").field("kind", &self.kind).field("about", &self.about).finish_non_exhaustive()
    }
}

/// What the capability knows besides the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signals {
    /// Whoever asks, as a number that tells households apart and nothing else (`web.household()`).
    pub network: Option<u128>,
    /// Whether the house knows that its author lived through it, as by a verified purchase. Such a text is not held for being
    /// among the first, and does not count towards a burst.
    pub is_proven: bool,
    /// What speaks against it being true; it is held, and somebody decides.
    pub fraud: Option<Fraud>,
}

/// What a capability found against a text being true.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fraud {
    /// How much, 0..=100. From [`crate::rules::FRAUD_HELD`] on the text is held.
    pub score: u32,
}

/// A text that takes the place of another.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Text {
    /// The title, one line.
    pub title: String,
    /// The text as Markdown.
    pub body: String,
}

impl std::fmt::Debug for Text {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Text").finish_non_exhaustive()
    }
}

/// How texts of a kind are written; its capability has one as a constant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manner {
    /// Which kind.
    pub kind: Kind,
    /// How long titles may be, in characters; from 0 where there need be none.
    pub title: RangeInclusive<usize>,
    /// How long texts may be, in characters.
    pub body: RangeInclusive<usize>,
    /// Whether they may lead elsewhere once their author has written enough here.
    pub may_link: bool,
    /// Whether the first ones of an author wait until somebody has looked at them.
    pub is_held_first: bool,
    /// For how long their author may write them anew.
    pub edit_window: Duration,
}

/// What became of what was handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// Which one it is.
    pub id: ContributionId,
    /// Whether it stands.
    pub state: State,
    /// Why it waits, if it does.
    pub reason: Option<HoldReason>,
}
