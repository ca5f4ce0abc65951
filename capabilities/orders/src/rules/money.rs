//! How much may go back, which order has how much of what came, and amounts as people type them.

use crate::model::{Line, Order, Refund, RefundState};
use kernel::{Currency, Money, Rejection, Word};

/// Why money does not go back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefundAsked {
    /// It is no amount above nothing.
    Unfit,
    /// It is more than there is.
    TooMuch {
        /// So much could go back.
        most: Money,
    },
    /// There is nothing to give back.
    Nothing,
    /// It was paid elsewhere.
    Past,
}

impl Rejection for RefundAsked {
    fn code(&self) -> &'static str {
        match self {
            Self::Unfit => "orders-amount-unfit",
            Self::TooMuch { .. } => "orders-amount-large",
            Self::Nothing => "orders-no-money",
            Self::Past => "orders-is-past",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::TooMuch { most } => vec![("most", Word::Money(*most))],
            Self::Unfit | Self::Nothing | Self::Past => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        Some("amount")
    }
}

/// How much could go back: what was paid here, without what went back or is on its way.
pub fn refundable(order: &Order, refunds: &[Refund]) -> Money {
    if order.is_past() {
        return Money::new(0, order.currency());
    }
    let asked = refunds.iter().filter(|one| one.state == RefundState::Asked);
    let asked = asked.fold(0_i64, |sum, one| sum.saturating_add(one.amount.minor));
    let left = order.paid.minor.saturating_sub(order.refunded.minor).saturating_sub(asked);
    Money::new(left.max(0), order.currency())
}

/// The amount that somebody typed, if so much can go back; nothing typed is all of it.
pub fn refund(order: &Order, refunds: &[Refund], typed: &str) -> Result<Money, RefundAsked> {
    let most = refundable(order, refunds);
    if most.minor == 0 {
        return Err(nothing(order));
    }
    let wanted = match typed.trim() {
        "" => most,
        typed => amount(typed, order.currency()).ok_or(RefundAsked::Unfit)?,
    };
    match wanted.minor > most.minor {
        true => Err(RefundAsked::TooMuch { most }),
        false => Ok(wanted),
    }
}

/// Why there is nothing to give back.
pub const fn nothing(order: &Order) -> RefundAsked {
    if order.past.is_some() { RefundAsked::Past } else { RefundAsked::Nothing }
}

/// An amount above nothing, as people type it: `12`, `12,5`, `12.50 €`.
pub fn amount(typed: &str, currency: Currency) -> Option<Money> {
    kernel::typed::amount(typed, currency).filter(|amount| amount.minor > 0)
}

/// What each order of a group has of the money that came: its own total. Nothing when another sum came than was agreed.
pub fn allocations(total: Money, orders: &[&Order], came: Money) -> Option<Vec<Money>> {
    let parts: Vec<Money> = orders.iter().map(|order| order.total).collect();
    let sum = parts.iter().try_fold(Money { minor: 0, ..total }, |sum, part| sum.plus(*part));
    (came == total && sum == Some(total)).then_some(parts)
}

/// How much of money that went back and nobody here asked for falls on each order of a group, as much as there is: on the first what
/// it has left, then on the next. Each says how much it has left, and how much with what is on its way back already; of that
/// is taken last.
pub fn spread(orders: &[(Money, Money)], gone: Money) -> Vec<Money> {
    let mut open = gone.minor.max(0);
    let mut parts = vec![0_i64; orders.len()];
    for is_first in [true, false] {
        for (part, (left, most)) in parts.iter_mut().zip(orders) {
            let room = if is_first { left.minor } else { most.minor };
            let more = open.min(room.saturating_sub(*part).max(0));
            *part = part.saturating_add(more);
            open = open.saturating_sub(more);
        }
    }
    parts.into_iter().map(|minor| Money { minor, ..gone }).collect()
}

/// What of a line goes back when so many of it are not sent: all that the pieces before them did not cost. Where cents are over, the
/// earlier pieces cost one more, as they do where goods come back.
pub fn unsent(line: &Line) -> Money {
    let ordered = i64::from(line.quantity.max(1));
    let gone = i64::from(line.quantity.saturating_sub(line.left()));
    let (each, over) = (line.total.minor.div_euclid(ordered), line.total.minor.rem_euclid(ordered));
    let before = each.saturating_mul(gone).saturating_add(over.min(gone));
    Money { minor: line.total.minor.saturating_sub(before), ..line.total }
}
