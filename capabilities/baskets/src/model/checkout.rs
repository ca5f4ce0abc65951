//! A purchase that a program prepares for somebody (RULES 1.F, checkout state machine): a basket of its own, what was written, and
//! how far it has come. What it costs and what comes of it is decided by whoever closes the purchase.

use super::{CheckoutId, Holder, SecretHash};
use addresses::model::PostalAddress;
use kernel::{PersonId, Personal, Timestamp};
use serde::{Deserialize, Serialize};

/// So many may be open for one person.
pub const OPEN_MAX: i64 = 20;
/// Until so many hours after it was begun it may be completed.
pub const OPEN_HOURS: i64 = 6;
/// So many days after its end nothing is known of it any more.
pub const KEPT_DAYS: i64 = 30;

kernel::codes! {
    /// How far it has come.
    CheckoutState {
        /// It may be changed and completed.
        Open = "open",
        /// Whoever buys must go on by themselves.
        RequiresEscalation = "requires_escalation",
        /// It became an order.
        Completed = "completed",
        /// It was called off.
        Canceled = "canceled",
        /// Its hours are over.
        Expired = "expired",
    }
}

/// What may be done with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckoutCommand {
    /// Something of it becomes another.
    Change,
    /// It is left to whoever buys.
    Escalate,
    /// It becomes an order.
    Complete,
    /// It is called off.
    Cancel,
    /// Its hours are over.
    Expire,
}

/// What a program has written for somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Written {
    /// Where it goes; company and tax number count where an invoice is wanted.
    pub address: PostalAddress,
    /// The key of a way of delivery.
    pub way: String,
    /// What they tell the shop.
    pub note: String,
    /// Whether they want an invoice.
    pub wants_invoice: bool,
}

/// A purchase that a program prepares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkout {
    /// Which one.
    pub id: CheckoutId,
    /// For whom.
    pub person: PersonId,
    /// By which its basket is found.
    pub hash: SecretHash,
    /// How far it has come.
    pub state: CheckoutState,
    /// What was written.
    pub written: Personal<Written>,
    /// The page of the order that it became: a path; empty until then.
    pub order_page: String,
    /// When it was begun.
    pub created_at: Timestamp,
    /// Until when it may be completed.
    pub ends_at: Timestamp,
    /// Raised by every change.
    pub version: i64,
}

impl Checkout {
    /// Whose its basket is.
    pub fn holder(&self) -> Holder {
        Holder::Cookie(self.hash)
    }
}
