//! A message in the log: what it was about, how far it has come, and how each attempt went.

use super::When;
use crate::{
    kinds::{self, TEST},
    model::{Attempt, Outcome, Progress, State, Webhook, message_id},
    reads::Tried,
};
use askama::{Template, filters::HtmlSafe};
use kernel::{Timestamp, Word};
use webkit::{Say, Web};

/// Messages on a page.
pub(super) const SIZE: u32 = 25;

/// A message, ready to print.
pub(super) struct Entry {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) kind: String,
    pub(super) made: When,
    pub(super) progress: String,
    pub(super) badge: &'static str,
    /// When it is tried next, if it waits.
    pub(super) next: Option<String>,
    pub(super) body: String,
    pub(super) tries: Tries,
    pub(super) is_taken: bool,
    /// Where the button that sends it again leads; none where it cannot be.
    pub(super) again: Option<String>,
}

/// The attempts at a message, one under another.
#[derive(Template)]
#[template(path = "tries.html")]
pub(super) struct Tries {
    label: String,
    lines: Vec<Line>,
}
impl HtmlSafe for Tries {}

/// An attempt, ready to print.
struct Line {
    number: u32,
    at: When,
    outcome: String,
    took: String,
    said: String,
}

pub(super) fn entry(web: &Web, webhook: &Webhook, tried: Tried) -> Entry {
    let Tried { delivery, attempts } = tried;
    let say = &web.say;
    let path = format!("/admin/webhooks/{}/deliveries/{}/again", webhook.id, delivery.id);
    let may_again = webhook.state == State::On && delivery.progress != Progress::Sending;
    let waits = delivery.progress == Progress::Waiting && delivery.due_at > web.now();
    Entry {
        id: message_id(delivery.id),
        title: match kinds::named(&delivery.kind) {
            Some(kind) => say.t(kind.title),
            None if delivery.kind == TEST => say.t("webhooks-kind-test"),
            None => delivery.kind.clone(),
        },
        kind: delivery.kind,
        made: When::new(web, delivery.created_at),
        progress: progress(say, delivery.progress, delivery.attempts),
        badge: match delivery.progress {
            Progress::Delivered => "badge badge-good",
            Progress::Waiting if delivery.attempts == 0 => "badge",
            Progress::Waiting | Progress::Failed => "badge badge-warn",
            Progress::Sending => "badge",
        },
        next: waits.then(|| soon(say, delivery.due_at, web.now())),
        body: delivery.body,
        is_taken: attempts.last().is_some_and(Attempt::is_taken),
        tries: Tries {
            label: say.t("webhooks-said"),
            lines: attempts.into_iter().map(|attempt| line(web, attempt)).collect(),
        },
        again: may_again.then(|| say.link(&path)),
    }
}

fn progress(say: &Say, progress: Progress, attempts: u32) -> String {
    match progress {
        Progress::Waiting if attempts > 0 => say.t("webhooks-progress-again"),
        Progress::Waiting => say.t("webhooks-progress-waiting"),
        Progress::Sending => say.t("webhooks-progress-sending"),
        Progress::Delivered => say.t("webhooks-progress-delivered"),
        Progress::Failed => say.t("webhooks-progress-failed"),
    }
}

fn soon(say: &Say, due_at: Timestamp, now: Timestamp) -> String {
    let seconds = due_at.as_second() - now.as_second();
    match (seconds + 59) / 60 {
        minutes @ 0..60 => say.n("webhooks-next-minutes", &minutes.max(1)),
        minutes => say.n("webhooks-next-hours", &((minutes + 30) / 60)),
    }
}

fn line(web: &Web, attempt: Attempt) -> Line {
    let say = &web.say;
    let outcome = match (attempt.outcome, attempt.status) {
        (Outcome::Answered, Some(status)) => {
            say.with("webhooks-outcome-answered", &[("status", Word::Text(&status.to_string()))])
        }
        (Outcome::Answered | Outcome::Unreachable, _) => say.t("webhooks-outcome-unreachable"),
        (Outcome::OffLimits, _) => say.t("webhooks-outcome-off-limits"),
    };
    let took = say.with("webhooks-took", &[("millis", Word::Text(&attempt.millis.to_string()))]);
    Line { number: attempt.number, at: When::new(web, attempt.at), outcome, took, said: attempt.said }
}
