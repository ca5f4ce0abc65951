//! How a payout goes: proposed, sent, settled, or come back. A payout that came back is owed again, whatever it was before.

use crate::model::{Account, Kind, Payout, PayoutId, PayoutState, Transaction, Unbalanced};
use kernel::{Money, Rejection, Timestamp, Word, time};
use sellers_facts::SellerId;

/// What one types to find it again is no longer.
const REFERENCE_MAX: usize = 80;

/// Why a payout is not made, or does not go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PayoutRejected {
    /// Nothing is owed to them.
    NothingOwed,
    /// One is proposed already.
    AlreadyProposed,
    /// Less is owed by now: something went back in between.
    LessOwed {
        /// How much.
        owed: Money,
    },
    /// It does not say by what it is found again.
    ReferenceUnfit,
    /// It has gone on in between.
    Over,
}

impl Rejection for PayoutRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::NothingOwed => "ledger-nothing-owed",
            Self::AlreadyProposed => "ledger-already-proposed",
            Self::LessOwed { .. } => "ledger-less-owed",
            Self::ReferenceUnfit => "ledger-reference-unfit",
            Self::Over => "ledger-payout-over",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::LessOwed { owed } => vec![("owed", Word::Money(*owed))],
            Self::ReferenceUnfit => vec![("most", Word::Count(REFERENCE_MAX as i64))],
            Self::NothingOwed | Self::AlreadyProposed | Self::Over => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::ReferenceUnfit => Some("reference"),
            Self::NothingOwed | Self::AlreadyProposed | Self::LessOwed { .. } | Self::Over => None,
        }
    }
}

/// When a seller is to be paid again: so many days after they were paid last, and at once where they never were. Nothing where
/// somebody does it by hand.
pub fn pay_at(every_days: Option<u32>, last: Option<Timestamp>, now: Timestamp) -> Option<Timestamp> {
    let every = i64::from(every_days?);
    Some(last.map_or(now, |last| time::days_after(last, every)).max(now))
}

/// Proposes to pay all that is owed.
pub fn propose(
    id: PayoutId,
    seller: SellerId,
    owed: Money,
    is_proposed: bool,
    now: Timestamp,
) -> Result<Payout, PayoutRejected> {
    if is_proposed {
        return Err(PayoutRejected::AlreadyProposed);
    }
    if owed.minor <= 0 {
        return Err(PayoutRejected::NothingOwed);
    }
    Ok(Payout {
        id,
        seller,
        amount: owed,
        state: PayoutState::Proposed,
        reference: String::new(),
        created_at: now,
        sent_at: None,
        ended_at: None,
        version: 0,
    })
}

/// Says that the money is on its way. No more is sent than is owed at that moment.
pub fn send(payout: &Payout, owed: Money, reference: &str, now: Timestamp) -> Result<Payout, PayoutRejected> {
    if payout.state != PayoutState::Proposed {
        return Err(PayoutRejected::Over);
    }
    let words: Vec<&str> = reference.split_whitespace().collect();
    let reference: String = words.join(" ").chars().filter(|sign| !sign.is_control()).collect();
    if !(1..=REFERENCE_MAX).contains(&reference.chars().count()) {
        return Err(PayoutRejected::ReferenceUnfit);
    }
    if owed.minor < payout.amount.minor {
        return Err(PayoutRejected::LessOwed { owed });
    }
    Ok(Payout { state: PayoutState::Sent, reference, sent_at: Some(now), ..payout.clone() })
}

/// Says that the seller has it.
pub fn settle(payout: &Payout, now: Timestamp) -> Result<Payout, PayoutRejected> {
    match payout.state {
        PayoutState::Sent => {
            Ok(Payout { state: PayoutState::Settled, ended_at: Some(now), ..payout.clone() })
        }
        PayoutState::Proposed | PayoutState::Settled | PayoutState::Returned | PayoutState::Dropped => {
            Err(PayoutRejected::Over)
        }
    }
}

/// Says that the bank gave it back, also after it seemed to have arrived.
pub fn come_back(payout: &Payout, now: Timestamp) -> Result<Payout, PayoutRejected> {
    match payout.state {
        PayoutState::Sent | PayoutState::Settled => {
            Ok(Payout { state: PayoutState::Returned, ended_at: Some(now), ..payout.clone() })
        }
        PayoutState::Proposed | PayoutState::Returned | PayoutState::Dropped => Err(PayoutRejected::Over),
    }
}

/// Gives it up before it is sent.
pub fn drop(payout: &Payout, now: Timestamp) -> Result<Payout, PayoutRejected> {
    match payout.state {
        PayoutState::Proposed => {
            Ok(Payout { state: PayoutState::Dropped, ended_at: Some(now), ..payout.clone() })
        }
        PayoutState::Sent | PayoutState::Settled | PayoutState::Returned | PayoutState::Dropped => {
            Err(PayoutRejected::Over)
        }
    }
}

/// What is booked when a payout is now in this state.
pub fn booked(payout: &Payout) -> Result<Option<Transaction>, Unbalanced> {
    let Payout { seller, amount, .. } = payout;
    let owed = Account::SellerPayable(*seller);
    let lines = |back: i64| [(owed, amount.minor * back), (Account::Payouts, -amount.minor * back)];
    match payout.state {
        PayoutState::Sent => Transaction::of(Kind::PayoutSent, amount.currency, lines(1)),
        PayoutState::Returned => Transaction::of(Kind::PayoutReturned, amount.currency, lines(-1)),
        PayoutState::Proposed | PayoutState::Settled | PayoutState::Dropped => Ok(None),
    }
}
