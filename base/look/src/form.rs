//! Pieces of forms: fields with their label, hint and error tied together, buttons, and the narrow card that a form alone
//! on a page stands on. What a form asks and what it answers is its capability's.

use crate::pieces::Icon;
use askama::{Template, filters::HtmlSafe};
use webkit::{Html, Refusal};

/// What somebody writes into a field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum FieldKind {
    /// A line.
    #[default]
    Text,
    /// A mail address.
    Email,
    /// A secret; what was written is never printed again.
    Password,
    /// What is looked for.
    Search,
    /// Several lines.
    Lines,
    /// Yes or no: the value is `yes`, or the field is not sent.
    Tick,
    /// One of several: what is sent and what is read.
    Choice(Vec<(String, String)>),
    /// Nothing; it only travels with the form.
    Hidden,
}

/// A field with everything that belongs to it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Template)]
#[template(path = "field.html")]
pub struct Field {
    /// Under which name it is sent; once in a form.
    pub name: &'static str,
    /// What it is called.
    pub label: String,
    /// What one writes into it.
    pub kind: FieldKind,
    /// What stands in it.
    pub value: String,
    /// What helps to fill it.
    pub hint: Option<String>,
    /// A link below it: address and words.
    pub link: Option<(String, String)>,
    /// What is wrong with what stands in it.
    pub error: Option<String>,
    /// What a browser may fill in by itself: `username`, `new-password`.
    pub autocomplete: Option<&'static str>,
    /// Whether it must be filled.
    pub required: bool,
}
impl HtmlSafe for Field {}

impl Field {
    /// An empty field that must be filled.
    pub fn new(kind: FieldKind, name: &'static str, label: impl Into<String>) -> Self {
        Self { kind, name, label: label.into(), required: true, ..Self::default() }
    }

    /// The same field where nobody sees it: what stands in it travels with the form.
    pub fn unseen(self) -> Self {
        Self { kind: FieldKind::Hidden, ..self }
    }

    /// Something that only travels with the form.
    pub fn hidden(name: &'static str, value: impl Into<String>) -> Self {
        Self { kind: FieldKind::Hidden, name, value: value.into(), ..Self::default() }
    }

    fn input_type(&self) -> &'static str {
        match self.kind {
            FieldKind::Email => "email",
            FieldKind::Password => "password",
            FieldKind::Search => "search",
            FieldKind::Hidden => "hidden",
            FieldKind::Tick => "checkbox",
            FieldKind::Text | FieldKind::Lines | FieldKind::Choice(_) => "text",
        }
    }

    /// What a password field shows again: nothing.
    fn shown(&self) -> &str {
        if self.kind == FieldKind::Password { "" } else { &self.value }
    }

    fn is_chosen(&self, code: &str) -> bool {
        self.value == code
    }

    /// Whether what is written must not be corrected by a keyboard.
    fn is_address(&self) -> bool {
        self.kind == FieldKind::Email || self.autocomplete == Some("username")
    }

    /// What every control of a form carries besides its name.
    fn attributes(&self) -> Html {
        Html(Attributes { field: self }.to_string())
    }
}

#[derive(Template)]
#[template(path = "attributes.html")]
struct Attributes<'f> {
    field: &'f Field,
}

/// What sends a form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Template)]
#[template(path = "button.html")]
pub struct Button {
    /// What it says.
    pub text: String,
    /// What it sends besides the fields, where a form has several: name and value.
    pub sends: Option<(&'static str, String)>,
    /// Whether it is the one thing to do here.
    pub is_main: bool,
    /// Whether it stands in a list, beside others.
    pub is_small: bool,
}
impl HtmlSafe for Button {}

impl Button {
    /// The one thing to do on a page.
    pub fn main(text: impl Into<String>) -> Self {
        Self { text: text.into(), is_main: true, ..Self::default() }
    }

    /// Something to do in a row of a list.
    pub fn small(text: impl Into<String>) -> Self {
        Self { text: text.into(), is_small: true, ..Self::default() }
    }
}

/// What is wrong with a whole form.
#[derive(Clone, Debug, PartialEq, Eq, Template)]
#[template(
    ext = "html",
    source = r#"<div class="notice notice-bad" role="alert">{{ Icon("warning") }}<p>{{ text }}</p></div>"#
)]
pub struct FormError {
    /// What to say.
    pub text: String,
}
impl HtmlSafe for FormError {}

/// A form alone on a page. Without a button it only says something, and where to go on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Template)]
#[template(path = "formcard.html")]
pub struct FormCard {
    /// The heading of the page.
    pub title: String,
    /// Sentences below it.
    pub lead: Vec<String>,
    /// Where it is sent, with the prefix of the language.
    pub action: String,
    /// What is wrong with it as a whole.
    pub error: Option<FormError>,
    /// What it asks.
    pub fields: Vec<Field>,
    /// What sends it.
    pub button: Option<Button>,
    /// What stands below the form: other ways to the same end.
    pub below: Vec<Html>,
    /// Where else one may want to go: addresses and words.
    pub links: Vec<(String, String)>,
}
impl HtmlSafe for FormCard {}

impl FormCard {
    /// The same form with what a rule said about it, at the field to blame or else above.
    pub fn refused(mut self, refusal: &Refusal) -> Self {
        let blamed = self.fields.iter_mut().find(|field| Some(field.name) == refusal.field);
        match blamed.filter(|field| field.kind != FieldKind::Hidden) {
            Some(field) => field.error = Some(refusal.text.clone()),
            None => self.error = Some(FormError { text: refusal.text.clone() }),
        }
        self
    }

    /// The whole card, as the main part of a page.
    pub fn html(&self) -> Html {
        Html(self.to_string())
    }
}
