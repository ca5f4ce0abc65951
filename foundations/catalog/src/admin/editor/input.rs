//! One field of the editor. Its name is made of rows and languages, so it is a text.

use crate::model::Sheet;
use askama::{Template, filters::HtmlSafe};
use look::Icon;

/// What one writes into it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Kind {
    #[default]
    Line,
    /// So many lines are seen.
    Lines(u8),
    Decimal,
    Count,
    /// Read only; it travels with the form.
    Fixed,
    /// What is sent and what is read.
    Choice(Vec<(String, String)>),
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Template)]
#[template(path = "edit_input.html")]
pub(super) struct Input {
    pub(super) name: String,
    pub(super) label: String,
    /// Of what it is, for whoever does not see the row.
    pub(super) about: String,
    pub(super) kind: Kind,
    pub(super) value: String,
    pub(super) hint: Option<String>,
    pub(super) error: Option<String>,
    pub(super) lang: Option<&'static str>,
    /// Whether it stands in a table whose head says what it is.
    pub(super) is_cell: bool,
}
impl HtmlSafe for Input {}

impl Input {
    pub(super) fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }

    pub(super) fn of(self, kind: Kind) -> Self {
        Self { kind, ..self }
    }

    pub(super) fn cell(self) -> Self {
        Self { is_cell: true, ..self }
    }

    pub(super) fn lang(self, lang: kernel::Lang) -> Self {
        Self { lang: Some(lang.code()), ..self }
    }
}

/// What stands in a form, and what is wrong with it.
pub(super) struct Form<'a> {
    pub(super) sheet: &'a Sheet,
    /// Fields and what to say about them.
    pub(super) faults: &'a [(String, String)],
    /// The languages in which the shop speaks. What is written in others is not shown and stays as it is.
    pub(super) langs: &'a [kernel::Lang],
}

impl Form<'_> {
    /// A field as it stands.
    pub(super) fn input(&self, name: impl Into<String>, label: impl Into<String>) -> Input {
        let name = name.into();
        let error = self.error(&name);
        Input {
            value: self.sheet.text(&name).to_owned(),
            error,
            label: label.into(),
            name,
            ..Input::default()
        }
    }

    pub(super) fn error(&self, name: &str) -> Option<String> {
        self.faults.iter().find(|(field, _)| field == name).map(|(_, text)| text.clone())
    }

    /// Whether something is wrong with one of these.
    pub(super) fn blames(&self, inputs: &[Input]) -> bool {
        inputs.iter().any(|input| input.error.is_some())
    }
}
