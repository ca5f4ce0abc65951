//! `/admin/questions`: what waits for an answer, the longest first; and all others.

use crate::{
    model::QuestionState,
    names,
    reads::{self, Whole, sla},
};
use askama::Template;
use axum::extract::Query;
use kernel::{Cursor, Right, Timestamp, Word};
use look::Icon;
use serde::Deserialize;
use webkit::{Html, Page, Problem, Say, Web};

/// Questions on a page.
const SIZE: u32 = 50;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    only: String,
    after: Option<String>,
}

#[derive(Template)]
#[template(path = "admin_list.html")]
struct List<'a> {
    say: &'a Say,
    lead: String,
    /// Where points are set, for whoever may.
    points: Option<String>,
    tabs: Vec<Tab>,
    rows: Vec<Row>,
    more: Option<String>,
}

struct Tab {
    link: String,
    name: String,
    is_here: bool,
}

struct Row {
    link: String,
    title: String,
    lang: &'static str,
    name: String,
    about: String,
    stage: String,
    late: Option<String>,
    day: String,
}

/// Which questions a word of the address stands for.
#[derive(Clone, Copy)]
enum Which {
    Waiting,
    All,
    At(QuestionState),
}

fn tabs(say: &Say) -> [(&'static str, String, Which); 5] {
    [
        ("", say.t("questions-tab-waiting"), Which::Waiting),
        ("all", say.t("questions-tab-all"), Which::All),
        ("duplicate", say.t("questions-stage-duplicate"), Which::At(QuestionState::Duplicate)),
        ("closed", say.t("questions-stage-closed"), Which::At(QuestionState::Closed)),
        ("converted", say.t("questions-stage-converted"), Which::At(QuestionState::Converted)),
    ]
}

/// The page.
pub(crate) async fn show(web: Web, Query(asked): Query<Asked>) -> Result<Page, Problem> {
    let say = &web.say;
    let tabs = tabs(say);
    let (word, _, which) = tabs.iter().find(|(word, ..)| *word == asked.only).unwrap_or(&tabs[0]);
    let after = asked.after.map(Cursor);
    let read = web.read(async |snap| {
        let page = match which {
            Which::Waiting => reads::waiting(snap, after.as_ref(), SIZE).await?,
            Which::All => reads::all(snap, None, after.as_ref(), SIZE).await?,
            Which::At(stage) => reads::all(snap, Some(*stage), after.as_ref(), SIZE).await?,
        };
        let mut called = Vec::with_capacity(page.items.len());
        for one in &page.items {
            let card = catalog::reads::card(snap, one.question.product).await?;
            called.push(card.map(|card| card.name.show(say.lang).to_owned()).unwrap_or_default());
        }
        let (_, late) = reads::late(snap, web.now()).await?;
        Ok::<_, Problem>((page, called, late))
    });
    let (page, called, late) = read.await?;
    let link = |only: &str| say.link(&format!("/admin/questions?only={only}"));
    let view = List {
        say,
        lead: say.with(
            "questions-figure-late",
            &[("count", Word::Count(late)), ("hours", Word::Count(sla::PROMISED_H))],
        ),
        points: web.may(Right::Settings).then(|| say.link("/admin/questions/points")),
        rows: page.items.iter().zip(called).map(|(one, about)| row(say, web.now(), one, about)).collect(),
        more: page.next.map(|next| format!("{}&after={}", link(word), next.0)),
        tabs: tabs
            .iter()
            .map(|(only, name, _)| Tab { link: link(only), name: name.clone(), is_here: only == word })
            .collect(),
    };
    Ok(Page::new(say.t("questions-admin"), Html(view.to_string())).office())
}

fn row(say: &Say, now: Timestamp, one: &Whole, about: String) -> Row {
    let question = &one.question;
    let is_waiting = question.is_listed() && question.stage == QuestionState::Open;
    Row {
        link: say.link(&format!("/admin/questions/{}", question.id)),
        title: one.words.title.reveal().clone(),
        lang: one.words.lang.code(),
        name: names::asker(say, question),
        about,
        stage: names::stage(say, question),
        late: names::late(say, sla::late(question.asked_at, now)).filter(|_| is_waiting),
        day: say.day(&question.asked_at),
    }
}
