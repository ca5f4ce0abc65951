//! The form by which somebody who bought something says how it is. That it is shown proves nothing: whether they may is asked again
//! where the review is kept.

use super::{
    fields::{Said, fields},
    me, unkept,
};
use crate::{
    actions::{self, WriteRejected},
    model::{About, Provenance, State, Wanted},
    patience::Patience,
    reads::{self, PICTURES_MAX},
    steps,
};
use action::Failure;
use askama::Template;
use axum::{
    Extension,
    extract::{Query, Request},
    response::{IntoResponse, Response},
};
use catalog::view::CardView;
use catalog_facts::ProductId;
use kernel::{Personal, Rejection, Word};
use look::{Button, Field, FormError, Icon};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Allowed, Html, Page, Problem, Refusal, Say, SeeOther, Upload, Web};

/// Some pictures of a camera, and words.
const ALLOWED: Allowed = Allowed {
    bytes_max: 5 * 20 * 1_024 * 1_024,
    files_max: PICTURES_MAX,
    text_max: 64 * 1_024,
    fields_max: 40,
};
/// How a picture that was handed in is named.
const HANDED_IN: &str = "photo:";

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    product: String,
    stars: String,
}

#[derive(Template)]
#[template(path = "write.html")]
struct Write<'a> {
    say: &'a Say,
    product: String,
    link: String,
    /// Why they may not, and where what they wrote is.
    refused: Option<String>,
    own: Option<String>,
    error: Option<FormError>,
    fields: Vec<Field>,
    hidden: Vec<Field>,
    pictures_hint: String,
    picture_error: Option<String>,
    /// So many pictures were handed in before.
    kept: Option<String>,
    button: Button,
    action: String,
    how: String,
}

/// What the page knows besides what was typed.
struct Known {
    card: CardView,
    refused: Option<WriteRejected>,
    own: Option<String>,
}

async fn known(web: &Web, product: &str) -> Result<Known, Problem> {
    let product: ProductId = product.parse().map_err(|_| Problem::NotFound)?;
    let (me, about) = (me(web)?, About::Product(product));
    web.read(async |snap| {
        let card = catalog::reads::card(snap, product).await?.ok_or(Problem::NotFound)?;
        let refused = steps::refused_before(snap, web.ctx(), me, about).await?;
        let own = reads::own(snap, me, about).await?;
        let own = own.first().map(|review| web.say.link(&format!("/reviews/{}/edit", review.id)));
        Ok::<_, Problem>(Known { card, refused, own })
    })
    .await
}

fn page(web: &Web, known: &Known, said: &Said, pictures: &[String], refusal: Option<&Refusal>) -> Page {
    let say = &web.say;
    let of_pictures = refusal.filter(|why| why.field == Some("pictures"));
    let (fields, error) = fields(say, said, refusal.filter(|_| of_pictures.is_none()));
    let mut hidden = vec![
        Field::hidden("product", known.card.product.to_string()),
        Field::hidden("mark", web.mark(&said.mark)),
    ];
    hidden.extend(pictures.iter().map(|source| Field::hidden("picture", source.clone())));
    let most = Word::Count(PICTURES_MAX as i64);
    let many = i64::try_from(pictures.len()).unwrap_or(0);
    let view = Write {
        say,
        product: known.card.name.show(say.lang).to_owned(),
        link: say.link(&format!("/p/{}", known.card.slug.show(say.lang))),
        refused: known.refused.as_ref().map(|why| say.with(why.code(), &why.words())),
        own: known.own.clone(),
        error,
        fields,
        hidden,
        pictures_hint: say.with("reviews-pictures-hint", &[("most", most)]),
        picture_error: of_pictures.map(|why| why.text.clone()),
        kept: (many > 0).then(|| say.n("reviews-pictures-kept", &many)),
        button: Button::main(say.t("reviews-send")),
        action: say.link("/reviews/new"),
        how: say.link("/about-reviews"),
    };
    unkept(Page::new(say.t("reviews-write"), Html(view.to_string())))
}

/// The form, with stars where a link chose some.
pub(crate) async fn show(web: Web, Query(asked): Query<Asked>) -> Result<Page, Problem> {
    let known = known(&web, &asked.product).await?;
    let said = Said { stars: asked.stars, ..Said::default() };
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
    let known = known(&web, &said.product).await?;
    let mut pictures: Vec<String> = upload.all("picture").map(str::to_owned).collect();
    // Only what was handed in here: other sources would have the shop show what is elsewhere.
    pictures.retain(|source| source.starts_with(HANDED_IN) && source.len() < 200);
    // Nothing is developed for whoever may not write.
    if known.refused.is_none()
        && let Err(problem) = take(&web, &patience, upload, &mut pictures).await
    {
        let refusal = problem.refusal(&web.say)?;
        let refusal = Refusal { field: Some("pictures"), ..refusal };
        return Ok(page(&web, &known, &said, &pictures, Some(&refusal)).refused().into_response());
    }
    let written = match said.attributes() {
        Ok(attributes) => {
            let wanted = Wanted {
                about: About::Product(known.card.product),
                person: Some(me),
                name: Personal::default(),
                stars: said.stars(),
                title: said.title.clone(),
                body: said.body.clone(),
                lang: web.say.lang,
                attributes,
                pictures: pictures.clone(),
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
            let done = match state {
                Some(State::Published) | None => "written",
                Some(State::Held | State::Rejected | State::Hidden | State::Withdrawn) => "held",
            };
            Ok(SeeOther(format!("/account/reviews?done={done}#r-{id}")).into_response())
        }
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(page(&web, &known, &said, &pictures, Some(&refusal)).refused().into_response())
        }
    }
}

/// Develops the pictures that were sent.
async fn take(
    web: &Web,
    patience: &Patience,
    upload: Upload,
    pictures: &mut Vec<String>,
) -> Result<(), Problem> {
    let me = me(web)?;
    for file in upload.take() {
        media::actions::may_weigh(file.bytes)?;
        patience.hand_in(me)?;
        let source = media::actions::keep_upload(web.ctx(), file.read().await?).await?;
        if !pictures.contains(&source) {
            pictures.push(source);
        }
    }
    Ok(())
}
