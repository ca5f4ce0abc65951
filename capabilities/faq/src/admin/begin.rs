//! `/admin/faq/new`: an article from nothing, about a product or a whole product type.

use super::{blame, terms};
use crate::{
    actions::{self, BeginRejected},
    model::{About, Draft},
    pages::edit,
};
use action::Failure;
use axum::response::{IntoResponse, Response};
use database::Snapshot;
use kernel::Lang;
use look::{Button, Field, FieldKind, FormCard};
use serde::Deserialize;
use webkit::{Form, Page, Problem, Refusal, Say, SeeOther, Web};

/// What was typed.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Said {
    /// The reference or the key of a product.
    about: String,
    /// The product type, where it is about no single product.
    category: String,
    topic: String,
    lang: String,
    title: String,
    body: String,
    applies_to: String,
    days: String,
    mark: String,
}

/// What it is about, if there is such a thing.
async fn about(snap: &mut Snapshot, said: &Said) -> Result<Option<About>, Problem> {
    match said.about.trim() {
        "" => Ok(said.category.parse().ok().map(About::Category)),
        reference => {
            let by_key = catalog::reads::card_of_key(snap, reference).await?;
            let card = match by_key {
                Some(card) => Some(card),
                None => catalog::reads::card_of_sku(snap, reference).await?,
            };
            Ok(card.map(|card| About::Product(card.product)))
        }
    }
}

async fn page(web: &Web, said: &Said, refusal: Option<&Refusal>) -> Result<Page, Problem> {
    let say = &web.say;
    let types = web.read(async |snap| catalog::reads::office::branches(snap).await).await?;
    let none = (String::new(), say.t("faq-no-type"));
    let each = types.iter().map(|one| {
        let name = format!("{}{}", "· ".repeat(one.depth), one.name.show(say.lang));
        (one.id.to_string(), name)
    });
    let mut fields = fields(say, said, std::iter::once(none).chain(each).collect());
    fields.push(Field::hidden("mark", web.mark(&said.mark)));
    let error = blame(&mut fields, refusal);
    let card = FormCard {
        title: say.t("faq-new"),
        lead: vec![say.t("faq-new-lead")],
        action: say.link("/admin/faq/new"),
        error,
        fields,
        button: Some(Button::main(say.t("faq-begin"))),
        links: vec![(say.link("/admin/faq"), say.t("faq-admin"))],
        ..FormCard::default()
    };
    Ok(Page::new(card.title.clone(), card.html()).office())
}

fn fields(say: &Say, said: &Said, types: Vec<(String, String)>) -> Vec<Field> {
    let optional = |kind: FieldKind, name: &'static str, key: &str, value: &str| Field {
        value: value.to_owned(),
        required: false,
        ..Field::new(kind, name, say.t(key))
    };
    let langs = vec![
        (Lang::Es.code().to_owned(), say.t("faq-spanish")),
        (Lang::En.code().to_owned(), say.t("faq-english")),
    ];
    let lang = if said.lang.is_empty() { say.lang.code() } else { said.lang.as_str() };
    let about = optional(FieldKind::Text, "about", "faq-about", &said.about);
    let mut all = vec![
        Field { hint: Some(say.t("faq-about-hint")), ..about },
        optional(FieldKind::Choice(types), "category", "faq-type", &said.category),
        topic(say, &said.topic),
        optional(FieldKind::Choice(langs), "lang", "faq-lang", lang),
    ];
    // The first of these is the revision that is changed; here there is none.
    all.extend(edit::fields(say, 0, (&said.title, &said.body)).into_iter().skip(1));
    all.extend(holds(say, (&said.applies_to, &said.days)));
    all
}

/// What of it, in a few words.
pub(super) fn topic(say: &Say, value: &str) -> Field {
    Field {
        value: value.to_owned(),
        hint: Some(say.t("faq-topic-hint")),
        ..Field::new(FieldKind::Text, "topic", say.t("faq-topic"))
    }
}

/// For what it holds, and after how many days somebody is to look.
pub(super) fn holds(say: &Say, (applies_to, days): (&str, &str)) -> Vec<Field> {
    let field = |name: &'static str, key: &str, hint: &str, value: &str| Field {
        value: value.to_owned(),
        required: false,
        hint: Some(say.t(hint)),
        ..Field::new(FieldKind::Text, name, say.t(key))
    };
    vec![
        field("applies_to", "faq-applies-to", "faq-applies-to-hint", applies_to),
        field("days", "faq-days", "faq-days-hint", days),
    ]
}

/// The form.
pub(crate) async fn show(web: Web) -> Result<Page, Problem> {
    page(&web, &Said::default(), None).await
}

/// Begins it.
pub(crate) async fn send(web: Web, Form(said): Form<Said>) -> Result<Response, Problem> {
    let about = web.read(async |snap| about(snap, &said).await).await?;
    let begun = match about {
        Some(about) => {
            let draft = Draft {
                about,
                topic: said.topic.clone(),
                lang: said.lang.parse().unwrap_or(web.say.lang),
                title: said.title.clone(),
                body: said.body.clone(),
                terms: terms(&said.applies_to, &said.days, web.now()),
            };
            actions::begin(&web.of_form(&said.mark), &draft).await
        }
        None => Err(Failure::Rejected(BeginRejected::About)),
    };
    match begun {
        Ok(id) => Ok(SeeOther(format!("/admin/faq/{id}?done=begun")).into_response()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(page(&web, &said, Some(&refusal)).await?.refused().office().into_response())
        }
    }
}
