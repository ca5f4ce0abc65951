//! The words of a return: how far it has come, what is asked for, how goods arrived.

use serde::{Deserialize, Serialize};

/// How far a return has come (RULES 1.T, withdrawal).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// It was declared, or asked for.
    Declared,
    /// The shop agrees.
    Accepted,
    /// The shop does not agree.
    Refused,
    /// It was sent back.
    Sent,
    /// It has arrived.
    Received,
    /// The money is back.
    Refunded,
    /// Nothing more is to be done.
    Closed,
}

impl State {
    /// All of them, in the order in which they come.
    pub const ALL: [Self; 7] = [
        Self::Declared,
        Self::Accepted,
        Self::Refused,
        Self::Sent,
        Self::Received,
        Self::Refunded,
        Self::Closed,
    ];

    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Declared => "declared",
            Self::Accepted => "accepted",
            Self::Refused => "refused",
            Self::Sent => "goods_sent",
            Self::Received => "received",
            Self::Refunded => "refunded",
            Self::Closed => "closed",
        }
    }

    /// The one of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }

    /// Whether somebody has still something to do.
    pub const fn is_open(self) -> bool {
        match self {
            Self::Declared | Self::Accepted | Self::Sent | Self::Received => true,
            Self::Refused | Self::Refunded | Self::Closed => false,
        }
    }
}

/// What somebody asks for whose thing is not as agreed (RULES section 2 row 18).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wish {
    /// That it is mended.
    Repair,
    /// That another one is sent.
    Replacement,
    /// That it costs less, since it cannot be mended or replaced.
    Reduction,
    /// That the contract ends, since it cannot be mended or replaced.
    Ending,
}

impl Wish {
    /// All of them: first what comes first by law.
    pub const ALL: [Self; 4] = [Self::Repair, Self::Replacement, Self::Reduction, Self::Ending];

    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Repair => "repair",
            Self::Replacement => "replacement",
            Self::Reduction => "reduction",
            Self::Ending => "ending",
        }
    }

    /// The one of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// How goods arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// As new.
    New,
    /// Opened or used, as one may to see what it is.
    Opened,
    /// Used more than that, so that it is worth less.
    Worn,
    /// Broken.
    Broken,
}

impl Condition {
    /// All of them, the best first.
    pub const ALL: [Self; 4] = [Self::New, Self::Opened, Self::Worn, Self::Broken];

    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Opened => "opened",
            Self::Worn => "worn",
            Self::Broken => "broken",
        }
    }

    /// The one of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

kernel::codes! {
    /// Where the goods of a return are.
    Whereabouts {
        /// Whoever bought has them.
        Held = "held",
        /// They were sent, and have not all arrived.
        OnTheWay = "on_the_way",
        /// None of them was ever sent: nothing is to come back.
        Unsent = "unsent",
    }
}

/// How far a declaration has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// It was made.
    Declared,
    /// Its order was found, and a return follows from it.
    Matched,
    /// No order was found, or nothing of it can go back: somebody has to look at it.
    Lost,
    /// Somebody has looked at it, and nothing follows.
    Aside,
}

impl Progress {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Declared, Self::Matched, Self::Lost, Self::Aside];

    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Declared => "declared",
            Self::Matched => "matched",
            Self::Lost => "lost",
            Self::Aside => "aside",
        }
    }

    /// The one of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}
