//! What was sent together, what was noted, what went back.

use super::{LineId, OrderId, ParcelId};
use kernel::{Id, Money, PersonId, Personal, Tag, Timestamp};
use payments_facts::RefundId;

/// What was sent together.
#[derive(Clone, Debug, PartialEq)]
pub struct Parcel {
    /// Which one.
    pub id: ParcelId,
    /// Of which order.
    pub order: OrderId,
    /// Who carries it, as a code of `shipping_facts::carriers`; nothing where nobody does.
    pub carrier: Option<String>,
    /// The number by which the carrier knows it; may be empty.
    pub number: String,
    /// When it was sent, or was ready to be fetched.
    pub sent_at: Timestamp,
    /// When it arrived.
    pub delivered_at: Option<Timestamp>,
    /// What is in it.
    pub goods: Vec<Packed>,
}

/// So many of a line in a parcel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Packed {
    /// Of which line.
    pub line: LineId,
    /// How many.
    pub quantity: u32,
}

/// A parcel as somebody of the shop wants it sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewParcel {
    /// What is in it.
    pub goods: Vec<Packed>,
    /// Who carries it.
    pub carrier: Option<String>,
    /// The number by which the carrier knows it.
    pub number: String,
}

/// The same as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ToSend {
    /// Lines, and how many of each; nothing stands for none.
    pub goods: Vec<(LineId, String)>,
    /// Who carries it.
    pub carrier: String,
    /// The number by which the carrier knows it.
    pub number: String,
}

/// Marks the id of a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoteTag {}

impl Tag for NoteTag {
    const KIND: &'static str = "order_note";
}

/// The id of a note.
pub type NoteId = Id<NoteTag>;

/// What somebody of the shop said to the others who work there.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// Which one.
    pub id: NoteId,
    /// Beside which order.
    pub order: OrderId,
    /// Who.
    pub person: Option<PersonId>,
    /// What they are called.
    pub name: Personal<String>,
    /// Plain text.
    pub text: Personal<String>,
    /// When.
    pub created_at: Timestamp,
}

/// How far money has come on its way back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefundState {
    /// It was asked for.
    Asked,
    /// It went back.
    Done,
    /// It did not.
    Failed,
}

impl RefundState {
    /// Its word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Done => "done",
            Self::Failed => "failed",
        }
    }

    /// The state of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Asked, Self::Done, Self::Failed].into_iter().find(|state| state.code() == code)
    }
}

/// Money that went back or should.
#[derive(Clone, Debug, PartialEq)]
pub struct Refund {
    /// Which one.
    pub id: RefundId,
    /// Of which order.
    pub order: OrderId,
    /// How much.
    pub amount: Money,
    /// How far it has come.
    pub state: RefundState,
    /// When it was asked for.
    pub asked_at: Timestamp,
    /// When it went back.
    pub done_at: Option<Timestamp>,
}
