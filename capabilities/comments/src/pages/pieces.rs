//! What stands on several pages: one comment, a thread, and the form by which somebody comments.

use crate::{
    model::{Badge, ContributionId, On},
    reads::{Thread, Whole},
};
use askama::{Template, filters::HtmlSafe};
use contributions::{
    model::{Contribution, Vote},
    pieces,
};
use kernel::{PersonId, Word};
use look::{Button, Field, FieldKind, FormError};
use std::collections::HashMap;
use webkit::{Html, Refusal, Say};

/// Who looks, at what, and what they think of it.
#[derive(Clone, Copy)]
pub(crate) struct Looks<'s, 'b> {
    pub(crate) say: &'s Say,
    /// Who, if they are signed in.
    pub(crate) who: Option<PersonId>,
    /// On what all of it stands.
    pub(crate) on: On,
    /// The path to which votes come back, without the prefix of a language.
    pub(crate) back: &'b str,
    /// What they think of each.
    pub(crate) votes: &'b HashMap<ContributionId, Vote>,
}

/// One comment, ready to print.
#[derive(Template)]
#[template(path = "entry.html")]
pub(crate) struct Entry {
    id: String,
    name: String,
    badge: Option<String>,
    day: String,
    /// Whom it answers, in words.
    to: Option<String>,
    lang: &'static str,
    text: Html,
    /// Where whoever looks answers it, and what that is called.
    answer: Option<(String, String)>,
    foot: Html,
}
impl HtmlSafe for Entry {}

/// A thread, ready to print.
#[derive(Template)]
#[template(path = "thread.html")]
pub(crate) struct Strand {
    id: String,
    /// The first; nothing where it was taken back and others had answered.
    first: Option<Entry>,
    gone: String,
    replies: Vec<Entry>,
    /// Where the rest of it is, and what that is called.
    more: Option<(String, String)>,
}
impl HtmlSafe for Strand {}

impl Strand {
    /// Of this thread, for whoever looks.
    pub(crate) fn of(looks: Looks<'_, '_>, thread: &Thread) -> Self {
        let say = looks.say;
        let id = thread.first.comment.id;
        let more = thread.next.as_ref().map(|next| {
            let path = format!("{}?thread={id}&from={}", looks.on.path(), next.0);
            (say.link(&path), say.t("comments-more-answers"))
        });
        Self {
            id: id.to_string(),
            first: entry(looks, &thread.first),
            gone: say.t("comments-gone"),
            replies: thread.replies.iter().filter_map(|one| entry(looks, one)).collect(),
            more,
        }
    }
}

/// One comment, where its words stand.
fn entry(looks: Looks<'_, '_>, one: &Whole) -> Option<Entry> {
    let say = looks.say;
    let (comment, words): (_, &Contribution) = (&one.comment, one.words.as_ref()?);
    let mine = looks.votes.get(&comment.id).copied().unwrap_or(Vote::None);
    let answer = looks.who.map(|_| {
        let path = format!("{}?answer={}#comment", looks.on.path(), comment.id);
        (say.link(&path), say.t("comments-answer"))
    });
    Some(Entry {
        id: comment.id.to_string(),
        name: called(say, comment.badge, comment.name.reveal()),
        badge: comment.badge.map(|badge| badge_text(say, badge, comment.on)),
        day: say.day(&comment.written_at),
        to: one.to.as_ref().map(|to| {
            let name = called(say, to.badge, to.name.reveal());
            say.with("comments-to", &[("name", Word::Text(&name))])
        }),
        lang: words.lang.code(),
        text: pieces::body(words),
        answer,
        foot: Html(pieces::Foot::of(say, words, mine, looks.who, looks.back).to_string()),
    })
}

/// What somebody is called beside their comment.
pub(crate) fn called(say: &Say, badge: Option<Badge>, name: &str) -> String {
    match badge {
        Some(Badge::House) => say.t("comments-shop"),
        Some(Badge::Seller | Badge::Author) | None if name.is_empty() => say.t("comments-somebody"),
        Some(Badge::Seller | Badge::Author) | None => name.to_owned(),
    }
}

fn badge_text(say: &Say, badge: Badge, on: On) -> String {
    let key = match badge {
        Badge::House => "comments-badge-house",
        Badge::Seller => "comments-badge-seller",
        Badge::Author => {
            return say.t(&format!("comments-badge-author-{}", on.place.code()));
        }
    };
    say.t(key)
}

/// The form by which somebody comments, or a way to sign in first.
#[derive(Template)]
#[template(path = "form.html")]
pub(crate) struct Form {
    title: String,
    /// Whom it answers, and a way to answer nobody.
    to: Option<(String, String, String)>,
    action: String,
    error: Option<FormError>,
    fields: Vec<Field>,
    button: Button,
}
impl HtmlSafe for Form {}

/// What was typed into the form.
#[derive(Clone, Default)]
pub(crate) struct Typed {
    pub(crate) mark: String,
    /// Which comment it answers.
    pub(crate) answers: Option<ContributionId>,
    /// What whoever wrote that is called.
    pub(crate) to: Option<String>,
    pub(crate) body: String,
}

impl Form {
    /// For this thing, with what was typed before and what is wrong with it.
    pub(crate) fn of(say: &Say, on: On, typed: &Typed, refusal: Option<&Refusal>) -> Self {
        // Beside others on the page of a product: its name is its own there.
        let mut body = Field {
            value: typed.body.clone(),
            hint: Some(say.t("comments-body-hint")),
            ..Field::new(FieldKind::Lines, "comment", say.t("comments-body"))
        };
        let of_body = refusal.filter(|why| why.field == Some("body"));
        body.error = of_body.map(|why| why.text.clone());
        let whole = refusal.filter(|_| of_body.is_none());
        let mut fields = vec![Field::hidden("mark", typed.mark.clone())];
        fields.extend(typed.answers.map(|id| Field::hidden("answers", id.to_string())));
        fields.push(body);
        Self {
            title: say.t(if typed.answers.is_some() { "comments-answer" } else { "comments-write" }),
            to: typed.to.as_ref().map(|name| {
                let path = say.link(&format!("{}#comment", on.path()));
                (say.with("comments-to", &[("name", Word::Text(name))]), path, say.t("comments-to-nobody"))
            }),
            action: say.link(&on.path()),
            error: whole.map(|why| FormError { text: why.text.clone() }),
            fields,
            button: Button::main(say.t("comments-send")),
        }
    }
}

/// Where whoever is not signed in goes to comment.
pub(crate) fn sign_in(say: &Say, on: On) -> String {
    say.link(&format!("/sign-in?next={}", on.path()))
}
