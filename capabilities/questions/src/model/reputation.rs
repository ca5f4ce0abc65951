//! Points for what helps others, what they let somebody do, and what the shop has set about both and about asking owners.

use serde::{Deserialize, Serialize};

kernel::codes! {
    /// What gives or takes points (RULES 1.D, reputation table).
    Cause {
        /// Somebody finds a question good.
        QuestionUp = "question_up",
        /// Somebody finds an answer good.
        AnswerUp = "answer_up",
        /// Somebody finds one of them bad.
        Down = "down",
        /// Whoever asked says that the answer helped.
        Accepted = "accepted",
        /// They said which answer helped them.
        Accepting = "accepting",
    }
}

kernel::codes! {
    /// What points let somebody do (RULES 1.D, privilege ladder).
    Deed {
        /// Say that a question asks the same as another.
        Same = "same",
        /// Close a question that is none.
        Close = "close",
    }
}

/// What the shop has set. What is not set is as here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Ways {
    /// Whether owners are asked at all.
    pub asks_owners: bool,
    /// So many hours after a question stands without an answer.
    pub wait_h: u32,
    /// So many owners at most for one question, 1 to 8.
    pub owners: u32,
    /// So many good answers are enough.
    pub enough: u32,
    /// Nobody is asked twice within so many days.
    pub rest_days: u32,
    /// Points for a question that somebody finds good.
    pub question_up: u32,
    /// The same for an answer.
    pub answer_up: u32,
    /// Points that go with each who finds either bad.
    pub down: u32,
    /// Points for an answer that helped whoever asked.
    pub accepted: u32,
    /// Points for saying so.
    pub accepting: u32,
    /// The most points of a day, but for those of answers that helped.
    pub day_max: u32,
    /// Points for saying that two questions are the same.
    pub same: u32,
    /// Points for closing a question.
    pub close: u32,
    /// Whether the shop is young: a tenth of the points is enough for everything.
    pub is_bootstrap: bool,
}

impl Default for Ways {
    fn default() -> Self {
        Self {
            asks_owners: true,
            wait_h: 1,
            owners: 8,
            enough: 3,
            rest_days: 30,
            question_up: 10,
            answer_up: 10,
            down: 2,
            accepted: 15,
            accepting: 2,
            day_max: 200,
            same: 15,
            close: 500,
            is_bootstrap: true,
        }
    }
}
