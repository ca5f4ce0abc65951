//! What somebody who sells here says of themselves: how far they have come, what is asked of them, why something became of them, what
//! the house keeps and will keep of their sales, how they stop for a while, and the form (RULES 2, rows 12 and 15).

use crate::{
    actions,
    admin::{
        self, Pairs,
        form::{self, Parts},
        value, version,
    },
    model::{Asked, Command, RuleSeen, Seller, SellerWritten, Turned},
    names,
    patience::Patience,
    reads,
};
use askama::Template;
use axum::{
    Extension,
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use kernel::{Word, rejection::Never};
use look::{Button, FormError, Icon, Style};
use std::sync::Arc;
use webkit::{Form, Html, Meta, Page, Problem, Refusal, Say, SeeOther, Web};

/// What was agreed with the house: nobody changes it by themselves.
const AGREED: [&str; 2] = ["payout", "account"];

#[derive(Template)]
#[template(path = "own.html")]
struct Own<'a> {
    say: &'a Say,
    back: String,
    here: String,
    name: String,
    state: String,
    badge: &'static str,
    kind: String,
    seen: Option<String>,
    done: Option<String>,
    /// Why they cannot stop or come back.
    error: Option<FormError>,
    asked: Option<String>,
    closes: Option<String>,
    version: String,
    form: Parts,
    save: Button,
    is_open: bool,
    /// That what they are called, or where they are paid, is compared again.
    warning: Option<String>,
    /// How they stop for a while, or come back.
    rest: Option<Rest>,
    /// What the house keeps of their sales: what it is called, what it is, what it becomes.
    rules: Vec<(String, String, Option<String>)>,
    turns: Vec<(String, String)>,
}

/// The button by which they stop, or come back.
struct Rest {
    /// The word of the command.
    command: &'static str,
    /// What it is called, and what follows from it.
    name: String,
    text: String,
}

/// All that the page tells of a seller.
struct Known {
    seller: Seller,
    turns: Vec<Turned>,
    rules: Vec<RuleSeen>,
}

/// What they are asked for, as they read it.
pub(crate) fn asked(say: &Say, seller: &Seller) -> Option<String> {
    Some(match reads::asked(seller)? {
        Asked::Data => say.t("sellers-asked-data"),
        Asked::Certificate => say.t("sellers-asked-certificate"),
        Asked::Check => say.t("sellers-asked-check"),
        Asked::Start => say.t("sellers-asked-start"),
    })
}

fn turned(say: &Say, one: &Turned) -> (String, String) {
    let what = format!("{} · {}", names::state(say, one.to), say.day(&one.at));
    (what, one.said.reveal().clone())
}

fn rest(say: &Say, seller: &Seller) -> Option<Rest> {
    let command = reads::allowed_to_them(seller)?;
    let is_pause = command == Command::Pause;
    let text = if is_pause { "sellers-own-pause-effect" } else { "sellers-own-resume-effect" };
    Some(Rest { command: command.code(), name: names::command(say, command.code()), text: say.t(text) })
}

/// What the house keeps by a rule, and what it becomes.
fn rule(say: &Say, seen: &RuleSeen) -> (String, String, Option<String>) {
    let RuleSeen { rule, goods, goods_then } = seen;
    let [goods, then] = [goods, goods_then].map(|goods| goods.as_ref().map(|goods| goods.show(say.lang)));
    (rule.draft.name.clone(), names::rule(say, &rule.draft, goods), names::coming(say, rule, then))
}

async fn own(web: &Web, path: &str) -> Result<Known, Problem> {
    let id = path.parse().map_err(|_| Problem::NotFound)?;
    let me = web.person::<Never>()?;
    let found = web
        .read(async |snap| {
            let Some(seller) = reads::seller(snap, id).await? else { return Ok(None) };
            if seller.person != Some(me) {
                return Ok(None);
            }
            let (turns, rules) = (reads::turns(snap, id).await?, reads::rules_about(snap, id).await?);
            Ok::<_, Problem>(Some(Known { seller, turns, rules }))
        })
        .await?;
    found.ok_or(Problem::NotFound)
}

