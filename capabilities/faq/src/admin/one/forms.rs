//! The forms on the page of an article: what stands in them, and what was wrong with what was sent.

use super::Known;
use crate::{
    admin::{begin::holds, blame},
    pages::{edit, pieces::Diff},
};
use look::{Field, FormError};
use serde::Deserialize;
use webkit::{Refusal, Web};

/// What any of the forms of this page sends.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Said {
    pub(super) base: String,
    pub(super) title: String,
    pub(super) body: String,
    pub(super) applies_to: String,
    pub(super) days: String,
    pub(super) to: String,
}

/// What the page shows besides the article: what was done, or what was sent and refused.
#[derive(Clone, Copy, Default)]
pub(super) struct Shown<'a> {
    pub(super) done: Option<&'static str>,
    pub(super) said: Option<&'a Said>,
    pub(super) refusal: Option<&'a Refusal>,
}

/// The forms, ready to print.
pub(super) struct Filled<'a> {
    pub(super) edit: Vec<Field>,
    pub(super) terms: Vec<Field>,
    pub(super) diff: Option<Diff<'a>>,
    pub(super) error: Option<FormError>,
}

/// Fills them: with what was sent, where that was refused.
pub(super) fn filled<'a>(web: &'a Web, known: &Known, shown: &Shown<'_>) -> Filled<'a> {
    let (say, article) = (&web.say, &known.article);
    let now = (known.said.title.reveal().as_str(), known.said.body.reveal().as_str());
    // Whoever sent a text sees it again; other forms send none.
    let sent = shown.said.filter(|said| !said.body.is_empty());
    let text = sent.map_or(now, |said| (said.title.as_str(), said.body.as_str()));
    let is_moved = sent.is_some_and(|said| said.base != article.revision.to_string());
    let mut edit = edit::fields(say, article.revision, text);
    let holding = shown.said.filter(|_| sent.is_none());
    let typed = holding.map(|said| (said.applies_to.as_str(), said.days.as_str()));
    let mut terms = holds(say, typed.unwrap_or((&article.applies_to, "")));
    let error = blame(&mut edit, shown.refusal).and_then(|_| blame(&mut terms, shown.refusal));
    Filled { edit, terms, diff: is_moved.then(|| Diff::of(say, article.lang, now, text)), error }
}
