//! `/reviews/invited/SECRET`: the form that a letter leads to, with the stars chosen that were clicked there. Looking at it writes
//! nothing, because programs that read mail follow links too; and nobody need be signed in.

use super::{
    fields::{Said, fields},
    pictures::{self, ALLOWED, Pictures},
    unkept,
};
use crate::{
    actions::invitations::{self as actions, AnswerRejected},
    model::Target,
    patience::Patience,
    reads::invitations as reads,
    steps::invitations::{Answer, Asked},
};
use action::Failure;
use askama::Template;
use axum::{
    Extension,
    extract::{Path, Query, Request},
    response::{IntoResponse, Response},
};
use catalog::reads::sale::SaleItem;
use catalog_facts::ProductId;
use kernel::{Personal, Word};
use look::{Button, Field, FieldKind, FormCard, FormError};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Html, Page, Problem, Refusal, Say, SeeOther, Upload, Web};

/// What the link says: which of the things, and which star was clicked.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    product: String,
    stars: String,
    done: String,
}

/// What was written: the words, what a guest wants to be called, the sources of pictures.
#[derive(Default)]
struct Typed {
    said: Said,
    name: String,
    pictures: Vec<String>,
}

#[derive(Template)]
#[template(path = "invited.html")]
struct Invited<'a> {
    say: &'a Say,
    title: String,
    lead: Vec<String>,
    action: String,
    error: Option<FormError>,
    fields: Vec<Field>,
    pictures: Pictures<'a>,
    button: Button,
    how: String,
}

/// The form of the thing that the link names, else of the first that is left; thanks, where none is.
pub(crate) async fn show(
    web: Web,
    Path(secret): Path<String>,
    Query(way): Query<Way>,
) -> Result<Page, Problem> {
    let (asked, items) = find(&web, &secret).await?;
    let named = chosen(&asked, &items, &way.product);
    let item = named.or_else(|| if way.product.is_empty() { left(&asked, &items).next() } else { None });
    match item {
        Some(item) if way.done.is_empty() => {
            let said = Said { stars: way.stars, ..Said::default() };
            let typed = Typed { said, ..Typed::default() };
            Ok(page(&web, &secret, (&asked, item), &typed, None))
        }
        _ => Ok(thanks(&web, &secret, &asked, &items)),
    }
}

/// Writes the review. The letter is who sends it: how often is counted for its order.
pub(crate) async fn send(
    web: Web,
    Path(secret): Path<String>,
    Extension(patience): Extension<Arc<Patience>>,
    request: Request,
) -> Result<Response, Problem> {
    let (asked, items) = find(&web, &secret).await?;
    let order = asked.invitation.order;
    patience.answer(order)?;
    let upload = Upload::receive(request, ALLOWED).await?;
    let (said, name) = (upload.parse::<Said>()?, upload.text("name").to_owned());
    let mut typed = Typed { said, name, pictures: pictures::before(&upload) };
    let product: ProductId = typed.said.product.parse().map_err(|_| Problem::NotFound)?;
    let item = chosen(&asked, &items, &typed.said.product);
    // Nothing is developed for what was reviewed before, or came back.
    if let Some(item) = item {
        let may = || patience.hand_in_by_letter(order);
        if let Some(refusal) = pictures::take(&web, upload, &mut typed.pictures, may).await? {
            return Ok(page(&web, &secret, (&asked, item), &typed, Some(&refusal)).refused().into_response());
        }
    }
    let Err(failure) = answer(&web, &secret, product, &typed).await else {
        return Ok(SeeOther(format!("/reviews/invited/{secret}?done=written")).into_response());
    };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    let item = item.ok_or(Problem::NotFound)?;
    Ok(page(&web, &secret, (&asked, item), &typed, Some(&refusal)).refused().into_response())
}

async fn answer(
    web: &Web,
    secret: &str,
    product: ProductId,
    typed: &Typed,
) -> Result<(), Failure<AnswerRejected>> {
    let said = &typed.said;
    let attributes = said.attributes();
    let attributes = attributes.map_err(|why| Failure::Rejected(AnswerRejected::Review(why)))?;
    let answer = Answer {
        product,
        stars: said.stars(),
        title: said.title.clone(),
        body: said.body.clone(),
        name: Personal::new(typed.name.clone()),
        lang: web.say.lang,
        attributes,
        pictures: typed.pictures.clone(),
        household: web.household(),
    };
    actions::answer(&web.ctx().of_form(&said.mark), secret, &answer).await.map(drop)
}

