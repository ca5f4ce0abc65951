//! Why a text was taken down, for whoever wrote it (DSA art. 17): by the code of a letter, or signed in. From here they appeal.

use super::{appealing, paragraphs, patient, unkept};
use crate::{
    actions,
    model::{Notice, NoticeId, Outcome, Side},
    names,
    patience::Patience,
    reads,
};
use askama::Template;
use axum::{
    Extension,
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use contributions::model::{Scope, Statement};
use database::StoreError;
use kernel::Word;
use look::{Button, Field, Icon, Style};
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
pub(crate) struct Written {
    text: String,
}

#[derive(Template)]
#[template(path = "statement.html")]
struct Shown<'a> {
    say: &'a Say,
    done: Option<String>,
    lead: String,
    state: String,
    place: String,
    pairs: Vec<(String, String)>,
    facts: Vec<String>,
    judgement: Vec<String>,
    /// What the text was when it was taken down.
    text: Vec<String>,
    appeal: Option<(Field, Button)>,
    is_refused: bool,
    action: String,
    until: Option<String>,
    all: Option<String>,
}

/// How somebody came to it: a path without the prefix of a language.
struct Door {
    path: String,
    notice: Notice,
}

async fn by_code(web: &Web, patience: &Patience, code: &str) -> Result<Door, Problem> {
    let found = web.read(async |snap| reads::by_author_code(snap, code).await).await?;
    let Some(notice) = found else {
        return Err(patience.wait_to_try(web.household()).map_or(Problem::NotFound, Problem::TooFast));
    };
    Ok(Door { path: format!("/statements/{code}"), notice })
}

async fn by_person(web: &Web, id: &str) -> Result<Door, Problem> {
    let person = web.person::<kernel::rejection::Never>()?;
    let id: NoticeId = id.parse().map_err(|_| Problem::NotFound)?;
    let found = web.read(async |snap| reads::own(snap, person, id).await).await?;
    Ok(Door { path: format!("/account/statements/{id}"), notice: found.ok_or(Problem::NotFound)? })
}

/// What was decided, as names and values.
fn pairs(say: &Say, notice: &Notice, stated: Option<&Statement>) -> Vec<(String, String)> {
    let ground = notice.ground.reveal().clone();
    let scope = stated.map(|stated| match stated.reasons.scope {
        Scope::Everywhere => say.t("moderation-scope-everywhere"),
        Scope::Eea => say.t("moderation-scope-eea"),
        Scope::Spain => say.t("moderation-scope-spain"),
    });
    let lasts = stated.map(|stated| match stated.reasons.until {
        Some(until) => say.day(&until),
        None => say.t("moderation-lasts-for-good"),
    });
    let measure = match (notice.reject, notice.outcome.is_some_and(Outcome::restricts)) {
        (Some(_), _) => say.t("moderation-measure-rejected"),
        (None, true) => say.t("moderation-measure-removed"),
        (None, false) => say.t("moderation-measure-none"),
    };
    let rows = [
        ("moderation-measure", Some(measure)),
        ("moderation-outcome", notice.outcome.map(|outcome| names::outcome(say, outcome))),
        ("moderation-ground", Some(ground).filter(|ground| !ground.is_empty())),
        ("moderation-reject", notice.reject.map(|code| names::reject(say, code))),
        ("moderation-category", Some(names::category(say, notice.category))),
        ("moderation-scope", scope),
        ("moderation-lasts", lasts),
        ("moderation-found", Some(names::found(say, notice))),
        ("moderation-decided-at", notice.decided_at.map(|at| say.day(&at))),
        ("moderation-reference", Some(notice.reference.clone())),
    ];
    rows.into_iter().filter_map(|(key, value)| Some((say.t(key), value?))).collect()
}

