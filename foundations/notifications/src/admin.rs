//! Letters in the back office.

pub(crate) mod letter;
pub(crate) mod list;
pub(crate) mod newsletter;
mod words;

use crate::model::State;
use webkit::Say;

/// What a state is called.
fn state(say: &Say, state: State) -> String {
    match state {
        State::Waiting => say.t("notifications-state-waiting"),
        State::Sent => say.t("notifications-state-sent"),
        State::Kept => say.t("notifications-state-kept"),
        State::Refused => say.t("notifications-state-refused"),
    }
}
