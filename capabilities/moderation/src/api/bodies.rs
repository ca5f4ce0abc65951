//! What programs are given of texts that wait and of notices, and what they send.

use crate::{model::Notice, reads::Opened};
use contributions::model::Queued;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use webkit::api::{Call, instant};

/// A text that waits for somebody.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = WaitingText, example = json!({
    "id": "019a0000-0000-7000-8000-000000000041", "kind": "review", "state": "held", "reason": "first_posts",
    "title": "Just right", "text": "It sits well in the hand.", "priority": 300, "reports": 1,
    "since": "2026-11-03T09:00:00Z",
}))]
pub(crate) struct WaitingBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// `review`, `reply`, `question`, `answer`, `comment`, `story` or `article`.
    kind: String,
    /// `published` (and reported) or `held`.
    state: String,
    /// Why it waits, if it does: `first_posts`, `personal`, `duplicate`, `links`, `burst`, `reports`, `fraud` or `staff`.
    reason: Option<String>,
    /// Its title; may be empty.
    title: String,
    /// Its text, as Markdown.
    text: String,
    /// How soon somebody should look at it, in hundredths.
    priority: i64,
    /// How many reports are open.
    reports: u32,
    /// Since when it waits.
    #[schema(format = "date-time")]
    since: String,
}

pub(super) fn waiting(one: &Queued) -> WaitingBody {
    let text = &one.contribution;
    WaitingBody {
        id: text.id.to_string(),
        kind: text.kind.code().to_owned(),
        state: text.state.code().to_owned(),
        reason: text.reason.map(|reason| reason.code().to_owned()),
        title: text.title.reveal().clone(),
        text: text.body.reveal().clone(),
        priority: one.priority,
        reports: one.reports,
        since: instant(one.since),
    }
}

/// What is decided about a text.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = TextDecision, example = json!({
    "decision": "hide", "category": "privacy", "outcome": "terms", "ground": "Rules for what you write, 3",
    "text": "It gives the telephone number of somebody else.",
}))]
pub(crate) struct DecisionBody {
    /// `publish`, `keep`, `hold`, `reject`, `hide` or `restore`.
    #[schema(max_length = 20)]
    pub(super) decision: String,
    /// For `reject`: why, by one of the codes of reviews.
    #[schema(max_length = 40)]
    #[serde(default)]
    pub(super) reject: Option<String>,
    /// For `hide`: `minors`, `danger`, `product`, `speech`, `privacy`, `fraud`, `property`, `consumer` or `other`.
    #[schema(max_length = 40)]
    #[serde(default)]
    pub(super) category: Option<String>,
    /// For `hide`: `illegal` or `terms`.
    #[schema(max_length = 20)]
    #[serde(default)]
    pub(super) outcome: Option<String>,
    /// For `hide`: the law or the terms behind it.
    #[schema(max_length = 300)]
    #[serde(default)]
    pub(super) ground: Option<String>,
    /// For `hide`: what its author is told.
    #[schema(max_length = 4000)]
    #[serde(default)]
    pub(super) text: Option<String>,
}

/// Which page of texts.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Page {
    /// Where the page begins: `next` of the page before.
    pub(super) after: Option<String>,
    /// How many there are on it at most.
    #[param(minimum = 1, maximum = 100)]
    pub(super) limit: Option<u32>,
}

/// Which notices.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// `open` (the default), `appealed` or `done`.
    pub(super) only: Option<String>,
    /// Where the page begins: `next` of the page before.
    pub(super) after: Option<String>,
    /// How many there are on it at most.
    #[param(minimum = 1, maximum = 100)]
    pub(super) limit: Option<u32>,
}

/// A notice in a list.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = ContentNoticeLine, example = json!({
    "id": "019a0000-0000-7000-8000-000000000042", "reference": "K7QM2B4T", "source": "notice", "category": "privacy",
    "url": "/reviews/019a0000-0000-7000-8000-000000000041", "contribution": "019a0000-0000-7000-8000-000000000041",
    "state": "received", "outcome": null, "is_late": false, "created_at": "2026-11-03T09:00:00Z",
    "due_at": "2026-11-10T09:00:00Z",
}))]
pub(crate) struct NoticeLine {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// The short word by which people speak of it.
    reference: String,
    /// `notice` (somebody sent it) or `own` (the shop found it).
    source: String,
    /// `minors`, `danger`, `product`, `speech`, `privacy`, `fraud`, `property`, `consumer` or `other`.
    category: String,
    /// Where it stands: a path of this shop.
    url: String,
    /// What somebody wrote that stands there.
    #[schema(format = "uuid")]
    contribution: Option<String>,
    /// `received`, `assessing`, `informed`, `appealed`, `upheld` or `reversed`.
    state: String,
    /// `illegal`, `terms` or `unfounded`, once it was decided.
    outcome: Option<String>,
    /// Whether it should have been decided by now.
    is_late: bool,
    /// Since when.
    #[schema(format = "date-time")]
    created_at: String,
    /// By when it should be decided.
    #[schema(format = "date-time")]
    due_at: String,
}

pub(super) fn line(call: &Call, of: &Notice) -> NoticeLine {
    NoticeLine {
        id: of.id.to_string(),
        reference: of.reference.clone(),
        source: of.source.code().to_owned(),
        category: of.category.code().to_owned(),
        url: of.url.reveal().clone(),
        contribution: of.contribution.map(|id| id.to_string()),
        state: of.state.code().to_owned(),
        outcome: of.outcome.map(|outcome| outcome.code().to_owned()),
        is_late: of.is_late(call.now()),
        created_at: instant(of.created_at),
        due_at: instant(of.due_at),
    }
}

/// A notice with what was said and decided.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = ContentNotice)]
pub(crate) struct NoticeBody {
    /// The notice.
    notice: NoticeLine,
    /// Why whoever sent it believes that it is illegal; empty for what the shop found itself.
    why: String,
    /// Which law they name; may be empty.
    law: String,
    /// The law or the terms by which it was decided; may be empty.
    ground: String,
    /// What both sides were told.
    explanation: String,
    /// Who does not agree: `reporter` or `author`.
    appeal_side: Option<String>,
    /// What they say.
    appeal: String,
    /// What somebody found who looked again.
    judgement: String,
}

pub(super) fn whole(call: &Call, of: &Opened) -> NoticeBody {
    let Opened { notice, sent, .. } = of;
    NoticeBody {
        notice: line(call, notice),
        why: sent.as_ref().map(|sent| sent.why.reveal().clone()).unwrap_or_default(),
        law: sent.as_ref().map(|sent| sent.law.reveal().clone()).unwrap_or_default(),
        ground: notice.ground.reveal().clone(),
        explanation: notice.explanation.reveal().clone(),
        appeal_side: notice.appeal_side.map(|side| side.code().to_owned()),
        appeal: notice.appeal.reveal().clone(),
        judgement: notice.judgement.reveal().clone(),
    }
}

/// What is decided about a notice.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ContentNoticeDecision, example = json!({
    "outcome": "unfounded", "ground": "", "text": "It says what somebody lived through, and insults nobody.",
}))]
pub(crate) struct RulingBody {
    /// `illegal`, `terms` or `unfounded`.
    #[schema(max_length = 20)]
    pub(super) outcome: String,
    /// The law or the terms behind it; needed unless it is unfounded.
    #[schema(max_length = 300)]
    #[serde(default)]
    pub(super) ground: Option<String>,
    /// What both sides are told.
    #[schema(min_length = 20, max_length = 4000)]
    pub(super) text: String,
}
