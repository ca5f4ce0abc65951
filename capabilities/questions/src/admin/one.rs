//! `/admin/questions/{id}`: one question with its answers, and what the shop does with it.

mod view;

use crate::{
    actions,
    model::{Answering, CloseReason, ContributionId},
    patience::Patience,
    reads::{self, Said, Similar, Whole},
};
use axum::{
    Extension,
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use catalog::view::CardView;
use contributions::model::Kind;
use kernel::{PersonId, rejection::Never};
use serde::Deserialize;
use std::sync::Arc;
use view::{Tell, page};
use webkit::{Form, Page, Problem, SeeOther, Web};

/// So many questions stand to be chosen as the one that asks the same.
const LIKE: u32 = 8;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: Option<String>,
}

/// What any of the forms of this page sends.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sent {
    mark: String,
    body: String,
    reason: String,
    into: String,
}

/// What was read for the page.
struct Known {
    whole: Whole,
    card: Option<CardView>,
    answers: Vec<Said>,
    like: Vec<Similar>,
}

async fn known(web: &Web, id: ContributionId) -> Result<Known, Problem> {
    web.read(async |snap| {
        let whole = reads::one(snap, id).await?.ok_or(Problem::NotFound)?;
        let product = whole.question.product;
        let card = catalog::reads::card(snap, product).await?;
        let answers = reads::answers(snap, &whole.question).await?;
        let title = whole.words.title.reveal();
        let like =
            reads::similar(snap, (product, &[Kind::Question]), (title, None), (LIKE, Some(id))).await?;
        Ok::<_, Problem>(Known { whole, card, answers, like })
    })
    .await
}

/// The page.
pub(crate) async fn show(web: Web, Path(id): Path<String>, Query(way): Query<Way>) -> Result<Page, Problem> {
    let known = known(&web, read(&id)?).await?;
    let done = match way.done.as_deref() {
        Some("answered") => Some("questions-done-office-answered"),
        Some("merged") => Some("questions-done-merged"),
        Some("closed") => Some("questions-done-closed"),
        Some("reopened") => Some("questions-done-reopened"),
        Some("converted") => Some("questions-done-converted"),
        Some(_) | None => None,
    };
    Ok(page(&web, &known, &Sent::default(), Tell { done, refusal: None }))
}

fn read(id: &str) -> Result<ContributionId, Problem> {
    id.parse().map_err(|_| Problem::NotFound)
}

/// Leads on to what was done, or shows the page again with what was wrong.
async fn told(
    web: &Web,
    id: ContributionId,
    sent: &Sent,
    done: Result<&str, Problem>,
) -> Result<Response, Problem> {
    match done {
        Ok(done) => Ok(SeeOther(format!("/admin/questions/{id}?done={done}")).into_response()),
        Err(problem) => {
            let refusal = problem.refusal(&web.say)?;
            let known = known(web, id).await?;
            let tell = Tell { done: None, refusal: Some(&refusal) };
            Ok(page(web, &known, sent, tell).refused().office().into_response())
        }
    }
}

/// The shop answers in its own name.
pub(crate) async fn answer(
    web: Web,
    Path(id): Path<String>,
    Extension(patience): Extension<Arc<Patience>>,
    Form(sent): Form<Sent>,
) -> Result<Response, Problem> {
    let (question, person): (_, PersonId) = (read(&id)?, web.person::<Never>()?);
    patience.answer(person)?;
    let known = known(&web, question).await?;
    let wanted = Answering {
        question,
        person,
        is_house: true,
        body: sent.body.clone(),
        lang: known.whole.words.lang,
        household: None,
    };
    let done = actions::answer(&web.of_form(&sent.mark), &wanted).await;
    told(&web, question, &sent, done.map(|_| "answered").map_err(Problem::from)).await
}

/// It asks the same as another.
pub(crate) async fn merge(
    web: Web,
    Path(id): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, Problem> {
    let question = read(&id)?;
    // An address is taken as well as an id.
    let last = sent.into.trim().trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let into = last.parse().unwrap_or(question);
    let done = actions::merge(web.ctx(), question, into).await;
    told(&web, question, &sent, done.map(|()| "merged").map_err(Problem::from)).await
}

/// The shop closes it.
pub(crate) async fn close(
    web: Web,
    Path(id): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, Problem> {
    let question = read(&id)?;
    let done = match CloseReason::from_code(&sent.reason) {
        Some(reason) => actions::close(web.ctx(), question, reason).await,
        None => Err(action::Failure::Rejected(actions::TurnRejected::Reason)),
    };
    told(&web, question, &sent, done.map(|()| "closed").map_err(Problem::from)).await
}

/// It goes on again.
pub(crate) async fn reopen(
    web: Web,
    Path(id): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, Problem> {
    let question = read(&id)?;
    let done = actions::reopen(web.ctx(), question).await;
    told(&web, question, &sent, done.map(|()| "reopened").map_err(Problem::from)).await
}

/// It goes on in private.
pub(crate) async fn convert(
    web: Web,
    Path(id): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, Problem> {
    let question = read(&id)?;
    let done = actions::convert(web.ctx(), question).await;
    told(&web, question, &sent, done.map(|()| "converted").map_err(Problem::from)).await
}
