//! Lists of orders: where each stands in them, what is looked for, and how many there are.

use super::{GroupId, OrderId, Stand};
use kernel::{Money, PersonId, Personal, Timestamp};
use sellers_facts::SellerId;

/// Where an order stands in lists: by what is to be done about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shelf {
    /// The buyer has to pay.
    ToPay,
    /// The shop has to send it.
    ToSend,
    /// It is on its way.
    OnTheWay,
    /// It has arrived; it may still come back.
    Delivered,
    /// It is over, and money must go back.
    ToRefund,
    /// All is done.
    Done,
    /// Nothing came of it.
    Over,
}

impl Shelf {
    /// All of them, as they are shown.
    pub const ALL: [Self; 7] =
        [Self::ToSend, Self::ToPay, Self::OnTheWay, Self::Delivered, Self::ToRefund, Self::Done, Self::Over];

    /// Its word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::ToPay => "to_pay",
            Self::ToSend => "to_send",
            Self::OnTheWay => "on_the_way",
            Self::Delivered => "delivered",
            Self::ToRefund => "to_refund",
            Self::Done => "done",
            Self::Over => "over",
        }
    }

    /// The shelf of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shelf| shelf.code() == code)
    }
}

/// By whom orders are sold that are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SoldWhere {
    /// By the house.
    House,
    /// By somebody else.
    By(SellerId),
}

/// Which orders are looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Those that stand there.
    pub shelf: Option<Shelf>,
    /// Those that somebody sells.
    pub sold: Option<SoldWhere>,
    /// Those whose buyer came from there: a word of a link, a host.
    pub source: Option<String>,
    /// Those in whose code, name or address a word begins with each of these.
    pub words: String,
}

/// An order in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// Which one.
    pub id: OrderId,
    /// With what it was agreed.
    pub group: GroupId,
    /// The short word by which people speak of it.
    pub code: String,
    /// Who bought, if they were signed in.
    pub person: Option<PersonId>,
    /// Who sells it; nobody where the house does.
    pub seller: Option<SellerId>,
    /// What whoever gets it is called.
    pub name: Personal<String>,
    /// How it stands.
    pub stand: Stand,
    /// What it costs.
    pub total: Money,
    /// How many lines it has.
    pub lines: u32,
    /// When it was placed.
    pub placed_at: Timestamp,
}

/// How things stand, for those who send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// How many are to be sent; so many are counted and no more.
    pub to_send: i64,
    /// Of how many money must go back.
    pub to_refund: i64,
    /// Since when the one that has waited longest does.
    pub owes_since: Option<Timestamp>,
    /// How many stand since the week began.
    pub this_week: i64,
    /// What those cost.
    pub taken: Money,
}