/// What was done, or typed and refused.
#[derive(Default)]
struct Told<'a> {
    done: &'a str,
    written: Option<&'a SellerWritten>,
    why: Option<&'a Refusal>,
}

fn page(web: &Web, known: Known, told: &Told<'_>) -> Page {
    let (say, Known { seller, turns, rules }) = (&web.say, known);
    let kept = form::show(&seller, String::new(), &web.house().shop.face().country);
    let (mut form, error) = match (told.written, told.why) {
        (Some(written), why) => (form::parts(web, written, why), None),
        (None, why) => {
            let error = why.map(|why| FormError { text: why.text.clone() });
            (form::parts(web, &kept, None), error)
        }
    };
    form.way.retain(|field| !AGREED.contains(&field.name));
    let view = Own {
        say,
        back: say.link("/account/selling"),
        here: say.link(&format!("/account/selling/{}", seller.id)),
        state: names::state(say, seller.state),
        badge: names::badge(seller.state),
        kind: names::kind(say, seller.is_trader),
        seen: seller.is_seen().then(|| say.link(&format!("/sellers/{}", seller.slug))),
        done: admin::done(say, told.done),
        error,
        asked: asked(say, &seller),
        closes: seller.closes_at.map(|at| say.with("sellers-own-closes-at", &[("day", Word::At(at))])),
        version: seller.version.to_string(),
        form,
        save: Button::main(say.t("sellers-save")),
        is_open: seller.closed_at.is_none(),
        warning: seller.verified_at.is_some().then(|| say.t("sellers-own-checked-again")),
        rest: rest(say, &seller),
        rules: rules.iter().map(|seen| rule(say, seen)).collect(),
        turns: turns.iter().map(|one| turned(say, one)).collect(),
        name: seller.name,
    };
    let mut page = Page::new(say.t("sellers-own"), Html(view.to_string()));
    page.whole = false;
    page.meta(Meta { unlisted: true, ..Meta::default() })
}

/// `/account/selling/{id}/data`
pub(crate) async fn show(
    web: Web,
    Path(id): Path<String>,
    Query(query): Query<Pairs>,
) -> Result<Page, Problem> {
    let known = own(&web, &id).await?;
    Ok(page(&web, known, &Told { done: value(&query, "done"), ..Told::default() }))
}

/// Keeps what was sent, or shows it again with what is wrong.
pub(crate) async fn send(
    web: Web,
    Path(id): Path<String>,
    Extension(patience): Extension<Arc<Patience>>,
    Form(sent): Form<Pairs>,
) -> Result<Response, Problem> {
    patience.take(web.person::<Never>()?)?;
    let known = own(&web, &id).await?;
    let written = form::read(&sent);
    let Err(failure) = actions::fill_own(web.ctx(), known.seller.id, version(&sent)?, &written).await else {
        return Ok(SeeOther(format!("/account/selling/{id}/data?done=saved")).into_response());
    };
    let why = Problem::from(failure).refusal(&web.say)?;
    let told = Told { written: Some(&written), why: Some(&why), ..Told::default() };
    Ok(page(&web, known, &told).refused().into_response())
}

/// They stop for a while, or come back.
pub(crate) async fn turn(
    web: Web,
    Path(id): Path<String>,
    Extension(patience): Extension<Arc<Patience>>,
    Form(sent): Form<Pairs>,
) -> Result<Response, Problem> {
    patience.take(web.person::<Never>()?)?;
    let known = own(&web, &id).await?;
    let command = Command::of(value(&sent, "do"), "").ok_or(Problem::Unreadable)?;
    let Err(failure) = actions::turn_own(web.ctx(), known.seller.id, version(&sent)?, &command).await else {
        return Ok(SeeOther(format!("/account/selling/{id}/data?done=turned")).into_response());
    };
    let why = Problem::from(failure).refusal(&web.say)?;
    Ok(page(&web, known, &Told { why: Some(&why), ..Told::default() }).refused().into_response())
}
