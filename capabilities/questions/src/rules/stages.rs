//! What becomes of a question (RULES 1.T): open, answered, accepted; the same as another, closed, or gone on in private.

use super::TurnRejected;
use crate::model::QuestionState as Stage;

/// What somebody does with a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// Somebody answers it.
    Answer,
    /// Whoever asked says which answer helped.
    Accept,
    /// They say so no more.
    Unaccept,
    /// It asks the same as another.
    Merge,
    /// The shop closes it.
    Close,
    /// It goes on in private.
    Convert,
    /// The shop was wrong: it goes on.
    Reopen,
}

impl Verb {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Answer, Self::Accept, Self::Unaccept, Self::Merge, Self::Close, Self::Convert, Self::Reopen];
}

/// What a question has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Has {
    /// How many answers everybody can read.
    pub answers: u32,
    /// Whether one of them is accepted.
    pub accepted: bool,
}

/// What a question becomes by this.
pub fn turn(stage: Stage, verb: Verb, has: Has) -> Result<Stage, TurnRejected> {
    match (stage, verb) {
        // Once it goes on in private it is nobody else's any more.
        (Stage::Converted, _) => Err(TurnRejected::Over),
        (Stage::Duplicate | Stage::Closed, Verb::Reopen) => Ok(going_on(has)),
        (Stage::Duplicate | Stage::Closed, _) => Err(TurnRejected::Over),
        (Stage::Open | Stage::Answered | Stage::Accepted, verb) => goes_on(stage, verb, has),
    }
}

/// The same of a question that goes on.
fn goes_on(stage: Stage, verb: Verb, has: Has) -> Result<Stage, TurnRejected> {
    match verb {
        Verb::Answer => Ok(if stage == Stage::Open { Stage::Answered } else { stage }),
        Verb::Accept if has.answers > 0 => Ok(Stage::Accepted),
        Verb::Accept => Err(TurnRejected::NoAnswer),
        Verb::Unaccept if stage == Stage::Accepted => Ok(Stage::Answered),
        Verb::Unaccept => Err(TurnRejected::NotAccepted),
        Verb::Merge => Ok(Stage::Duplicate),
        Verb::Close => Ok(Stage::Closed),
        Verb::Convert => Ok(Stage::Converted),
        Verb::Reopen => Err(TurnRejected::GoesOn),
    }
}

/// What a question is by what it has, while it goes on. Answers come and go by what is decided about them.
pub fn settled(stage: Stage, has: Has) -> Stage {
    match stage {
        Stage::Open | Stage::Answered | Stage::Accepted => going_on(has),
        Stage::Duplicate | Stage::Closed | Stage::Converted => stage,
    }
}

fn going_on(has: Has) -> Stage {
    match (has.answers, has.accepted) {
        (0, _) => Stage::Open,
        (_, true) => Stage::Accepted,
        (_, false) => Stage::Answered,
    }
}
