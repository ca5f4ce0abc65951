//! The table of states: what each event makes of each state, and what somebody of the shop decides. What a provider says is
//! turned into events in `hearing`.

use super::PayRejected;
use crate::model::{Payment, State, Way};
use kernel::Money;
use payments_facts::{PaymentCaptured, PaymentExpired, PaymentFact, PaymentVoided};

/// What can happen to a payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Event {
    /// Whoever pays must do something.
    Asks,
    /// The money is promised.
    Holds,
    /// The money is ours.
    Takes,
    /// The attempt is refused.
    Refuses,
    /// Another attempt is made.
    Retries,
    /// Somebody gives it up.
    Voids,
    /// Its time is over.
    Expires,
    /// Somebody of the shop has seen the money.
    Confirms,
}

impl Event {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Asks,
        Self::Holds,
        Self::Takes,
        Self::Refuses,
        Self::Retries,
        Self::Voids,
        Self::Expires,
        Self::Confirms,
    ];
}

/// What an event makes of a state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Becomes {
    /// Another state.
    To(State),
    /// Nothing: it was so before, or something truer has been heard since.
    Same,
    /// Nothing, and the provider must forget what it has begun.
    LetGo,
    /// It may not be.
    No(PayRejected),
}

/// The table. Money that was taken is never denied, however late it is heard of; nothing that comes after it takes it away.
pub fn after(state: State, event: Event) -> Becomes {
    use Becomes::{LetGo, No, Same, To};
    match (state, event) {
        (State::Captured, Event::Voids | Event::Retries) => No(PayRejected::Paid),
        (State::Captured, _) => Same,
        (_, Event::Takes | Event::Confirms) => To(State::Captured),

        (State::Started | State::ActionNeeded | State::Declined, Event::Holds) => To(State::Authorised),
        (State::Authorised, Event::Retries) => No(PayRejected::Paid),
        (State::Authorised, Event::Voids) => To(State::Voided),
        (State::Authorised, Event::Asks | Event::Holds | Event::Refuses | Event::Expires) => Same,

        (State::Voided | State::Expired, Event::Asks | Event::Holds) => LetGo,
        (State::Voided | State::Expired, Event::Retries) => No(PayRejected::Closed),
        (State::Voided | State::Expired, Event::Refuses | Event::Voids | Event::Expires) => Same,

        (State::Started, Event::Asks) => To(State::ActionNeeded),
        (State::ActionNeeded | State::Declined, Event::Asks) => Same,
        (State::Started | State::ActionNeeded, Event::Refuses) => To(State::Declined),
        (State::Declined, Event::Refuses) => Same,
        (State::Declined, Event::Retries) => To(State::Started),
        (State::Started | State::ActionNeeded, Event::Retries) => No(PayRejected::UnderWay),
        (State::Started | State::ActionNeeded | State::Declined, Event::Voids) => To(State::Voided),
        (State::Started | State::ActionNeeded | State::Declined, Event::Expires) => To(State::Expired),
    }
}

/// Somebody gives a payment up (`Voids`), or its time is over (`Expires`). Gives it as it is then, and the fact of it; no
/// fact where it was so before.
pub fn close(payment: &Payment, event: Event) -> Result<(Payment, Option<PaymentFact>), PayRejected> {
    let state = match after(payment.state, event) {
        Becomes::To(state) => state,
        Becomes::Same | Becomes::LetGo => return Ok((payment.clone(), None)),
        Becomes::No(reason) => return Err(reason),
    };
    let (id, about) = (payment.id, payment.about.clone());
    let fact = match event {
        Event::Expires => PaymentExpired { payment: id, about }.into(),
        Event::Asks
        | Event::Holds
        | Event::Takes
        | Event::Refuses
        | Event::Retries
        | Event::Voids
        | Event::Confirms => PaymentVoided { payment: id, about }.into(),
    };
    Ok((Payment { state, ..payment.clone() }, Some(fact)))
}

/// Whether somebody of the shop may give a payment up by itself. What is paid at the door is promised by an order, which would
/// be sent all the same.
pub fn may_give_up(payment: &Payment) -> Result<(), PayRejected> {
    match payment.way == Way::CashOnDelivery && payment.state == State::Authorised {
        true => Err(PayRejected::OnDelivery),
        false => Ok(()),
    }
}

/// Whether so much may be taken of what is held for a payment.
pub fn may_capture(payment: &Payment, amount: Money) -> Result<(), PayRejected> {
    match payment.state {
        _ if !payment.is_held => Err(PayRejected::NoSuchWay),
        State::Captured => Err(PayRejected::Paid),
        State::Started | State::ActionNeeded | State::Declined => Err(PayRejected::UnderWay),
        State::Voided | State::Expired => Err(PayRejected::Closed),
        State::Authorised => {
            let fits = amount.currency == payment.amount.currency
                && (1..=payment.authorised.minor).contains(&amount.minor);
            if fits { Ok(()) } else { Err(PayRejected::NotAnAmount) }
        }
    }
}

/// Somebody of the shop has seen the money, all of it. Only where that is how it is seen.
pub fn confirm(payment: &Payment) -> Result<(Payment, Option<PaymentFact>), PayRejected> {
    if !payment.way.abilities().by_hand {
        return Err(PayRejected::NotByHand);
    }
    match after(payment.state, Event::Confirms) {
        Becomes::To(state) => {
            let amount = payment.amount;
            let fact = PaymentCaptured { payment: payment.id, about: payment.about.clone(), amount };
            let taken = taken(payment, state, amount);
            Ok((taken, Some(fact.into())))
        }
        Becomes::Same | Becomes::LetGo => Ok((payment.clone(), None)),
        Becomes::No(reason) => Err(reason),
    }
}

/// The payment with so much of it taken. Nothing was taken that was not promised: what is taken at once was promised with it.
pub(super) fn taken(payment: &Payment, state: State, amount: Money) -> Payment {
    let authorised = if amount.minor > payment.authorised.minor { amount } else { payment.authorised };
    Payment { state, authorised, captured: amount, reason: None, ..payment.clone() }
}
