//! What becomes of an article when somebody does something with it (RULES 1.T, `faq`). What is not here cannot be done.

use super::TurnRejected;
use crate::model::ArticleState;

kernel::codes! {
    /// What is done.
    Verb {
        /// It says something else.
        Edit = "edit",
        /// Somebody of the shop has read it and finds it right.
        Review = "review",
        /// Everybody can read it.
        Publish = "publish",
        /// It may be true no more: its product changed, its day came, somebody doubts it.
        Flag = "flag",
        /// It still is true.
        Confirm = "confirm",
        /// It is help no more.
        Retire = "retire",
    }
}

/// What it becomes. What was reviewed and is written anew is reviewed once more; what is out stays out while it is mended.
pub fn turn(state: ArticleState, verb: Verb) -> Result<ArticleState, TurnRejected> {
    use ArticleState::{Live, Proposed, Retired, Reviewed, Stale};
    match (state, verb) {
        (Proposed | Reviewed, Verb::Edit) => Ok(Proposed),
        (Proposed, Verb::Review) => Ok(Reviewed),
        (Reviewed, Verb::Publish) => Ok(Live),
        (Live, Verb::Edit | Verb::Confirm) | (Stale, Verb::Confirm) => Ok(Live),
        (Live | Stale, Verb::Flag) | (Stale, Verb::Edit) => Ok(Stale),
        (Proposed | Reviewed | Live | Stale, Verb::Retire) => Ok(Retired),
        (Proposed, Verb::Publish | Verb::Flag | Verb::Confirm)
        | (Reviewed, Verb::Review | Verb::Flag | Verb::Confirm)
        | (Live | Stale, Verb::Review | Verb::Publish)
        | (Retired, Verb::Edit | Verb::Review | Verb::Publish | Verb::Flag | Verb::Confirm | Verb::Retire) => {
            Err(TurnRejected::NotNow)
        }
    }
}
