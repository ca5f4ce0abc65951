//! What becomes of a payment when its provider says something: in time, late, twice, in another order than it happened.

use super::states::{Becomes, Event, after, taken};
use crate::model::{Answer, Attempt, Away, DisputeEnd, Payment, Reason, Said, Stage, State};
use kernel::{Money, Personal, Timestamp};
use payments_facts::{
    PaymentAuthorised, PaymentCaptured, PaymentDeclined, PaymentDisputeEnded, PaymentDisputed,
    PaymentExtraTaken, PaymentFact,
};
use std::fmt;

/// A payment and the attempt of which something was said, as they are then.
#[derive(Clone, Debug, PartialEq)]
pub struct Heard {
    /// The payment.
    pub payment: Payment,
    /// The attempt.
    pub attempt: Attempt,
    /// What became known.
    pub facts: Vec<PaymentFact>,
    /// What must be done besides.
    pub then: Then,
}

/// What must be done besides keeping what was heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// Nothing.
    Nothing,
    /// The provider must forget the attempt.
    LetGo,
    /// The provider must forget the attempt of this number: an older one was paid.
    LetGoOf(u32),
    /// So much goes back: it was taken beside what was asked for.
    GiveBack(Money),
}

/// The provider says something that cannot be: another amount or currency than was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Odd {
    /// What was asked for.
    pub asked: Money,
    /// What they say.
    pub said: Money,
}

impl fmt::Display for Odd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} was asked for and the provider says {:?}", self.asked, self.said)
    }
}

/// What becomes of a payment by what its provider says of one of its attempts. Of an older attempt only money counts.
pub fn hear(payment: &Payment, attempt: &Attempt, answer: &Answer, now: Timestamp) -> Result<Heard, Odd> {
    let mut attempt = attempt.clone();
    if !answer.their_ref.is_empty() {
        attempt.their_ref.clone_from(&answer.their_ref);
    }
    let heard = Heard { payment: payment.clone(), attempt, facts: Vec::new(), then: Then::Nothing };
    match &answer.said {
        Said::Waits => Ok(heard),
        Said::Asks(away) => Ok(asks(heard, away.as_ref())),
        Said::Holds(amount) => holds(heard, *amount),
        Said::Takes(amount) => takes(heard, *amount, now),
        Said::Refuses(reason) => Ok(refuses(heard, *reason, now)),
        Said::Disputes(amount) => Ok(disputes(heard, *amount, now)),
        Said::DisputeEnds { amount, is_won } => Ok(dispute_ends(heard, *amount, *is_won, now)),
    }
}

/// What becomes of it where they say what cannot be: the attempt is refused. What they have taken goes back, what they only hold
/// they must forget.
pub fn odd(payment: &Payment, attempt: &Attempt, answer: &Answer, odd: Odd, now: Timestamp) -> Heard {
    let mut attempt = attempt.clone();
    if !answer.their_ref.is_empty() {
        attempt.their_ref.clone_from(&answer.their_ref);
    }
    let heard = Heard { payment: payment.clone(), attempt, facts: Vec::new(), then: Then::LetGo };
    let mut heard = refuses(heard, Reason::Provider, now);
    if matches!(answer.said, Said::Takes(_)) && odd.said.minor > 0 {
        (heard.attempt.stage, heard.attempt.ended_at) = (Stage::Odd, Some(now));
        goes_back(&mut heard, odd.said);
    }
    heard
}

/// What an attempt took besides goes back, and is told.
fn goes_back(heard: &mut Heard, amount: Money) {
    let (payment, about) = (heard.payment.id, heard.payment.about.clone());
    heard.facts.push(PaymentExtraTaken { payment, about, amount }.into());
    heard.then = Then::GiveBack(amount);
}

fn is_current(heard: &Heard) -> bool {
    heard.attempt.number == heard.payment.attempt
}

fn asks(mut heard: Heard, away: Option<&Personal<Away>>) -> Heard {
    match after(heard.payment.state, Event::Asks) {
        Becomes::LetGo => heard.then = Then::LetGo,
        // An older attempt must not be paid beside the one that counts.
        _ if !is_current(&heard) => heard.then = Then::LetGo,
        Becomes::To(state) => {
            heard.payment.state = state;
            heard.attempt.stage = Stage::Waiting;
        }
        Becomes::Same | Becomes::No(_) => {}
    }
    if heard.attempt.stage == Stage::Waiting {
        heard.attempt.away = away.cloned();
    }
    heard
}

