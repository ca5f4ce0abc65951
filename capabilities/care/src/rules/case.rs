//! What becomes of a case: its state, its clock, and what is to be told of it.

use super::{
    clock::{Calendar, days_for},
    states::{self, Command, StateRejected},
};
use crate::model::{Case, CaseId, CaseState, Channel, Matter};
use care_facts::{
    CaseAnswered, CaseAssigned, CaseFact, CaseMatterChanged, CaseOpened, CaseOverdue, CaseRated,
    CaseResolved, CaseStateChanged,
};
use kernel::{Lang, PersonId, Personal, Rejection, Subject, Timestamp};

/// So many days after it was resolved a case is closed by itself.
pub const RESTS_DAYS: i64 = 7;

/// A case together with what is to be told of it.
pub type Done = (Case, Vec<CaseFact>);

/// Somebody writes about something new.
#[derive(Clone, Debug)]
pub struct Open {
    /// Which case it becomes.
    pub id: CaseId,
    /// The word by which people will speak of it.
    pub code: String,
    /// Who, if they are signed in.
    pub person: Option<PersonId>,
    /// What they are called.
    pub name: Personal<String>,
    /// Where answers go.
    pub address: Personal<String>,
    /// In which language.
    pub lang: Lang,
    /// About what.
    pub matter: Matter,
    /// About which thing.
    pub about: Option<Subject>,
    /// How it came in.
    pub channel: Channel,
}

/// Opens a case; its clock begins.
pub fn open(wish: Open, now: Timestamp, calendar: &Calendar) -> Done {
    let due_at = calendar.days_after(now, days_for(wish.matter));
    let Open { id, code, person, name, address, lang, matter, about, channel } = wish;
    let fact = CaseOpened { case: id, matter, channel, due_at };
    let case = Case {
        id,
        code,
        person,
        name,
        address,
        lang,
        matter,
        about,
        channel,
        state: CaseState::New,
        is_unanswered: true,
        agent: None,
        created_at: now,
        heard_at: now,
        due_at,
        days_left: None,
        answered_at: None,
        resolved_at: None,
        closed_at: None,
        minutes: 0,
        rating: None,
        rating_words: Personal::default(),
        version: 1,
    };
    (case, vec![fact.into()])
}

/// The customer writes.
pub fn hear(case: &Case, now: Timestamp, calendar: &Calendar) -> Result<Done, StateRejected> {
    let (heard, facts) = go(case, Command::Hear, now, calendar)?;
    Ok((Case { heard_at: now, is_unanswered: true, ..heard }, facts))
}

/// An answer of the shop: who gives it, where the case is afterwards, how long it took.
#[derive(Clone, Copy, Debug)]
pub struct Answer {
    /// Who.
    pub agent: PersonId,
    /// Where the case is afterwards.
    pub to: CaseState,
    /// Minutes.
    pub minutes: u32,
}

/// Somebody of the shop answers, and looks after the case if nobody did.
pub fn answer(
    case: &Case,
    given: Answer,
    now: Timestamp,
    calendar: &Calendar,
) -> Result<Done, StateRejected> {
    let (mut answered, moved) = go(case, Command::Answer(given.to), now, calendar)?;
    let is_first = case.answered_at.is_none();
    let waited_s = now.as_second() - case.created_at.as_second();
    let Answer { agent, minutes, .. } = given;
    let mut facts = vec![CaseAnswered { case: case.id, agent, is_first, waited_s, minutes }.into()];
    if case.agent.is_none() {
        facts.push(CaseAssigned { case: case.id, agent: Some(agent) }.into());
        answered.agent = Some(agent);
    }
    facts.extend(moved);
    answered.answered_at = case.answered_at.or(Some(now));
    answered.is_unanswered = false;
    answered.minutes = case.minutes.saturating_add(minutes);
    Ok((answered, facts))
}

/// Somebody of the shop puts it elsewhere without a word.
pub fn put(case: &Case, to: CaseState, now: Timestamp, calendar: &Calendar) -> Result<Done, StateRejected> {
    go(case, Command::Put(to), now, calendar)
}

/// The customer says that it is over.
pub fn finish(case: &Case, now: Timestamp, calendar: &Calendar) -> Result<Done, StateRejected> {
    go(case, Command::Finish, now, calendar)
}

/// The days after it was resolved are over.
pub fn expire(case: &Case, now: Timestamp, calendar: &Calendar) -> Result<Done, StateRejected> {
    go(case, Command::Expire, now, calendar)
}

/// Somebody of the shop looks after it, or nobody any more. Whoever takes a new one has looked at it.
pub fn assign(case: &Case, agent: Option<PersonId>, now: Timestamp, calendar: &Calendar) -> Done {
    if case.agent == agent {
        return (case.clone(), Vec::new());
    }
    let told = CaseAssigned { case: case.id, agent };
    let looked_at = match (case.state, agent) {
        (CaseState::New, Some(_)) => go(case, Command::Put(CaseState::Open), now, calendar).ok(),
        _ => None,
    };
    let (taken, moved) = looked_at.unwrap_or_else(|| (case.clone(), Vec::new()));
    let facts = std::iter::once(told.into()).chain(moved).collect();
    (Case { agent, ..taken }, facts)
}

