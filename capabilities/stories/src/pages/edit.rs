//! Whoever told a story tells it anew. Its products and pictures stay as they are.

use super::fields::{self, Said};
use crate::{
    actions::{self, EditRejected, WriteRejected},
    model::{Change, ContributionId, State},
    patience::Patience,
    reads::{self, Whole},
};
use action::Failure;
use axum::{
    Extension,
    extract::Path,
    response::{IntoResponse, Response},
};
use kernel::{PersonId, Personal, rejection::Never};
use look::{Button, FormCard};
use std::sync::Arc;
use webkit::{Form, Meta, Page, Problem, Refusal, SeeOther, Web};

async fn known(web: &Web, id: &str) -> Result<Whole, Problem> {
    let id: ContributionId = id.parse().map_err(|_| Problem::NotFound)?;
    let me: PersonId = web.person::<Never>()?;
    let found = web.read(async |snap| reads::one(snap, id).await).await?.ok_or(Problem::NotFound)?;
    if found.story.person == Some(me) { Ok(found) } else { Err(Problem::NotFound) }
}

fn page(web: &Web, known: &Whole, said: &Said, refusal: Option<&Refusal>) -> Page {
    let say = &web.say;
    let way = format!("/stories/{}", known.story.id);
    let mut card = FormCard {
        title: say.t("stories-edit"),
        lead: vec![say.t("stories-edit-lead")],
        action: say.link(&format!("{way}/edit")),
        fields: fields::told(say, said),
        button: Some(Button::main(say.t("stories-save"))),
        links: vec![(say.link(&way), say.t("stories-back"))],
        ..FormCard::default()
    };
    if let Some(refusal) = refusal {
        card = card.refused(refusal);
    }
    let mut page = Page::new(card.title.clone(), card.html());
    page.meta = Meta { unlisted: true, ..Meta::default() };
    page.whole = false;
    page
}

/// The form.
pub(crate) async fn show(web: Web, Path(id): Path<String>) -> Result<Page, Problem> {
    let known = known(&web, &id).await?;
    Ok(page(&web, &known, &Said::of(&known), None))
}

/// Keeps what it says now.
pub(crate) async fn send(
    web: Web,
    Path(id): Path<String>,
    Extension(patience): Extension<Arc<Patience>>,
    Form(said): Form<Said>,
) -> Result<Response, Problem> {
    let known = known(&web, &id).await?;
    patience.tell(web.person::<Never>()?)?;
    let edited = match said.again() {
        Some(again) => {
            let change = Change { title: Personal::new(said.title.clone()), parts: said.parts(), again };
            actions::edit(web.ctx(), known.story.id, &change).await
        }
        None => Err(Failure::Rejected(EditRejected::Wanted(WriteRejected::AgainMissing))),
    };
    match edited {
        Ok(written) if written.state == State::Published => {
            Ok(SeeOther(format!("/stories/{}?done=edited", known.story.id)).into_response())
        }
        Ok(_) => Ok(SeeOther(format!("/stories/{}", known.story.id)).into_response()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(page(&web, &known, &said, Some(&refusal)).refused().into_response())
        }
    }
}
