//! Those whom somebody has to do with, in lists; and the ways to find more of them. Nobody's address book is asked for.

use super::{FaceView, blame, does, does_mainly, done, me, unkept};
use crate::{
    model::{AtHandle, Line, List, Verb},
    patience::Patience,
    reads,
};
use askama::Template;
use axum::{
    Extension,
    extract::Query,
    response::{IntoResponse, Response},
};
use kernel::{Cursor, PageOf, PersonId, Word};
use look::{Button, Field, FieldKind, FormError, Icon, Style};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

/// So many on a page.
const SIZE: u32 = 20;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    list: String,
    after: Option<String>,
    done: Option<String>,
}

struct Tab {
    link: String,
    text: String,
    is_here: bool,
}

struct Row {
    face: FaceView,
    since: String,
    action: Option<String>,
    buttons: Vec<Button>,
}

/// A list without anybody, and what to do about it.
struct Empty {
    title: String,
    text: String,
    is_to_invite: bool,
}

#[derive(Template)]
#[template(path = "friends.html")]
struct Friends<'a> {
    say: &'a Say,
    done: Option<String>,
    list: &'static str,
    title: String,
    tabs: Vec<Tab>,
    rows: Vec<Row>,
    more: Option<String>,
    empty: Empty,
    error: Option<FormError>,
    find: Field,
    go: Button,
}

/// What may be done about somebody in a list.
fn verbs(list: List) -> &'static [Verb] {
    match list {
        List::Friends => &[Verb::Part],
        List::Asked => &[Verb::Accept, Verb::Decline],
        List::Sent => &[Verb::Withdraw],
        List::Followers => &[Verb::Drop],
        List::Knocking => &[Verb::Admit, Verb::Refuse],
        List::Following => &[Verb::Unfollow],
        List::Blocked => &[Verb::Unblock],
        List::Muted => &[Verb::Unmute],
    }
}

fn row(say: &Say, list: List, line: &Line) -> Row {
    let mut face = FaceView::of(say, &line.face);
    let action = face.link.clone();
    // Whom one blocks is not there.
    face.link = face.link.filter(|_| list != List::Blocked);
    let button = |verb: &Verb| match verb {
        Verb::Accept | Verb::Admit => does_mainly(say, *verb),
        _ => does(say, *verb),
    };
    let words = [("day", Word::At(line.since))];
    Row {
        buttons: verbs(list).iter().map(button).collect(),
        since: say.with(&format!("profiles-since-{}", list.code()), &words),
        action,
        face,
    }
}

struct Shown<'s> {
    list: List,
    lines: PageOf<Line>,
    done: Option<String>,
    handle: &'s str,
    refusal: Option<&'s Refusal>,
}

fn page(web: &Web, shown: Shown<'_>) -> Page {
    let (say, list) = (&web.say, shown.list);
    let path = |list: List| format!("/account/friends?list={}", list.code());
    let tabs = List::ALL.map(|one| Tab {
        link: say.link(&path(one)),
        text: say.t(&format!("profiles-list-{}", one.code())),
        is_here: one == list,
    });
    let mut find = [Field {
        value: shown.handle.to_owned(),
        autocomplete: Some("off"),
        hint: Some(say.t("profiles-find-hint")),
        ..Field::new(FieldKind::Text, "handle", say.t("profiles-find"))
    }];
    let error = blame(&mut find, shown.refusal);
    let [find] = find;
    let view = Friends {
        say,
        done: shown.done,
        list: list.code(),
        title: say.t(&format!("profiles-list-{}", list.code())),
        tabs: tabs.into(),
        rows: shown.lines.items.iter().map(|line| row(say, list, line)).collect(),
        more: shown.lines.next.map(|Cursor(after)| say.link(&format!("{}&after={after}", path(list)))),
        empty: Empty {
            title: say.t(&format!("profiles-none-{}", list.code())),
            text: say.t(&format!("profiles-none-{}-how", list.code())),
            is_to_invite: matches!(list, List::Friends | List::Sent | List::Following),
        },
        error,
        find,
        go: Button::small(say.t("profiles-find-go")),
    };
    unkept(Page::new(say.t("profiles-friends"), Html(view.to_string())))
}

async fn lines(web: &Web, me: PersonId, list: List, after: Option<Cursor>) -> Result<PageOf<Line>, Problem> {
    Ok(web.read(async |snap| reads::circle(snap, me, list, after.as_ref(), SIZE).await).await?)
}

/// A list.
pub(crate) async fn show(web: Web, Query(way): Query<Way>) -> Result<Page, Problem> {
    let list = List::from_code(&way.list).unwrap_or_default();
    let lines = lines(&web, me(&web)?, list, way.after.map(Cursor)).await?;
    let done = done(&web.say, way.done.as_deref());
    Ok(page(&web, Shown { list, lines, done, handle: "", refusal: None }))
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sought {
    handle: String,
}

/// Leads to whoever has this handle. That nobody has it and that somebody does not want to be found is the same answer.
pub(crate) async fn find(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    Form(sought): Form<Sought>,
) -> Result<Response, Problem> {
    let me = me(&web)?;
    patience.finding.take(me)?;
    let handle = sought.handle.trim().trim_start_matches('@').to_lowercase();
    let found = web.read(async |snap| {
        let (AtHandle::Person(person) | AtHandle::Moved(person)) =
            reads::at_handle(snap, &handle, web.now()).await?
        else {
            return Ok(None);
        };
        reads::seen(snap, web.actor(), person, None).await
    });
    match found.await? {
        Some(seen) => Ok(SeeOther(seen.profile.handle.path()).into_response()),
        None => {
            let text = web.say.t("profiles-find-nobody");
            let refusal = Refusal { code: "profiles-find-nobody", field: Some("handle"), text };
            let lines = lines(&web, me, List::Friends, None).await?;
            let shown =
                Shown { list: List::Friends, lines, done: None, handle: &handle, refusal: Some(&refusal) };
            Ok(page(&web, shown).refused().into_response())
        }
    }
}
