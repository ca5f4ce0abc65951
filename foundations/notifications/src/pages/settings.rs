//! `/account/notices/settings`: of what somebody wants to be told, and by which ways.

use super::unkept;
use crate::{
    actions,
    model::notices::{Chosen, Ways, Wishes},
    reads::notices as reads,
};
use askama::Template;
use axum::extract::Query;
use kernel::{NoticeGroup, NoticeKind, rejection::Never};
use look::{Button, Icon, Style};
use serde::Deserialize;
use std::collections::BTreeMap;
use webkit::{Form, Html, Page, Problem, Say, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: Option<String>,
}

#[derive(Template)]
#[template(path = "notice_settings.html")]
struct Settings<'a> {
    say: &'a Say,
    is_saved: bool,
    version: i64,
    groups: Vec<Group>,
    save: Button,
    newsletter: String,
    back: String,
}

/// Kinds that stand together.
struct Group {
    name: String,
    rows: Vec<Row>,
}

/// A kind and its ticks.
struct Row {
    name: String,
    why: String,
    /// Here, and by letter.
    ticks: [Tick; 2],
    is_duty: bool,
}

struct Tick {
    field: String,
    /// What it says to whoever does not see the table.
    label: String,
    is_on: bool,
}

/// The table.
pub(crate) async fn show(web: Web, Query(way): Query<Way>) -> Result<Page, Problem> {
    let person = web.person::<Never>()?;
    let wishes = web.read(async |snap| reads::wishes(snap, person).await).await?;
    let say = &web.say;
    let view = Settings {
        say,
        is_saved: way.done.is_some(),
        version: wishes.version,
        groups: groups(&web, &wishes),
        save: Button::main(say.t("notifications-settings-save")),
        newsletter: say.link("/newsletter"),
        back: say.link("/account/notices"),
    };
    Ok(unkept(Page::new(say.t("notifications-settings-title"), Html(view.to_string()))))
}

fn groups(web: &Web, wishes: &Wishes) -> Vec<Group> {
    let of_group = |group: NoticeGroup| Group {
        name: web.say.t(name_of(group)),
        rows: kinds(web).filter(|kind| kind.group == group).map(|kind| row(&web.say, kind, wishes)).collect(),
    };
    NoticeGroup::ALL.map(of_group).into_iter().filter(|group| !group.rows.is_empty()).collect()
}

/// The kinds about which whoever asks is asked.
fn kinds(web: &Web) -> impl Iterator<Item = &NoticeKind> {
    let is_staff = web.session().is_some_and(|session| session.role.is_staff());
    web.notices().iter().filter(move |kind| reads::concerns(kind, is_staff))
}

fn name_of(group: NoticeGroup) -> &'static str {
    match group {
        NoticeGroup::Account => "notifications-group-account",
        NoticeGroup::Shop => "notifications-group-shop",
        NoticeGroup::People => "notifications-group-people",
        NoticeGroup::Work => "notifications-group-work",
    }
}

fn row(say: &Say, kind: &NoticeKind, wishes: &Wishes) -> Row {
    let name = say.t(kind.name);
    let Ways { site, mail } = reads::ways(kind, wishes);
    let tick = |way, key, is_on| {
        let label = format!("{name}: {}", say.t(key));
        Tick { field: field(way, kind), label, is_on }
    };
    Row {
        ticks: [tick("site", "notifications-way-site", site), tick("mail", "notifications-way-mail", mail)],
        why: say.t(kind.why),
        is_duty: kind.duty,
        name,
    }
}

/// The name of the tick by which a kind is told in a way.
fn field(way: &str, kind: &NoticeKind) -> String {
    format!("{way}-{}", kind.name)
}

/// Keeps what was ticked, unless somebody said something else since the page was made.
pub(crate) async fn send(web: Web, Form(sent): Form<BTreeMap<String, String>>) -> Result<SeeOther, Problem> {
    let seen = sent.get("version").and_then(|version| version.parse().ok()).ok_or(Problem::Unreadable)?;
    let says = |way: &str, kind: &NoticeKind| sent.get(&field(way, kind)).is_some_and(|value| value == "yes");
    let said = |kind: &NoticeKind| Chosen {
        kind: kind.name.to_owned(),
        ways: Ways { site: says("site", kind), mail: says("mail", kind) },
    };
    let said: Vec<Chosen> = kinds(&web).map(said).collect();
    actions::choose_ways(web.ctx(), web.notices(), &said, seen).await?;
    Ok(SeeOther("/account/notices/settings?done=saved".to_owned()))
}
