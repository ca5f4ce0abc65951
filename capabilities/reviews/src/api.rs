//! What programs read and do with reviews: those of a product, its score, writing one for whoever they ask for; the list and the
//! answers of the shop.

mod bodies;

use crate::{
    actions::{self, ReplyRejected, WriteRejected},
    model::{About, Asking, ContributionId, Filter, Ordered, Sort, State},
    patience::Patience,
    reads, steps,
};
use action::Failure;
use axum::Extension;
use bodies::{NewBody, OfficeBody, ReplyNewBody, ReviewBody, ScoreBody, office, one_of, scored};
use catalog_facts::ProductId;
use kernel::{PersonId, Right, rejection::Never};
use serde::Deserialize;
use std::sync::Arc;
use utoipa::IntoParams;
use webkit::{
    Audience, Problem, Routes,
    api::{At, Body, Bounds, Call, Fault, Listing, Made, Operation, Query, Reply},
};

const GROUP: &str = "reviews-api-group";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .api(Operation::get("/api/v1/products/{product}/reviews", "reviews-api-list-reviews").of(GROUP), list)
        .api(Operation::get("/api/v1/products/{product}/score", "reviews-api-get-score").of(GROUP), score)
        .only(Audience::Member)
        .api(Operation::post("/api/v1/reviews", "reviews-api-write-review").of(GROUP), write)
        .only(Audience::Staff(Right::Moderation))
        .api(Operation::get("/api/v1/admin/reviews", "reviews-api-list-all-reviews").of(GROUP), all)
        .api(Operation::post("/api/v1/admin/reviews/{id}/reply", "reviews-api-reply-review").of(GROUP), reply)
}

/// Which reviews of a product.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// `helpful` (the default), `newest`, `highest`, `lowest` or `pictures`.
    sort: Option<String>,
    /// Only those with so many stars.
    #[param(minimum = 1, maximum = 5)]
    stars: Option<u32>,
    /// Only those of verified buyers.
    verified: Option<bool>,
    /// Where the page begins: `next` of the page before.
    after: Option<String>,
    /// How many there are on it at most.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u32>,
}

/// Which reviews of all.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct AskedAll {
    /// `published`, `held`, `rejected`, `hidden` or `withdrawn`; all of them unless said otherwise.
    state: Option<String>,
    /// Where the page begins: `next` of the page before.
    after: Option<String>,
    /// How many there are on it at most.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u32>,
}

fn unfit(field: &str) -> Problem {
    Fault::new(field, "webkit-api-field-unfit").into()
}

async fn list(
    call: Call,
    At(product): At<ProductId>,
    Query(asked): Query<Asked>,
) -> Result<Listing<ReviewBody>, Problem> {
    let bounds = Bounds::of(asked.after, asked.limit)?;
    let sort = match asked.sort.as_deref() {
        None => Sort::Helpful,
        Some(word) => Sort::from_code(word).ok_or_else(|| unfit("sort"))?,
    };
    if asked.stars.is_some_and(|stars| !(1..=5).contains(&stars)) {
        return Err(unfit("stars"));
    }
    let filter = Filter { stars: asked.stars, is_verified: asked.verified == Some(true), fit: None };
    let ordered = Ordered { sort, filter };
    let asking = Asking { about: About::Product(product), ordered, words: String::new() };
    let page = call.read(async |snap| {
        catalog::reads::card(snap, product).await?.ok_or(Problem::NotFound)?;
        Ok::<_, Problem>(reads::shown(snap, &asking, bounds.after.as_ref(), bounds.size).await?)
    });
    Ok(Listing::of(page.await?, |one| one_of(&one)))
}

async fn score(call: Call, At(product): At<ProductId>) -> Result<Reply<ScoreBody>, Problem> {
    let read = call.read(async |snap| {
        catalog::reads::card(snap, product).await?.ok_or(Problem::NotFound)?;
        Ok::<_, Problem>(reads::score(snap, About::Product(product)).await?)
    });
    Ok(Reply::new(scored(&read.await?, call.now())))
}

async fn write(
    call: Call,
    Extension(patience): Extension<Arc<Patience>>,
    Body(given): Body<NewBody>,
) -> Result<Made<ReviewBody>, Problem> {
    let me: PersonId = call.person::<Never>()?;
    let product: ProductId = given.product.parse().map_err(|_| unfit("product"))?;
    let lang = match given.language.as_deref() {
        None => call.say.lang,
        Some(code) => code.parse().map_err(|_| unfit("language"))?,
    };
    if given.text.is_empty() {
        return Err(unfit("text"));
    }
    let wanted = &given.wanted(me, product, lang, call.household());
    actions::check(wanted)?;
    patience.write(me)?;
    let id: ContributionId = call
        .once(async |tx| {
            catalog::reads::card(tx, product).await?.ok_or(Failure::NotFound)?;
            let written = steps::write(tx, call.ctx(), wanted).await?;
            Ok::<_, Failure<WriteRejected>>(written.id)
        })
        .await?;
    let whole = call.read(async |snap| reads::one(snap, id).await).await?.ok_or(Problem::NotFound)?;
    // Asked again with the same key it was written before.
    if whole.review.written_at == call.ctx().now() {
        actions::count(call.ctx(), whole.review.about);
    }
    Ok(Made::at(format!("/reviews/{id}"), one_of(&whole)))
}

async fn all(call: Call, Query(asked): Query<AskedAll>) -> Result<Listing<OfficeBody>, Problem> {
    let bounds = Bounds::of(asked.after, asked.limit)?;
    let state = match asked.state.as_deref() {
        None => None,
        Some(word) => Some(State::from_code(word).ok_or_else(|| unfit("state"))?),
    };
    let read = call.read(async |snap| reads::all(snap, state, bounds.after.as_ref(), bounds.size).await);
    Ok(Listing::of(read.await?, |one| office(&one)))
}

async fn reply(
    call: Call,
    At(id): At<ContributionId>,
    Body(given): Body<ReplyNewBody>,
) -> Result<Reply<OfficeBody>, Problem> {
    let me: PersonId = call.person::<Never>()?;
    let text = given.text.as_str();
    if text.is_empty() {
        return Err(unfit("text"));
    }
    call.once(async |tx| {
        steps::reply(tx, call.ctx(), id, me, text).await?;
        Ok::<_, Failure<ReplyRejected>>(())
    })
    .await?;
    let whole = call.read(async |snap| reads::one(snap, id).await).await?.ok_or(Problem::NotFound)?;
    let version = whole.review.version;
    Ok(Reply::at(office(&whole), version))
}
