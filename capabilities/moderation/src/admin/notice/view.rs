//! How one notice is drawn for those who decide.

use super::Written;
use crate::{
    admin::ruling_fields,
    model::{Category, Measure, Notice, NoticeState, Outcome, Side},
    names,
    pages::{blame, paragraphs},
    reads::Opened,
};
use askama::Template;
use kernel::{Timestamp, Word};
use look::{Button, Field, FieldKind, FormError, Icon};
use webkit::{Html, Page, Refusal, Say, Web};

#[derive(Template)]
#[template(path = "notice.html")]
struct Shown<'a> {
    say: &'a Say,
    title: String,
    lead: String,
    place: String,
    path: String,
    done: bool,
    error: Option<FormError>,
    /// That somebody's life may be in danger, and who must be told then.
    is_grave: bool,
    why: Vec<String>,
    /// The text that it is about: what it is, the text itself, where it is decided about.
    text: Option<(String, Html, String)>,
    explanation: Vec<String>,
    appeal: Vec<String>,
    judgement: Vec<String>,
    known: Vec<(String, String)>,
    others: Vec<(String, String)>,
    measures: Vec<String>,
    /// Who waits now, with the button that ends it.
    lifts: Vec<(&'static str, String)>,
    can_take: bool,
    decide: Option<(Vec<Field>, Button)>,
    judge: Option<(Vec<Field>, Button)>,
}

/// What is known of it, as names and values.
pub(super) fn facts(say: &Say, opened: &Opened) -> Vec<(String, String)> {
    let (notice, sent) = (&opened.notice, opened.sent.as_ref());
    let filled = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let rows = [
        ("moderation-reference", Some(notice.reference.clone())),
        ("moderation-state", Some(names::state(say, notice.state))),
        ("moderation-source", Some(names::source(say, notice.source))),
        ("moderation-category", Some(names::category(say, notice.category))),
        ("moderation-since", Some(say.day(&notice.created_at))),
        ("moderation-due", notice.is_open().then(|| say.day(&notice.due_at))),
        ("moderation-sender-name", sent.and_then(|sent| filled(sent.name.reveal()))),
        ("moderation-sender-address", sent.and_then(|sent| filled(sent.address.reveal()))),
        ("moderation-sender-law", sent.and_then(|sent| filled(sent.law.reveal()))),
        ("moderation-outcome", notice.outcome.map(|outcome| names::outcome(say, outcome))),
        ("moderation-ground", filled(notice.ground.reveal())),
        ("moderation-reject", notice.reject.map(|code| names::reject(say, code))),
        ("moderation-decided-at", notice.decided_at.map(|at| say.day(&at))),
        ("moderation-appealed-by", notice.appeal_side.map(|side| names::side(say, side))),
        ("moderation-appealed-at", notice.appealed_at.map(|at| say.day(&at))),
        ("moderation-judged-at", notice.judged_at.map(|at| say.day(&at))),
    ];
    rows.into_iter().filter_map(|(key, value)| Some((say.t(key), value?))).collect()
}

fn measure(say: &Say, one: &Measure) -> String {
    let day = ("day", Word::At(one.created_at));
    match (one.side, one.until) {
        (Side::Reporter, None) => say.with("moderation-was-warned-sender", &[day]),
        (Side::Author, None) => say.with("moderation-was-warned-author", &[day]),
        (Side::Reporter, Some(until)) => {
            say.with("moderation-was-suspended-sender", &[day, ("until", Word::At(until))])
        }
        (Side::Author, Some(until)) => {
            say.with("moderation-was-suspended-author", &[day, ("until", Word::At(until))])
        }
    }
}

/// Which sides wait, with what the button says that ends it.
fn lifts(say: &Say, measures: &[Measure], now: Timestamp) -> Vec<(&'static str, String)> {
    let waits = |side: Side| measures.iter().any(|one| one.side == side && one.waits(now));
    let sides = Side::ALL.iter().copied().filter(|side| waits(*side));
    let says = sides.map(|side| match side {
        Side::Reporter => (side.code(), say.t("moderation-lift-sender")),
        Side::Author => (side.code(), say.t("moderation-lift-author")),
    });
    says.collect()
}

fn judging(say: &Say, notice: &Notice, written: &Written) -> (Vec<Field>, Button) {
    let ends = [("upheld", "moderation-judge-upheld"), ("reversed", "moderation-judge-reversed")];
    let ends = ends.map(|(code, key)| (code.to_owned(), say.t(key))).to_vec();
    let mut fields = ruling_fields(say, (&written.outcome, &written.ground, &written.text), &[]);
    fields[0] = Field {
        value: written.outcome.clone(),
        ..Field::new(FieldKind::Choice(ends), "outcome", say.t("moderation-judge"))
    };
    // A law is needed only where what stayed must go.
    if notice.outcome.is_some_and(Outcome::restricts) {
        fields.remove(1);
    }
    (fields, Button::main(say.t("moderation-judge-send")))
}

fn text_of(say: &Say, opened: &Opened) -> Option<(String, Html, String)> {
    let text = opened.text.as_ref()?;
    let title = text.title.reveal();
    let heading = if title.is_empty() { names::kind(say, text.kind) } else { title.clone() };
    let link = say.link(&format!("/admin/moderation/texts/{}", text.id));
    Some((heading, contributions::pieces::body(text), link))
}

/// The page.
pub(super) fn page(
    web: &Web,
    opened: &Opened,
    written: &Written,
    done: bool,
    refusal: Option<&Refusal>,
) -> Page {
    let (say, notice) = (&web.say, &opened.notice);
    let texts = (written.outcome.as_str(), written.ground.as_str(), written.text.as_str());
    let button = Button::main(say.t("moderation-decide"));
    let mut decide = notice.is_open().then(|| (ruling_fields(say, texts, Outcome::ALL), button));
    let mut judge = (notice.state == NoticeState::Appealed).then(|| judging(say, notice, written));
    let error = match (&mut decide, &mut judge) {
        (Some((fields, _)), _) | (None, Some((fields, _))) => blame(fields, refusal),
        (None, None) => refusal.map(|refusal| FormError { text: refusal.text.clone() }),
    };
    let other = |one: &Notice| {
        let words = format!("{} {}", one.reference, names::state(say, one.state));
        (say.link(&format!("/admin/moderation/notices/{}", one.id)), words)
    };
    let view = Shown {
        say,
        title: say.with("moderation-notice-title", &[("reference", Word::Text(&notice.reference))]),
        lead: format!("{} · {}", names::category(say, notice.category), names::state(say, notice.state)),
        place: notice.url.reveal().clone(),
        path: say.link(&format!("/admin/moderation/notices/{}", notice.id)),
        done,
        error,
        is_grave: matches!(notice.category, Category::Minors | Category::Danger),
        why: opened.sent.as_ref().map(|sent| paragraphs(sent.why.reveal())).unwrap_or_default(),
        text: text_of(say, opened),
        explanation: paragraphs(notice.explanation.reveal()),
        appeal: paragraphs(notice.appeal.reveal()),
        judgement: paragraphs(notice.judgement.reveal()),
        known: facts(say, opened),
        others: opened.others.iter().map(other).collect(),
        measures: opened.measures.iter().map(|one| measure(say, one)).collect(),
        lifts: lifts(say, &opened.measures, web.now()),
        can_take: notice.state == NoticeState::Received,
        decide,
        judge,
    };
    Page::new(view.title.clone(), Html(view.to_string())).office()
}
