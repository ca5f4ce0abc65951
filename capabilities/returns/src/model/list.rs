//! Returns in lists.

use super::{Kind, ReturnId, State};
use kernel::{PersonId, Personal, Timestamp};
use orders_facts::OrderId;

/// A return in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// Which one.
    pub id: ReturnId,
    /// The short word by which people speak of it.
    pub code: String,
    /// By which right.
    pub kind: Kind,
    /// Of which order.
    pub order: OrderId,
    /// What that order is called.
    pub order_code: String,
    /// Who bought, if they were signed in.
    pub person: Option<PersonId>,
    /// What they are called.
    pub name: Personal<String>,
    /// How far it has come.
    pub state: State,
    /// When it was declared or asked for.
    pub declared_at: Timestamp,
    /// Until when the money must be back.
    pub due_at: Option<Timestamp>,
}

/// Which returns are looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Wanted {
    /// Those about which something is to be done.
    #[default]
    Open,
    /// Those of one kind among them.
    OpenOf(Kind),
    /// Those that are over.
    Done,
}

impl Wanted {
    /// The choice of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "" | "open" => Some(Self::Open),
            "done" => Some(Self::Done),
            other => Kind::ALL.into_iter().find(|kind| kind.code() == other).map(Self::OpenOf),
        }
    }

    /// Its word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::OpenOf(kind) => kind.code(),
            Self::Done => "done",
        }
    }
}
