//! The pages of webhooks in the back office, and what they share: the form, and how it is said when something was.

pub(crate) mod list;
pub(crate) mod log;
pub(crate) mod one;

use crate::{
    kinds::{self, About},
    model::{State, Wish},
};
use askama::{Template, filters::HtmlSafe};
use kernel::Timestamp;
use look::{Button, Field, FieldKind, Icon};
use webkit::{Refusal, Say, Web};

/// What a form sends. What nobody asks for is passed over.
pub(crate) type Pairs = Vec<(String, String)>;

/// The value of a name; empty if it is not there.
fn value<'p>(pairs: &'p Pairs, name: &str) -> &'p str {
    pairs.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
}

fn wish_of(sent: &Pairs) -> Wish {
    let kinds = sent.iter().filter(|(name, _)| name == "kinds").map(|(_, kind)| kind.clone());
    Wish { name: value(sent, "name").into(), address: value(sent, "address").into(), kinds: kinds.collect() }
}

/// The form of a webhook: what it is called, where it is told, of what.
#[derive(Template)]
#[template(path = "form.html")]
pub(crate) struct WebhookForm {
    action: String,
    legend: String,
    hint: String,
    hidden: Option<Field>,
    fields: Vec<Field>,
    groups: Vec<Choices>,
    error: Option<String>,
    tick: Option<Field>,
    save: Button,
}
impl HtmlSafe for WebhookForm {}

/// Kinds that stand together.
struct Choices {
    title: String,
    kinds: Vec<Choice>,
}

/// A kind that can be chosen.
struct Choice {
    name: &'static str,
    title: String,
    is_chosen: bool,
}

impl WebhookForm {
    /// A form with these values in it, sent there.
    fn new(say: &Say, action: String, wish: &Wish, refusal: Option<&Refusal>) -> Self {
        let mut fields = vec![
            Field {
                value: wish.address.clone(),
                hint: Some(say.t("webhooks-address-hint")),
                autocomplete: Some("off"),
                ..Field::new(FieldKind::Text, "address", say.t("webhooks-address"))
            },
            Field {
                value: wish.name.clone(),
                hint: Some(say.t("webhooks-name-hint")),
                required: false,
                autocomplete: Some("off"),
                ..Field::new(FieldKind::Text, "name", say.t("webhooks-name"))
            },
        ];
        for field in &mut fields {
            let blamed = refusal.filter(|refusal| refusal.field == Some(field.name));
            field.error = blamed.map(|refusal| refusal.text.clone());
        }
        let of_kinds = refusal.filter(|refusal| refusal.field == Some("kinds"));
        Self {
            action,
            legend: say.t("webhooks-kinds"),
            hint: say.t("webhooks-kinds-hint"),
            hidden: None,
            fields,
            groups: About::ALL.iter().map(|about| choices(say, *about, wish)).collect(),
            error: of_kinds.map(|refusal| refusal.text.clone()),
            tick: None,
            save: Button::main(say.t("webhooks-add")),
        }
    }
}

fn choices(say: &Say, about: About, wish: &Wish) -> Choices {
    let title = match about {
        About::Goods => say.t("webhooks-about-goods"),
        About::Orders => say.t("webhooks-about-orders"),
        About::Cases => say.t("webhooks-about-cases"),
        About::Sellers => say.t("webhooks-about-sellers"),
        About::People => say.t("webhooks-about-people"),
        About::House => say.t("webhooks-about-house"),
    };
    let kinds = kinds::ALL.iter().filter(|kind| kind.about == about).map(|kind| Choice {
        name: kind.name,
        title: say.t(kind.title),
        is_chosen: wish.kinds.iter().any(|name| name == kind.name),
    });
    Choices { title, kinds: kinds.collect() }
}

/// What is wrong with a form as a whole, where no field is to blame.
fn above(refusal: Option<&Refusal>) -> Option<look::FormError> {
    refusal
        .filter(|refusal| refusal.field.is_none())
        .map(|refusal| look::FormError { text: refusal.text.clone() })
}

fn state(say: &Say, state: State) -> String {
    match state {
        State::On => say.t("webhooks-state-on"),
        State::Off => say.t("webhooks-state-off"),
        State::Failing => say.t("webhooks-state-failing"),
        State::Gone => say.t("webhooks-state-gone"),
        State::Removed => say.t("webhooks-state-removed"),
    }
}

/// The name of a badge's colour.
fn badge(state: State) -> &'static str {
    match state {
        State::On => "badge badge-good",
        State::Off | State::Removed => "badge",
        State::Failing | State::Gone => "badge badge-warn",
    }
}

/// An instant for people and for machines.
struct When {
    text: String,
    machine: String,
}

impl When {
    fn new(web: &Web, at: Timestamp) -> Self {
        let minutes = (web.now().as_second() - at.as_second()).max(0) / 60;
        let say = &web.say;
        let text = match minutes {
            0 => say.t("webhooks-ago-now"),
            1..60 => say.n("webhooks-ago-minutes", &minutes),
            60..1_440 => say.n("webhooks-ago-hours", &(minutes / 60)),
            _ => say.n("webhooks-ago-days", &(minutes / 1_440)),
        };
        Self { text, machine: at.to_string() }
    }
}

/// The page on which a secret is shown, this once.
#[derive(Template)]
#[template(path = "secret.html")]
struct Shown<'a> {
    say: &'a Say,
    lead: String,
    secret: String,
    back: String,
}
