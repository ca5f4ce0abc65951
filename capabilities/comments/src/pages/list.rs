//! `/comments/on/{kind}/{id}`: all that was said to a thing, or one thread of it whole, and the form by which somebody joins in.

use super::pieces::{self, Form, Looks, Strand, Typed};
use crate::{
    actions,
    model::{ContributionId, On, State, Wanted},
    patience::Patience,
    reads::{self, Thread},
};
use askama::Template;
use axum::{
    Extension,
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use contributions::model::Vote;
use database::Snapshot;
use kernel::{Cursor, PersonId, Subject, Word, rejection::Never};
use look::{Crumb, Crumbs, Icon, Style};
use serde::Deserialize;
use std::{collections::HashMap, sync::Arc};
use webkit::{Html, Meta, Page, Problem, Refusal, Say, SeeOther, Web};

/// So many threads stand on a page, each with so many of its answers.
const THREADS: (u32, u32) = (10, 20);
/// So many answers stand on the page of a thread.
const ANSWERS: u32 = 50;

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    after: Option<String>,
    /// One thread only, and where its answers begin.
    thread: Option<String>,
    from: Option<String>,
    /// Which comment the form answers.
    answer: Option<String>,
    done: Option<String>,
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sent {
    mark: String,
    answers: String,
    comment: String,
}

#[derive(Template)]
#[template(path = "list.html")]
struct List<'a> {
    say: &'a Say,
    crumbs: Crumbs,
    title: String,
    done: Option<String>,
    threads: Vec<Strand>,
    /// Where the list goes on, and what that is called.
    ways: Vec<(String, String)>,
    form: Option<Form>,
    sign_in: Option<String>,
}

/// What was read for the page.
struct Read {
    on: On,
    /// The thing: where it is and what it is called.
    link: String,
    name: String,
    threads: Vec<Thread>,
    next: Option<Cursor>,
    votes: HashMap<ContributionId, Vote>,
    /// Which comment is answered, and what its author is called.
    answered: Option<(ContributionId, String)>,
}

fn named(kind: &str, id: &str) -> Result<On, Problem> {
    On::named(kind, id).ok_or(Problem::NotFound)
}

/// Where a thing is and what it is called, if everybody may see it.
async fn thing(snap: &mut Snapshot, say: &Say, on: On) -> Result<(String, String), Problem> {
    reads::matter(snap, on).await?.ok_or(Problem::NotFound)?;
    if let Some(product) = on.product_id() {
        let card = catalog::reads::card(snap, product).await?.ok_or(Problem::NotFound)?;
        return Ok((format!("/p/{}", card.slug.show(say.lang)), card.name.show(say.lang).to_owned()));
    }
    let (kind, id) = on.text().ok_or(Problem::NotFound)?;
    let text = contributions::reads::one(snap, id).await?.ok_or(Problem::NotFound)?;
    let title = text.title.reveal();
    let name = match title.is_empty() {
        true => say.t(&format!("comments-place-{}", on.place.code())),
        false => title.clone(),
    };
    Ok((kind.path(id), name))
}

async fn read(web: &Web, on: On, asked: &Asked) -> Result<Read, Problem> {
    let cursor = |text: &Option<String>| text.clone().map(Cursor);
    let thread: Option<ContributionId> = asked.thread.as_deref().and_then(|id| id.parse().ok());
    let answer: Option<ContributionId> = asked.answer.as_deref().and_then(|id| id.parse().ok());
    let (say, person) = (&web.say, web.actor().person());
    web.read(async |snap| {
        let (link, name) = thing(snap, say, on).await?;
        let (threads, next) = match thread {
            Some(id) => {
                let found = reads::thread(snap, id, cursor(&asked.from).as_ref(), ANSWERS).await?;
                let one = found.filter(|one| one.first.comment.on == on).ok_or(Problem::NotFound)?;
                (vec![one], None)
            }
            None => {
                let page = reads::threads(snap, on, cursor(&asked.after).as_ref(), THREADS).await?;
                (page.items, page.next)
            }
        };
        let votes = reads::votes(snap, person, &threads).await?;
        let answered = match answer {
            Some(id) => reads::find(snap, id).await?.filter(|one| one.on == on && one.is_shown()),
            None => None,
        };
        let answered = answered.map(|one| (one.id, pieces::called(say, one.badge, one.name.reveal())));
        Ok::<_, Problem>(Read { on, link, name, threads, next, votes, answered })
    })
    .await
}

