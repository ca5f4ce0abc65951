//! One text with everything that somebody must know who decides about it, and one form to decide.

use super::{queue::glimpse, ruling_fields};
use crate::{
    actions,
    model::{Category, Notice, Outcome},
    names,
    pages::{blame, paragraphs},
    reads::{self, Whole},
    steps::{Chosen, Ruling},
};
use askama::Template;
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use contributions::model::State;
use contributions_facts::{ContributionId, RejectCode};
use kernel::{Right, Word};
use look::{Button, Field, FieldKind, FormError, Icon};
use serde::Deserialize;
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

/// What a decision about a text can be: restricted by the law, or by the terms.
const GONE: [Outcome; 2] = [Outcome::Terms, Outcome::Illegal];

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Decided {
    what: String,
    reject: String,
    category: String,
    outcome: String,
    ground: String,
    text: String,
}

#[derive(Template)]
#[template(path = "text.html")]
struct Shown<'a> {
    say: &'a Say,
    title: String,
    lead: String,
    back: String,
    place: String,
    error: Option<FormError>,
    heading: String,
    body: Html,
    pictures: Vec<String>,
    known: Vec<(String, String)>,
    author: Vec<(String, String)>,
    person: Option<String>,
    reports: Vec<(String, String, String)>,
    history: Vec<(String, Vec<String>)>,
    twins: Vec<(String, String)>,
    notices: Vec<(String, String)>,
    fields: Vec<Field>,
    button: Button,
    action: String,
}

/// What can be done to a text in that state, the usual first.
fn ways(state: State) -> &'static [&'static str] {
    match state {
        State::Held => &["publish", "reject", "hide"],
        State::Published => &["keep", "hold", "hide"],
        State::Rejected => &["publish"],
        State::Hidden => &["restore"],
        State::Withdrawn => &[],
    }
}

fn way_name(say: &Say, way: &str) -> String {
    match way {
        "publish" => say.t("moderation-do-publish"),
        "reject" => say.t("moderation-do-reject"),
        "hide" => say.t("moderation-do-hide"),
        "keep" => say.t("moderation-do-keep"),
        "hold" => say.t("moderation-do-hold"),
        _ => say.t("moderation-do-restore"),
    }
}

fn fields_of(say: &Say, state: State, decided: &Decided) -> Vec<Field> {
    let all = ways(state);
    let pick = |all: Vec<(String, String)>, value: &str, name: &'static str, label: String| Field {
        value: value.to_owned(),
        required: name == "what",
        ..Field::new(FieldKind::Choice(all), name, label)
    };
    let what = all.iter().map(|way| ((*way).to_owned(), way_name(say, way))).collect();
    let mut fields = vec![pick(what, &decided.what, "what", say.t("moderation-what"))];
    let first = || std::iter::once((String::new(), say.t("moderation-choose")));
    if all.contains(&"reject") {
        let codes = RejectCode::ALL.iter().map(|code| (code.code().to_owned(), names::reject(say, *code)));
        let label = say.t("moderation-reject-why");
        fields.push(pick(first().chain(codes).collect(), &decided.reject, "reject", label));
    }
    if all.contains(&"hide") {
        let groups = Category::ALL.iter().map(|one| (one.code().to_owned(), names::category(say, *one)));
        let label = say.t("moderation-hide-category");
        fields.push(pick(first().chain(groups).collect(), &decided.category, "category", label));
        let mut ruling = ruling_fields(say, (&decided.outcome, &decided.ground, &decided.text), &GONE);
        ruling[0].label = say.t("moderation-hide-outcome");
        fields.extend(ruling);
    }
    fields
}

fn known(say: &Say, whole: &Whole) -> Vec<(String, String)> {
    let text = &whole.text;
    let rows = [
        ("moderation-state", Some(say.t(state_key(text.state)))),
        ("moderation-held-why", text.reason.map(|reason| names::hold(say, reason))),
        ("moderation-reject", text.code.map(|code| names::reject(say, code))),
        ("moderation-written-at", Some(say.day(&text.written_at))),
        ("moderation-edited-at", text.edited_at.map(|at| say.day(&at))),
        ("moderation-votes", Some(format!("+{} −{}", text.up, text.down))),
        ("moderation-priority", whole.waits.as_ref().map(|one| (one.priority / 100).to_string())),
    ];
    rows.into_iter().filter_map(|(key, value)| Some((say.t(key), value?))).collect()
}

