//! What a fact changes in what is known of an order, and from when on its seller may be paid for it (RULES 1.I, 1.T).

use crate::model::{Event, Heard, Standing};
use kernel::{Timestamp, time};

/// How it stands after something was heard. What binds both sides is said by the latest fact about it, wherever in the queue it
/// was heard; an order that was called off may be bound again by money that comes late.
pub fn after(before: &Standing, event: &Event, heard: &Heard, hold_days: u32) -> Standing {
    let mut stands = Standing { latest_at: before.latest_at.max(heard.at), ..before.clone() };
    match event {
        Event::Allocated(allocation) => stands.allocation = Some(*allocation),
        Event::Confirmed => bind(&mut stands, true, heard),
        Event::CalledOff => bind(&mut stands, false, heard),
        Event::Paid => stands.is_paid = true,
        Event::Refunded(amount) => stands.refunded = stands.refunded.saturating_add(amount.minor.max(0)),
        Event::Delivered(at) => {
            stands.delivered_at = Some(*at);
            appoint(&mut stands, *at, hold_days);
        }
        Event::Completed(at) => appoint(&mut stands, *at, hold_days),
        Event::Look => {}
    }
    stands
}

/// The days are counted from the first instant at which it was there, whoever says so first.
fn appoint(stands: &mut Standing, there: Timestamp, hold_days: u32) {
    let at = time::days_after(there, i64::from(hold_days));
    stands.release_at = Some(stands.release_at.map_or(at, |known| known.min(at)));
}

fn bind(stands: &mut Standing, is_bound: bool, heard: &Heard) {
    if heard.place >= stands.bound_place {
        stands.is_bound = is_bound;
        stands.bound_place = heard.place;
        // What is called off earns nobody anything; what comes back to life is looked at anew.
        stands.released_at = stands.released_at.filter(|_| is_bound);
    }
}

/// Whether nobody can go back on it any more, and it was paid: then what was earned is the seller's for good. What was released
/// stays released; what goes back later is taken from what they are owed.
pub fn is_due(stands: &Standing, now: Timestamp) -> bool {
    let is_time = stands.release_at.is_some_and(|at| at <= now);
    stands.seller().is_some() && stands.is_bound && stands.is_paid && is_time
}

/// The same order, released if it is time.
pub fn released(stands: Standing, now: Timestamp) -> Standing {
    match stands.released_at.is_none() && is_due(&stands, now) {
        true => Standing { released_at: Some(now), ..stands },
        false => stands,
    }
}

/// When somebody should look at it again.
pub fn look_at(stands: &Standing, now: Timestamp) -> Option<Timestamp> {
    let waits = stands.released_at.is_none() && stands.seller().is_some();
    stands.release_at.filter(|at| waits && *at > now)
}
