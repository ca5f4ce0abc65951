//! What the ledger says, for everybody who listens: what sellers have earned and what was paid to them. Never who they are nor
//! where their account is: ids and amounts only.

use kernel::{Id, Money, Subject, Tag};
use sellers_facts::SellerId;

/// Marks the id of a transaction of the ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LedgerTransaction {}
impl Tag for LedgerTransaction {
    const KIND: &'static str = "ledger_transaction";
}

/// The id of a transaction of the ledger.
pub type TransactionId = Id<LedgerTransaction>;

/// Marks the id of a payout.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Payout {}
impl Tag for Payout {
    const KIND: &'static str = "payout";
}

/// The id of a payout.
pub type PayoutId = Id<Payout>;

events::facts! {
    /// Everything that the ledger says.
    pub enum LedgerFact {
        /// Nobody can go back any more on what was sold: its seller may be paid for it. `about` is the order.
        EarningReleased { about: Subject, seller: SellerId, amount: Money } = "ledger.earning_released" v 1 about about,
        /// A seller is to be paid so much.
        PayoutProposed { payout: PayoutId, seller: SellerId, amount: Money } = "ledger.payout_proposed" v 1 about payout,
        /// The money is on its way.
        PayoutSent { payout: PayoutId, seller: SellerId, amount: Money } = "ledger.payout_sent" v 1 about payout,
        /// The seller has it.
        PayoutSettled { payout: PayoutId, seller: SellerId, amount: Money } = "ledger.payout_settled" v 1 about payout,
        /// The bank gave it back: it is owed again.
        PayoutReturned { payout: PayoutId, seller: SellerId, amount: Money } = "ledger.payout_returned" v 1 about payout,
        /// It was given up before it was sent.
        PayoutDropped { payout: PayoutId, seller: SellerId, amount: Money } = "ledger.payout_dropped" v 1 about payout,
    }
}
