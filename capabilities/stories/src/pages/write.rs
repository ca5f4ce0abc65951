//! The form by which somebody tells what they lived through. What they bought is offered; anything else that is sold here may be
//! named, and stands beside the story as no purchase of theirs.

use super::fields::{self, Said};
use crate::{
    actions::{self, WriteRejected},
    model::{Again, State, Wanted},
    patience::Patience,
    reads::{self, PICTURES_MAX, PRODUCTS_MAX},
};
use action::Failure;
use askama::Template;
use axum::{
    Extension,
    extract::{Query, Request},
    response::{IntoResponse, Response},
};
use catalog::{reads::AtSlug, view::CardView};
use catalog_facts::ProductId;
use database::Snapshot;
use kernel::{PersonId, Word, rejection::Never, text};
use look::{Button, Field, FieldKind, FormError, Icon};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Allowed, Html, Meta, Page, Problem, Refusal, Say, SeeOther, Upload, Web};

/// Some pictures of a camera, and a long text.
const ALLOWED: Allowed = Allowed {
    bytes_max: PICTURES_MAX as u64 * 20 * 1_024 * 1_024,
    files_max: PICTURES_MAX,
    text_max: 128 * 1_024,
    fields_max: 60,
};
/// How a picture that was handed in here is named; nothing else is shown.
const HANDED_IN: &str = "photo:";
/// Longer sources and addresses nobody sends.
const LONG: usize = 200;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    product: String,
}

/// A product to tick: which, what it is called, whether it is ticked, whether they bought it.
struct Tick {
    id: String,
    name: String,
    is_on: bool,
    is_bought: bool,
}

#[derive(Template)]
#[template(path = "write.html")]
struct Write<'a> {
    say: &'a Say,
    action: String,
    error: Option<FormError>,
    hidden: Vec<Field>,
    fields: Vec<Field>,
    ticks: Vec<Tick>,
    other: Field,
    pictures_hint: String,
    picture_error: Option<String>,
    /// So many pictures were handed in before.
    kept: Option<String>,
    button: Button,
}

/// What stands in the form besides its texts.
#[derive(Default)]
struct Chosen {
    products: Vec<ProductId>,
    pictures: Vec<String>,
}

/// What can be ticked: what they bought, and what they named besides.
async fn ticks(web: &Web, chosen: &[ProductId]) -> Result<Vec<Tick>, Problem> {
    let me: PersonId = web.person::<Never>()?;
    let read = web.read(async |snap| {
        let bought = reads::bought(snap, me).await?;
        let mut named: Vec<CardView> = Vec::new();
        for product in chosen.iter().filter(|id| !bought.iter().any(|card| card.product == **id)) {
            named.extend(catalog::reads::card(snap, *product).await?);
        }
        Ok::<_, Problem>((bought, named))
    });
    let (bought, named) = read.await?;
    let tick = |card: &CardView, is_bought: bool| Tick {
        id: card.product.to_string(),
        name: card.name.show(web.say.lang).to_owned(),
        is_on: chosen.contains(&card.product),
        is_bought,
    };
    let all = bought.iter().map(|card| tick(card, true));
    Ok(all.chain(named.iter().map(|card| tick(card, false))).collect())
}

async fn page(web: &Web, said: &Said, chosen: &Chosen, refusal: Option<&Refusal>) -> Result<Page, Problem> {
    let say = &web.say;
    let of_pictures = refusal.filter(|why| why.field == Some("pictures"));
    let other = Field {
        value: said.other.clone(),
        required: false,
        hint: Some(say.t("stories-other-hint")),
        ..Field::new(FieldKind::Text, "other", say.t("stories-other"))
    };
    let mut all = fields::told(say, said);
    all.push(other);
    let blamed = refusal.filter(|_| of_pictures.is_none());
    let error = blamed.and_then(|why| fields::blame(&mut all, why));
    let other = all.pop().unwrap_or_default();
    let mut hidden = vec![Field::hidden("mark", web.mark(&said.mark))];
    hidden.extend(chosen.pictures.iter().map(|source| Field::hidden("picture", source.clone())));
    let many = i64::try_from(chosen.pictures.len()).unwrap_or(0);
    let most = i64::try_from(PICTURES_MAX).unwrap_or(0);
    let view = Write {
        say,
        action: say.link("/stories/new"),
        error,
        hidden,
        fields: all,
        ticks: ticks(web, &chosen.products).await?,
        other,
        pictures_hint: say.with("stories-pictures-hint", &[("most", Word::Count(most))]),
        picture_error: of_pictures.map(|why| why.text.clone()),
        kept: (many > 0).then(|| say.n("stories-pictures-kept", &many)),
        button: Button::main(say.t("stories-send")),
    };
    let mut page = Page::new(say.t("stories-write"), Html(view.to_string()));
    page.meta = Meta { unlisted: true, ..Meta::default() };
    page.whole = false;
    Ok(page)
}

