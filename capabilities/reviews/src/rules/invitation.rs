//! When somebody is asked how it was, and when not (RULES 1.C review invitation, 2 row 3): a first letter, one reminder, then never.

use crate::model::{Basis, Ended, Good, Invitation, InvitationSettings, InvitationState, Known};
use kernel::{Timestamp, time};

/// The first letter goes so many days before the end of the window at the latest, so that an answer still counts.
pub const ROOM_DAYS: i64 = 10;
/// In the last days of the window no letter is written any more.
pub const LAST_DAYS: i64 = 2;
/// Whoever gives something back, or is at odds with the shop, is asked later: it is looked at again after so many days.
pub const PAUSE_DAYS: i64 = 2;

/// What happens to an invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// The order arrived.
    Arrive,
    /// A letter was written.
    Ask,
    /// Something was written about all of it.
    Answer,
    /// Nobody is asked any more.
    End(Ended),
}

/// The state behind a command; nothing where it changes nothing.
pub const fn next(state: InvitationState, command: Command) -> Option<InvitationState> {
    use InvitationState::{Answered, Eligible, Expired, New, Reminded, Sent, Stopped};
    match (state, command) {
        (New, Command::Arrive) => Some(Eligible),
        (Eligible, Command::Ask) => Some(Sent),
        (Sent, Command::Ask) => Some(Reminded),
        (Eligible | Sent | Reminded, Command::Answer) => Some(Answered),
        (Eligible | Sent | Reminded, Command::End(Ended::TooLate)) => Some(Expired),
        (New, Command::End(Ended::TooLate)) => None,
        (New | Eligible | Sent | Reminded, Command::End(_)) => Some(Stopped),
        (New, Command::Ask | Command::Answer)
        | (Eligible | Sent | Reminded, Command::Arrive)
        | (Reminded, Command::Ask)
        | (Answered | Expired | Stopped, _) => None,
    }
}

/// What is to be done about an invitation now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Nothing, ever.
    Rest,
    /// Nothing before that instant.
    Wait(Timestamp),
    /// A letter: 1 the first, 2 the reminder.
    Ask(u32),
    /// It is over.
    End(Ended),
}

/// Decides that.
pub fn step(known: &Known, settings: &InvitationSettings, now: Timestamp) -> Step {
    let is = &known.invitation;
    let (Some(ends_at), true) = (is.ends_at, is_running(is.state)) else { return Step::Rest };
    if let Some(why) = nothing_left(&known.goods) {
        return Step::End(why);
    }
    if now >= ends_at {
        return Step::End(Ended::TooLate);
    }
    let Some((nth, due_at)) = due(known, settings, ends_at) else { return Step::Wait(ends_at) };
    if now < due_at {
        return Step::Wait(due_at.min(ends_at));
    }
    if now > time::days_before(ends_at, LAST_DAYS) {
        return Step::Wait(ends_at);
    }
    // Of an order whose goods were not heard of yet nobody can say anything.
    if !settings.is_on || known.is_troubled || known.goods.is_empty() {
        return Step::Wait(time::days_after(now, PAUSE_DAYS).min(ends_at));
    }
    Step::Ask(nth)
}

/// Whether somebody may still be asked.
const fn is_running(state: InvitationState) -> bool {
    match state {
        InvitationState::Eligible | InvitationState::Sent | InvitationState::Reminded => true,
        InvitationState::New
        | InvitationState::Answered
        | InvitationState::Expired
        | InvitationState::Stopped => false,
    }
}

/// Why there is nothing left to ask about.
fn nothing_left(goods: &[Good]) -> Option<Ended> {
    if goods.is_empty() || goods.iter().any(Good::is_open) {
        return None;
    }
    let is_answered = goods.iter().any(|good| good.review.is_some());
    Some(if is_answered { Ended::Answered } else { Ended::Returned })
}

/// Which letter comes next, and when.
fn due(known: &Known, settings: &InvitationSettings, ends_at: Timestamp) -> Option<(u32, Timestamp)> {
    let is = &known.invitation;
    match is.state {
        InvitationState::Eligible => {
            let days = if known.is_digital { settings.days_digital } else { settings.days };
            is.delivered_at.map(|at| (1, first_at(at, days, ends_at)))
        }
        InvitationState::Sent if settings.reminder_days > 0 => {
            is.sent_at.map(|at| (2, time::days_after(at, i64::from(settings.reminder_days))))
        }
        InvitationState::New
        | InvitationState::Sent
        | InvitationState::Reminded
        | InvitationState::Answered
        | InvitationState::Expired
        | InvitationState::Stopped => None,
    }
}

/// When the first letter goes: early enough that an answer still counts, and never before it arrived.
pub fn first_at(delivered_at: Timestamp, days: u32, ends_at: Timestamp) -> Timestamp {
    let wanted = time::days_after(delivered_at, i64::from(days));
    wanted.min(time::days_before(ends_at, ROOM_DAYS)).max(delivered_at)
}

/// The order arrived: from now on it may be asked about, until the window closes.
pub fn arrive(is: &Invitation, delivered_at: Timestamp, window_days: u32) -> Option<Invitation> {
    let state = next(is.state, Command::Arrive)?;
    let ends_at = time::days_after(delivered_at, i64::from(window_days));
    Some(Invitation { state, delivered_at: Some(delivered_at), ends_at: Some(ends_at), ..is.clone() })
}

/// A letter was written.
pub fn asked(is: &Invitation, now: Timestamp) -> Option<Invitation> {
    let state = next(is.state, Command::Ask)?;
    let is_reminder = state == InvitationState::Reminded;
    let (sent_at, reminded_at) = if is_reminder { (is.sent_at, Some(now)) } else { (Some(now), None) };
    let basis = Some(Basis::LegitimateInterest);
    Some(Invitation { state, sent_at, reminded_at, basis, ..is.clone() })
}

/// Nobody is asked any more.
pub fn ended(is: &Invitation, why: Ended) -> Option<Invitation> {
    let command = if why == Ended::Answered { Command::Answer } else { Command::End(why) };
    Some(Invitation { state: next(is.state, command)?, why: Some(why), ..is.clone() })
}