async fn page(
    web: &Web,
    door: &Door,
    done: bool,
    written: Option<(&str, &Refusal)>,
) -> Result<Page, Problem> {
    let (say, notice) = (&web.say, &door.notice);
    let (stated, stands) = web
        .read(async |snap| {
            Ok::<_, StoreError>((reads::stated(snap, notice).await?, reads::stands(snap, notice).await?))
        })
        .await?;
    let may = reads::may_appeal(notice, Side::Author, web.now());
    let (text, refusal) = written.unzip();
    let is_taken_back = stated.as_ref().is_some_and(|stated| stated.reversed_at.is_some());
    let lead = match (reads::is_restricted(notice) && !is_taken_back, stands) {
        // Its author has mended it since.
        (_, true) => say.t("moderation-statement-stands"),
        (true, false) => say.t("moderation-statement-lead"),
        (false, false) => say.t("moderation-statement-elsewhere"),
    };
    let until = reads::appeal_until(notice).filter(|_| may);
    let until = until.map(|at| say.with("moderation-redress", &[("day", Word::At(at))]));
    let view = Shown {
        say,
        done: done.then(|| say.t("moderation-appealed-done")),
        lead,
        state: names::state(say, notice.state),
        place: notice.url.reveal().clone(),
        pairs: pairs(say, notice, stated.as_ref()),
        facts: paragraphs(notice.explanation.reveal()),
        judgement: paragraphs(notice.judgement.reveal()),
        text: stated.map(|stated| paragraphs(stated.text.reveal())).unwrap_or_default(),
        appeal: may.then(|| appealing(say, text.unwrap_or_default(), refusal)),
        is_refused: refusal.is_some(),
        action: say.link(&format!("{}/appeal", door.path)),
        until,
        all: web.session().map(|_| say.link("/account/statements")),
    };
    Ok(unkept(Page::new(say.t("moderation-statement"), Html(view.to_string()))))
}

async fn appealed(
    web: &Web,
    patience: &Patience,
    door: &Door,
    written: &Written,
) -> Result<Response, Problem> {
    patient(patience, web)?;
    let Err(failure) = actions::appeal(web.ctx(), door.notice.id, Side::Author, &written.text).await else {
        return Ok(SeeOther(format!("{}?done=appealed", door.path)).into_response());
    };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    Ok(page(web, door, false, Some((&written.text, &refusal))).await?.refused().into_response())
}

/// `/statements/CODE`
pub(crate) async fn show(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    Path(code): Path<String>,
    Query(way): Query<Way>,
) -> Result<Page, Problem> {
    let door = by_code(&web, &patience, &code).await?;
    page(&web, &door, way.done == "appealed", None).await
}

/// Says why it is wrong.
pub(crate) async fn appeal(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    Path(code): Path<String>,
    Form(written): Form<Written>,
) -> Result<Response, Problem> {
    let door = by_code(&web, &patience, &code).await?;
    appealed(&web, &patience, &door, &written).await
}

/// `/account/statements/ID`
pub(crate) async fn own(web: Web, Path(id): Path<String>, Query(way): Query<Way>) -> Result<Page, Problem> {
    let door = by_person(&web, &id).await?;
    page(&web, &door, way.done == "appealed", None).await
}

/// The same for whoever is signed in.
pub(crate) async fn own_appeal(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    Path(id): Path<String>,
    Form(written): Form<Written>,
) -> Result<Response, Problem> {
    let door = by_person(&web, &id).await?;
    appealed(&web, &patience, &door, &written).await
}

#[derive(Template)]
#[template(path = "statements.html")]
struct Mine<'a> {
    say: &'a Say,
    rows: Vec<Line>,
}

/// A decision in a list, ready to print.
struct Line {
    link: String,
    reference: String,
    outcome: String,
    day: String,
}

/// `/account/statements`
pub(crate) async fn list(web: Web) -> Result<Page, Problem> {
    let person = web.person::<kernel::rejection::Never>()?;
    let all = web.read(async |snap| reads::owns(snap, person).await).await?;
    let say = &web.say;
    let line = |notice: &Notice| Line {
        link: say.link(&format!("/account/statements/{}", notice.id)),
        reference: notice.reference.clone(),
        outcome: notice.outcome.map(|outcome| names::outcome(say, outcome)).unwrap_or_default(),
        day: notice.decided_at.map(|at| say.day(&at)).unwrap_or_default(),
    };
    let view = Mine { say, rows: all.iter().map(line).collect() };
    Ok(unkept(Page::new(say.t("moderation-statements"), Html(view.to_string()))))
}
