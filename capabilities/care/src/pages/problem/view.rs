//! How `/account/problem` is drawn: the question, what others wrote, and the form that opens a case.

use super::HERE;
use crate::{
    model::{Help, Matter, Trouble},
    names,
    pages::{blame, contact::privacy},
};
use askama::Template;
use catalog::reads::sale::SaleItem;
use kernel::Word;
use look::{Button, Field, FieldKind, FormCard, FormError, Icon, Style};
use orders_facts::OrderId;
use webkit::{Html, Page, Refusal, Say, Web};

/// What trouble with something bought may be, in the order of the form.
const MATTERS: [Matter; 4] = [Matter::Product, Matter::Delivery, Matter::Return, Matter::Charge];

/// What the first form shows.
pub(super) struct Asking<'a> {
    pub(super) order: Option<OrderId>,
    pub(super) goods: &'a [SaleItem],
    pub(super) product: &'a str,
    pub(super) text: &'a str,
}

/// What the second page shows.
pub(super) struct Told<'a> {
    pub(super) trouble: &'a Trouble,
    pub(super) help: &'a [Help],
    pub(super) matter: &'a str,
    pub(super) consent: &'a str,
    pub(super) mark: &'a str,
}

#[derive(Template)]
#[template(path = "problem.html")]
struct View<'a> {
    say: &'a Say,
    rows: Vec<Row>,
    solved: String,
    hidden: Vec<Field>,
    error: Option<FormError>,
    action: String,
    fields: Vec<Field>,
    button: Button,
}

/// What somebody wrote, ready to print.
struct Row {
    id: String,
    lang: &'static str,
    link: String,
    title: String,
    kind: String,
    body: Html,
    answer: Option<(&'static str, Html)>,
}

/// The first form: which of the things, and what is wrong with it.
pub(super) fn ask(web: &Web, of: &Asking<'_>, refusal: Option<&Refusal>) -> Page {
    let say = &web.say;
    let mut card = FormCard {
        title: say.t("care-problem-title"),
        lead: vec![say.t(if of.goods.is_empty() { "care-problem-nothing" } else { "care-problem-lead" })],
        action: say.link(HERE),
        links: vec![(say.link("/contact/write"), say.t("care-problem-write"))],
        ..FormCard::default()
    };
    if !of.goods.is_empty() {
        card.fields = questions(say, of);
        card.button = Some(Button::main(say.t("care-problem-look")));
    }
    if let Some(refusal) = refusal {
        card = card.refused(refusal);
    }
    Page::new(card.title.clone(), card.html())
}

fn questions(say: &Say, of: &Asking<'_>) -> Vec<Field> {
    let first = (String::new(), say.t("care-problem-choose"));
    let goods = of.goods.iter().map(|item| (item.product.to_string(), item.name.show(say.lang).to_owned()));
    vec![
        Field {
            value: of.product.to_owned(),
            ..Field::new(
                FieldKind::Choice(std::iter::once(first).chain(goods).collect()),
                "product",
                say.t("care-problem-with"),
            )
        },
        Field {
            value: of.text.to_owned(),
            hint: Some(say.t("care-problem-text-hint")),
            ..Field::new(FieldKind::Lines, "text", say.t("care-problem-text"))
        },
        Field::hidden("order", of.order.map(|order| order.to_string()).unwrap_or_default()),
    ]
}

/// What others wrote, and the form for those whom it does not help.
pub(super) fn told(web: &Web, of: &Told<'_>, refusal: Option<&Refusal>) -> Page {
    let say = &web.say;
    let hidden = vec![
        Field::hidden("order", of.trouble.order.map(|order| order.to_string()).unwrap_or_default()),
        Field::hidden("product", of.trouble.product.to_string()),
    ];
    let mut fields = case_fields(web, of);
    let error = blame(&mut fields, refusal);
    fields.extend(hidden.iter().cloned());
    let view = View {
        say,
        rows: of.help.iter().map(|help| row(say, help)).collect(),
        solved: say.link(&format!("{HERE}/solved")),
        hidden,
        error,
        action: say.link(&format!("{HERE}/case")),
        fields,
        button: Button::main(say.t("care-problem-open")),
    };
    Page::new(say.t("care-problem-title"), Html(view.to_string()))
}

fn case_fields(web: &Web, of: &Told<'_>) -> Vec<Field> {
    let say = &web.say;
    let matters = MATTERS.iter().map(|one| (one.code().to_owned(), names::matter(say, *one)));
    vec![
        Field {
            value: of.matter.to_owned(),
            ..Field::new(FieldKind::Choice(matters.collect()), "matter", say.t("care-matter"))
        },
        Field {
            value: of.trouble.text.reveal().clone(),
            ..Field::new(FieldKind::Lines, "text", say.t("care-text"))
        },
        Field {
            value: of.consent.to_owned(),
            link: Some((say.link(privacy(say.lang)), say.t("care-consent-read"))),
            ..Field::new(FieldKind::Tick, "consent", say.t("care-consent"))
        },
        Field::hidden("mark", web.mark(of.mark)),
    ]
}

fn row(say: &Say, help: &Help) -> Row {
    let text = &help.text;
    let title = text.title.reveal();
    Row {
        id: text.id.to_string(),
        lang: text.lang.code(),
        link: say.link(&text.kind.path(text.id)),
        title: if title.is_empty() { say.t("care-help-untitled") } else { title.clone() },
        kind: names::kind(say, text.kind),
        body: contributions::pieces::body(text),
        answer: help.answer.as_ref().map(|one| (one.lang.code(), contributions::pieces::body(one))),
    }
}

/// Something has helped.
pub(super) fn thanks(web: &Web, order: &str) -> Page {
    let say = &web.say;
    let shop = web.house().shop.face();
    let back = order.parse::<OrderId>().ok().map(|order| format!("/account/orders/{order}"));
    let card = FormCard {
        title: say.t("care-solved-title"),
        lead: vec![say.with("care-solved-lead", &[("shop", Word::Text(&shop.name))])],
        links: back
            .into_iter()
            .map(|back| (say.link(&back), say.t("care-solved-back")))
            .chain([(say.link(HERE), say.t("care-solved-again"))])
            .collect(),
        ..FormCard::default()
    };
    Page::new(card.title.clone(), card.html())
}
