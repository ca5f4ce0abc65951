//! `/account/reputation`: how many points somebody has, what that lets them do, and whether they may be asked about what they have.

use super::{me, unkept};
use crate::{
    model::Deed,
    names,
    reads::{reputation as reads, routing},
};
use askama::Template;
use axum::extract::Query;
use look::{Button, Icon};
use serde::Deserialize;
use webkit::{Html, Page, Problem, Say, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: String,
}

#[derive(Template)]
#[template(path = "reputation.html")]
struct View<'a> {
    say: &'a Say,
    done: Option<String>,
    points: String,
    /// What it is, what it takes, and whether they may.
    rungs: Vec<(String, String, bool)>,
    is_on: bool,
    /// Where letters that are stopped are wanted again.
    stopped: Option<String>,
    action: String,
    button: Button,
}

/// The page.
pub(crate) async fn show(web: Web, Query(way): Query<Way>) -> Result<Page, Problem> {
    let (say, me) = (&web.say, me(&web)?);
    let ((points, ladder), willing) = web
        .read(async |snap| {
            Ok::<_, Problem>((reads::ladder(snap, me).await?, routing::willing(snap, me).await?))
        })
        .await?;
    let rung = |(deed, needed, may): (Deed, i64, bool)| {
        (names::reputation::deed(say, deed), say.n("questions-points-needed", &needed), may)
    };
    let is_stopped = willing.is_on && !willing.takes_letters;
    let view = View {
        say,
        done: names::reputation::done(say, &way.done),
        points: say.n("questions-points-count", &points),
        rungs: ladder.into_iter().map(rung).collect(),
        is_on: willing.is_on,
        stopped: is_stopped.then(|| say.link("/account/notices/settings")),
        action: say.link("/account/owner"),
        button: switch(say, willing.is_on),
    };
    Ok(unkept(Page::new(say.t("questions-reputation"), Html(view.to_string()))))
}

/// What switches it over.
fn switch(say: &Say, is_on: bool) -> Button {
    let (text, value) = match is_on {
        true => (say.t("questions-owner-off"), "no"),
        false => (say.t("questions-owner-on"), "yes"),
    };
    Button { text, sends: Some(("on", value.to_owned())), is_main: false, is_small: true }
}
