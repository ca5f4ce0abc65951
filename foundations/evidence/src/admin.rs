//! The pages of the back office: codes for receipts of the physical shop.

pub(crate) mod list;
pub(crate) mod one;

use crate::model::Choice;
use webkit::Say;

/// What codes stand for, in words.
fn choice(say: &Say, choice: Choice) -> String {
    match choice {
        Choice::All => say.t("evidence-choice-all"),
        Choice::Any => say.t("evidence-choice-any"),
    }
}
