//! What programs read and do with questions: those about a product with their first answers, asking, answering, for whoever they ask
//! for; and all of them, for those who look after them.

mod bodies;

use crate::{
    actions::{AnswerRejected, AskRejected},
    model::{ContributionId, Looking, QuestionState, Sort},
    patience::Patience,
    reads, steps,
};
use action::Failure;
use axum::Extension;
use bodies::{AnswerBody, AnswerNewBody, QuestionBody, QuestionNewBody, answered, asked};
use catalog_facts::ProductId;
use contributions::model::Kind;
use kernel::{Lang, PersonId, Right, rejection::Never};
use serde::Deserialize;
use std::sync::Arc;
use utoipa::IntoParams;
use webkit::{
    Audience, Problem, Routes,
    api::{At, Body, Bounds, Call, Fault, Listing, Made, Operation, Query},
};

const GROUP: &str = "questions-api-group";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .api(
            Operation::get("/api/v1/products/{product}/questions", "questions-api-list-questions").of(GROUP),
            list,
        )
        .only(Audience::Member)
        .api(Operation::post("/api/v1/questions", "questions-api-ask-question").of(GROUP), ask)
        .api(
            Operation::post("/api/v1/questions/{question}/answers", "questions-api-answer-question")
                .of(GROUP),
            answer,
        )
        .only(Audience::Staff(Right::Moderation))
        .api(Operation::get("/api/v1/admin/questions", "questions-api-list-all-questions").of(GROUP), all)
}

/// Which questions of all.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct AskedAll {
    /// `open`, `answered`, `accepted`, `duplicate`, `closed` or `converted`; all of them unless said otherwise.
    stage: Option<String>,
    /// Where the page begins: `next` of the page before.
    after: Option<String>,
    /// How many there are on it at most.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u32>,
}

/// Which questions of a product.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// `useful` (the default), `newest`, or `open`: those that nobody has answered.
    sort: Option<String>,
    /// Where the page begins: `next` of the page before.
    after: Option<String>,
    /// How many there are on it at most.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u32>,
}

fn unfit(field: &str) -> Problem {
    Fault::new(field, "webkit-api-field-unfit").into()
}

fn language(call: &Call, given: Option<&str>) -> Result<Lang, Problem> {
    match given {
        None => Ok(call.say.lang),
        Some(code) => code.parse().map_err(|_| unfit("language")),
    }
}

async fn list(
    call: Call,
    At(product): At<ProductId>,
    Query(asked_for): Query<Asked>,
) -> Result<Listing<QuestionBody>, Problem> {
    let bounds = Bounds::of(asked_for.after, asked_for.limit)?;
    let sort = match asked_for.sort.as_deref() {
        None => Sort::Useful,
        Some(word) => Sort::from_code(word).ok_or_else(|| unfit("sort"))?,
    };
    let looking = Looking { product, sort, words: String::new() };
    let page = call.read(async |snap| {
        catalog::reads::card(snap, product).await?.ok_or(Problem::NotFound)?;
        Ok::<_, Problem>(reads::listed(snap, &looking, bounds.after.as_ref(), bounds.size).await?)
    });
    Ok(Listing::of(page.await?, |one| asked(&one)))
}

async fn all(call: Call, Query(asked_for): Query<AskedAll>) -> Result<Listing<QuestionBody>, Problem> {
    let bounds = Bounds::of(asked_for.after, asked_for.limit)?;
    let stage = match asked_for.stage.as_deref() {
        None => None,
        Some(word) => Some(QuestionState::from_code(word).ok_or_else(|| unfit("stage"))?),
    };
    let read = call.read(async |snap| reads::all(snap, stage, bounds.after.as_ref(), bounds.size).await);
    Ok(Listing::of(read.await?, |one| asked(&one)))
}

async fn ask(
    call: Call,
    Extension(patience): Extension<Arc<Patience>>,
    Body(given): Body<QuestionNewBody>,
) -> Result<Made<QuestionBody>, Problem> {
    let me: PersonId = call.person::<Never>()?;
    let product: ProductId = given.product.parse().map_err(|_| unfit("product"))?;
    let lang = language(&call, given.language.as_deref())?;
    if given.title.chars().count() < *contributions::rules::manner(Kind::Question).title.start() {
        return Err(unfit("title"));
    }
    patience.ask(me)?;
    let wanted = &given.wanted((me, product), lang, call.household());
    let id: ContributionId = call
        .once(async |tx| {
            let written = steps::ask(tx, call.ctx(), wanted).await?;
            Ok::<_, Failure<AskRejected>>(written.id)
        })
        .await?;
    let whole = call.read(async |snap| reads::one(snap, id).await).await?.ok_or(Problem::NotFound)?;
    Ok(Made::at(format!("/questions/{id}"), asked(&whole)))
}

async fn answer(
    call: Call,
    At(question): At<ContributionId>,
    Extension(patience): Extension<Arc<Patience>>,
    Body(given): Body<AnswerNewBody>,
) -> Result<Made<AnswerBody>, Problem> {
    let me: PersonId = call.person::<Never>()?;
    let lang = language(&call, given.language.as_deref())?;
    if given.text.is_empty() {
        return Err(unfit("text"));
    }
    patience.answer(me)?;
    let wanted = &given.wanted((me, question), lang, call.household());
    let id: ContributionId = call
        .once(async |tx| {
            let written = steps::answer(tx, call.ctx(), wanted).await?;
            Ok::<_, Failure<AnswerRejected>>(written.id)
        })
        .await?;
    let said = call.read(async |snap| reads::said(snap, id).await).await?.ok_or(Problem::NotFound)?;
    Ok(Made::at(format!("/answers/{id}"), answered(&said)))
}
