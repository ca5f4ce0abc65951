//! The form by which somebody who bought something says how it is. That it is shown proves nothing: whether they may is asked again
//! where the review is kept.

use super::{
    fields::{Said, fields},
    me,
    pictures::{self, ALLOWED, Pictures},
    place::Place,
    unkept,
};
use crate::{
    actions::{self, WriteRejected},
    model::{About, ContributionId, Provenance, State, Wanted},
    patience::Patience,
    reads, steps,
};
use action::Failure;
use askama::Template;
use axum::{
    Extension,
    extract::{Query, Request},
    response::{IntoResponse, Response},
};
use kernel::{Personal, Rejection};
use look::{Button, Field, FormError, Icon};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Html, Page, Problem, Refusal, Say, SeeOther, Upload, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    product: String,
    seller: String,
    shop: String,
    stars: String,
}

#[derive(Template)]
#[template(path = "write.html")]
struct Write<'a> {
    say: &'a Say,
    title: String,
    name: String,
    link: String,
    /// Why they may not, and where what they wrote is.
    refused: Option<String>,
    own: Option<String>,
    error: Option<FormError>,
    fields: Vec<Field>,
    hidden: Vec<Field>,
    pictures: Pictures<'a>,
    button: Button,
    action: String,
    how: String,
}

/// What the page knows besides what was typed.
struct Known {
    place: Place,
    refused: Option<WriteRejected>,
    own: Option<String>,
}

async fn known(web: &Web, said: &Said) -> Result<Known, Problem> {
    let about = said.about().ok_or(Problem::NotFound)?;
    let me = me(web)?;
    let is_closed = matches!(about, About::Seller(_)) && !web.is_open(&sellers::SELLERS);
    web.read(async |snap| {
        let found = Place::find(snap, web.house(), about, web.say.lang).await?;
        let place = found.filter(|_| !is_closed).ok_or(Problem::NotFound)?;
        let refused = steps::refused_before(snap, web.ctx(), me, about).await?;
        let own = reads::own(snap, me, about).await?;
        let own = own
            .iter()
            .find(|review| review.state != State::Withdrawn)
            .map(|review| web.say.link(&format!("/reviews/{}/edit", review.id)));
        Ok::<_, Problem>(Known { place, refused, own })
    })
    .await
}

fn page(web: &Web, known: &Known, said: &Said, sources: &[String], refusal: Option<&Refusal>) -> Page {
    let say = &web.say;
    let about = known.place.about;
    let (fields, error) = fields(say, about.target(), said, refusal.filter(|why| !pictures::is_about(why)));
    let (name, value) = match about {
        About::Product(product) => ("product", product.to_string()),
        About::Seller(seller) => ("seller", seller.to_string()),
        About::Shop => ("shop", "yes".to_owned()),
    };
    let view = Write {
        say,
        title: title(say, about),
        name: known.place.name.clone(),
        link: say.link(&known.place.path),
        refused: known.refused.as_ref().map(|why| say.with(why.code(), &why.words())),
        own: known.own.clone(),
        error,
        fields,
        hidden: vec![Field::hidden(name, value), Field::hidden("mark", web.mark(&said.mark))],
        pictures: Pictures::of(say, sources, refusal),
        button: Button::main(say.t("reviews-send")),
        action: say.link("/reviews/new"),
        how: say.link("/about-reviews"),
    };
    unkept(Page::new(view.title.clone(), Html(view.to_string())))
}

/// What is asked, in few words.
fn title(say: &Say, about: About) -> String {
    say.t(match about {
        About::Product(_) => "reviews-write",
        About::Seller(_) => "reviews-write-seller",
        About::Shop => "reviews-write-shop",
    })
}

/// The form, with stars where a link chose some.
pub(crate) async fn show(web: Web, Query(asked): Query<Asked>) -> Result<Page, Problem> {
    let Asked { product, seller, shop, stars } = asked;
    let said = Said { product, seller, shop, stars, ..Said::default() };
    let known = known(&web, &said).await?;
    Ok(page(&web, &known, &said, &[], None))
}

/// Keeps what they say.
pub(crate) async fn send(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    request: Request,
) -> Result<Response, Problem> {
    let me = me(&web)?;
    patience.write(me)?;
    let upload = Upload::receive(request, ALLOWED).await?;
    let said: Said = upload.parse()?;
    let known = known(&web, &said).await?;
    let mut sources = pictures::before(&upload);
    // Nothing is developed for whoever may not write.
    if known.refused.is_none()
        && let Some(refusal) = pictures::take(&web, upload, &mut sources, || patience.hand_in(me)).await?
    {
        return Ok(page(&web, &known, &said, &sources, Some(&refusal)).refused().into_response());
    }
    let written = match said.attributes() {
        Ok(attributes) => {
            let wanted = Wanted {
                about: known.place.about,
                person: Some(me),
                name: Personal::default(),
                stars: said.stars(),
                title: said.title.clone(),
                body: said.body.clone(),
                lang: web.say.lang,
                attributes,
                pictures: sources.clone(),
                provenance: Provenance::OnSite,
                proven: None,
                household: web.household(),
            };
            actions::write(&web.of_form(&said.mark), &wanted).await
        }
        Err(rejected) => Err(Failure::Rejected(rejected)),
    };
    match written {
        Ok((id, state)) => {
            let done = if is_shown(&web, id, state).await? { "written" } else { "held" };
            Ok(SeeOther(format!("/account/reviews?done={done}#r-{id}")).into_response())
        }
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(page(&web, &known, &said, &sources, Some(&refusal)).refused().into_response())
        }
    }
}

/// Whether everybody can read it now. Of a form that came again nothing is told, so its review is looked at.
async fn is_shown(web: &Web, id: ContributionId, told: Option<State>) -> Result<bool, Problem> {
    match told {
        Some(state) => Ok(state == State::Published),
        None => {
            Ok(web.read(async |snap| reads::find(snap, id).await).await?.is_some_and(|one| one.is_shown()))
        }
    }
}
