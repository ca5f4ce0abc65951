//! One order, for those who send: all that is known of it, and what to do next. How it is drawn is `view`.

mod view;

use crate::{
    actions,
    model::{Extra, LineId, Note, OrderId, ToSend, Whole},
    reads::{self, Around, KeptOf},
    steps::Noted,
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use kernel::{Personal, Rejection};
use orders_facts::CancelledBy;
use serde::Deserialize;
use std::collections::BTreeMap;
use view::page;
use webkit::{Form, Page, Panels, Problem, Refusal, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: String,
}

/// What somebody typed into one of the forms of the page, shown again with why it was refused.
#[derive(Default)]
pub(super) struct Typed<'t> {
    /// What was typed into a field, by its name.
    pub(super) fields: Option<&'t BTreeMap<String, String>>,
    pub(super) refusal: Option<&'t Refusal>,
    pub(super) done: bool,
}

impl Typed<'_> {
    pub(super) fn value(&self, name: &str) -> Option<&str> {
        self.fields.and_then(|fields| fields.get(name)).map(String::as_str)
    }
}

/// An order with all that its page shows.
pub(super) struct Opened {
    pub(super) whole: Whole,
    pub(super) notes: Vec<Note>,
    pub(super) around: Around,
    /// Money that came and was not its own.
    pub(super) extra: Vec<Extra>,
    /// What the house keeps of its lines.
    pub(super) kept: Vec<KeptOf>,
    /// What others show about it.
    pub(super) after: Panels,
}

fn id_of(id: &str) -> Result<OrderId, Problem> {
    id.parse().map_err(|_| Problem::NotFound)
}

async fn open(web: &Web, id: OrderId) -> Result<Opened, Problem> {
    web.read(async |snap| {
        let whole = reads::whole(snap, id).await?.ok_or(Problem::NotFound)?;
        let notes = reads::notes(snap, id).await?;
        let around = reads::around(snap, &whole).await?;
        let extra = reads::extra(snap, whole.group.id).await?;
        let kept = reads::kept_of(snap, &whole).await?;
        let after = web.panels(snap, "admin.order.after", id).await;
        Ok(Opened { whole, notes, around, extra, kept, after })
    })
    .await
}

/// `/admin/orders/ID`
pub(crate) async fn show(web: Web, Path(id): Path<String>, Query(way): Query<Way>) -> Result<Page, Problem> {
    let opened = open(&web, id_of(&id)?).await?;
    Ok(page(&web, &opened, Typed { done: way.done == "yes", ..Typed::default() }))
}

/// On, or the page again with why it was refused.
async fn gone_on<R: Rejection + 'static>(
    web: &Web,
    id: OrderId,
    ended: Result<(), action::Failure<R>>,
    fields: &BTreeMap<String, String>,
) -> Result<Response, Problem> {
    let Err(failure) = ended else {
        return Ok(SeeOther(format!("/admin/orders/{id}?done=yes")).into_response());
    };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    let opened = open(web, id).await?;
    let typed = Typed { fields: Some(fields), refusal: Some(&refusal), done: false };
    Ok(page(web, &opened, typed).refused().office().into_response())
}

/// Under this name it is sent how many of a line go; its id follows.
pub(super) const LINE: &str = "line-";

fn to_send(fields: &BTreeMap<String, String>) -> ToSend {
    let goods = fields.iter().filter_map(|(name, many)| {
        let line: LineId = name.strip_prefix(LINE)?.parse().ok()?;
        Some((line, many.clone()))
    });
    let value = |name: &str| fields.get(name).cloned().unwrap_or_default();
    ToSend { goods: goods.collect(), carrier: value("carrier"), number: value("number") }
}

/// The context of a form that makes one thing.
fn once(web: &Web, fields: &BTreeMap<String, String>) -> action::Ctx {
    web.of_form(fields.get("mark").map_or("", String::as_str))
}

/// Sends a parcel.
pub(crate) async fn send(
    web: Web,
    Path(id): Path<String>,
    Form(fields): Form<BTreeMap<String, String>>,
) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    let ended = actions::send(&once(&web, &fields), id, &to_send(&fields)).await;
    gone_on(&web, id, ended, &fields).await
}

/// A parcel has arrived.
pub(crate) async fn deliver(
    web: Web,
    Path(id): Path<String>,
    Form(fields): Form<BTreeMap<String, String>>,
) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    let parcel = fields.get("parcel").and_then(|parcel| parcel.parse().ok()).ok_or(Problem::Unreadable)?;
    let ended = actions::deliver(web.ctx(), id, parcel).await;
    gone_on(&web, id, ended, &fields).await
}

/// Notes something for the others.
pub(crate) async fn note(
    web: Web,
    Path(id): Path<String>,
    Form(fields): Form<BTreeMap<String, String>>,
) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    let name = web.session().map(|session| session.name.clone()).ok_or(Problem::Forbidden)?;
    let text = fields.get("note").map_or("", String::as_str);
    let ended = actions::note(&once(&web, &fields), id, &Noted { text, name: Personal::new(name) }).await;
    gone_on(&web, id, ended, &fields).await
}

/// Calls it off.
pub(crate) async fn cancel(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    let ended = actions::cancel(web.ctx(), id, CancelledBy::Staff).await;
    gone_on(&web, id, ended, &BTreeMap::new()).await
}

/// Gives money back.
pub(crate) async fn refund(
    web: Web,
    Path(id): Path<String>,
    Form(fields): Form<BTreeMap<String, String>>,
) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    let typed = fields.get("amount").map_or("", String::as_str);
    let ended = actions::refund(&once(&web, &fields), id, typed).await;
    gone_on(&web, id, ended, &fields).await
}

/// The money has come.
pub(crate) async fn confirm(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    let ended = actions::confirm(web.ctx(), id).await;
    gone_on(&web, id, ended, &BTreeMap::new()).await
}

/// What was to be paid at the door was not taken there.
pub(crate) async fn refuse(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    let ended = actions::refuse_at_door(web.ctx(), id).await;
    gone_on(&web, id, ended, &BTreeMap::new()).await
}

/// Nothing more of it is sent.
pub(crate) async fn shorten(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    let ended = actions::shorten(web.ctx(), id).await;
    gone_on(&web, id, ended, &BTreeMap::new()).await
}

/// Whoever bought without an account asked to be forgotten.
pub(crate) async fn forget(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    let ended = actions::forget_guest(web.ctx(), id).await;
    gone_on(&web, id, ended, &BTreeMap::new()).await
}
