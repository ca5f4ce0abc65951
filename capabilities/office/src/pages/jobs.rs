//! What the house does by itself: what waits, what could not be done and why, and asking for another try.

use super::{Pairs, When, value};
use crate::{actions, model::Again, reads};
use askama::Template;
use axum::extract::Query;
use database::{DeadlineSeen, JobSeen, UnheardSeen};
use kernel::Subject;
use look::Icon;
use serde::Deserialize;
use uuid::Uuid;
use webkit::{Form, Html, Page, Problem, Say, SeeOther, Web};

#[derive(Template)]
#[template(path = "jobs.html")]
struct Jobs<'a> {
    say: &'a Say,
    done: Option<String>,
    action: String,
    aside: Vec<Aside>,
    /// Whether more is set aside than is shown.
    has_more_aside: bool,
    waiting_count: String,
    waiting: Vec<Waiting>,
    /// Whether more jobs wait than are shown.
    has_more: bool,
}

/// Something that could not be done.
struct Aside {
    what: String,
    name: String,
    about: Option<String>,
    why: String,
    since: When,
    tries: Option<String>,
    /// Whether another try was asked for and has not come yet.
    is_asked: bool,
    fields: Vec<(&'static str, String)>,
}

/// A job that is to be done.
struct Waiting {
    name: String,
    is_running: bool,
    made: When,
    why: String,
    tries: Option<String>,
}

/// What waits and what is set aside.
pub(crate) async fn jobs(web: Web, Query(said): Query<Pairs>) -> Result<Page, Problem> {
    let duties = web.read(async |snap| reads::duties(snap).await).await?;
    let say = &web.say;
    let done = value(&said, "again").parse::<i64>().ok();
    let facts = duties.facts.iter().map(|one| unheard(&web, one));
    let jobs = duties.jobs.iter().map(|one| job(&web, one));
    let deadlines = duties.deadlines.iter().map(|one| deadline(&web, one));
    let shown = i64::try_from(duties.waiting.len()).unwrap_or(i64::MAX);
    let view = Jobs {
        say,
        done: done.map(|count| say.n("office-jobs-again", &count)),
        action: say.link("/admin/jobs"),
        aside: facts.chain(jobs).chain(deadlines).collect(),
        has_more_aside: duties.has_more_aside,
        waiting_count: waiting_count(say, duties.waits),
        has_more: duties.waits > shown,
        waiting: duties.waiting.iter().map(|job| waiting(&web, job)).collect(),
    };
    Ok(Page::new(say.t("office-jobs"), Html(view.to_string())).office())
}

/// What the form of one line, or of all, says. Names that do not belong to its kind are empty.
#[derive(Deserialize)]
pub(crate) struct Wish {
    what: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    id: String,
}

impl Wish {
    fn again(self) -> Option<Again> {
        let Self { what, name, kind, id } = self;
        let id: Option<Uuid> = id.parse().ok();
        let subject = id.map(|id| Subject { kind: kind.into(), id });
        match what.as_str() {
            "all" => Some(Again::All),
            "job" => id.map(Again::Job),
            "facts" => subject.map(|subject| Again::Facts { reaction: name, subject }),
            "deadline" => subject.map(|subject| Again::Deadline { kind: name, subject }),
            _ => None,
        }
    }
}

/// Asks for another try of one thing, or of everything.
pub(crate) async fn try_again(web: Web, Form(wish): Form<Wish>) -> Result<SeeOther, Problem> {
    let again = wish.again().ok_or(Problem::Unreadable)?;
    let count = actions::try_again(web.ctx(), &again).await?;
    Ok(SeeOther(format!("/admin/jobs?again={count}")))
}

fn waiting_count(say: &Say, count: i64) -> String {
    let counted = i64::from(reads::COUNTED);
    match count > counted {
        true => say.n("office-jobs-waiting-many", &counted),
        false => say.n("office-jobs-waiting-count", &count),
    }
}

fn tries(say: &Say, attempts: u32) -> Option<String> {
    (attempts > 0).then(|| say.n("office-jobs-tries", &i64::from(attempts)))
}

fn job(web: &Web, seen: &JobSeen) -> Aside {
    Aside {
        what: web.say.t("office-jobs-job"),
        name: seen.name.clone(),
        about: None,
        why: seen.why.clone(),
        since: When::new(web, seen.due_at),
        tries: tries(&web.say, seen.attempts),
        is_asked: false,
        fields: vec![("what", "job".to_owned()), ("id", seen.id.to_string())],
    }
}

fn unheard(web: &Web, seen: &UnheardSeen) -> Aside {
    Aside {
        what: web.say.n("office-jobs-facts", &seen.facts),
        name: seen.reaction.clone(),
        about: Some(seen.subject.to_string()),
        why: seen.why.clone(),
        since: When::new(web, seen.since),
        tries: None,
        is_asked: seen.is_asked,
        fields: about("facts", &seen.reaction, &seen.subject),
    }
}

fn deadline(web: &Web, seen: &DeadlineSeen) -> Aside {
    Aside {
        what: web.say.t("office-jobs-deadline"),
        name: seen.kind.clone(),
        about: Some(seen.subject.to_string()),
        why: seen.why.clone(),
        since: When::new(web, seen.due_at),
        tries: tries(&web.say, seen.attempts),
        is_asked: false,
        fields: about("deadline", &seen.kind, &seen.subject),
    }
}

fn about(what: &str, name: &str, subject: &Subject) -> Vec<(&'static str, String)> {
    vec![
        ("what", what.to_owned()),
        ("name", name.to_owned()),
        ("kind", subject.kind.to_string()),
        ("id", subject.id.to_string()),
    ]
}

fn waiting(web: &Web, seen: &JobSeen) -> Waiting {
    Waiting {
        name: seen.name.clone(),
        is_running: seen.is_running,
        made: When::new(web, seen.made_at),
        why: seen.why.clone(),
        tries: tries(&web.say, seen.attempts),
    }
}
