//! `/questions/asked/SECRET`: the form that a letter leads to which asks somebody about what they have. Looking at it writes nothing,
//! because programs that read mail follow links too; and nobody need be signed in. Besides: the button of whoever asked, and the
//! switch of those who may be asked.

use super::unkept;
use crate::{
    actions::routing as actions, model::ContributionId, patience::Patience, reads::routing as reads,
};
use axum::{
    Extension,
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use contributions::model::Contribution;
use kernel::Word;
use look::{Button, Field, FieldKind, FormCard};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Html, Page, Problem, Refusal, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: String,
}

/// What was written.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    body: String,
    mark: String,
}

/// What stands in the switch.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Switched {
    on: String,
}

/// What a letter asks, as it is shown.
struct Asked {
    question: Contribution,
    product: String,
    is_answered: bool,
    is_over: bool,
}

async fn find(web: &Web, secret: &str) -> Result<Asked, Problem> {
    let lang = web.say.lang;
    let found: Result<Option<Asked>, Problem> = web
        .read(async |snap| {
            let Some(of) = reads::asked(snap, secret).await? else { return Ok(None) };
            let words = contributions::reads::one(snap, of.question.id).await?;
            let card = catalog::reads::card(snap, of.question.product).await?;
            let product = card.map(|card| card.name.show(lang).to_owned()).unwrap_or_default();
            Ok(words.map(|question| Asked {
                question,
                product,
                is_answered: of.asked.answer.is_some(),
                is_over: !of.question.is_going_on(),
            }))
        })
        .await;
    found?.ok_or(Problem::NotFound)
}

/// The form; thanks, once it was answered.
pub(crate) async fn show(
    web: Web,
    Path(secret): Path<String>,
    Query(way): Query<Way>,
) -> Result<Page, Problem> {
    let asked = find(&web, &secret).await?;
    if asked.is_answered || asked.is_over || way.done == "yes" {
        return Ok(unkept(thanks(&web, &asked)));
    }
    Ok(unkept(page(&web, &secret, &asked, &Typed::default(), None)))
}

/// Writes the answer.
pub(crate) async fn send(
    web: Web,
    Path(secret): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, Problem> {
    let asked = find(&web, &secret).await?;
    let said = (typed.body.as_str(), web.say.lang, web.household());
    let Err(failure) = actions::answer(&web.of_form(&typed.mark), &secret, said).await else {
        return Ok(SeeOther(format!("/questions/asked/{secret}?done=yes")).into_response());
    };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    Ok(unkept(page(&web, &secret, &asked, &typed, Some(&refusal))).refused().into_response())
}

fn page(web: &Web, secret: &str, asked: &Asked, typed: &Typed, refusal: Option<&Refusal>) -> Page {
    let say = &web.say;
    let mut lead = vec![asked.question.title.reveal().clone()];
    let body = asked.question.body.reveal();
    if !body.is_empty() {
        lead.push(body.clone());
    }
    lead.push(say.t("questions-asked-lead"));
    let mut card = FormCard {
        title: say.with("questions-asked-title", &[("what", Word::Text(&asked.product))]),
        lead,
        action: say.link(&format!("/questions/asked/{secret}")),
        fields: vec![
            Field {
                value: typed.body.clone(),
                hint: Some(say.t("questions-asked-hint")),
                ..Field::new(FieldKind::Lines, "body", say.t("questions-asked-answer"))
            },
            Field::hidden("mark", web.mark(&typed.mark)),
        ],
        button: Some(Button::main(say.t("questions-asked-send"))),
        ..FormCard::default()
    };
    if let Some(refusal) = refusal {
        card = card.refused(refusal);
    }
    Page::new(card.title.clone(), card.html())
}

/// It was answered, or is over.
fn thanks(web: &Web, asked: &Asked) -> Page {
    let say = &web.say;
    let lead = if asked.is_answered { "questions-asked-thanks" } else { "questions-asked-over" };
    let question = asked.question.kind.path(asked.question.id);
    let card = FormCard {
        title: say.t(if asked.is_answered { "questions-asked-done" } else { "questions-asked-closed" }),
        lead: vec![say.t(lead)],
        links: vec![(say.link(&question), say.t("questions-asked-see"))],
        ..FormCard::default()
    };
    Page::new(card.title.clone(), card.html())
}

/// Whoever asked wants owners to be asked at once.
pub(crate) async fn want(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id: ContributionId = id.parse().map_err(|_| Problem::NotFound)?;
    patience.answer(super::me(&web)?)?;
    let Err(failure) = actions::want(web.ctx(), id).await else {
        return Ok(SeeOther(format!("/questions/{id}?done=owners")).into_response());
    };
    let say = &web.say;
    let card = FormCard {
        title: say.t("questions-owners"),
        links: vec![(say.link(&format!("/questions/{id}")), say.t("questions-asked-see"))],
        ..FormCard::default()
    };
    let card = card.refused(&Problem::from(failure).refusal(say)?);
    Ok(unkept(Page::new(card.title.clone(), Html(card.to_string()))).refused().into_response())
}

/// Somebody may be asked from now on, or not any more.
pub(crate) async fn switch(web: Web, Form(sent): Form<Switched>) -> Result<Response, Problem> {
    let is_on = sent.on == "yes";
    actions::set_willing(web.ctx(), is_on).await?;
    let done = if is_on { "on" } else { "off" };
    Ok(SeeOther(format!("/account/reputation?done={done}")).into_response())
}