/// The form, with the product ticked that a link names.
pub(crate) async fn show(web: Web, Query(asked): Query<Asked>) -> Result<Page, Problem> {
    let products = asked.product.parse().into_iter().collect();
    page(&web, &Said::default(), &Chosen { products, pictures: Vec::new() }, None).await
}

/// Keeps what they tell.
pub(crate) async fn send(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    request: Request,
) -> Result<Response, Problem> {
    let me: PersonId = web.person::<Never>()?;
    patience.tell(me)?;
    let upload = Upload::receive(request, ALLOWED).await?;
    let said: Said = upload.parse()?;
    let mut chosen = chosen(&upload);
    let told = match take(&web, (me, &patience), upload, &mut chosen).await {
        Err(problem) => Err(Refusal { field: Some("pictures"), ..problem.refusal(&web.say)? }),
        Ok(()) => match tell(&web, me, &said, &mut chosen).await {
            Ok(way) => Ok(way),
            Err(failure) => Err(Problem::from(failure).refusal(&web.say)?),
        },
    };
    match told {
        Ok(way) => Ok(SeeOther(way).into_response()),
        Err(refusal) => Ok(page(&web, &said, &chosen, Some(&refusal)).await?.refused().into_response()),
    }
}

/// What was ticked and handed in before. What is no product of ours names none.
fn chosen(upload: &Upload) -> Chosen {
    let products = upload.all("product").take(PRODUCTS_MAX * 4).filter_map(|id| id.parse().ok());
    let is_ours = |source: &&str| source.starts_with(HANDED_IN) && source.len() < LONG;
    let pictures = upload.all("picture").filter(is_ours).map(str::to_owned);
    Chosen { products: products.collect(), pictures: pictures.collect() }
}

/// Keeps the story; gives where it is.
async fn tell(
    web: &Web,
    me: PersonId,
    said: &Said,
    chosen: &mut Chosen,
) -> Result<String, Failure<WriteRejected>> {
    if !said.other.trim().is_empty() {
        let found = web.read(async |snap| named(snap, web, &said.other).await).await?;
        chosen.products.push(found.ok_or(Failure::Rejected(WriteRejected::ProductUnknown))?);
    }
    let again: Again = said.again().ok_or(Failure::Rejected(WriteRejected::AgainMissing))?;
    let wanted = Wanted {
        person: me,
        title: said.title.clone(),
        parts: said.parts(),
        lang: web.say.lang,
        again,
        products: chosen.products.clone(),
        pictures: chosen.pictures.clone(),
        household: web.household(),
    };
    let (id, state) = actions::write(&web.of_form(&said.mark), &wanted).await?;
    Ok(match state {
        Some(State::Published) => format!("/stories/{id}?done=told"),
        Some(State::Held | State::Rejected | State::Hidden | State::Withdrawn) | None => {
            format!("/stories/{id}")
        }
    })
}

/// The product that somebody names: by its address here, or by its name as an address has it.
async fn named(
    snap: &mut Snapshot,
    web: &Web,
    typed: &str,
) -> Result<Option<ProductId>, Failure<WriteRejected>> {
    let typed = typed.trim().trim_end_matches('/');
    let last = typed.rsplit('/').next().unwrap_or(typed);
    let last = last.split(['?', '#']).next().unwrap_or(last);
    if last.len() > LONG {
        return Ok(None);
    }
    Ok(match catalog::reads::at_slug(snap, web.say.lang, &text::slug(last)).await? {
        AtSlug::Product(product) => Some(product),
        AtSlug::Moved(slug) => match catalog::reads::at_slug(snap, web.say.lang, &slug).await? {
            AtSlug::Product(product) => Some(product),
            AtSlug::Moved(_) | AtSlug::Nothing => None,
        },
        AtSlug::Nothing => None,
    })
}

/// Develops the pictures that were sent.
async fn take(
    web: &Web,
    (me, patience): (PersonId, &Patience),
    upload: Upload,
    chosen: &mut Chosen,
) -> Result<(), Problem> {
    for file in upload.take() {
        patience.show(me)?;
        media::actions::may_weigh(file.bytes)?;
        let source = media::actions::keep_upload(web.ctx(), file.read().await?).await?;
        chosen.pictures.retain(|known| *known != source);
        chosen.pictures.push(source);
    }
    Ok(())
}
