//! Why a question, an answer, or what somebody does with one is refused.

use contributions::rules as words;
use kernel::{Rejection, Word};

/// Why a question is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AskRejected {
    /// It reads like one about an order of theirs: they are asked whether all should read it.
    Own,
    /// It names an order by its number, which is not to stand where all can read it.
    Numbered,
    /// Its words are refused.
    Words(words::WriteRejected),
    /// Its words cannot be kept from others.
    State(words::StateRejected),
}

impl Rejection for AskRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Own => "questions-bound-own",
            Self::Numbered => "questions-bound-numbered",
            Self::Words(why) => why.code(),
            Self::State(why) => why.code(),
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Words(why) => why.words(),
            Self::Own | Self::Numbered | Self::State(_) => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Words(why) => why.field(),
            Self::Own | Self::Numbered | Self::State(_) => None,
        }
    }
}

/// Why an answer is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerRejected {
    /// Nobody can read the question.
    NotShown,
    /// It is closed, or asks the same as another.
    Over,
    /// They answered it already, and may write that anew.
    Already,
    /// Its words are refused.
    Words(words::WriteRejected),
}

impl Rejection for AnswerRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::NotShown => "questions-hidden",
            Self::Over => "questions-over",
            Self::Already => "questions-answered-already",
            Self::Words(why) => why.code(),
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Words(why) => why.words(),
            Self::NotShown | Self::Over | Self::Already => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Words(why) => why.field(),
            Self::NotShown | Self::Over | Self::Already => None,
        }
    }
}

/// Why something cannot be done with a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TurnRejected {
    /// Nobody can read it.
    NotShown,
    /// It is closed, or asks the same as another, or went on in private.
    Over,
    /// It goes on already.
    GoesOn,
    /// There is no such answer to it.
    NoAnswer,
    /// No answer is accepted.
    NotAccepted,
    /// Somebody else asked it.
    NotYours,
    /// The other question is none that it could be the same as.
    Into,
    /// None of the reasons was chosen.
    Reason,
    /// Nobody is known who asked it, with whom it could go on.
    Nobody,
    /// They have not helped enough here for that (RULES 1.D, privilege ladder).
    Points,
    /// Its words cannot be kept from others.
    State(words::StateRejected),
}

impl Rejection for TurnRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::NotShown => "questions-hidden",
            Self::Over => "questions-over",
            Self::GoesOn => "questions-goes-on",
            Self::NoAnswer => "questions-no-answer",
            Self::NotAccepted => "questions-not-accepted",
            Self::NotYours => "questions-not-yours",
            Self::Into => "questions-into-unfit",
            Self::Reason => "questions-reason-unfit",
            Self::Nobody => "questions-nobody",
            Self::Points => "questions-points-few",
            Self::State(why) => why.code(),
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        Vec::new()
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Into => Some("into"),
            Self::Reason => Some("reason"),
            Self::NotShown
            | Self::Over
            | Self::GoesOn
            | Self::NoAnswer
            | Self::NotAccepted
            | Self::NotYours
            | Self::Nobody
            | Self::Points
            | Self::State(_) => None,
        }
    }
}
