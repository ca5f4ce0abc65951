//! An author writes their review anew. Pictures stay as they are, or go.

use super::{
    fields::{Said, fields},
    me, unkept,
};
use crate::{
    actions::{self, EditRejected},
    model::{ContributionId, State},
    patience::Patience,
    reads::{self, Whole},
    steps::Change,
};
use action::Failure;
use axum::{
    Extension,
    extract::Path,
    response::{IntoResponse, Response},
};
use contributions::model::Text;
use look::{Button, Field, FieldKind, FormCard};
use std::sync::Arc;
use webkit::{Form, Page, Problem, Refusal, SeeOther, Web};

async fn known(web: &Web, id: &str) -> Result<Whole, Problem> {
    let id: ContributionId = id.parse().map_err(|_| Problem::NotFound)?;
    let me = me(web)?;
    let found = web.read(async |snap| reads::one(snap, id).await).await?;
    found.filter(|one| one.review.person == Some(me)).ok_or(Problem::NotFound)
}

fn page(web: &Web, known: &Whole, said: &Said, refusal: Option<&Refusal>) -> Page {
    let say = &web.say;
    let (mut fields, error) = fields(say, known.review.about.target(), said, refusal);
    if known.review.pictures > 0 {
        let value = said.drop_pictures.clone();
        let tick = Field::new(FieldKind::Tick, "drop_pictures", say.t("reviews-pictures-drop"));
        fields.push(Field { value, required: false, ..tick });
    }
    let card = FormCard {
        title: say.t("reviews-edit"),
        lead: vec![say.t("reviews-edit-lead")],
        action: say.link(&format!("/reviews/{}/edit", known.review.id)),
        error,
        fields,
        button: Some(Button::main(say.t("reviews-save"))),
        below: Vec::new(),
        links: vec![(say.link("/account/reviews"), say.t("reviews-mine"))],
    };
    unkept(Page::new(card.title.clone(), card.html()))
}

/// The form.
pub(crate) async fn show(web: Web, Path(id): Path<String>) -> Result<Page, Problem> {
    let known = known(&web, &id).await?;
    let said = Said::of(&known.review, &known.words);
    Ok(page(&web, &known, &said, None))
}

/// Keeps what it says now.
pub(crate) async fn send(
    web: Web,
    Path(id): Path<String>,
    Extension(patience): Extension<Arc<Patience>>,
    Form(said): Form<Said>,
) -> Result<Response, Problem> {
    patience.write(me(&web)?)?;
    let known = known(&web, &id).await?;
    let edited = match said.attributes() {
        Ok(attributes) => {
            let text = Text { title: said.title.clone(), body: said.body.clone() };
            let drops_pictures = said.drop_pictures == "yes";
            let change = Change { stars: said.stars(), attributes, text, drops_pictures };
            actions::edit(web.ctx(), known.review.id, &change).await
        }
        Err(rejected) => Err(Failure::Rejected(EditRejected::Attributes(rejected))),
    };
    match edited {
        Ok(written) => {
            let done = if written.state == State::Published { "edited" } else { "held" };
            Ok(SeeOther(format!("/account/reviews?done={done}#r-{}", known.review.id)).into_response())
        }
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(page(&web, &known, &said, Some(&refusal)).refused().into_response())
        }
    }
}
