//! How much may go back, and amounts as people type them.

use crate::model::{Order, Refund, RefundState};
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
}

impl Rejection for RefundAsked {
    fn code(&self) -> &'static str {
        match self {
            Self::Unfit => "orders-amount-unfit",
            Self::TooMuch { .. } => "orders-amount-large",
            Self::Nothing => "orders-no-money",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::TooMuch { most } => vec![("most", Word::Money(*most))],
            Self::Unfit | Self::Nothing => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        Some("amount")
    }
}

/// How much could go back: what was paid, without what went back or is on its way.
pub fn refundable(order: &Order, refunds: &[Refund]) -> Money {
    let asked = refunds.iter().filter(|one| one.state == RefundState::Asked);
    let asked = asked.fold(0_i64, |sum, one| sum.saturating_add(one.amount.minor));
    let left = order.paid.minor.saturating_sub(order.refunded.minor).saturating_sub(asked);
    Money::new(left.max(0), order.currency())
}

/// The amount that somebody typed, if so much can go back; nothing typed is all of it.
pub fn refund(order: &Order, refunds: &[Refund], typed: &str) -> Result<Money, RefundAsked> {
    let most = refundable(order, refunds);
    if most.minor == 0 {
        return Err(RefundAsked::Nothing);
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

/// An amount above nothing, as people type it: `12`, `12,5`, `12.50 €`. Nobody groups digits here, because a point stands
/// before decimals too.
pub fn amount(typed: &str, currency: Currency) -> Option<Money> {
    let is_of_one = |sign: char| sign.is_ascii_digit() || sign == ',' || sign == '.';
    let typed = typed.trim().trim_matches(|sign: char| !is_of_one(sign) && sign != '-');
    let (whole, part) = typed.split_once([',', '.']).unwrap_or((typed, ""));
    let decimals = currency.exponent() as usize;
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let fits = !whole.is_empty() && whole.len() <= 12 && part.len() <= decimals;
    if !fits || !is_number(whole) || !is_number(part) || typed.ends_with([',', '.']) {
        return None;
    }
    let minor: i64 = format!("{whole}{part:0<decimals$}").parse().ok()?;
    (minor > 0).then(|| Money::new(minor, currency))
}
