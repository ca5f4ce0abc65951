//! Payouts to sellers, and what the shop has decided about them.

use super::{Month, PayoutId};
use kernel::{Money, Timestamp};
use sellers_facts::SellerId;

kernel::codes! {
    /// How far a payout has come.
    PayoutState {
        /// Somebody should send it.
        Proposed = "proposed",
        /// The money is on its way.
        Sent = "sent",
        /// The seller has it.
        Settled = "settled",
        /// The bank gave it back.
        Returned = "returned",
        /// It was given up before it was sent.
        Dropped = "dropped",
    }
}

/// What is paid to a seller at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payout {
    /// Which one.
    pub id: PayoutId,
    /// To whom.
    pub seller: SellerId,
    /// How much.
    pub amount: Money,
    /// How far it has come.
    pub state: PayoutState,
    /// By what one finds it at the bank or the provider: never an account.
    pub reference: String,
    /// When it was proposed.
    pub created_at: Timestamp,
    /// When the money left.
    pub sent_at: Option<Timestamp>,
    /// When it arrived, came back or was given up.
    pub ended_at: Option<Timestamp>,
    /// Which change this is.
    pub version: i64,
}

/// What the shop has decided about paying sellers. How often each is paid is agreed with each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// So many days after all of it arrived an earning is the seller's for good.
    pub hold_days: u32,
    /// Less than this is not proposed by itself, in minor units of the currency it is in.
    pub minimum: i64,
    /// Whether tax is added to commissions; else it stands in them, and nothing is taken beside what was frozen with an order.
    pub is_tax_on_top: bool,
    /// The first month for which that counts; all where nobody has ever changed it.
    pub on_top_from: Option<Month>,
    /// How it was before that month.
    pub was_on_top: bool,
    /// Which change this is; none was made yet where it is zero.
    pub version: i64,
}

impl Settings {
    /// How it is where nobody has decided anything: withdrawal has fourteen days and shops give thirty.
    pub const UNTOUCHED: Self = Self {
        hold_days: 30,
        minimum: 0,
        is_tax_on_top: false,
        on_top_from: None,
        was_on_top: false,
        version: 0,
    };

    /// Whether tax is added to what is kept of a month.
    pub fn is_on_top_in(&self, month: Month) -> bool {
        match self.on_top_from {
            Some(from) if month < from => self.was_on_top,
            Some(_) | None => self.is_tax_on_top,
        }
    }
}

/// The same as somebody types it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SettingsWish {
    /// Days.
    pub hold_days: String,
    /// An amount.
    pub minimum: String,
    /// Whether tax is added to commissions.
    pub is_tax_on_top: bool,
}
