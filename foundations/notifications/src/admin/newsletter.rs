//! The newsletter in the back office: how many get it, its issues, the addresses with their record.

pub(crate) mod addresses;
pub(crate) mod copies;
pub(crate) mod issue;
pub(crate) mod overview;

use crate::{
    model::newsletter::{IssueState, Place, Standing},
    reads::newsletter::COUNT_MAX,
};
use webkit::Say;

/// Standings in the order in which they matter.
const ORDER: [Standing; 3] = [Standing::Confirmed, Standing::Asked, Standing::Left];

/// A number that is not counted further than it helps.
fn number(say: &Say, count: i64) -> String {
    let most = i64::from(COUNT_MAX);
    let shown = say.lang.group_digits(count.clamp(0, most).unsigned_abs());
    if count > most { format!("{shown}+") } else { shown }
}

/// What those of a standing are called.
fn standing(say: &Say, standing: Standing) -> String {
    match standing {
        Standing::Asked => say.t("notifications-standing-asked"),
        Standing::Confirmed => say.t("notifications-standing-confirmed"),
        Standing::Left => say.t("notifications-standing-left"),
    }
}

/// What the standing of one address is called.
fn standing_of_one(say: &Say, standing: Standing) -> String {
    match standing {
        Standing::Asked => say.t("notifications-standing-asked"),
        Standing::Confirmed => say.t("notifications-standing-gets"),
        Standing::Left => say.t("notifications-standing-gone"),
    }
}

/// What somebody did, as a line of the record says it.
fn deed(say: &Say, what: Standing) -> String {
    match what {
        Standing::Asked => say.t("notifications-record-asked"),
        Standing::Confirmed => say.t("notifications-record-confirmed"),
        Standing::Left => say.t("notifications-record-left"),
    }
}

/// Where something was said, in words.
fn place(say: &Say, place: Place) -> String {
    match place {
        Place::Page => say.t("notifications-place-page"),
        Place::Account => say.t("notifications-place-account"),
        Place::Letter => say.t("notifications-place-letter"),
        Place::OneClick => say.t("notifications-place-one-click"),
        Place::Office => say.t("notifications-place-office"),
        Place::Import => say.t("notifications-place-import"),
    }
}

/// What the state of an issue is called.
fn issue_state(say: &Say, state: IssueState) -> String {
    match state {
        IssueState::Draft => say.t("notifications-issue-draft"),
        IssueState::Sending => say.t("notifications-issue-sending"),
        IssueState::Paused => say.t("notifications-issue-paused"),
        IssueState::Sent => say.t("notifications-issue-sent"),
    }
}
