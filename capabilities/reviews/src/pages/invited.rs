//! `/reviews/invited/SECRET`: the form that a letter leads to, with the stars chosen that were clicked there. Looking at it writes
//! nothing, because programs that read mail follow links too; and nobody need be signed in.

use super::unkept;
use crate::{
    actions::invitations as actions,
    reads::invitations as reads,
    steps::invitations::{Answer, Asked},
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use catalog::reads::sale::SaleItem;
use catalog_facts::ProductId;
use kernel::{Personal, Word};
use look::{Button, Field, FieldKind, FormCard};
use serde::Deserialize;
use webkit::{Form, Page, Problem, Refusal, SeeOther, Web};

/// What the link says: which of the things, and which star was clicked.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    product: String,
    stars: String,
    done: String,
}

/// What was written.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    product: String,
    stars: String,
    title: String,
    body: String,
    name: String,
    mark: String,
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
            let typed = Typed { stars: way.stars, ..Typed::default() };
            Ok(page(&web, &secret, (&asked, item), &typed, None))
        }
        _ => Ok(thanks(&web, &secret, &asked, &items)),
    }
}

/// Writes the review.
pub(crate) async fn send(
    web: Web,
    Path(secret): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, Problem> {
    let (asked, items) = find(&web, &secret).await?;
    let product: ProductId = typed.product.parse().map_err(|_| Problem::NotFound)?;
    let answer = Answer {
        product,
        stars: typed.stars.trim().parse().unwrap_or(0),
        title: typed.title.clone(),
        body: typed.body.clone(),
        name: Personal::new(typed.name.clone()),
        lang: web.say.lang,
        household: web.household(),
    };
    let Err(failure) = actions::answer(&web.ctx().of_form(&typed.mark), &secret, &answer).await else {
        return Ok(SeeOther(format!("/reviews/invited/{secret}?done=written")).into_response());
    };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    let item = chosen(&asked, &items, &typed.product).ok_or(Problem::NotFound)?;
    Ok(page(&web, &secret, (&asked, item), &typed, Some(&refusal)).refused().into_response())
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

/// The thing that a link or a form names, if it was bought and kept. One that was reviewed already is refused when it is sent.
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
    let mut card = FormCard {
        title: say.with("reviews-invited-title", &words),
        lead,
        action: say.link(&format!("/reviews/invited/{secret}")),
        fields: fields(web, asked, item, typed),
        button: Some(Button::main(say.t("reviews-invited-send"))),
        links: vec![(say.link("/about-reviews"), say.t("reviews-collect-title"))],
        ..FormCard::default()
    };
    if let Some(refusal) = refusal {
        card = card.refused(refusal);
    }
    unkept(Page::new(card.title.clone(), card.html()))
}

fn fields(web: &Web, asked: &Asked, item: &SaleItem, typed: &Typed) -> Vec<Field> {
    let say = &web.say;
    let stars = (1..=5).rev().map(|stars: i64| (stars.to_string(), say.n("reviews-letter-stars", &stars)));
    let stars = std::iter::once((String::new(), say.t("reviews-choose"))).chain(stars);
    let mut fields = vec![
        Field {
            value: typed.stars.clone(),
            ..Field::new(FieldKind::Choice(stars.collect()), "stars", say.t("reviews-invited-stars"))
        },
        Field {
            value: typed.title.clone(),
            required: false,
            ..Field::new(FieldKind::Text, "title", say.t("reviews-invited-heading"))
        },
        Field {
            value: typed.body.clone(),
            ..Field::new(FieldKind::Lines, "body", say.t("reviews-invited-words"))
        },
    ];
    if asked.invitation.person.is_none() {
        fields.push(Field {
            value: typed.name.clone(),
            hint: Some(say.t("reviews-invited-name-hint")),
            autocomplete: Some("nickname"),
            ..Field::new(FieldKind::Text, "name", say.t("reviews-invited-name"))
        });
    }
    fields.push(Field::hidden("product", item.product.to_string()));
    fields.push(Field::hidden("mark", web.mark(&typed.mark)));
    fields
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
