//! What happens to what goes back, for everybody who listens: ids, codes, instants, amounts. Who sends it and why is not here.

use catalog_facts::ProductId;
use kernel::{Id, Money, PersonId, Tag};
use orders_facts::{LineId, OrderId};
use payments_facts::RefundId;
use serde::{Deserialize, Serialize};

/// Somebody has gone back on a contract: what they said, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Withdrawal {}
impl Tag for Withdrawal {
    const KIND: &'static str = "withdrawal";
}
/// The id of one `withdrawal`.
pub type WithdrawalId = Id<Withdrawal>;

/// Goods of one order that go back, or should be put right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Return {}
impl Tag for Return {
    const KIND: &'static str = "return";
}
/// The id of one `return`.
pub type ReturnId = Id<Return>;

/// By which right something goes back. Three things with forms, days and costs of their own, never one (RULES 1.O).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Whoever bought from afar goes back on the contract, without a reason.
    Withdrawal,
    /// The shop allows it, on its own terms.
    Allowed,
    /// It is not as it was agreed.
    Conformity,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Withdrawal, Self::Allowed, Self::Conformity];

    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Withdrawal => "withdrawal",
            Self::Allowed => "allowed",
            Self::Conformity => "conformity",
        }
    }
}

/// How a thing that was not as agreed was put right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Remedy {
    /// It was mended.
    Repaired,
    /// Another one was sent.
    Replaced,
    /// Neither was possible, or neither helped: the price goes down, or the contract ends.
    Impossible,
}

impl Remedy {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Repaired, Self::Replaced, Self::Impossible];

    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Repaired => "repaired",
            Self::Replaced => "replaced",
            Self::Impossible => "impossible",
        }
    }
}

/// What goes back, as facts carry it: the line, what was sold, how many.
pub type Goods = Vec<(LineId, ProductId, u32)>;

events::facts! {
    /// Everything that returns say.
    pub enum ReturnFact {
        /// Somebody says that they go back on a contract. Whether there is one is looked up afterwards.
        WithdrawalDeclared { withdrawal: WithdrawalId } = "returns.withdrawal_declared" v 1 about withdrawal,
        /// The order that a declaration means was found.
        WithdrawalMatched { withdrawal: WithdrawalId, order: OrderId, ret: ReturnId } = "returns.withdrawal_matched" v 1 about withdrawal,
        /// Somebody of the shop has put a declaration aside that means no order.
        WithdrawalSetAside { withdrawal: WithdrawalId } = "returns.withdrawal_set_aside" v 1 about withdrawal,
        /// Something is to go back.
        ReturnOpened { ret: ReturnId, order: OrderId, person: Option<PersonId>, lines: Goods, kind: Kind } = "returns.return_opened" v 1 about ret,
        /// The shop agrees to it.
        ReturnAccepted { ret: ReturnId, order: OrderId, person: Option<PersonId>, lines: Goods, kind: Kind } = "returns.return_accepted" v 1 about ret,
        /// The shop does not agree to it.
        ReturnRefused { ret: ReturnId, order: OrderId, person: Option<PersonId>, lines: Goods, kind: Kind } = "returns.return_refused" v 1 about ret,
        /// Whoever bought has sent it.
        ReturnSent { ret: ReturnId, order: OrderId } = "returns.return_sent" v 1 about ret,
        /// It has arrived; how many really came.
        ReturnReceived { ret: ReturnId, order: OrderId, person: Option<PersonId>, lines: Goods, kind: Kind } = "returns.return_received" v 1 about ret,
        /// A thing that was not as agreed was put right, or cannot be.
        ReturnRemedied { ret: ReturnId, order: OrderId, remedy: Remedy } = "returns.return_remedied" v 1 about ret,
        /// Money went back for it.
        ReturnRefunded { ret: ReturnId, order: OrderId, refund: RefundId, amount: Money } = "returns.return_refunded" v 1 about ret,
        /// All the money that was asked for it is back: which goods it was for. Told once.
        ReturnPaid { ret: ReturnId, order: OrderId, lines: Goods, kind: Kind } = "returns.return_paid" v 1 about ret,
        /// Money should be back soon and is not.
        ReturnFellDue { ret: ReturnId, order: OrderId, is_late: bool } = "returns.return_fell_due" v 1 about ret,
        /// Nothing more is to be done about it.
        ReturnClosed { ret: ReturnId, order: OrderId } = "returns.return_closed" v 1 about ret,
        /// Somebody of the shop noted something beside it.
        ReturnNoted { ret: ReturnId } = "returns.return_noted" v 1 about ret,
    }
}
