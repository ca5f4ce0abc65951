//! How an order stands in the ledger: all that was heard of it, in whatever order it was heard.

use events::Position;
use kernel::{Money, Timestamp};
use orders_facts::{GroupId, OrderId};
use sellers_facts::SellerId;

/// Whose an order is and what is in it, frozen when it was placed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allocation {
    /// What was paid together.
    pub group: GroupId,
    /// Who sells; nobody where it is the shop itself.
    pub seller: Option<SellerId>,
    /// What whoever bought pays for it.
    pub total: Money,
    /// The taxes in that.
    pub tax: Money,
    /// What of it is delivery.
    pub delivery: Money,
    /// What the seller leaves to the shop.
    pub commission: Money,
}

/// Something that was heard of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// It was placed: whose it is.
    Allocated(Allocation),
    /// Both sides are bound.
    Confirmed,
    /// Nobody is bound any more: it was called off, or nobody paid in time.
    CalledOff,
    /// The money is there.
    Paid,
    /// So much went back.
    Refunded(Money),
    /// All of it arrived at that instant.
    Delivered(Timestamp),
    /// Nobody owes anything any more, since that instant: what nobody saw arrive has arrived by then.
    Completed(Timestamp),
    /// Time has passed.
    Look,
}

/// Where and when something was heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    /// The name of the fact.
    pub fact: String,
    /// Its place in the log.
    pub place: Position,
    /// When it happened.
    pub at: Timestamp,
}

impl Heard {
    /// What stands in the book as the reason.
    pub fn cause(&self) -> String {
        format!("{} {}", self.fact, self.place)
    }
}

/// All that was heard of an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Which one.
    pub order: OrderId,
    /// Whose it is; unknown until that was heard.
    pub allocation: Option<Allocation>,
    /// Whether both sides are bound.
    pub is_bound: bool,
    /// Where in the log that was said last.
    pub bound_place: Position,
    /// Whether the money is there.
    pub is_paid: bool,
    /// How much went back, in minor units of its currency.
    pub refunded: i64,
    /// When all of it had arrived.
    pub delivered_at: Option<Timestamp>,
    /// From when on its seller may be paid.
    pub release_at: Option<Timestamp>,
    /// Since when what was earned is the seller's for good.
    pub released_at: Option<Timestamp>,
    /// The latest instant at which anything happened to it.
    pub latest_at: Timestamp,
}

impl Standing {
    /// An order of which nothing was heard.
    pub fn unheard(order: OrderId) -> Self {
        Self {
            order,
            allocation: None,
            is_bound: false,
            bound_place: Position::START,
            is_paid: false,
            refunded: 0,
            delivered_at: None,
            release_at: None,
            released_at: None,
            latest_at: Timestamp::UNIX_EPOCH,
        }
    }

    /// Who sells, where that is not the shop itself.
    pub fn seller(&self) -> Option<SellerId> {
        self.allocation.and_then(|allocation| allocation.seller)
    }
}
