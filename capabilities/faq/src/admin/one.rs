//! `/admin/faq/{id}`: an article as staff keeps it: what it says, for how long, what it said, what becomes of it.

mod forms;

use crate::{
    actions::{self, Verb},
    model::{Article, ArticleId, Change, Proposal, Revision},
    names,
    pages::{
        history,
        pieces::{self, Diff},
    },
    reads,
};
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use forms::{Said, Shown};
use kernel::Word;
use look::{Button, Field, FormError, Icon};
use serde::Deserialize;
use std::collections::BTreeMap;
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: Option<String>,
}

#[derive(Template)]
#[template(path = "admin_one.html")]
struct One<'a> {
    say: &'a Say,
    title: String,
    state: String,
    back: String,
    path: String,
    done: Option<String>,
    error: Option<FormError>,
    /// What stands about it: the thing, the language, its topic, since when, until when.
    facts: Vec<String>,
    /// The thing that it is about: its name and where it is.
    thing: Option<(String, String)>,
    /// Where everybody reads it.
    public: Option<String>,
    stale: Option<String>,
    /// What it says now, against what somebody else has written meanwhile.
    diff: Option<Diff<'a>>,
    /// Fields of the text, and of how long it holds; nothing where it is retired.
    edit: Option<(Vec<Field>, Button)>,
    terms: Option<(Vec<Field>, Button)>,
    turns: Vec<Button>,
    rows: Vec<Row>,
    proposals: Vec<(String, String)>,
}

struct Row {
    name: String,
    by: String,
    day: String,
    /// What brings it back: which it is now, and which it was.
    back: Option<(Field, Field)>,
}

/// What was read for the page.
struct Known {
    article: Article,
    said: Revision,
    rows: Vec<(Revision, String)>,
    proposals: Vec<Proposal>,
    thing: Option<(String, String)>,
}

async fn known(web: &Web, id: &str) -> Result<Known, Problem> {
    let id: ArticleId = id.parse().map_err(|_| Problem::NotFound)?;
    web.read(async |snap| {
        let article = reads::find(snap, id).await?.ok_or(Problem::NotFound)?;
        let said = reads::revision(snap, id, article.revision).await?.ok_or(Problem::NotFound)?;
        let mut rows = Vec::new();
        let mut called = BTreeMap::new();
        for one in reads::revisions(snap, id).await? {
            let by = history::by(snap, &web.say, &one, &mut called).await?;
            rows.push((one, by));
        }
        let proposals = reads::waiting_of(snap, id).await?;
        let thing = pieces::thing(snap, &web.say, article.about).await?;
        Ok::<_, Problem>(Known { article, said, rows, proposals, thing })
    })
    .await
}

fn page(web: &Web, known: &Known, shown: Shown<'_>) -> Page {
    let (say, article) = (&web.say, &known.article);
    let may_edit = reads::may(article.state, Verb::Edit);
    let forms = forms::filled(web, known, &shown);
    let view = One {
        say,
        title: article.title.reveal().clone(),
        state: names::state(say, article.state),
        back: say.link("/admin/faq"),
        path: say.link(&format!("/admin/faq/{}", article.id)),
        done: shown.done.map(|key| say.t(key)),
        error: forms.error,
        facts: facts(say, article),
        thing: known.thing.clone(),
        public: article.is_shown().then(|| say.link(&article.path())),
        stale: article.stale.map(|why| names::stale(say, why)),
        diff: forms.diff,
        edit: may_edit.then(|| (forms.edit, Button::main(say.t("faq-save")))),
        terms: may_edit.then(|| (forms.terms, Button::small(say.t("faq-save-terms")))),
        turns: turns(say, article),
        rows: known.rows.iter().map(|row| line(say, article, row, may_edit)).collect(),
        proposals: known.proposals.iter().map(|one| proposal(say, one)).collect(),
    };
    Page::new(view.title.clone(), Html(view.to_string())).office()
}

fn facts(say: &Say, of: &Article) -> Vec<String> {
    let lang = match of.lang {
        kernel::Lang::Es => say.t("faq-spanish"),
        kernel::Lang::En => say.t("faq-english"),
    };
    let at = |key: &str, day: Option<kernel::Timestamp>| Some(say.with(key, &[("day", Word::At(day?))]));
    let all = [
        Some(of.topic.clone()),
        Some(lang),
        at("faq-live-since", of.live_at),
        at("faq-look-by", of.review_by.filter(|_| of.live_at.is_some())),
        at("faq-confirmed", of.confirmed_at),
    ];
    all.into_iter().flatten().collect()
}