/// The page.
pub(crate) async fn show(
    web: Web,
    Path((kind, id)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Page, Problem> {
    let on = named(&kind, &id)?;
    let read = read(&web, on, &asked).await?;
    let done = match asked.done.as_deref() {
        Some("held") => Some("comments-done-held"),
        Some(_) | None => None,
    };
    let (answers, to) = read.answered.clone().unzip();
    let typed = Typed { mark: web.mark(""), answers, to, body: String::new() };
    Ok(page(&web, &read, &typed, (done, None), asked.thread.is_some()))
}

fn page(
    web: &Web,
    read: &Read,
    typed: &Typed,
    (done, refusal): (Option<&str>, Option<&Refusal>),
    is_one: bool,
) -> Page {
    let (say, on) = (&web.say, read.on);
    let who = web.actor().person();
    let path = on.path();
    let looks = Looks { say, who, on, back: &path, votes: &read.votes };
    let title = say.with("comments-on", &[("name", Word::Text(&read.name))]);
    let mut ways = Vec::new();
    if let Some(next) = &read.next {
        ways.push((say.link(&format!("{path}?after={}", next.0)), say.t("comments-more")));
    }
    if is_one {
        ways.push((say.link(&path), say.t("comments-all")));
    }
    let view = List {
        say,
        crumbs: Crumbs {
            label: say.t("comments-way"),
            steps: vec![Crumb { link: say.link(&read.link), name: read.name.clone() }],
            here: say.t("comments-title"),
        },
        title: title.clone(),
        done: done.map(|key| say.t(key)),
        threads: read.threads.iter().map(|one| Strand::of(looks, one)).collect(),
        ways,
        form: who.map(|_| Form::of(say, on, typed, refusal)),
        sign_in: who.is_none().then(|| pieces::sign_in(say, on)),
    };
    let mut page = Page::new(title, Html(view.to_string())).about(on.subject());
    let all = read.threads.iter().flat_map(Thread::all);
    page.tags.extend(all.map(|one| Subject::from(one.comment.id)));
    page.meta = Meta { unlisted: is_one || typed.answers.is_some(), ..Meta::default() };
    page
}

/// Keeps what they say.
pub(crate) async fn send(
    web: Web,
    Path((kind, id)): Path<(String, String)>,
    Extension(patience): Extension<Arc<Patience>>,
    webkit::Form(sent): webkit::Form<Sent>,
) -> Result<Response, Problem> {
    let on = named(&kind, &id)?;
    let me: PersonId = web.person::<Never>()?;
    patience.talk(me)?;
    let answers = match sent.answers.as_str() {
        "" => None,
        id => Some(id.parse().map_err(|_| Problem::Unreadable)?),
    };
    let wanted = Wanted {
        on,
        answers,
        person: me,
        body: sent.comment.clone(),
        lang: web.say.lang,
        household: web.household(),
    };
    match actions::write(&web.of_form(&sent.mark), &wanted).await {
        Ok((id, Some(State::Published) | None)) => Ok(SeeOther(format!("/comments/{id}")).into_response()),
        Ok((_, Some(State::Held | State::Rejected | State::Hidden | State::Withdrawn))) => {
            Ok(SeeOther(format!("{}?done=held", on.path())).into_response())
        }
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            let asked = Asked { answer: Some(sent.answers.clone()), ..Asked::default() };
            let read = read(&web, on, &asked).await?;
            let to = read.answered.clone().map(|(_, name)| name);
            let typed = Typed { mark: web.mark(&sent.mark), answers, to, body: sent.comment };
            Ok(page(&web, &read, &typed, (None, Some(&refusal)), false).refused().into_response())
        }
    }
}
