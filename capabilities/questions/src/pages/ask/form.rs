//! The form by which one asks, as both of its steps show it.

use super::Known;
use crate::{names, pages::pieces::shortened, reads::Similar};
use askama::Template;
use contributions::{model::Kind, pieces};
use look::{Button, Field, FieldKind, FormError, Icon, Style};
use serde::Deserialize;
use webkit::{Html, Page, Refusal, Say, Web};

/// What was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Said {
    pub(super) product: String,
    pub(super) title: String,
    pub(super) body: String,
    /// `private`: the shop alone; `public`: all, though it speaks of an order.
    pub(super) way: String,
    pub(super) mark: String,
}

/// How a question speaks of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    /// They choose who reads it.
    Own,
    /// Not all can read it as it is.
    Numbered,
}

#[derive(Template)]
#[template(path = "ask.html")]
struct Ask<'a> {
    say: &'a Say,
    product: String,
    link: String,
    action: String,
    /// The first step, while there is no title.
    first: Option<(Vec<Field>, Button)>,
    similar: Vec<Before>,
    sign_in: Option<String>,
    error: Option<FormError>,
    fields: Vec<Field>,
    buttons: Vec<Button>,
}

/// Something that was said before.
struct Before {
    what: String,
    link: String,
    title: String,
    lang: &'static str,
    text: Html,
    text_lang: &'static str,
    /// Whose words, where it is an answer.
    name: Option<String>,
    fields: Vec<Field>,
    button: Button,
}

/// The page; what was refused stands at its field, or above.
pub(super) fn page(
    web: &Web,
    known: &Known,
    said: &Said,
    bound: Option<Bound>,
    refusal: Option<&Refusal>,
) -> Page {
    let say = &web.say;
    let is_first = said.title.trim().is_empty() && refusal.is_none();
    let product = Field::hidden("product", known.card.product.to_string());
    let title = || Field {
        value: said.title.clone(),
        hint: Some(say.t("questions-title-hint")),
        ..Field::new(FieldKind::Text, "title", say.t("questions-title-field"))
    };
    let (fields, error) = fields(web, said, (product.clone(), title()), refusal);
    let view = Ask {
        say,
        product: known.card.name.show(say.lang).to_owned(),
        link: say.link(&format!("/p/{}", known.card.slug.show(say.lang))),
        action: say.link("/questions/new"),
        first: is_first.then(|| (vec![product, title()], Button::main(say.t("questions-go-on")))),
        similar: known.similar.iter().map(|one| before(web, known, one)).collect(),
        sign_in: known.sign_in.clone(),
        error,
        fields,
        buttons: buttons(say, bound),
    };
    Page::new(say.t("questions-ask"), Html(view.to_string()))
}

fn fields(
    web: &Web,
    said: &Said,
    (product, title): (Field, Field),
    refusal: Option<&Refusal>,
) -> (Vec<Field>, Option<FormError>) {
    let body = Field {
        value: said.body.clone(),
        required: false,
        hint: Some(web.say.t("questions-body-hint")),
        ..Field::new(FieldKind::Lines, "body", web.say.t("questions-body-field"))
    };
    let mut all = vec![product, Field::hidden("mark", web.mark(&said.mark)), title, body];
    let Some(refusal) = refusal else { return (all, None) };
    match all.iter_mut().find(|field| Some(field.name) == refusal.field) {
        Some(field) => {
            field.error = Some(refusal.text.clone());
            (all, None)
        }
        None => (all, Some(FormError { text: refusal.text.clone() })),
    }
}

/// What sends it. Whoever speaks of an order is led to the shop first.
fn buttons(say: &Say, bound: Option<Bound>) -> Vec<Button> {
    let private = Button {
        sends: Some(("way", "private".to_owned())),
        ..Button::main(say.t("questions-send-private"))
    };
    let public = Button {
        sends: Some(("way", "public".to_owned())),
        text: say.t("questions-send-public"),
        ..Button::default()
    };
    match bound {
        None => vec![Button::main(say.t("questions-send"))],
        Some(Bound::Own) => vec![private, public],
        Some(Bound::Numbered) => vec![private, Button { text: say.t("questions-send"), ..Button::default() }],
    }
}

fn before(web: &Web, known: &Known, one: &Similar) -> Before {
    let say = &web.say;
    let title = one.words.title.reveal();
    let best = one.best.as_ref();
    let text = best.map_or(&one.words, |said| &said.words);
    Before {
        what: names::found(say, one.what),
        link: say.link(&one.words.kind.path(one.words.id)),
        title: if title.is_empty() { shortened(one.words.body.reveal()) } else { title.clone() },
        lang: one.words.lang.code(),
        // Of a question without an answer there is nothing to show but itself.
        text: match (one.words.kind, best) {
            (Kind::Question, None) => {
                pieces::printed(&say.n("questions-answers-count", &i64::from(one.answers)))
            }
            (_, _) => pieces::printed(&shortened(text.body.reveal())),
        },
        text_lang: if best.is_none() && one.words.kind == Kind::Question {
            say.lang.code()
        } else {
            text.lang.code()
        },
        name: best.map(|said| names::author(say, &said.answer)),
        fields: vec![
            Field::hidden("product", known.card.product.to_string()),
            Field::hidden("what", one.what.code()),
            Field::hidden("id", one.words.id.to_string()),
            Field::hidden("mark", web.mark("")),
        ],
        button: Button::small(say.t("questions-helped")),
    }
}
