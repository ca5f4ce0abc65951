//! A payment link: what somebody of the shop has put together for a buyer with whom they speak elsewhere, by telephone or at
//! the counter. It leads to no price of its own; whoever follows it pays what things cost then.

use super::LinkId;
use catalog_facts::VariantId;
use kernel::{PersonId, Personal, Timestamp};

/// For how many days a link may lead somewhere, as they are offered.
pub const DAYS: [i64; 4] = [1, 3, 7, 30];
/// A note of the shop, in letters.
pub const NOTE_MAX: usize = 300;
/// So many days after its end nothing is known of a link any more.
pub const REMOVED_AFTER_DAYS: i64 = 90;

/// So many of one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinkLine {
    /// Of what.
    pub variant: VariantId,
    /// How many, at least one.
    pub quantity: u32,
}

/// What somebody of the shop has written into the form of a link.
#[derive(Clone, Debug, Default)]
pub struct LinkWish {
    /// What is to be in it: a variant and how many, as they were typed.
    pub lines: Vec<(String, String)>,
    /// What the shop wants to remember about it.
    pub note: Personal<String>,
    /// For how many days it leads somewhere, as it was sent.
    pub days: String,
}

/// The same, once it is known to be fit.
#[derive(Clone, Debug, PartialEq)]
pub struct NewLink {
    /// What is in it, nothing twice.
    pub lines: Vec<LinkLine>,
    /// What the shop wants to remember about it.
    pub note: Personal<String>,
    /// When it ends.
    pub until: Timestamp,
}

/// A link.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Which one.
    pub id: LinkId,
    /// Who of the shop made it; nothing where they are forgotten.
    pub by: Option<PersonId>,
    /// What they were called then.
    pub by_name: Personal<String>,
    /// What the shop wants to remember about it.
    pub note: Personal<String>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it ends.
    pub until: Timestamp,
    /// When somebody first looked at what is in it.
    pub opened_at: Option<Timestamp>,
    /// When somebody first went on to pay.
    pub taken_at: Option<Timestamp>,
    /// When something of it was ordered.
    pub ordered_at: Option<Timestamp>,
    /// When the shop took it back.
    pub ended_at: Option<Timestamp>,
}

/// How it goes with a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkState {
    /// Nobody has looked at it.
    Sent,
    /// Somebody has looked at it.
    Opened,
    /// Somebody went on to pay.
    Taken,
    /// Something of it was ordered: it has done what it was for.
    Ordered,
    /// Its days are over.
    Over,
    /// The shop took it back.
    Ended,
}

/// A link in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// The link.
    pub link: Link,
    /// How many different things are in it.
    pub things: i64,
}
