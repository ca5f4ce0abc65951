//! All cases: those that are due first stand first.

use crate::{
    actions,
    model::{Agent, Case, Wanted},
    names, reads,
};
use askama::Template;
use axum::{
    extract::Query,
    response::{IntoResponse, Response},
};
use kernel::{Cursor, PersonId, Right, Word};
use look::{Button, Field, FieldKind, Icon};
use serde::Deserialize;
use webkit::{Html, Page, Problem, Say, SeeOther, Web};

/// Cases on a page.
const SIZE: u32 = 50;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    only: String,
    code: String,
    looked: String,
    after: Option<String>,
}

#[derive(Template)]
#[template(path = "inbox.html")]
struct Inbox<'a> {
    say: &'a Say,
    tabs: Vec<Tab>,
    action: String,
    code: Field,
    find: Button,
    rows: Vec<Row>,
    is_narrowed: bool,
    more: Option<String>,
    /// What else there is: addresses and words.
    ways: Vec<(String, String)>,
    /// Where the mailbox is looked into now, if there is one, and whether somebody has just asked for it.
    look: Option<(String, Button)>,
    looked: bool,
}

/// A choice of cases, as a link.
struct Tab {
    link: String,
    name: String,
    is_here: bool,
}

/// A case, ready to print.
struct Row {
    link: String,
    code: String,
    name: String,
    matter: String,
    state: String,
    agent: Option<String>,
    due: String,
    is_overdue: bool,
    is_unanswered: bool,
}

/// The word of a choice in the address, its key, and what it looks for.
fn choices(me: PersonId, web: &Web) -> [(&'static str, String, Wanted); 6] {
    let say = &web.say;
    [
        ("", say.t("care-tab-open"), Wanted::Open),
        ("mine", say.t("care-tab-mine"), Wanted::Of(me)),
        ("unassigned", say.t("care-tab-unassigned"), Wanted::Unassigned),
        ("waiting", say.t("care-tab-waiting"), Wanted::Waiting),
        ("overdue", say.t("care-tab-overdue"), Wanted::Overdue(web.now())),
        ("done", say.t("care-tab-done"), Wanted::Done),
    ]
}

/// `/admin/cases`
pub(crate) async fn show(web: Web, Query(asked): Query<Asked>) -> Result<Response, Problem> {
    let code = asked.code.trim().to_uppercase();
    if !code.is_empty()
        && let Some(case) = web.read(async |snap| reads::by_code(snap, &code).await).await?
    {
        return Ok(SeeOther(format!("/admin/cases/{}", case.id)).into_response());
    }
    let me = web.person::<kernel::rejection::Never>()?;
    let choices = choices(me, &web);
    let here = choices.iter().find(|(word, ..)| *word == asked.only).unwrap_or(&choices[0]);
    let after = asked.after.map(Cursor);
    let (found, agents) = web
        .read(async |snap| {
            let found = reads::list(snap, &here.2, after.as_ref(), SIZE).await?;
            Ok::<_, Problem>((found, reads::agents(snap).await?))
        })
        .await?;
    let say = &web.say;
    let path = |only: &str, after: Option<&Cursor>| {
        let after = after.map(|after| format!("&after={}", after.0)).unwrap_or_default();
        say.link(&format!("/admin/cases?only={only}{after}"))
    };
    let none = (!code.is_empty()).then(|| say.t("care-code-unknown"));
    let has_mailbox = web.house().mailbox.is_set();
    let mut ways = vec![(say.link("/admin/cases/replies"), say.t("care-replies"))];
    if web.may(Right::Settings) {
        ways.push((say.link("/admin/cases/settings"), say.t("care-settings")));
    }
    let view = Inbox {
        say,
        tabs: choices
            .iter()
            .map(|(word, name, _)| Tab {
                link: path(word, None),
                name: name.clone(),
                is_here: word == &here.0,
            })
            .collect(),
        action: say.link("/admin/cases"),
        code: Field {
            value: asked.code.clone(),
            required: false,
            autocomplete: Some("off"),
            error: none,
            ..Field::new(FieldKind::Search, "code", say.t("care-code"))
        },
        find: Button::small(say.t("care-code-find")),
        rows: found.items.iter().map(|case| row(&web, &agents, case)).collect(),
        is_narrowed: !here.0.is_empty(),
        more: found.next.map(|next| path(here.0, Some(&next))),
        ways,
        look: has_mailbox.then(|| (say.link("/admin/cases/look"), Button::small(say.t("care-look")))),
        looked: has_mailbox && asked.looked == "yes",
    };
    Ok(Page::new(say.t("care-cases"), Html(view.to_string())).office().into_response())
}

/// Has the mailbox looked into now, without waiting for the minute to pass.
pub(crate) async fn look(web: Web) -> Result<Response, Problem> {
    actions::watch_mailbox(web.ctx()).await?;
    Ok(SeeOther("/admin/cases?looked=yes".into()).into_response())
}

/// What somebody who looks after cases is called.
pub(super) fn called(agents: &[Agent], person: PersonId) -> String {
    let known = agents.iter().find(|agent| agent.person == person);
    known.map(|agent| agent.name.reveal().clone()).unwrap_or_default()
}

fn row(web: &Web, agents: &[Agent], case: &Case) -> Row {
    let say = &web.say;
    let is_overdue = case.is_overdue(web.now());
    Row {
        link: say.link(&format!("/admin/cases/{}", case.id)),
        code: case.code.clone(),
        name: case.name.reveal().clone(),
        matter: names::matter(say, case.matter),
        state: names::state(say, case.state),
        agent: case.agent.map(|agent| called(agents, agent)),
        due: due(say, case, is_overdue),
        is_overdue,
        is_unanswered: case.is_unanswered && case.is_open(),
    }
}

/// Until when it must be solved, in a few words.
pub(super) fn due(say: &Say, case: &Case, is_overdue: bool) -> String {
    let day = [("day", Word::At(case.due_at))];
    match (case.days_left, case.resolved_at) {
        (_, Some(at)) => say.with("care-was-resolved", &[("day", Word::At(at))]),
        (Some(left), None) => say.n("care-clock-rests", &i64::from(left)),
        (None, None) if is_overdue => say.with("care-was-due", &day),
        (None, None) => say.with("care-is-due", &day),
    }
}
