//! How far bringing somebody comes (RULES 1.G, referral): the friend buys within the window, it arrives, and once nothing can go back
//! any more there is a present. Whatever goes back before takes it away.

use crate::model::{Known, OrderHeard, Referral, ReferralState};
use kernel::{Timestamp, time};

/// While something goes back or is disputed, it is looked at again after so many days.
pub(crate) const PAUSE_DAYS: i64 = 2;

/// What happens to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Command {
    /// The friend bought.
    Buy,
    /// It arrived.
    Arrive,
    /// The present is given.
    Reward,
    /// The days are over.
    Lapse,
    /// They took another invitation.
    Replace,
    /// The order was called off.
    CallOff,
    /// It went back, or its money did.
    Undo,
    /// Both are of one household.
    Refuse,
}

impl Command {
    /// All of them.
    #[cfg(test)]
    pub(crate) const ALL: [Self; 8] = [
        Self::Buy,
        Self::Arrive,
        Self::Reward,
        Self::Lapse,
        Self::Replace,
        Self::CallOff,
        Self::Undo,
        Self::Refuse,
    ];
}

/// The state behind a command; nothing where it changes nothing.
pub(crate) const fn next(state: ReferralState, command: Command) -> Option<ReferralState> {
    use ReferralState::{Bought, Joined, Lapsed, Refused, Replaced, Rewarded, Undone, Waiting};
    match (state, command) {
        (Joined, Command::Buy) => Some(Bought),
        (Bought, Command::CallOff) => Some(Joined),
        (Joined, Command::Lapse) => Some(Lapsed),
        (Joined, Command::Replace) => Some(Replaced),
        (Joined | Waiting, Command::Refuse) => Some(Refused),
        (Bought, Command::Arrive) => Some(Waiting),
        (Waiting, Command::Reward) => Some(Rewarded),
        (Waiting, Command::CallOff) | (Bought | Waiting | Rewarded, Command::Undo) => Some(Undone),
        (Joined, Command::Arrive | Command::Reward | Command::CallOff | Command::Undo)
        | (Bought, Command::Buy | Command::Reward | Command::Lapse | Command::Replace | Command::Refuse)
        | (Waiting, Command::Buy | Command::Arrive | Command::Lapse | Command::Replace)
        | (
            Rewarded,
            Command::Buy
            | Command::Arrive
            | Command::Reward
            | Command::Lapse
            | Command::Replace
            | Command::CallOff
            | Command::Refuse,
        )
        | (Lapsed | Replaced | Undone | Refused, _) => None,
    }
}

/// What is to be done about it now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// Nothing, until something is heard.
    Rest,
    /// Nothing before that instant.
    Wait(Timestamp),
    /// This.
    Turn(Command),
}

/// Decides that.
pub(crate) fn step(known: &Known, now: Timestamp) -> Step {
    let is = &known.referral;
    match is.state {
        ReferralState::Joined => joined(known, now),
        ReferralState::Bought => match &known.order {
            Some(order) if order.is_undone => Step::Turn(Command::Undo),
            Some(order) if order.is_off => Step::Turn(Command::CallOff),
            Some(order) if order.delivered_at.is_some() => Step::Turn(Command::Arrive),
            Some(_) | None => Step::Rest,
        },
        ReferralState::Waiting => waiting(known, now),
        ReferralState::Rewarded => match &known.order {
            Some(order) if order.is_undone => Step::Turn(Command::Undo),
            Some(_) | None => Step::Rest,
        },
        ReferralState::Lapsed | ReferralState::Replaced | ReferralState::Undone | ReferralState::Refused => {
            Step::Rest
        }
    }
}

fn joined(known: &Known, now: Timestamp) -> Step {
    let is = &known.referral;
    if !known.order.as_ref().is_some_and(|order| counts(is, order)) {
        if now < is.ends_at {
            return Step::Wait(is.ends_at);
        }
        // Agreed in time, and paid later: it is waited for.
        let is_open = known.order.as_ref().is_some_and(|order| may_count(is, order));
        return if is_open {
            Step::Wait(time::days_after(now, PAUSE_DAYS))
        } else {
            Step::Turn(Command::Lapse)
        };
    }
    if known.is_household || is.advocate.is_none() || is.friend == is.advocate {
        return Step::Turn(Command::Refuse);
    }
    Step::Turn(Command::Buy)
}

fn is_in_time(is: &Referral, order: &OrderHeard) -> bool {
    order.placed_at.is_some_and(|at| is.joined_at <= at && at < is.ends_at)
}

/// Whether an order counts: it stands, was agreed in time, and cost enough.
pub(crate) fn counts(is: &Referral, order: &OrderHeard) -> bool {
    let stands = order.confirmed_at.is_some() && !order.is_off && !order.is_undone;
    stands && is_in_time(is, order) && is_enough(is, order)
}

/// Whether it was agreed in time and is not paid yet.
pub(crate) fn may_count(is: &Referral, order: &OrderHeard) -> bool {
    order.confirmed_at.is_none() && !order.is_off && !order.is_undone && is_in_time(is, order)
}

fn is_enough(is: &Referral, order: &OrderHeard) -> bool {
    order.total.is_some() && order.net_minor(is.terms.reward.currency) >= is.terms.minimum_minor.max(1)
}

fn waiting(known: &Known, now: Timestamp) -> Step {
    let is = &known.referral;
    let (Some(order), Some(unlock_at)) = (&known.order, is.unlock_at) else { return Step::Rest };
    if order.is_undone || order.is_off || is.advocate.is_none() {
        return Step::Turn(Command::Undo);
    }
    if now < unlock_at {
        return Step::Wait(unlock_at);
    }
    if known.is_troubled {
        return Step::Wait(time::days_after(now, PAUSE_DAYS));
    }
    if !is_enough(is, order) {
        return Step::Turn(Command::Undo);
    }
    Step::Turn(if known.is_household { Command::Refuse } else { Command::Reward })
}

/// When the present may be given, if all of it arrived then.
pub(crate) fn unlock_at(is: &Referral, delivered_at: Timestamp) -> Timestamp {
    time::days_after(delivered_at, i64::from(is.terms.lock_days))
}
