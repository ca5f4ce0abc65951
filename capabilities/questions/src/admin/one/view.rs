//! One question in the back office, ready to print.

use super::{Known, Sent};
use crate::{
    model::{CloseReason, QuestionState},
    names,
    pages::pieces::{Looks, Reply},
};
use askama::Template;
use contributions::{model::Vote, pieces};
use look::{Button, Field, FieldKind, FormError, Icon, Style};
use webkit::{Html, Page, Refusal, Say, Web};

/// What the page says besides.
#[derive(Clone, Copy, Default)]
pub(super) struct Tell<'t> {
    pub(super) done: Option<&'static str>,
    pub(super) refusal: Option<&'t Refusal>,
}

#[derive(Template)]
#[template(path = "admin_one.html")]
struct One<'a> {
    say: &'a Say,
    back: String,
    path: String,
    moderation: String,
    done: Option<String>,
    error: Option<FormError>,
    title: String,
    lang: &'static str,
    by: String,
    stage: String,
    /// The product: its name and where it is.
    about: Option<(String, String)>,
    text: Html,
    answers: Vec<Reply<'a>>,
    answer: Option<(Vec<Field>, Button)>,
    close: Option<(Field, Button)>,
    merge: Option<(Vec<Field>, Vec<(String, String)>, Button)>,
    convert: Option<Button>,
    reopen: Option<Button>,
}

/// The page.
pub(super) fn page(web: &Web, known: &Known, sent: &Sent, tell: Tell<'_>) -> Page {
    let (say, question, words) = (&web.say, &known.whole.question, &known.whole.words);
    let path = format!("/admin/questions/{}", question.id);
    let error = |name: &str| {
        tell.refusal.filter(|refusal| refusal.field == Some(name)).map(|refusal| refusal.text.clone())
    };
    let own = ["body", "reason", "into"];
    let above = tell.refusal.filter(|refusal| refusal.field.is_none_or(|field| !own.contains(&field)));
    let looks = Looks { say, who: web.actor().person(), back: &path, may_accept: false };
    let (goes_on, is_shown) = (question.is_going_on(), question.is_shown());
    let is_over = matches!(question.stage, QuestionState::Duplicate | QuestionState::Closed);
    let product = known.card.as_ref();
    let view = One {
        say,
        back: say.link("/admin/questions"),
        moderation: say.link("/admin/moderation"),
        done: tell.done.map(|key| say.t(key)),
        error: above.map(|refusal| FormError { text: refusal.text.clone() }),
        title: words.title.reveal().clone(),
        lang: words.lang.code(),
        by: format!("{} · {}", names::asker(say, question), say.day(&question.asked_at)),
        stage: names::stage(say, question),
        about: product.map(|card| {
            (card.name.show(say.lang).to_owned(), say.link(&format!("/p/{}", card.slug.show(say.lang))))
        }),
        text: pieces::body(words),
        answers: known
            .answers
            .iter()
            .map(|said| Reply::of(looks, said, Vote::None, question.accepted == Some(said.answer.id)))
            .collect(),
        answer: (goes_on && is_shown).then(|| answer(web, sent, error("body"))),
        close: goes_on.then(|| close(say, sent, error("reason"))),
        merge: goes_on.then(|| merge(say, known, sent, error("into"))),
        convert: (goes_on && question.person.is_some()).then(|| Button::small(say.t("questions-convert"))),
        reopen: is_over.then(|| Button::small(say.t("questions-reopen"))),
        path: say.link(&path),
    };
    Page::new(say.t("questions-admin-one"), Html(view.to_string())).office()
}

fn answer(web: &Web, sent: &Sent, error: Option<String>) -> (Vec<Field>, Button) {
    let say = &web.say;
    let body = Field {
        value: sent.body.clone(),
        error,
        hint: Some(say.t("questions-office-answer-hint")),
        ..Field::new(FieldKind::Lines, "body", say.t("questions-office-answer"))
    };
    (vec![body, Field::hidden("mark", web.mark(&sent.mark))], Button::small(say.t("questions-answer-send")))
}

fn close(say: &Say, sent: &Sent, error: Option<String>) -> (Field, Button) {
    let first = (String::new(), say.t("questions-choose"));
    let each = CloseReason::ALL.iter().map(|one| (one.code().to_owned(), names::reason(say, *one)));
    let reasons = std::iter::once(first).chain(each).collect();
    let field = Field {
        value: sent.reason.clone(),
        error,
        ..Field::new(FieldKind::Choice(reasons), "reason", say.t("questions-close-reason"))
    };
    (field, Button::small(say.t("questions-close")))
}

/// The field, the questions that may be meant, and the button.
fn merge(
    say: &Say,
    known: &Known,
    sent: &Sent,
    error: Option<String>,
) -> (Vec<Field>, Vec<(String, String)>, Button) {
    let field = Field {
        value: sent.into.clone(),
        error,
        hint: Some(say.t("questions-merge-hint")),
        ..Field::new(FieldKind::Text, "into", say.t("questions-merge-into"))
    };
    let like = known
        .like
        .iter()
        .map(|one| (say.link(&format!("/questions/{}", one.words.id)), one.words.title.reveal().clone()));
    (vec![field], like.collect(), Button::small(say.t("questions-merge")))
}
