//! Whether a payment may begin, until when it waits, and where whoever pays goes next.

use crate::model::{Next, Payment, Reason, State, Terms, Way, WaySetting};
use kernel::{Money, Rejection, Timestamp, time};

/// Why something about a payment may not be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PayRejected {
    /// The shop does not offer this way to pay.
    NoSuchWay,
    /// This is no amount that one can pay.
    NotAnAmount,
    /// It is being paid already.
    UnderWay,
    /// It is paid already.
    Paid,
    /// It was given up, or its time is over.
    Closed,
    /// The provider sees this money, not somebody of the shop.
    NotByHand,
    /// It is paid at the door: as long as it is on its way there, only what is paid for can be called off.
    OnDelivery,
    /// This card is not kept any more, or is somebody else's.
    NoSuchCard,
}

impl Rejection for PayRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::NoSuchWay => "payments-no-such-way",
            Self::NotAnAmount => "payments-not-an-amount",
            Self::UnderWay => "payments-under-way",
            Self::Paid => "payments-paid-already",
            Self::Closed => "payments-closed",
            Self::NotByHand => "payments-not-by-hand",
            Self::OnDelivery => "payments-on-delivery",
            Self::NoSuchCard => "payments-no-such-card",
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::NoSuchWay | Self::NoSuchCard => Some("method"),
            Self::NotAnAmount
            | Self::UnderWay
            | Self::Paid
            | Self::Closed
            | Self::NotByHand
            | Self::OnDelivery => None,
        }
    }
}

/// By which way so much is paid. `setting` is what the shop has decided about the way that was chosen.
pub fn check(amount: Money, setting: Option<&WaySetting>) -> Result<Way, PayRejected> {
    match (amount.minor, setting) {
        (..0, _) => Err(PayRejected::NotAnAmount),
        (0, _) => Ok(Way::Free),
        (_, Some(setting)) if setting.is_on && setting.way != Way::Free => Ok(setting.way),
        (_, _) => Err(PayRejected::NoSuchWay),
    }
}

/// Whether a way can hold money, where it is only to be held.
pub const fn may_hold(way: Way, is_held: bool) -> Result<(), PayRejected> {
    if is_held && !way.abilities().manual_capture { Err(PayRejected::NoSuchWay) } else { Ok(()) }
}

/// By which way another attempt is made. What costs more or depends on where it goes was part of what was agreed, so nobody
/// changes to that afterwards.
pub fn check_again(amount: Money, setting: Option<&WaySetting>) -> Result<Way, PayRejected> {
    match setting.map(|setting| &setting.terms) {
        Some(Terms::Cash { .. }) => Err(PayRejected::NoSuchWay),
        Some(Terms::None | Terms::Transfer { .. }) | None => check(amount, setting),
    }
}

/// Whether something may be paid of which these payments are known. Which of them the new one is.
pub fn may_start(known: &[Payment]) -> Result<u32, PayRejected> {
    for one in known {
        match one.state {
            State::Voided | State::Expired => {}
            State::Authorised | State::Captured => return Err(PayRejected::Paid),
            State::Started | State::ActionNeeded | State::Declined => return Err(PayRejected::UnderWay),
        }
    }
    Ok(known.iter().map(|one| one.turn).max().unwrap_or(0) + 1)
}

/// Until when it must be paid. A transfer takes days, and whoever brings the goods is paid whenever they come; the pages of
/// providers are open as long as the caller wishes.
pub fn expires_at(way: Way, terms: &Terms, wished: Option<Timestamp>, now: Timestamp) -> Option<Timestamp> {
    match (way, terms) {
        (Way::Transfer, Terms::Transfer { days, .. }) => Some(time::days_after(now, i64::from(*days))),
        (Way::CashOnDelivery | Way::Free, _) => None,
        (Way::Test | Way::Stripe | Way::Redsys | Way::Bizum | Way::Transfer, _) => wished,
    }
}

/// How long something may wait for its money, whatever ways are tried at it one after the other: as long as a transfer may take
/// from the first payment on, and a day. What is put aside for it is nobody else's all that time (RULES 1.F).
pub fn bound(known: &[Payment], transfer: Option<&WaySetting>) -> Option<Timestamp> {
    let first = known.iter().map(|one| one.created_at).min()?;
    let untouched = WaySetting::untouched(Way::Transfer);
    let days = match &transfer.unwrap_or(&untouched).terms {
        Terms::Transfer { days, .. } => i64::from(*days),
        Terms::None | Terms::Cash { .. } => 0,
    };
    Some(time::days_after(first, days + 1))
}

/// Where whoever pays goes next.
pub fn next(payment: &Payment) -> Result<Next, PayRejected> {
    let page = |path: &str| match &payment.back {
        Some(back) => Next::Page(format!("{path}{}", back.secret.reveal())),
        None => Next::Waiting,
    };
    match payment.state {
        State::Started => Ok(page("/pay/back/")),
        State::ActionNeeded if payment.way.abilities().redirect => Ok(page("/pay/go/")),
        State::ActionNeeded => Ok(Next::Waiting),
        State::Authorised | State::Captured => Ok(Next::Done),
        State::Declined => Ok(Next::Declined(payment.reason.unwrap_or(Reason::Declined).text().to_owned())),
        State::Voided | State::Expired => Err(PayRejected::Closed),
    }
}

impl Reason {
    /// The key of a sentence that says it to whoever pays.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Declined => "payments-reason-declined",
            Self::Funds => "payments-reason-funds",
            Self::Authentication => "payments-reason-authentication",
            Self::Provider => "payments-reason-provider",
        }
    }
}
