//! What became of a notice, for whoever sent it: by the code of its receipt, without an account.

use super::{appealing, paragraphs, patient, unkept};
use crate::{
    actions,
    model::{Notice, NoticeId, Side},
    names,
    patience::Patience,
    reads::{self, Filed},
    secret,
};
use askama::Template;
use axum::{
    Extension,
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use kernel::Word;
use look::{Button, Field, FieldKind, FormCard, Icon, Style};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Tried {
    code: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Written {
    notice: String,
    text: String,
}

#[derive(Template)]
#[template(path = "status.html")]
struct Shown<'a> {
    say: &'a Say,
    /// The code, in groups, right after it was made.
    code: Option<String>,
    done: Option<String>,
    sent: String,
    category: String,
    why: Vec<String>,
    rows: Vec<Row>,
    appeal: Option<(Vec<Field>, Button)>,
    is_refused: bool,
    action: String,
    another: String,
}

/// A notice, ready to print.
struct Row {
    id: String,
    reference: String,
    place: String,
    state: String,
    outcome: Option<String>,
    ground: Option<String>,
    explanation: Vec<String>,
    judgement: Vec<String>,
}

fn form(web: &Web, code: &str) -> FormCard {
    let say = &web.say;
    let field = Field {
        value: code.to_owned(),
        autocomplete: Some("off"),
        ..Field::new(FieldKind::Text, "code", say.t("moderation-code"))
    };
    FormCard {
        title: say.t("moderation-status-title"),
        lead: vec![say.t("moderation-status-lead")],
        action: say.link("/report-content/status"),
        fields: vec![field],
        button: Some(Button::main(say.t("moderation-status-see"))),
        links: vec![(say.link("/report-content"), say.t("moderation-title"))],
        ..FormCard::default()
    }
}

/// `/report-content/status`
pub(crate) async fn ask(web: Web) -> Result<Page, Problem> {
    let card = form(&web, "");
    Ok(unkept(Page::new(card.title.clone(), card.html())))
}

/// Leads to what the code is for; all codes that are none are answered alike.
pub(crate) async fn look(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    Form(tried): Form<Tried>,
) -> Result<Response, Problem> {
    if let Some(wait) = patience.wait_to_try(web.household()) {
        return Err(Problem::TooFast(wait));
    }
    let typed = secret::typed(&tried.code).unwrap_or_default();
    match actions::follow(web.ctx(), &typed).await {
        Ok(Side::Reporter) => Ok(SeeOther(format!("/notices/{typed}")).into_response()),
        Ok(Side::Author) => Ok(SeeOther(format!("/statements/{typed}")).into_response()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            let card = form(&web, &tried.code).refused(&refusal);
            Ok(unkept(Page::new(card.title.clone(), card.html())).refused().into_response())
        }
    }
}

async fn find(web: &Web, patience: &Patience, code: &str) -> Result<Filed, Problem> {
    let found = web.read(async |snap| reads::filed(snap, code).await).await?;
    let Some(found) = found else {
        // Whoever guesses waits as whoever types does.
        return Err(patience.wait_to_try(web.household()).map_or(Problem::NotFound, Problem::TooFast));
    };
    Ok(found)
}

fn row(say: &Say, notice: &Notice) -> Row {
    let ground = notice.ground.reveal();
    Row {
        id: notice.id.to_string(),
        reference: notice.reference.clone(),
        place: notice.url.reveal().clone(),
        state: names::state(say, notice.state),
        outcome: notice.outcome.map(|outcome| names::outcome(say, outcome)),
        ground: Some(ground.clone()).filter(|ground| !ground.is_empty()),
        explanation: paragraphs(notice.explanation.reveal()),
        judgement: paragraphs(notice.judgement.reveal()),
    }
}

/// One form for all that can be appealed against: which one, and why.
fn appeal_form(
    web: &Web,
    filed: &Filed,
    written: Option<(&Written, &Refusal)>,
) -> Option<(Vec<Field>, Button)> {
    let say = &web.say;
    let may = |notice: &&Notice| reads::may_appeal(notice, Side::Reporter, web.now());
    let open: Vec<(String, String)> =
        filed.notices.iter().filter(may).map(|one| (one.id.to_string(), one.reference.clone())).collect();
    let (first, _) = open.first()?.clone();
    let which = match open.len() {
        1 => Field::hidden("notice", first),
        _ => Field {
            value: written.map(|(written, _)| written.notice.clone()).unwrap_or(first),
            ..Field::new(FieldKind::Choice(open), "notice", say.t("moderation-appeal-which"))
        },
    };
    let text = written.map(|(written, _)| written.text.as_str()).unwrap_or_default();
    let (words, button) = appealing(say, text, written.map(|(_, refusal)| refusal));
    Some((vec![which, words], button))
}

fn page(web: &Web, code: &str, filed: &Filed, done: &str, written: Option<(&Written, &Refusal)>) -> Page {
    let say = &web.say;
    let sent = &filed.sent;
    let view = Shown {
        say,
        code: (done == "new").then(|| secret::grouped(code)),
        done: (done == "appealed").then(|| say.t("moderation-appealed-done")),
        sent: say.with("moderation-sent-at", &[("day", Word::At(sent.created_at))]),
        category: names::category(say, sent.category),
        why: paragraphs(sent.why.reveal()),
        rows: filed.notices.iter().map(|notice| row(say, notice)).collect(),
        appeal: appeal_form(web, filed, written),
        is_refused: written.is_some(),
        action: say.link(&format!("/notices/{code}/appeal")),
        another: say.link("/report-content"),
    };
    unkept(Page::new(say.t("moderation-status-title"), Html(view.to_string())))
}

/// `/notices/CODE`
pub(crate) async fn show(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    Path(code): Path<String>,
    Query(way): Query<Way>,
) -> Result<Page, Problem> {
    let filed = find(&web, &patience, &code).await?;
    Ok(page(&web, &code, &filed, &way.done, None))
}

/// Says why a decision is wrong.
pub(crate) async fn appeal(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    Path(code): Path<String>,
    Form(written): Form<Written>,
) -> Result<Response, Problem> {
    patient(&patience, &web)?;
    let filed = find(&web, &patience, &code).await?;
    let id: NoticeId = written.notice.parse().map_err(|_| Problem::Unreadable)?;
    if !filed.notices.iter().any(|notice| notice.id == id) {
        return Err(Problem::NotFound);
    }
    let Err(failure) = actions::appeal(web.ctx(), id, Side::Reporter, &written.text).await else {
        return Ok(SeeOther(format!("/notices/{code}?done=appealed")).into_response());
    };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    Ok(page(&web, &code, &filed, "", Some((&written, &refusal))).refused().into_response())
}
