//! What the ledger says, for everybody who listens: what sellers have earned and what was paid to them. Never who they are nor
//! where their account is: ids and amounts only.

use kernel::{Money, Subject};
use sellers_facts::SellerId;

kernel::tags! {
    /// What moved at once in the book.
    LedgerTransaction = "ledger_transaction", TransactionId;
    /// What is paid to a seller at once.
    Payout = "payout", PayoutId;
    /// What the house has kept of a month of a seller, frozen.
    LedgerStatement = "ledger_statement", StatementId;
}

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
        /// A month of a seller is over: what the house has kept of it without tax, and the tax on it. `month` is `2026-11`.
        StatementFrozen { statement: StatementId, seller: SellerId, month: String, base: Money, tax: Money } = "ledger.statement_frozen" v 1 about statement,
    }
}
