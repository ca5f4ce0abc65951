//! When the shop may say that a review is not true, and when somebody may decide about it.

use super::ChallengeRejected;
use crate::model::{ChallengeState, Judgement, State};

/// How long a proof is, in letters.
const WORDS: (usize, usize) = (30, 4_000);
/// How long reasons are, in letters.
const REASONS: (usize, usize) = (20, 4_000);

/// Whether a review in this state may be challenged after these challenges.
pub fn may(review: State, before: &[ChallengeState]) -> Result<(), ChallengeRejected> {
    match review {
        State::Published => {}
        State::Held | State::Rejected | State::Hidden | State::Withdrawn => {
            return Err(ChallengeRejected::NotShown);
        }
    }
    for state in before {
        match state {
            ChallengeState::Open => return Err(ChallengeRejected::Open),
            ChallengeState::Kept => return Err(ChallengeRejected::Judged),
            // It stood again after it was taken down, as after an appeal.
            ChallengeState::Removed => {}
        }
    }
    Ok(())
}

/// What a challenge in this state becomes.
pub fn judged(state: ChallengeState, to: Judgement) -> Result<ChallengeState, ChallengeRejected> {
    match (state, to) {
        (ChallengeState::Open, Judgement::Keep) => Ok(ChallengeState::Kept),
        (ChallengeState::Open, Judgement::Remove) => Ok(ChallengeState::Removed),
        (ChallengeState::Kept | ChallengeState::Removed, Judgement::Keep | Judgement::Remove) => {
            Err(ChallengeRejected::Over)
        }
    }
}

/// Whether there is something to take down. What waits was readable, or will be.
pub const fn goes(review: State) -> bool {
    match review {
        State::Published | State::Held => true,
        State::Rejected | State::Hidden | State::Withdrawn => false,
    }
}

/// What proves it, bare.
pub fn words(text: &str) -> Result<String, ChallengeRejected> {
    let (least, most) = WORDS;
    within(text, WORDS).ok_or(ChallengeRejected::Words { least, most })
}

/// Why it was decided so, bare.
pub fn reasons(text: &str) -> Result<String, ChallengeRejected> {
    let (least, most) = REASONS;
    within(text, REASONS).ok_or(ChallengeRejected::Reasons { least, most })
}

fn within(text: &str, (least, most): (usize, usize)) -> Option<String> {
    let bare = text.trim();
    (least..=most).contains(&bare.chars().count()).then(|| bare.to_owned())
}
