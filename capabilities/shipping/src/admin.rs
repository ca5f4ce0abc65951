//! Sending in the back office: zones with their ways of delivery, collection points, the shop's days. Here is what the forms share.

pub(crate) mod areas;
pub(crate) mod days;
pub(crate) mod list;
pub(crate) mod method;
pub(crate) mod point;
pub(crate) mod trial;
pub(crate) mod zone;

use axum::response::{IntoResponse, Response};
use kernel::{Lang, Localized, Word};
use look::{Field, FieldKind, FormError};
use serde::Deserialize;
use webkit::{Problem, Refusal, Say, SeeOther, Web};

/// What a form sends. What nobody asks for is passed over.
pub(crate) type Pairs = Vec<(String, String)>;

/// The query of pages that say what was done.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    pub(crate) done: String,
}

/// The value of a name; empty if it is not there.
fn value<'p>(sent: &'p Pairs, name: &str) -> &'p str {
    sent.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
}

/// All values of a name.
fn values<'p>(sent: &'p Pairs, name: &'p str) -> impl Iterator<Item = &'p String> {
    sent.iter().filter(move |(known, _)| known == name).map(|(_, value)| value)
}

/// The texts of a name in both languages: `name_es`, `name_en`.
fn localized(sent: &Pairs, name: &str) -> Localized {
    let own = |lang: Lang| value(sent, &format!("{name}_{}", lang.code())).to_owned();
    Localized { es: own(Lang::Es), en: own(Lang::En) }
}

/// The version that a form was made of.
fn version(sent: &Pairs) -> Result<i64, Problem> {
    value(sent, "version").parse().map_err(|_| Problem::Unreadable)
}

/// The fields of a text in both languages: the one of the shop's first language is needed, one in a language that it does not
/// speak travels unseen.
fn spoken(
    web: &Web,
    kind: FieldKind,
    (name, label): (&'static str, &str),
    text: &Localized,
    required: bool,
) -> Vec<Field> {
    let face = web.house().shop.face();
    let is_alone = face.langs().count() == 1;
    let field = |lang: Lang| {
        let label = match is_alone {
            true => label.to_owned(),
            false => {
                let language = language(&web.say, lang);
                web.say.with(
                    "shipping-in-language",
                    &[("what", Word::Text(label)), ("language", Word::Text(&language))],
                )
            }
        };
        let field = Field {
            value: text.own(lang).to_owned(),
            required: required && lang == face.first(),
            autocomplete: Some("off"),
            ..Field::new(kind.clone(), named(name, lang), label)
        };
        if face.speaks(lang) { field } else { field.unseen() }
    };
    Lang::ALL.into_iter().map(field).collect()
}

fn language(say: &Say, lang: Lang) -> String {
    match lang {
        Lang::Es => say.t("shipping-spanish"),
        Lang::En => say.t("shipping-english"),
    }
}

/// The name of a field in a language.
fn named(name: &str, lang: Lang) -> &'static str {
    match (name, lang) {
        ("name", Lang::Es) => "name_es",
        ("name", Lang::En) => "name_en",
        ("hours", Lang::Es) => "hours_es",
        ("hours", Lang::En) => "hours_en",
        (_, Lang::Es) => "text_es",
        (_, Lang::En) => "text_en",
    }
}

/// A line that somebody writes.
fn line(name: &'static str, value: &str, label: String) -> Field {
    Field { value: value.to_owned(), autocomplete: Some("off"), ..Field::new(FieldKind::Text, name, label) }
}

/// One of several.
fn choice(name: &'static str, value: &str, label: String, choices: Vec<(String, String)>) -> Field {
    Field { value: value.to_owned(), ..Field::new(FieldKind::Choice(choices), name, label) }
}

/// Yes or no.
fn tick(name: &'static str, is_on: bool, label: String) -> Field {
    let value = if is_on { "yes".to_owned() } else { String::new() };
    Field { value, required: false, ..Field::new(FieldKind::Tick, name, label) }
}

/// Puts what a rule said at the field to blame; gives it back where there is none. A text in both languages is to blame in the
/// shop's first.
fn blame(web: &Web, fields: &mut [Field], refusal: Option<&Refusal>) -> Option<FormError> {
    let refusal = refusal?;
    let first = web.house().shop.face().first();
    let is_blamed = |field: &Field| {
        refusal.field.is_some_and(|blamed| {
            let in_first = matches!(blamed, "name" | "text" | "hours") && field.name == named(blamed, first);
            field.name == blamed || in_first
        })
    };
    match fields.iter_mut().find(|field| is_blamed(field)) {
        Some(field) => {
            field.error = Some(refusal.text.clone());
            None
        }
        None => Some(FormError { text: refusal.text.clone() }),
    }
}

/// What was just done, for the page that one is led to.
fn done(say: &Say, what: &str) -> Option<String> {
    match what {
        "saved" => Some(say.t("shipping-done-saved")),
        "removed" => Some(say.t("shipping-done-removed")),
        "again" => Some(say.t("webkit-form-again")),
        _ => None,
    }
}

fn led(to: &str, done: &str) -> Response {
    SeeOther(format!("{to}?done={done}")).into_response()
}

/// Where one is led after something was made, now or when the form was sent before.
fn made<K>(to: &str, made: &action::Made<K>) -> Response {
    led(to, if made.told.is_some() { "saved" } else { "again" })
}

/// All countries by their names.
fn countries(lang: Lang) -> Vec<(String, String)> {
    let all = addresses::rules::countries();
    let mut named: Vec<(String, String)> =
        all.iter().map(|one| (one.code.to_owned(), one.name(lang).to_owned())).collect();
    named.sort_by_key(|(_, name)| kernel::text::fold(name));
    named
}
