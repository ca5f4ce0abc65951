//! `/account/questions`: what whoever is signed in asked and answered.

use super::{me, pieces::Entry, unkept};
use crate::{names, reads};
use askama::Template;
use axum::extract::Query;
use kernel::Cursor;
use look::{Icon, Style};
use serde::Deserialize;
use webkit::{Html, Page, Problem, Say, Web};

/// So many questions stand on a page,
const SIZE: u32 = 20;
/// and so many answers above them.
const ANSWERS: u32 = 20;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    after: Option<String>,
    done: Option<String>,
}

#[derive(Template)]
#[template(path = "mine.html")]
struct Mine<'a> {
    say: &'a Say,
    done: Option<String>,
    entries: Vec<Entry<'a>>,
    /// Answers: where each is, to what, whether it stands, when.
    answers: Vec<(String, String, String, String)>,
    more: Option<String>,
}

/// The page.
pub(crate) async fn show(web: Web, Query(asked): Query<Asked>) -> Result<Page, Problem> {
    let (say, me) = (&web.say, me(&web)?);
    let after = asked.after.map(Cursor);
    let read = web.read(async |snap| {
        let page = reads::of_person(snap, me, after.as_ref(), SIZE).await?;
        let answers = match after {
            None => reads::answered_by(snap, me, ANSWERS).await?,
            Some(_) => Vec::new(),
        };
        Ok::<_, Problem>((page, answers))
    });
    let (page, answers) = read.await?;
    let done = match asked.done.as_deref() {
        Some("held") => Some("questions-done-held"),
        Some("private") => Some("questions-done-private"),
        Some(_) | None => None,
    };
    let row = |(said, whole): &(reads::Said, reads::Whole)| {
        let link = say.link(&format!("/answers/{}", said.answer.id));
        let state = names::state(say, said.answer.state);
        // What nobody else may read any more is not read by those who answered it either.
        let title = match whole.question.is_shown() && whole.words.stands() {
            true => whole.words.title.reveal().clone(),
            false => say.t("questions-title-gone"),
        };
        (link, title, state, say.day(&said.answer.written_at))
    };
    let view = Mine {
        say,
        done: done.map(|key| say.t(key)),
        entries: page.items.iter().map(|one| Entry::of(say, one).staged(one)).collect(),
        answers: answers.iter().map(row).collect(),
        more: page.next.map(|next| say.link(&format!("/account/questions?after={}", next.0))),
    };
    Ok(unkept(Page::new(say.t("questions-mine"), Html(view.to_string()))))
}
