//! `/questions/{id}/close`: whoever has points enough closes a question that is none, and says why.

use super::{me, unkept};
use crate::{
    actions::{TurnRejected, privilege as actions},
    model::{CloseReason, ContributionId, Question},
    names,
    patience::Patience,
    reads,
};
use action::Failure;
use axum::{
    Extension,
    extract::Path,
    response::{IntoResponse, Response},
};
use look::{Button, Field, FieldKind, FormCard};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Page, Problem, Refusal, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Chosen {
    reason: String,
}

async fn find(web: &Web, id: &str) -> Result<(ContributionId, String), Problem> {
    let id: ContributionId = id.parse().map_err(|_| Problem::NotFound)?;
    let question = web.read(async |snap| reads::find(snap, id).await).await?;
    question.filter(Question::is_listed).ok_or(Problem::NotFound)?;
    let words = web.read(async |snap| contributions::reads::one(snap, id).await).await?;
    Ok((id, words.ok_or(Problem::NotFound)?.title.reveal().clone()))
}

/// The form.
pub(crate) async fn show(web: Web, Path(id): Path<String>) -> Result<Page, Problem> {
    let (id, title) = find(&web, &id).await?;
    Ok(unkept(page(&web, (id, &title), "", None)))
}

/// Closes it.
pub(crate) async fn send(
    web: Web,
    Path(id): Path<String>,
    Extension(patience): Extension<Arc<Patience>>,
    Form(chosen): Form<Chosen>,
) -> Result<Response, Problem> {
    patience.answer(me(&web)?)?;
    let (id, title) = find(&web, &id).await?;
    let done = match CloseReason::from_code(&chosen.reason) {
        Some(reason) => actions::close(web.ctx(), id, reason).await,
        None => Err(Failure::Rejected(TurnRejected::Reason)),
    };
    let Err(failure) = done else { return Ok(SeeOther(format!("/questions/{id}")).into_response()) };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    Ok(unkept(page(&web, (id, &title), &chosen.reason, Some(&refusal))).refused().into_response())
}

fn page(web: &Web, (id, title): (ContributionId, &str), reason: &str, refusal: Option<&Refusal>) -> Page {
    let say = &web.say;
    let first = (String::new(), say.t("questions-close-choose"));
    let reasons = CloseReason::ALL.iter().map(|one| (one.code().to_owned(), names::reason(say, *one)));
    let mut card = FormCard {
        title: say.t("questions-close-title"),
        lead: vec![title.to_owned(), say.t("questions-close-lead")],
        action: say.link(&format!("/questions/{id}/close")),
        fields: vec![Field {
            value: reason.to_owned(),
            ..Field::new(
                FieldKind::Choice(std::iter::once(first).chain(reasons).collect()),
                "reason",
                say.t("questions-close-why"),
            )
        }],
        button: Some(Button::main(say.t("questions-close-send"))),
        links: vec![(say.link(&format!("/questions/{id}")), say.t("questions-asked-see"))],
        ..FormCard::default()
    };
    if let Some(refusal) = refusal {
        card = card.refused(refusal);
    }
    Page::new(card.title.clone(), card.html())
}
