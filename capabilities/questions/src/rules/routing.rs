//! Who is asked about what they have, and when (RULES 1.D, ask-an-owner routing): few, those who like to answer, never the same ones
//! again and again, and nobody any more once there are good answers enough.

use crate::model::{Owner, Routing, RoutingEnd, RoutingKnown, RoutingState, Ways};
use kernel::{PersonId, Rejection, Timestamp, Word, time};

/// Who has had it for fewer days has nothing to tell yet,
pub const HAD_DAYS_MIN: i64 = 14;
/// and who has had it for more may not remember.
pub const HAD_DAYS_MAX: i64 = 365;
/// So many are asked at once; the others only if those do not answer.
pub const WAVE: u32 = 4;
/// So many hours are left to those.
pub const WAVE_H: i64 = 24;
/// Where nobody could be asked it is tried again after so many hours.
pub const RETRY_H: i64 = 24;
/// So many days after it was asked nobody is asked any more.
pub const ENDS_DAYS: i64 = 14;
const HOUR_S: i64 = 3_600;

/// What is to be done about a question now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoutingStep {
    /// Nothing, ever.
    Rest,
    /// Nothing before that instant.
    Wait(Timestamp),
    /// So many owners at most are asked.
    Ask(u32),
    /// Nobody is asked any more.
    End(RoutingEnd),
}

/// Decides that.
pub fn step(known: &RoutingKnown, ways: &Ways, now: Timestamp) -> RoutingStep {
    let is = &known.routing;
    if is.state == RoutingState::Done {
        return RoutingStep::Rest;
    }
    if let Some(why) = over(known, ways, now) {
        return RoutingStep::End(why);
    }
    let due_at = match is.wave_at {
        Some(at) => hours_after(at, WAVE_H),
        None if is.is_wanted => is.begun_at,
        None => hours_after(is.begun_at, i64::from(ways.wait_h)),
    };
    if now < due_at {
        return RoutingStep::Wait(due_at);
    }
    if !ways.asks_owners {
        return RoutingStep::Wait(hours_after(now, RETRY_H));
    }
    RoutingStep::Ask(WAVE.min(ways.owners - is.asked))
}

/// Why nobody is asked any more.
fn over(known: &RoutingKnown, ways: &Ways, now: Timestamp) -> Option<RoutingEnd> {
    let is = &known.routing;
    let was_asked = is.wave_at.is_some();
    if !known.is_going_on {
        return Some(RoutingEnd::Over);
    }
    if known.good >= ways.enough {
        return Some(RoutingEnd::Enough);
    }
    if known.answers > 0 && !was_asked && !is.is_wanted {
        return Some(RoutingEnd::Answered);
    }
    if is.asked >= ways.owners {
        return Some(RoutingEnd::Asked);
    }
    (now >= time::days_after(is.begun_at, ENDS_DAYS)).then_some(RoutingEnd::TooLate)
}

/// When it is tried again after nobody could be asked.
pub fn again_at(now: Timestamp) -> Timestamp {
    hours_after(now, RETRY_H)
}

fn hours_after(at: Timestamp, hours: i64) -> Timestamp {
    time::seconds_after(at, hours * HOUR_S)
}

/// Who of these may be asked, those first who have answered before, then those who were not asked for longest, then whoever has had
/// it for longest.
pub fn choose(owners: &[Owner], rest_days: u32, now: Timestamp) -> Vec<PersonId> {
    let (latest, earliest) = (time::days_before(now, HAD_DAYS_MIN), time::days_before(now, HAD_DAYS_MAX));
    let rested = time::days_before(now, i64::from(rest_days));
    let has_had = |one: &&Owner| (earliest..=latest).contains(&one.delivered_at);
    let has_rested = |one: &&Owner| one.asked_at.is_none_or(|at| at <= rested);
    let mut may: Vec<&Owner> = owners.iter().filter(has_had).filter(has_rested).collect();
    may.sort_by_key(|one| (std::cmp::Reverse(one.answered), one.asked_at, one.delivered_at, one.person));
    may.into_iter().map(|one| one.person).collect()
}

/// So many were asked.
pub fn asked(is: &Routing, count: u32, now: Timestamp) -> Routing {
    Routing { state: RoutingState::Asking, asked: is.asked + count, wave_at: Some(now), ..is.clone() }
}

/// Nobody is asked any more.
pub fn ended(is: &Routing, why: RoutingEnd) -> Routing {
    Routing { state: RoutingState::Done, why: Some(why), ..is.clone() }
}

/// Whoever asked wants owners to be asked at once, also where asking had ended because somebody else had answered.
pub fn wanted(is: &Routing) -> Result<Routing, RoutingRejected> {
    let is_over = is.state == RoutingState::Done && is.why != Some(RoutingEnd::Answered);
    if is_over || is.is_wanted || is.asked > 0 {
        return Err(RoutingRejected::Already);
    }
    Ok(Routing { state: RoutingState::Waiting, why: None, is_wanted: true, ..is.clone() })
}

/// Why owners are not asked because somebody wants it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoutingRejected {
    /// Somebody else asked the question.
    NotYours,
    /// It is closed, or asks the same as another, or nobody can read it.
    Over,
    /// They are being asked, or it is over.
    Already,
}

impl Rejection for RoutingRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::NotYours => "questions-routing-not-yours",
            Self::Over => "questions-routing-over",
            Self::Already => "questions-routing-already",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        Vec::new()
    }

    fn field(&self) -> Option<&'static str> {
        None
    }
}