const fn state_key(state: State) -> &'static str {
    match state {
        State::Published => "moderation-text-published",
        State::Held => "moderation-text-held",
        State::Rejected => "moderation-text-rejected",
        State::Hidden => "moderation-text-hidden",
        State::Withdrawn => "moderation-text-withdrawn",
    }
}

fn author(say: &Say, whole: &Whole) -> Vec<(String, String)> {
    let Some(author) = &whole.author else { return Vec::new() };
    let record = author.record;
    let name = Some(author.name.clone()).filter(|name| !name.is_empty());
    let texts =
        [("stood", Word::Count(record.stood.into())), ("refused", Word::Count(record.refused.into()))];
    let reports =
        [("right", Word::Count(record.upheld.into())), ("wrong", Word::Count(record.dismissed.into()))];
    vec![
        (say.t("moderation-author"), name.unwrap_or_else(|| say.t(accounts::model::Person::ERASED))),
        (say.t("moderation-trust"), format!("{}/4", author.trust)),
        (say.t("moderation-author-texts"), say.with("moderation-author-texts-of", &texts)),
        (say.t("moderation-author-reports"), say.with("moderation-author-reports-of", &reports)),
    ]
}

fn notice_line(say: &Say, notice: &Notice) -> (String, String) {
    let words = format!("{} {}", notice.reference, names::state(say, notice.state));
    (say.link(&format!("/admin/moderation/notices/{}", notice.id)), words)
}

fn page(web: &Web, whole: &Whole, decided: &Decided, refusal: Option<&Refusal>) -> Page {
    let (say, text) = (&web.say, &whole.text);
    let mut fields = fields_of(say, text.state, decided);
    let error = blame(&mut fields, refusal);
    let reports = whole
        .reports
        .iter()
        .map(|one| (names::report(say, one.reason), one.note.reveal().clone(), say.day(&one.at)));
    let history = whole.history.iter().map(|one| {
        let words = format!("{}\n\n{}", one.title.reveal(), one.body.reveal());
        (say.day(&one.since), paragraphs(&words))
    });
    let twins = whole.twins.iter().map(|twin| {
        let link = say.link(&format!("/admin/moderation/texts/{}", twin.id));
        (link, glimpse(twin.title.reveal(), twin.body.reveal()))
    });
    let person = whole.author.as_ref().filter(|_| web.may(Right::People));
    let view = Shown {
        say,
        title: names::kind(say, text.kind),
        lead: say.t(state_key(text.state)),
        back: say.link("/admin/moderation"),
        place: say.link(&text.kind.path(text.id)),
        error,
        heading: text.title.reveal().clone(),
        body: contributions::pieces::body(text),
        pictures: text.pictures.clone(),
        known: known(say, whole),
        author: author(say, whole),
        person: person.map(|one| say.link(&format!("/admin/people/{}", one.id))),
        reports: reports.collect(),
        history: history.collect(),
        twins: twins.collect(),
        notices: whole.notices.iter().map(|notice| notice_line(say, notice)).collect(),
        fields: if ways(text.state).is_empty() { Vec::new() } else { fields },
        button: Button::main(say.t("moderation-decide")),
        action: say.link(&format!("/admin/moderation/texts/{}", text.id)),
    };
    Page::new(view.title.clone(), Html(view.to_string())).office()
}

async fn open(web: &Web, id: ContributionId) -> Result<Whole, Problem> {
    web.read(async |snap| reads::whole(snap, id).await).await?.ok_or(Problem::NotFound)
}

/// `/admin/moderation/texts/ID`
pub(crate) async fn show(web: Web, Path(id): Path<String>) -> Result<Page, Problem> {
    let whole = open(&web, id.parse().map_err(|_| Problem::NotFound)?).await?;
    Ok(page(&web, &whole, &Decided::default(), None))
}

/// Decides about it.
pub(crate) async fn send(
    web: Web,
    Path(id): Path<String>,
    Form(decided): Form<Decided>,
) -> Result<Response, Problem> {
    let id: ContributionId = id.parse().map_err(|_| Problem::NotFound)?;
    let Decided { what, reject, category, outcome, ground, text } = &decided;
    let ruling = Ruling { outcome: outcome.clone(), ground: ground.clone(), text: text.clone() };
    let chosen = Chosen { what: what.clone(), reject: reject.clone(), category: category.clone(), ruling };
    let Err(failure) = actions::rule(web.ctx(), id, &chosen).await else {
        return Ok(SeeOther("/admin/moderation?done=yes".into()).into_response());
    };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    let whole = open(&web, id).await?;
    Ok(page(&web, &whole, &decided, Some(&refusal)).refused().into_response())
}
