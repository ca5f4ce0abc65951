//! What goes back: what somebody declared, the return that follows, its lines, what the shop decided. What may happen to it is
//! in `rules`.

mod list;
mod open;
mod policy;
mod state;

pub use list::{Listed, Wanted};
pub use open::{NewLine, NewReturn, NewWithdrawal};
pub use policy::{Policy, TypedPolicy};
pub use returns_facts::{Kind, Remedy, ReturnId, WithdrawalId};
pub use state::{Condition, Progress, State, Whereabouts, Wish};

use catalog_facts::{ProductId, VariantId};
use kernel::{Id, Lang, Localized, Money, PersonId, Personal, Tag, Timestamp};
use orders_facts::{LineId, OrderId};
use payments_facts::RefundId;

/// Somebody goes back on a contract, as they said it.
#[derive(Clone, Debug, PartialEq)]
pub struct Withdrawal {
    /// Which one.
    pub id: WithdrawalId,
    /// Who, if they were signed in.
    pub person: Option<PersonId>,
    /// What they are called.
    pub name: Personal<String>,
    /// The code of the order, as they typed it.
    pub code: Personal<String>,
    /// Where letters go.
    pub email: Personal<String>,
    /// In which language.
    pub lang: Lang,
    /// Which goods, in their words; nothing is all of them.
    pub goods: Personal<String>,
    /// Which goods, where the form showed the lines of the order: how many of each.
    pub lines: Vec<(LineId, u32)>,
    /// The order by whose own page they came.
    pub known_order: Option<OrderId>,
    /// How far it has come.
    pub progress: Progress,
    /// What followed from it.
    pub ret: Option<ReturnId>,
    /// When, to the second.
    pub declared_at: Timestamp,
}

/// Goods of an order that go back, or should be put right.
#[derive(Clone, Debug, PartialEq)]
pub struct Return {
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
    /// Where letters go; empty once they were forgotten.
    pub email: Personal<String>,
    /// In which language.
    pub lang: Lang,
    /// How far it has come.
    pub state: State,
    /// What they say to it.
    pub why: Personal<String>,
    /// What they ask for, where a thing is not as agreed.
    pub wish: Option<Wish>,
    /// What the shop says to it.
    pub answer: Personal<String>,
    /// How it was sent back.
    pub tracking: Personal<String>,
    /// How it was put right.
    pub remedy: Option<Remedy>,
    /// Whether the shop pays the way back.
    pub is_paid_by_shop: bool,
    /// Where its goods were when they were last looked for.
    pub whereabouts: Whereabouts,
    /// Until when they are to be sent back; nothing while that is not known, or where nothing is to be sent.
    pub send_until: Option<Timestamp>,
    /// What goes back besides the goods, where all of the order goes back.
    pub charges: Money,
    /// Money that is on its way back.
    pub asked: Money,
    /// Money that is back.
    pub refunded: Money,
    /// When it was declared or asked for.
    pub declared_at: Timestamp,
    /// When the shop agreed.
    pub accepted_at: Option<Timestamp>,
    /// When it was sent back.
    pub sent_at: Option<Timestamp>,
    /// When it arrived.
    pub received_at: Option<Timestamp>,
    /// When it was refused, paid or closed.
    pub ended_at: Option<Timestamp>,
    /// Until when the money must be back.
    pub due_at: Option<Timestamp>,
    /// Raised by every change.
    pub version: i64,
}

impl Return {
    /// Whether money of it went back or is on its way.
    pub fn has_money(&self) -> bool {
        self.asked.minor > 0 || self.refunded.minor > 0
    }
}

/// A line of a return.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The line of the order.
    pub line: LineId,
    /// What was bought.
    pub product: ProductId,
    /// Its exact version.
    pub variant: VariantId,
    /// What it was called, with what was chosen of it.
    pub name: Localized,
    /// How many go back.
    pub quantity: u32,
    /// How many the line of the order has.
    pub ordered: u32,
    /// What all of those cost.
    pub total: Money,
    /// How many of them had their money back before these.
    pub before: u32,
    /// How many arrived.
    pub received: Option<u32>,
    /// In which condition.
    pub condition: Option<Condition>,
    /// How many of them are on sale again.
    pub restocked: u32,
    /// How many of them had their money when it first went back; nothing before that.
    pub paid: u32,
    /// How many of them had never been sent when that was last counted.
    pub unsent: u32,
}

impl Line {
    /// How many count: all that were announced, and once goods have arrived those that did and those that never were sent.
    pub fn counted(&self) -> u32 {
        self.received.map_or(self.quantity, |came| came.saturating_add(self.unsent).min(self.quantity))
    }

    /// How many pieces its money is for, once some of it has gone.
    pub fn pieces(&self) -> u32 {
        self.paid.max(self.counted())
    }
}

/// Money that was asked back for a return.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refund {
    /// Which one.
    pub id: RefundId,
    /// For which return.
    pub ret: ReturnId,
    /// How much.
    pub amount: Money,
    /// How far it has come.
    pub progress: RefundProgress,
}

/// How far money has come that goes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefundProgress {
    /// It was asked for.
    Asked,
    /// It is there.
    Done,
    /// It did not go.
    Failed,
}

impl RefundProgress {
    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Done => "done",
            Self::Failed => "failed",
        }
    }

    /// The one of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Asked, Self::Done, Self::Failed].into_iter().find(|one| one.code() == code)
    }
}

/// A note that staff wrote beside a return.
pub enum NoteTag {}
impl Tag for NoteTag {
    const KIND: &'static str = "return_note";
}
/// The id of one note.
pub type NoteId = Id<NoteTag>;

/// Something that somebody of the shop noted beside a return.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// Which one.
    pub id: NoteId,
    /// Beside which return.
    pub ret: ReturnId,
    /// Who wrote it.
    pub person: Option<PersonId>,
    /// What they were called.
    pub name: Personal<String>,
    /// What it says.
    pub text: Personal<String>,
    /// When.
    pub created_at: Timestamp,
}

/// A return with its lines and its money.
#[derive(Clone, Debug, PartialEq)]
pub struct Whole {
    /// The return.
    pub ret: Return,
    /// Its lines, in the order of their ids.
    pub lines: Vec<Line>,
    /// What went back for it or should.
    pub refunds: Vec<Refund>,
}

impl Whole {
    /// The refund that was the first to go or to be on its way; nothing while there is none.
    pub fn first_paid(&self) -> Option<RefundId> {
        let goes = self.refunds.iter().filter(|refund| refund.progress != RefundProgress::Failed);
        goes.map(|refund| refund.id).min()
    }
}