async fn find(web: &Web, secret: &str) -> Result<(Asked, Vec<SaleItem>), Problem> {
    let found = web.read(async |snap| reads::asked(snap, web.ctx(), secret).await).await?;
    found.ok_or(Problem::NotFound)
}

/// What is left to be asked about, as the catalogue knows it.
fn left<'a>(asked: &'a Asked, items: &'a [SaleItem]) -> impl Iterator<Item = &'a SaleItem> {
    let open = asked.goods.iter().filter(|good| good.is_open());
    open.filter_map(|good| items.iter().find(|item| item.product == good.product))
}

/// The thing that a link or a form names, if it was bought and kept and nothing was written of it yet.
fn chosen<'a>(asked: &Asked, items: &'a [SaleItem], product: &str) -> Option<&'a SaleItem> {
    let product: ProductId = product.parse().ok()?;
    let good = asked.goods.iter().find(|good| good.product == product && good.is_open())?;
    items.iter().find(|item| item.product == good.product)
}

fn page(
    web: &Web,
    secret: &str,
    (asked, item): (&Asked, &SaleItem),
    typed: &Typed,
    refusal: Option<&Refusal>,
) -> Page {
    let say = &web.say;
    let shop = web.house().shop.face();
    let words = [("what", Word::Text(item.name.show(say.lang))), ("shop", Word::Text(&shop.name))];
    let mut lead = vec![say.t("reviews-invited-lead")];
    if asked.settings.is_thanked() {
        lead.push(say.t("reviews-invited-thanked"));
    }
    let is_elsewhere = |why: &&Refusal| pictures::is_about(why) || why.field == Some("name");
    let above = refusal.filter(|why| !is_elsewhere(why));
    let (mut fields, error) = fields(say, Target::Product, &typed.said, above);
    if asked.invitation.person.is_none() {
        fields.push(called(say, typed, refusal));
    }
    fields.push(Field::hidden("product", item.product.to_string()));
    fields.push(Field::hidden("mark", web.mark(&typed.said.mark)));
    let view = Invited {
        say,
        title: say.with("reviews-invited-title", &words),
        lead,
        action: say.link(&format!("/reviews/invited/{secret}")),
        error,
        fields,
        pictures: Pictures::of(say, &typed.pictures, refusal),
        button: Button::main(say.t("reviews-invited-send")),
        how: say.link("/about-reviews"),
    };
    unkept(Page::new(view.title.clone(), Html(view.to_string())))
}

/// What a guest wants to be called.
fn called(say: &Say, typed: &Typed, refusal: Option<&Refusal>) -> Field {
    Field {
        value: typed.name.clone(),
        hint: Some(say.t("reviews-invited-name-hint")),
        error: refusal.filter(|why| why.field == Some("name")).map(|why| why.text.clone()),
        autocomplete: Some("nickname"),
        ..Field::new(FieldKind::Text, "name", say.t("reviews-invited-name"))
    }
}

/// Nothing is left, or something was just written: thanks, and what else there is to say something about.
fn thanks(web: &Web, secret: &str, asked: &Asked, items: &[SaleItem]) -> Page {
    let say = &web.say;
    let shop = web.house().shop.face();
    let words = [("shop", Word::Text(&shop.name)), ("code", Word::Text(&asked.settings.thanks_code))];
    let has_written = asked.goods.iter().any(|good| good.review.is_some());
    let mut lead =
        vec![say.with(if has_written { "reviews-thanks-lead" } else { "reviews-thanks-nothing" }, &words)];
    // Whatever the stars were: the coupon is for writing (RULES 1.C, incentive).
    if has_written && asked.settings.is_thanked() {
        lead.push(say.with("reviews-thanks-code", &words));
    }
    let another = left(asked, items).map(|item| {
        let path = format!("/reviews/invited/{secret}?product={}", item.product);
        let words = [("what", Word::Text(item.name.show(say.lang)))];
        (say.link(&path), say.with("reviews-thanks-another", &words))
    });
    let mut links: Vec<(String, String)> = another.collect();
    links.push((say.link("/"), say.t("reviews-thanks-home")));
    let card = FormCard { title: say.t("reviews-thanks-title"), lead, links, ..FormCard::default() };
    unkept(Page::new(card.title.clone(), card.html()))
}