fn holds(mut heard: Heard, amount: Money) -> Result<Heard, Odd> {
    if amount != heard.payment.amount {
        return Err(Odd { asked: heard.payment.amount, said: amount });
    }
    match after(heard.payment.state, Event::Holds) {
        Becomes::LetGo => heard.then = Then::LetGo,
        _ if !is_current(&heard) => heard.then = Then::LetGo,
        Becomes::To(state) => {
            let payment = &mut heard.payment;
            (payment.state, payment.authorised, payment.reason) = (state, amount, None);
            heard.attempt.stage = Stage::Authorised;
            let (payment, about) = (heard.payment.id, heard.payment.about.clone());
            heard.facts.push(PaymentAuthorised { payment, about, amount }.into());
        }
        Becomes::Same | Becomes::No(_) => {}
    }
    Ok(heard)
}

fn takes(mut heard: Heard, amount: Money, now: Timestamp) -> Result<Heard, Odd> {
    // What it took was kept, or goes back already.
    if matches!(heard.attempt.stage, Stage::Captured | Stage::Odd) {
        return Ok(heard);
    }
    // Of what is held by agreement less may be taken, never more; else all of it or nothing.
    let payment = &heard.payment;
    let fits = match payment.state {
        State::Authorised if payment.is_held => {
            amount.currency == payment.amount.currency
                && (1..=payment.authorised.minor).contains(&amount.minor)
        }
        State::Started
        | State::ActionNeeded
        | State::Authorised
        | State::Captured
        | State::Declined
        | State::Voided
        | State::Expired => amount == payment.amount,
    };
    if !fits {
        return Err(Odd { asked: payment.amount, said: amount });
    }
    heard.attempt.stage = Stage::Captured;
    heard.attempt.ended_at = Some(now);
    match after(heard.payment.state, Event::Takes) {
        Becomes::To(state) => {
            heard.payment = taken(&heard.payment, state, amount);
            if !is_current(&heard) {
                heard.then = Then::LetGoOf(heard.payment.attempt);
            }
            // The way by which it was paid is the one that counts.
            (heard.payment.attempt, heard.payment.way) = (heard.attempt.number, heard.attempt.way);
            let (payment, about) = (heard.payment.id, heard.payment.about.clone());
            heard.facts.push(PaymentCaptured { payment, about, amount }.into());
        }
        Becomes::Same | Becomes::LetGo | Becomes::No(_) => goes_back(&mut heard, amount),
    }
    Ok(heard)
}

fn refuses(mut heard: Heard, reason: Reason, now: Timestamp) -> Heard {
    if !matches!(heard.attempt.stage, Stage::Begun | Stage::Waiting) {
        return heard;
    }
    heard.attempt.stage = Stage::Declined;
    heard.attempt.reason = Some(reason);
    heard.attempt.ended_at = Some(now);
    if is_current(&heard)
        && let Becomes::To(state) = after(heard.payment.state, Event::Refuses)
    {
        heard.payment.state = state;
        heard.payment.reason = Some(reason);
        let (payment, about) = (heard.payment.id, heard.payment.about.clone());
        heard.facts.push(PaymentDeclined { payment, about, code: reason.code().to_owned() }.into());
    }
    heard
}

fn disputes(mut heard: Heard, amount: Money, now: Timestamp) -> Heard {
    let payment = &mut heard.payment;
    // It may be heard before the money is.
    if payment.disputed_at.is_none() {
        payment.disputed_at = Some(now);
        let (payment, about) = (payment.id, payment.about.clone());
        heard.facts.push(PaymentDisputed { payment, about, amount }.into());
    }
    heard
}

/// The first decision counts. It may be heard before the dispute is.
fn dispute_ends(heard: Heard, amount: Money, is_won: bool, now: Timestamp) -> Heard {
    let mut heard = disputes(heard, amount, now);
    let payment = &mut heard.payment;
    if payment.dispute_end.is_none() {
        payment.dispute_end = Some(DisputeEnd { at: now, is_won });
        let (payment, about) = (payment.id, payment.about.clone());
        heard.facts.push(PaymentDisputeEnded { payment, about, amount, is_won }.into());
    }
    heard
}
