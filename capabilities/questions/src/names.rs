//! What the words of questions are called on pages.

pub(crate) mod reputation;

use crate::{
    model::{Answer, CloseReason, Deflected, Mark, Question, QuestionState, Sort, State},
    rules::sla::Late,
};
use kernel::{Timestamp, Word, time::Zone};
use webkit::Say;

pub(crate) fn sort(say: &Say, of: Sort) -> String {
    match of {
        Sort::Useful => say.t("questions-sort-useful"),
        Sort::Newest => say.t("questions-sort-newest"),
        Sort::Open => say.t("questions-sort-open"),
    }
}

/// How far a question has come; of one that does not stand, that.
pub(crate) fn stage(say: &Say, of: &Question) -> String {
    if of.stage != QuestionState::Converted && of.state != State::Published {
        return state(say, of.state);
    }
    match of.stage {
        QuestionState::Converted => say.t("questions-stage-converted"),
        QuestionState::Open => say.t("questions-stage-open"),
        QuestionState::Answered => say.t("questions-stage-answered"),
        QuestionState::Accepted => say.t("questions-stage-accepted"),
        QuestionState::Duplicate => say.t("questions-stage-duplicate"),
        QuestionState::Closed => say.t("questions-stage-closed"),
    }
}

/// Whether words stand.
pub(crate) fn state(say: &Say, of: State) -> String {
    match of {
        State::Published => say.t("questions-state-published"),
        State::Held => say.t("questions-state-held"),
        State::Rejected => say.t("questions-state-rejected"),
        State::Hidden => say.t("questions-state-hidden"),
        State::Withdrawn => say.t("questions-state-withdrawn"),
    }
}

pub(crate) fn reason(say: &Say, of: CloseReason) -> String {
    match of {
        CloseReason::OffTopic => say.t("questions-reason-off-topic"),
        CloseReason::Unclear => say.t("questions-reason-unclear"),
        CloseReason::Outdated => say.t("questions-reason-outdated"),
        CloseReason::Unfit => say.t("questions-reason-unfit-here"),
    }
}

/// What the house knows of whoever answers, as it stands beside their answer.
pub(crate) fn mark(say: &Say, of: &Answer) -> Option<String> {
    of.mark.map(|mark| match (mark, of.since) {
        (Mark::Brand, _) => say.t("questions-mark-brand"),
        (Mark::Expert, _) => say.t("questions-mark-expert"),
        (Mark::Owner, Some(since)) => {
            say.with("questions-mark-owner-since", &[("month", Word::Text(&month(since)))])
        }
        (Mark::Owner, None) => say.t("questions-mark-owner"),
    })
}

/// `03/2027`. Only the month is said, so that nobody knows the day of a delivery: the zone of the shop would move it for some hours.
fn month(at: Timestamp) -> String {
    let day = Zone::UTC.day(at);
    format!("{:02}/{}", day.month(), day.year())
}

/// Who answered: the shop by itself, people by what visitors may call them.
pub(crate) fn author(say: &Say, of: &Answer) -> String {
    let name = of.name.reveal();
    match of.mark {
        Some(Mark::Brand) => say.t("questions-the-shop"),
        Some(Mark::Owner | Mark::Expert) | None if name.is_empty() => say.t("questions-somebody"),
        Some(Mark::Owner | Mark::Expert) | None => name.clone(),
    }
}

/// Who asked.
pub(crate) fn asker(say: &Say, of: &Question) -> String {
    let name = of.name.reveal();
    if name.is_empty() { say.t("questions-somebody") } else { name.clone() }
}

/// What somebody found before they asked.
pub(crate) fn found(say: &Say, of: Deflected) -> String {
    match of {
        Deflected::Question => say.t("questions-found-question"),
        Deflected::Article => say.t("questions-found-article"),
        Deflected::Review => say.t("questions-found-review"),
        Deflected::Manual => say.t("questions-found-manual"),
    }
}

/// How late an answer is; nothing while there is time.
pub(crate) fn late(say: &Say, of: Late) -> Option<String> {
    match of {
        Late::No => None,
        Late::Late => Some(say.t("questions-late")),
        Late::Urgent => Some(say.t("questions-urgent")),
    }
}
