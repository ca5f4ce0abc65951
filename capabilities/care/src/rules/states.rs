//! How a case goes on its way: what may follow on what. When, and what that does to its clock, is `case`.

use care_facts::CaseState;
use kernel::Rejection;

/// What somebody, or time, does to a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// The customer writes.
    Hear,
    /// Somebody of the shop answers, and it is there afterwards.
    Answer(CaseState),
    /// Somebody of the shop puts it there.
    Put(CaseState),
    /// The customer says that it is over.
    Finish,
    /// Nobody has said anything since it was resolved.
    Expire,
}

/// Why a case does not go there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StateRejected {
    /// It is over; whoever has more to say opens another.
    Closed,
    /// Not from where it is.
    NoWay,
}

impl Rejection for StateRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Closed => "care-is-closed",
            Self::NoWay => "care-no-way",
        }
    }
}

/// Whether the shop has still something to do about it.
pub const fn is_open(state: CaseState) -> bool {
    !matches!(state, CaseState::Resolved | CaseState::Closed)
}

/// Where a case is after that.
pub fn after(state: CaseState, command: Command) -> Result<CaseState, StateRejected> {
    use CaseState::{Closed, Open, Resolved, WaitingCustomer};
    match (state, command) {
        (Closed, Command::Expire) | (Closed, Command::Finish) => Ok(Closed),
        (Closed, _) => Err(StateRejected::Closed),
        (WaitingCustomer | Resolved, Command::Hear) => Ok(Open),
        (waits, Command::Hear) => Ok(waits),
        (_, Command::Answer(to)) if is_after_an_answer(to) => Ok(to),
        (_, Command::Answer(_)) => Err(StateRejected::NoWay),
        (from, Command::Put(to)) if may_put(from, to) => Ok(to),
        (_, Command::Put(_)) => Err(StateRejected::NoWay),
        (_, Command::Finish) | (Resolved, Command::Expire) => Ok(Closed),
        // It was taken up again in between.
        (same, Command::Expire) => Ok(same),
    }
}

/// Nobody answers a case and leaves it as if nobody had looked at it, nor is the last word the shop's alone.
const fn is_after_an_answer(to: CaseState) -> bool {
    !matches!(to, CaseState::New | CaseState::Closed)
}

/// What somebody of the shop may do without a word. Waiting for the customer begins with an answer, and before it is over
/// it is resolved, so that whoever asked can say no.
pub fn may_put(from: CaseState, to: CaseState) -> bool {
    use CaseState::{Closed, New, Open, Resolved, WaitingCustomer};
    match (from, to) {
        (Closed, _) | (_, New | WaitingCustomer) => false,
        (Resolved, to) => matches!(to, Open | Closed),
        (_, Closed) => false,
        (from, to) => from != to,
    }
}