/// What can be done with it now, each a button that sends its word.
fn turns(say: &Say, of: &Article) -> Vec<Button> {
    let all = [
        (Verb::Review, "faq-do-review"),
        (Verb::Publish, "faq-do-publish"),
        (Verb::Confirm, "faq-do-confirm"),
        (Verb::Flag, "faq-do-flag"),
        (Verb::Retire, "faq-do-retire"),
    ];
    let is_open = |verb: Verb| match verb {
        // What says so already need not be told.
        Verb::Flag => of.stale.is_none() && reads::may(of.state, verb),
        Verb::Edit | Verb::Review | Verb::Publish | Verb::Confirm | Verb::Retire => {
            reads::may(of.state, verb)
        }
    };
    let button = |(verb, key): (Verb, &str)| {
        let sends = Some(("to", verb.code().to_owned()));
        let is_main = matches!(verb, Verb::Review | Verb::Publish);
        Button { sends, is_main, ..Button::small(say.t(key)) }
    };
    all.into_iter().filter(|(verb, _)| is_open(*verb)).map(button).collect()
}

fn line(say: &Say, article: &Article, (one, by): &(Revision, String), may_edit: bool) -> Row {
    let is_older = may_edit && one.number < article.revision;
    let fields = || {
        let base = Field::hidden("base", article.revision.to_string());
        (base, Field::hidden("to", one.number.to_string()))
    };
    Row {
        name: history::called(say, one),
        by: by.clone(),
        day: say.day(&one.at),
        back: is_older.then(fields),
    }
}

fn proposal(say: &Say, one: &Proposal) -> (String, String) {
    let link = say.link(&format!("/admin/faq/proposals/{}", one.id));
    (link, say.with("faq-proposal-of", &[("day", Word::At(one.at))]))
}

/// The page.
pub(crate) async fn show(web: Web, Path(id): Path<String>, Query(way): Query<Way>) -> Result<Page, Problem> {
    let known = known(&web, &id).await?;
    let done = match way.done.as_deref() {
        Some("begun") => Some("faq-done-begun"),
        Some("saved") => Some("faq-done-saved"),
        Some("turned") => Some("faq-done-turned"),
        Some("back") => Some("faq-done-back"),
        Some("applied") => Some("faq-done-applied"),
        Some(_) | None => None,
    };
    Ok(page(&web, &known, Shown { done, ..Shown::default() }))
}

/// Leads on to what was done, or shows the page again with what was wrong.
async fn told(web: &Web, id: &str, said: &Said, done: Result<&str, Problem>) -> Result<Response, Problem> {
    match done {
        Ok(done) => Ok(SeeOther(format!("/admin/faq/{id}?done={done}")).into_response()),
        Err(problem) => {
            let refusal: Refusal = problem.refusal(&web.say)?;
            let known = known(web, id).await?;
            let shown = Shown { said: Some(said), refusal: Some(&refusal), done: None };
            Ok(page(web, &known, shown).refused().office().into_response())
        }
    }
}

fn article_of(id: &str) -> Result<ArticleId, Problem> {
    id.parse().map_err(|_| Problem::NotFound)
}

/// Writes it anew.
pub(crate) async fn edit(
    web: Web,
    Path(id): Path<String>,
    Form(said): Form<Said>,
) -> Result<Response, Problem> {
    let base = said.base.trim().parse().unwrap_or(0);
    let change = Change { base, title: said.title.clone(), body: said.body.clone() };
    let done = actions::edit(web.ctx(), article_of(&id)?, &change).await;
    told(&web, &id, &said, done.map(|_| "saved").map_err(Problem::from)).await
}

/// Sets for what and how long it holds.
pub(crate) async fn terms(
    web: Web,
    Path(id): Path<String>,
    Form(said): Form<Said>,
) -> Result<Response, Problem> {
    let terms = super::terms(&said.applies_to, &said.days, web.now());
    let done = actions::set_terms(web.ctx(), article_of(&id)?, &terms).await;
    told(&web, &id, &said, done.map(|()| "saved").map_err(Problem::from)).await
}

/// Reviews, publishes, doubts, confirms or retires it.
pub(crate) async fn turn(
    web: Web,
    Path(id): Path<String>,
    Form(said): Form<Said>,
) -> Result<Response, Problem> {
    let verb = Verb::from_code(&said.to).ok_or(Problem::NotFound)?;
    let done = actions::turn(web.ctx(), article_of(&id)?, verb).await;
    told(&web, &id, &said, done.map(|()| "turned").map_err(Problem::from)).await
}

/// Brings back what it said.
pub(crate) async fn back(
    web: Web,
    Path(id): Path<String>,
    Form(said): Form<Said>,
) -> Result<Response, Problem> {
    let number = |text: &str| text.trim().parse::<u32>().map_err(|_| Problem::NotFound);
    let places = (number(&said.base)?, number(&said.to)?);
    let done = actions::back(web.ctx(), article_of(&id)?, places).await;
    told(&web, &id, &said, done.map(|_| "back").map_err(Problem::from)).await
}
