//! How a notice goes on its way (RULES 1.T, notice): what may follow on what. What that does to its rows is `notice`.

use kernel::{Rejection, Timestamp, Word, time};
use moderation_facts::{NoticeState, Outcome, Side};

/// For so many days either side may disagree: six months are never more (DSA art. 20).
pub const APPEAL_DAYS: i64 = 184;

/// What somebody does to a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Somebody of the shop begins to look at it.
    Take,
    /// Somebody of the shop decides.
    Decide(Outcome),
    /// One side does not agree.
    Appeal(Side),
    /// Somebody of the shop looks again: whether it was decided wrongly.
    Judge {
        /// It was.
        is_reversed: bool,
    },
    /// Somebody of the shop finds that it was wrong, though nobody has asked.
    Undo,
}

/// Why a notice does not go there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StateRejected {
    /// It was decided already.
    Decided,
    /// Nobody has decided yet.
    Undecided,
    /// Somebody has appealed already, or that is over.
    AppealedOnce,
    /// It was decided as that side wanted.
    NoStanding,
    /// Nobody has appealed.
    NoAppeal,
    /// It is too late to appeal.
    Late {
        /// Until when they could.
        until: Timestamp,
    },
}

impl Rejection for StateRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Decided => "moderation-is-decided",
            Self::Undecided => "moderation-is-undecided",
            Self::AppealedOnce => "moderation-appealed-once",
            Self::NoStanding => "moderation-no-standing",
            Self::NoAppeal => "moderation-no-appeal",
            Self::Late { .. } => "moderation-appeal-late",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Late { until } => vec![("day", Word::At(*until))],
            Self::Decided | Self::Undecided | Self::AppealedOnce | Self::NoStanding | Self::NoAppeal => {
                Vec::new()
            }
        }
    }
}

/// Where a notice is after that. `outcome` is what was decided, if anything was.
pub fn after(
    state: NoticeState,
    outcome: Option<Outcome>,
    command: Command,
) -> Result<NoticeState, StateRejected> {
    use NoticeState::{Appealed, Assessing, Informed, Received, Reversed, Upheld};
    match (state, command) {
        (Received | Assessing, Command::Take) => Ok(Assessing),
        (Received | Assessing, Command::Decide(_)) => Ok(Informed),
        (Received | Assessing, Command::Appeal(_) | Command::Judge { .. } | Command::Undo) => {
            Err(StateRejected::Undecided)
        }
        (Informed | Appealed | Upheld | Reversed, Command::Take | Command::Decide(_)) => {
            Err(StateRejected::Decided)
        }
        (Informed, Command::Appeal(side)) => match outcome {
            Some(outcome) if has_standing(side, outcome) => Ok(Appealed),
            Some(_) => Err(StateRejected::NoStanding),
            None => Err(StateRejected::Undecided),
        },
        (Appealed | Upheld | Reversed, Command::Appeal(_)) => Err(StateRejected::AppealedOnce),
        (Appealed, Command::Judge { is_reversed: true }) => Ok(Reversed),
        (Appealed, Command::Judge { is_reversed: false }) => Ok(Upheld),
        (Informed | Upheld | Reversed, Command::Judge { .. }) => Err(StateRejected::NoAppeal),
        (Informed | Upheld | Reversed, Command::Undo) => Ok(Reversed),
        // Whoever has asked is answered.
        (Appealed, Command::Undo) => Err(StateRejected::AppealedOnce),
    }
}

/// Whether that side did not get what it wanted.
pub const fn has_standing(side: Side, outcome: Outcome) -> bool {
    match side {
        Side::Reporter => !outcome.restricts(),
        Side::Author => outcome.restricts(),
    }
}

/// Until when somebody may appeal against what was decided then.
pub fn appeal_until(decided_at: Timestamp) -> Timestamp {
    time::days_after(decided_at, APPEAL_DAYS)
}
