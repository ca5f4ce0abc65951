//! What somebody who sells here says of themselves: how far they have come, what is asked of them, why something became of them, and
//! the form (RULES 2, rows 12 and 15).

use crate::{
    actions,
    admin::{
        Pairs,
        form::{self, Parts},
        value, version,
    },
    model::{Asked, Seller, SellerWritten, Turned},
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
use look::{Button, Icon, Style};
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
    done: bool,
    asked: Option<String>,
    closes: Option<String>,
    version: String,
    form: Parts,
    save: Button,
    is_open: bool,
    /// That what they are called, or where they are paid, is compared again.
    warning: Option<String>,
    turns: Vec<(String, String)>,
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

fn turn(say: &Say, one: &Turned) -> (String, String) {
    let what = format!("{} · {}", names::state(say, one.to), say.day(&one.at));
    (what, one.said.reveal().clone())
}

async fn own(web: &Web, path: &str) -> Result<(Seller, Vec<Turned>), Problem> {
    let id = path.parse().map_err(|_| Problem::NotFound)?;
    let me = web.person::<Never>()?;
    let found = web
        .read(async |snap| {
            let Some(seller) = reads::seller(snap, id).await? else { return Ok(None) };
            Ok::<_, Problem>(Some((seller, reads::turns(snap, id).await?)))
        })
        .await?;
    found.filter(|(seller, _)| seller.person == Some(me)).ok_or(Problem::NotFound)
}

/// What was typed and refused.
type Refused<'a> = Option<(&'a SellerWritten, &'a Refusal)>;

fn page(web: &Web, (seller, turns): (Seller, Vec<Turned>), done: bool, refused: Refused<'_>) -> Page {
    let say = &web.say;
    let kept = form::show(&seller, String::new(), &web.house().shop.face().country);
    let mut form = match refused {
        Some((written, why)) => form::parts(web, written, Some(why)),
        None => form::parts(web, &kept, None),
    };
    form.way.retain(|field| !AGREED.contains(&field.name));
    let view = Own {
        say,
        back: say.link("/account/selling"),
        here: say.link(&format!("/account/selling/{}/data", seller.id)),
        state: names::state(say, seller.state),
        badge: names::badge(seller.state),
        kind: names::kind(say, seller.is_trader),
        seen: super::is_seen(&seller).then(|| say.link(&format!("/sellers/{}", seller.slug))),
        done,
        asked: asked(say, &seller),
        closes: seller.closes_at.map(|at| say.with("sellers-own-closes-at", &[("day", Word::At(at))])),
        version: seller.version.to_string(),
        form,
        save: Button::main(say.t("sellers-save")),
        is_open: seller.closed_at.is_none(),
        warning: seller.verified_at.is_some().then(|| say.t("sellers-own-checked-again")),
        turns: turns.iter().map(|one| turn(say, one)).collect(),
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
    Ok(page(&web, known, value(&query, "done") == "saved", None))
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
    let Err(failure) = actions::fill_own(web.ctx(), known.0.id, version(&sent)?, &written).await else {
        return Ok(SeeOther(format!("/account/selling/{id}/data?done=saved")).into_response());
    };
    let why = Problem::from(failure).refusal(&web.say)?;
    Ok(page(&web, known, false, Some((&written, &why))).refused().into_response())
}
