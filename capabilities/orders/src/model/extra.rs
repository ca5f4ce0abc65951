//! What stands beside orders of several sellers and payments: the business that sells, what the house keeps of a line, money that
//! came twice.

use super::{GroupId, LineId, RefundState};
use addresses::model::PostalAddress;
use kernel::{Money, Timestamp};
use payments_facts::{PaymentId, RefundId};
use sellers::model::Commission;
use serde::{Deserialize, Serialize};

/// What the house keeps of a line, as it was when the order was placed.
#[derive(Clone, Debug, PartialEq)]
pub struct Commissioned {
    /// Of which line.
    pub line: LineId,
    /// How much, and by which rule.
    pub commission: Commission,
}

/// Money that came twice, or not as much as was agreed: it goes back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extra {
    /// By which payment it came.
    pub payment: PaymentId,
    /// For which group.
    pub group: GroupId,
    /// The payment's own id of its way back; nothing where the way to pay cannot give back.
    pub refund: Option<RefundId>,
    /// How much.
    pub amount: Money,
    /// How far it has come on its way back.
    pub state: RefundState,
    /// When it came.
    pub came_at: Timestamp,
    /// When it went back.
    pub done_at: Option<Timestamp>,
}

/// A business that sells, as whoever bought must be able to name it later (RULES section 2 row 6).
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Business {
    /// Name, company, address, telephone and tax number.
    pub address: PostalAddress,
    /// Where it is written to.
    pub email: String,
}

impl Business {
    /// What of it must stay when the seller themselves are forgotten: how they are called, where they are, their tax number. Whoever
    /// bought answers to them for ten years, and asks them to answer.
    pub fn kept(&self) -> Self {
        let address = PostalAddress { phone: String::new(), ..self.address.clone() };
        Self { address, email: String::new() }
    }
}
