//! How much may go back, and what becomes of a refund when the provider has answered.

use crate::model::{GivenBack, Payment, Refund, RefundState, State};
use kernel::{Currency, Money, Rejection, Timestamp, Word};
use payments_facts::{PaymentExtraGivenBack, PaymentFact, PaymentRefunded, RefundFailed};

/// Why money may not go back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefundRejected {
    /// There is none: it was not paid.
    NothingTaken,
    /// Whoever paid has asked their bank for it: it would go back twice.
    Disputed,
    /// It has gone back, or is about to.
    NotFailed,
    /// This is no amount.
    NotAnAmount,
    /// There is not so much left.
    TooMuch {
        /// So much is.
        left: Money,
    },
    /// By this way only all of it goes back.
    WholeOnly {
        /// All of it.
        left: Money,
    },
}

impl Rejection for RefundRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::NothingTaken => "payments-nothing-taken",
            Self::Disputed => "payments-refund-disputed",
            Self::NotFailed => "payments-refund-not-failed",
            Self::NotAnAmount => "payments-refund-not-an-amount",
            Self::TooMuch { .. } => "payments-refund-too-much",
            Self::WholeOnly { .. } => "payments-refund-whole-only",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::TooMuch { left } | Self::WholeOnly { left } => vec![("left", Word::Money(*left))],
            Self::NothingTaken | Self::Disputed | Self::NotFailed | Self::NotAnAmount => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::NothingTaken | Self::Disputed | Self::NotFailed => None,
            Self::NotAnAmount | Self::TooMuch { .. } | Self::WholeOnly { .. } => Some("amount"),
        }
    }
}

/// An amount as somebody types it: `12`, `12,5`, `12.50`.
pub fn amount(typed: &str, currency: Currency) -> Result<Money, RefundRejected> {
    kernel::typed::amount(typed, currency).ok_or(RefundRejected::NotAnAmount)
}

/// Asks so much of a payment back. Gives the payment as it is then: what is asked back is counted at once, so that two who ask
/// cannot both have the rest.
pub fn refund(payment: &Payment, amount: Money) -> Result<Payment, RefundRejected> {
    let left = payment.left();
    if payment.state != State::Captured {
        return Err(RefundRejected::NothingTaken);
    }
    if payment.is_disputed() {
        return Err(RefundRejected::Disputed);
    }
    if amount.minor <= 0 || amount.currency != left.currency {
        return Err(RefundRejected::NotAnAmount);
    }
    if amount.minor > left.minor {
        return Err(RefundRejected::TooMuch { left });
    }
    if amount != left && !payment.way.abilities().partial_refund {
        return Err(RefundRejected::WholeOnly { left });
    }
    let refunded = Money::new(payment.refunded.minor + amount.minor, left.currency);
    Ok(Payment { refunded, ..payment.clone() })
}

/// Whether a refund may be asked for once more, given all of its payment: money that was taken beside what was asked for and did
/// not go back. What else failed is counted as left, and is asked for anew by whoever wants it.
pub fn may_ask_again(all: &[Refund], refund: &Refund) -> Result<(), RefundRejected> {
    let is_about =
        |other: &&Refund| other.is_extra && other.attempt == refund.attempt && other.id != refund.id;
    let is_other_on_its_way = all.iter().filter(is_about).any(|other| other.state != RefundState::Failed);
    match refund.is_extra && refund.state == RefundState::Failed && !is_other_on_its_way {
        true => Ok(()),
        false => Err(RefundRejected::NotFailed),
    }
}

/// What becomes of a refund and its payment by what the provider answers, or somebody of the shop who has sent the money. What
/// has ended stays as it is. What was taken beside is not of the payment: that it went back is told by a fact of its own.
pub fn ended(
    payment: &Payment,
    refund: &Refund,
    given: &GivenBack,
    now: Timestamp,
) -> (Payment, Refund, Option<PaymentFact>) {
    let (mut payment, mut refund) = (payment.clone(), refund.clone());
    if matches!(refund.state, RefundState::Done | RefundState::Failed) {
        return (payment, refund, None);
    }
    let (about, cause, amount) = (payment.about.clone(), refund.cause.clone(), refund.amount);
    let (id, of) = (refund.id, payment.id);
    let fact = match given {
        GivenBack::ByHand => {
            refund.state = RefundState::ByHand;
            return (payment, refund, None);
        }
        GivenBack::Done(their_ref) => {
            refund.state = RefundState::Done;
            refund.their_ref.clone_from(their_ref);
            Some(match refund.is_extra {
                true => PaymentExtraGivenBack { payment: of, about, amount }.into(),
                false => PaymentRefunded { refund: id, payment: of, about, cause, amount }.into(),
            })
        }
        GivenBack::Refused(reason) => {
            refund.state = RefundState::Failed;
            refund.reason = Some(*reason);
            let code = reason.code().to_owned();
            (!refund.is_extra).then(|| {
                payment.refunded.minor -= amount.minor;
                RefundFailed { refund: id, payment: of, about, cause, code }.into()
            })
        }
    };
    refund.ended_at = Some(now);
    (payment, refund, fact)
}
