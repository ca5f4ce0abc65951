//! What becomes of something when somebody does something with it (RULES 1.T, `review`). What is not here cannot be done.

use super::StateRejected;
use crate::model::{RejectCode, State};

kernel::codes! {
    /// What somebody does.
    Verb {
        /// Its author writes it anew.
        Edit = "edit",
        /// Its author takes it back.
        Withdraw = "withdraw",
        /// The shop lets it stand.
        Publish = "publish",
        /// The shop looked at it because of reports, and leaves it.
        Keep = "keep",
        /// It must be looked at.
        Hold = "hold",
        /// The shop does not let it stand.
        Reject = "reject",
        /// The shop takes it down and says why.
        Hide = "hide",
        /// The shop finds that it was wrong.
        Restore = "restore",
    }
}

/// What it becomes. What its author writes anew may still be held for what it says.
pub fn turn(state: State, verb: Verb, code: Option<RejectCode>) -> Result<State, StateRejected> {
    match (state, verb) {
        (State::Published, Verb::Edit | Verb::Keep)
        | (State::Held | State::Rejected, Verb::Publish)
        | (State::Hidden, Verb::Restore) => Ok(State::Published),
        (State::Held, Verb::Edit) | (State::Published, Verb::Hold) => Ok(State::Held),
        // It came back to its author to be changed, and somebody looks at it again.
        (State::Rejected, Verb::Edit) if code.is_some_and(RejectCode::may_edit) => Ok(State::Held),
        (State::Held, Verb::Reject) => Ok(State::Rejected),
        (State::Published | State::Held, Verb::Hide) => Ok(State::Hidden),
        (State::Published | State::Held, Verb::Withdraw) => Ok(State::Withdrawn),
        // What the shop took down for good is not taken back to be handed in again: its author may appeal.
        (State::Rejected, Verb::Withdraw) if code.is_some_and(RejectCode::may_edit) => Ok(State::Withdrawn),
        (State::Published, Verb::Publish | Verb::Reject | Verb::Restore)
        | (State::Held, Verb::Keep | Verb::Hold | Verb::Restore)
        | (
            State::Rejected,
            Verb::Edit | Verb::Withdraw | Verb::Keep | Verb::Hold | Verb::Reject | Verb::Hide | Verb::Restore,
        )
        | (
            State::Hidden,
            Verb::Edit | Verb::Withdraw | Verb::Publish | Verb::Keep | Verb::Hold | Verb::Reject | Verb::Hide,
        )
        | (
            State::Withdrawn,
            Verb::Edit
            | Verb::Withdraw
            | Verb::Publish
            | Verb::Keep
            | Verb::Hold
            | Verb::Reject
            | Verb::Hide
            | Verb::Restore,
        ) => Err(StateRejected::NotNow),
    }
}