/// It is about something else than was thought. It must be solved by the day by which it would have to be, had it been that
/// from the beginning: the days that the shop has waited for the customer stay counted.
pub fn sort(case: &Case, to: Matter, now: Timestamp, calendar: &Calendar) -> Result<Done, StateRejected> {
    if case.state == CaseState::Closed {
        return Err(StateRejected::Closed);
    }
    if case.matter == to {
        return Ok((case.clone(), Vec::new()));
    }
    let (before, after) = (days_for(case.matter), days_for(to));
    let due_at = match after < before {
        true => calendar.days_before(case.due_at, before - after),
        false => calendar.days_after(case.due_at, after - before),
    };
    // None are left where it would have been late before the shop began to wait: its day stays where it is then.
    let left = case.days_left.and_then(|left| (left + after).checked_sub(before)).filter(|left| *left > 0);
    let is_resting = case.state == CaseState::WaitingCustomer && due_at > now;
    let days_left = left.or_else(|| is_resting.then(|| calendar.days_between(now, due_at).max(1)));
    let sorted = Case { matter: to, due_at, days_left, ..case.clone() };
    let mut facts = vec![CaseMatterChanged { case: case.id, from: case.matter, to, due_at }.into()];
    if !case.is_overdue(now) {
        facts.extend(fall_due(&sorted, now));
    }
    Ok((sorted, facts))
}

/// The time is over in which it had to be solved: nothing changes, and everybody may know.
pub fn fall_due(case: &Case, now: Timestamp) -> Option<CaseFact> {
    case.is_overdue(now).then(|| CaseOverdue { case: case.id, due_at: case.due_at }.into())
}

/// Why nobody hears how it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RateRejected {
    /// It is not over.
    NotClosed,
    /// It was said already.
    Twice,
    /// Not from 1 to 5.
    Outside,
    /// More than a sentence.
    Long,
}

/// The longest sentence, in characters.
const WORDS_MAX: usize = 500;

impl Rejection for RateRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::NotClosed => "care-rate-not-closed",
            Self::Twice => "care-rate-twice",
            Self::Outside => "care-rate-outside",
            Self::Long => "care-rate-long",
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Outside => Some("rating"),
            Self::Long => Some("words"),
            Self::NotClosed | Self::Twice => None,
        }
    }
}

/// Says how it was, once, after it is over.
pub fn rate(case: &Case, rating: u32, words: &str) -> Result<Done, RateRejected> {
    if case.state != CaseState::Closed {
        return Err(RateRejected::NotClosed);
    }
    if case.rating.is_some() {
        return Err(RateRejected::Twice);
    }
    if !(1..=5).contains(&rating) {
        return Err(RateRejected::Outside);
    }
    let words = words.trim();
    if words.chars().count() > WORDS_MAX {
        return Err(RateRejected::Long);
    }
    let rated = Case { rating: Some(rating), rating_words: Personal::new(words.to_owned()), ..case.clone() };
    Ok((rated, vec![CaseRated { case: case.id, rating }.into()]))
}

/// Moves a case, with its clock: it stands still only while the shop waits for the customer, and begins anew when a case
/// that was resolved is not.
fn go(case: &Case, command: Command, now: Timestamp, calendar: &Calendar) -> Result<Done, StateRejected> {
    let (from, to) = (case.state, states::after(case.state, command)?);
    if from == to {
        return Ok((case.clone(), Vec::new()));
    }
    let mut moved = Case { state: to, ..case.clone() };
    let mut facts = vec![CaseStateChanged { case: case.id, from, to }.into()];
    if let Some(left) = moved.days_left.take() {
        moved.due_at = case.due_at.max(calendar.days_after(now, left));
    }
    if from == CaseState::Resolved && to != CaseState::Closed {
        moved.resolved_at = None;
        moved.due_at = case.due_at.max(calendar.days_after(now, days_for(case.matter)));
    }
    match to {
        CaseState::WaitingCustomer if moved.due_at > now => {
            // Of the last day there is always one left, or the answer to an answer would be late at once.
            moved.days_left = Some(calendar.days_between(now, moved.due_at).max(1));
        }
        CaseState::Resolved | CaseState::Closed => {
            if moved.resolved_at.is_none() {
                let after_s = now.as_second() - case.created_at.as_second();
                facts.push(CaseResolved { case: case.id, after_s }.into());
                moved.resolved_at = Some(now);
            }
            moved.closed_at = (to == CaseState::Closed).then_some(now);
        }
        _ => {}
    }
    Ok((moved, facts))
}
