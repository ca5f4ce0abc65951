//! What people do on the page of a question: answer, say which answer helped, say that it asks the same as another.

use super::{
    me,
    one::{Tell, refused},
};
use crate::{
    actions,
    model::{Answering, ContributionId, State},
    patience::Patience,
};
use axum::{
    Extension,
    extract::Path,
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Problem, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Said {
    body: String,
    mark: String,
}

/// Keeps an answer.
pub(crate) async fn send(
    web: Web,
    Path(id): Path<String>,
    Extension(patience): Extension<Arc<Patience>>,
    Form(said): Form<Said>,
) -> Result<Response, Problem> {
    let (person, question) = (me(&web)?, read(&id)?);
    patience.answer(person)?;
    let wanted = Answering {
        question,
        person,
        is_house: false,
        body: said.body.clone(),
        lang: web.say.lang,
        household: web.household(),
    };
    match actions::answer(&web.of_form(&said.mark), &wanted).await {
        Ok((answer, None | Some(State::Published))) => {
            Ok(SeeOther(format!("/questions/{question}?done=answered#a-{answer}")).into_response())
        }
        Ok((_, Some(State::Held | State::Rejected | State::Hidden | State::Withdrawn))) => {
            Ok(SeeOther(format!("/questions/{question}?done=held")).into_response())
        }
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            let tell = Tell { done: None, body: &said.body, mark: &said.mark, refusal: Some(&refusal) };
            refused(&web, question, &tell).await
        }
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Chosen {
    /// The answer that helped; none of them where it is empty.
    answer: String,
    /// The question that asks the same.
    into: String,
}

/// Whoever asked says which answer helped, or that none does.
pub(crate) async fn accept(
    web: Web,
    Path(id): Path<String>,
    Extension(patience): Extension<Arc<Patience>>,
    Form(chosen): Form<Chosen>,
) -> Result<Response, Problem> {
    let (person, question) = (me(&web)?, read(&id)?);
    patience.answer(person)?;
    let (done, word) = match chosen.answer.as_str() {
        "" => (actions::unaccept(web.ctx(), question).await, "unaccepted"),
        answer => (actions::accept(web.ctx(), question, read(answer)?).await, "accepted"),
    };
    told(&web, question, done.map_err(Problem::from), word).await
}

/// Somebody says that it asks the same as another.
pub(crate) async fn same(
    web: Web,
    Path(id): Path<String>,
    Extension(patience): Extension<Arc<Patience>>,
    Form(chosen): Form<Chosen>,
) -> Result<Response, Problem> {
    let (person, question) = (me(&web)?, read(&id)?);
    patience.answer(person)?;
    let into = chosen.into.parse().unwrap_or(question);
    let done = actions::same(web.ctx(), question, into).await;
    told(&web, question, done.map(drop).map_err(Problem::from), "same").await
}

fn read(id: &str) -> Result<ContributionId, Problem> {
    id.parse().map_err(|_| Problem::NotFound)
}

/// Leads back to the question, or shows it with what was refused.
async fn told(
    web: &Web,
    question: ContributionId,
    done: Result<(), Problem>,
    word: &str,
) -> Result<Response, Problem> {
    match done {
        Ok(()) => Ok(SeeOther(format!("/questions/{question}?done={word}")).into_response()),
        Err(problem) => {
            let refusal = problem.refusal(&web.say)?;
            refused(web, question, &Tell { refusal: Some(&refusal), ..Tell::default() }).await
        }
    }
}
