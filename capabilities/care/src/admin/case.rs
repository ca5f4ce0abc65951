//! One case, for those who look after it: what was said, what to do next. How it is drawn is `view`.

mod view;

use super::my_name;
use crate::{
    actions,
    model::{CaseId, CaseState, Matter, ReplyId},
    reads::{self, Whole},
    secret::mark_of,
    steps::Words,
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use catalog_facts::ProductId;
use kernel::Personal;
use serde::Deserialize;
use view::{Typed, page};
use webkit::{Form, Page, Problem, Refusal, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    reply: String,
    done: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Written {
    text: String,
    minutes: String,
    to: String,
    mark: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Moved {
    to: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Given {
    agent: String,
}

async fn open(web: &Web, id: &str) -> Result<(Whole, Option<(String, String)>), Problem> {
    let id: CaseId = id.parse().map_err(|_| Problem::NotFound)?;
    web.read(async |snap| {
        let whole = reads::whole(snap, id).await?.ok_or(Problem::NotFound)?;
        let product = whole.case.about.as_ref().and_then(|about| about.id_of::<catalog_facts::Product>());
        let card = match product {
            Some(id) => catalog::reads::card(snap, ProductId::from_uuid(id.uuid())).await?,
            None => None,
        };
        let about = card.map(|card| {
            let link = web.say.link(&format!("/p/{}", card.slug.show(web.say.lang)));
            (card.name.show(web.say.lang).to_owned(), link)
        });
        Ok((whole, about))
    })
    .await
}

/// `/admin/cases/ID`
pub(crate) async fn show(web: Web, Path(id): Path<String>, Query(way): Query<Way>) -> Result<Page, Problem> {
    let (whole, about) = open(&web, &id).await?;
    let reply: Option<ReplyId> = way.reply.parse().ok();
    let canned = match reply {
        Some(reply) => web.read(async |snap| reads::reply(snap, reply).await).await?,
        None => None,
    };
    let written =
        canned.map(|canned| Written { text: reads::filled(&canned, &whole.case), ..Written::default() });
    let done = (way.done == "yes").then(|| web.say.t("care-done"));
    let typed = Typed { answer: written.as_ref(), done, ..Typed::default() };
    Ok(page(&web, &whole, about, typed))
}

fn gone_on(id: CaseId) -> Response {
    SeeOther(format!("/admin/cases/{id}?done=yes")).into_response()
}

fn words_of(web: &Web, text: &str, minutes: &str) -> Result<Words, Problem> {
    let name: Personal<String> = my_name(web)?;
    Ok(Words { text: text.to_owned(), minutes: minutes.to_owned(), name })
}

/// Answers by mail.
pub(crate) async fn answer(
    web: Web,
    Path(id): Path<String>,
    Form(written): Form<Written>,
) -> Result<Response, Problem> {
    let case: CaseId = id.parse().map_err(|_| Problem::NotFound)?;
    let to = CaseState::from_code(&written.to).ok_or(Problem::Unreadable)?;
    let said = words_of(&web, &written.text, &written.minutes)?;
    let mark = mark_of(&written.mark, &[&written.text]);
    let Err(failure) = actions::answer(&web.of_form(&mark), case, &said, to).await else {
        return Ok(gone_on(case));
    };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    let (whole, about) = open(&web, &id).await?;
    let typed = Typed { answer: Some(&written), refusal: Some(&refusal), ..Typed::default() };
    Ok(page(&web, &whole, about, typed).refused().office().into_response())
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Noted {
    note: String,
    mark: String,
}

/// Notes something for the others.
pub(crate) async fn note(
    web: Web,
    Path(id): Path<String>,
    Form(noted): Form<Noted>,
) -> Result<Response, Problem> {
    let case: CaseId = id.parse().map_err(|_| Problem::NotFound)?;
    let said = words_of(&web, &noted.note, "")?;
    let mark = mark_of(&noted.mark, &[&noted.note]);
    let Err(failure) = actions::note(&web.of_form(&mark), case, &said).await else {
        return Ok(gone_on(case));
    };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    let (whole, about) = open(&web, &id).await?;
    let written = Written { text: noted.note, mark: noted.mark, ..Written::default() };
    let typed = Typed { note: Some(&written), refusal: Some(&refusal), ..Typed::default() };
    Ok(page(&web, &whole, about, typed).refused().office().into_response())
}

/// Shows it again with why something else was refused.
async fn again(web: &Web, id: &str, problem: impl Into<Problem>) -> Result<Response, Problem> {
    let refusal = problem.into().refusal(&web.say)?;
    let (whole, about) = open(web, id).await?;
    let above = Refusal { field: None, ..refusal };
    let typed = Typed { refusal: Some(&above), ..Typed::default() };
    Ok(page(web, &whole, about, typed).refused().office().into_response())
}

/// Puts it elsewhere.
pub(crate) async fn put(
    web: Web,
    Path(id): Path<String>,
    Form(moved): Form<Moved>,
) -> Result<Response, Problem> {
    let case: CaseId = id.parse().map_err(|_| Problem::NotFound)?;
    let to = CaseState::from_code(&moved.to).ok_or(Problem::Unreadable)?;
    match actions::put(web.ctx(), case, to).await {
        Ok(_) => Ok(gone_on(case)),
        Err(failure) => again(&web, &id, failure).await,
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sorted {
    matter: String,
}

/// Says what it is about.
pub(crate) async fn sort(
    web: Web,
    Path(id): Path<String>,
    Form(sorted): Form<Sorted>,
) -> Result<Response, Problem> {
    let case: CaseId = id.parse().map_err(|_| Problem::NotFound)?;
    let to = Matter::from_code(&sorted.matter).ok_or(Problem::Unreadable)?;
    match actions::sort(web.ctx(), case, to).await {
        Ok(_) => Ok(gone_on(case)),
        Err(failure) => again(&web, &id, failure).await,
    }
}

/// Gives it to somebody, or to nobody.
pub(crate) async fn assign(
    web: Web,
    Path(id): Path<String>,
    Form(given): Form<Given>,
) -> Result<Response, Problem> {
    let case: CaseId = id.parse().map_err(|_| Problem::NotFound)?;
    let agent = match given.agent.as_str() {
        "" => None,
        agent => Some(agent.parse().map_err(|_| Problem::Unreadable)?),
    };
    match actions::assign(web.ctx(), case, agent, &my_name(&web)?).await {
        Ok(_) => Ok(gone_on(case)),
        Err(failure) => again(&web, &id, failure).await,
    }
}
