//! One return, for those who look after it: what goes back by which right, and what to do next. How it is drawn is `view`.

mod view;

use crate::{
    actions,
    model::Bought,
    pages::came::{Fields, LINE, value},
    reads::{self, Rights},
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use kernel::{Personal, Rejection};
use returns::{
    model::{Condition, Note, Remedy, ReturnId, Whole},
    steps::{Came, Noted},
};
use serde::Deserialize;
use view::page;
use webkit::{Form, Page, Problem, Refusal, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: String,
}

/// A return with its order, by which law it is judged, and what was noted beside it.
pub(super) struct Opened {
    pub(super) whole: Whole,
    pub(super) bought: Option<Bought>,
    pub(super) rights: Rights,
    pub(super) notes: Vec<Note>,
}

/// What was typed into one of its forms, and why that was refused.
#[derive(Default)]
pub(super) struct Typed<'t> {
    pub(super) fields: Option<&'t Fields>,
    pub(super) refusal: Option<&'t Refusal>,
    pub(super) done: bool,
}

fn id_of(id: &str) -> Result<ReturnId, Problem> {
    id.parse().map_err(|_| Problem::NotFound)
}

async fn open(web: &Web, id: ReturnId) -> Result<Opened, Problem> {
    web.read(async |snap| {
        let whole = returns::reads::whole(snap, id).await?.ok_or(Problem::NotFound)?;
        let bought = reads::bought_of(snap, whole.ret.order).await?;
        let notes = returns::reads::notes(snap, id).await?;
        let rights = Rights::at(snap, web.ctx(), whole.ret.declared_at).await?;
        Ok(Opened { whole, bought, rights, notes })
    })
    .await
}

/// `/admin/returns/ID`
pub(crate) async fn show(web: Web, Path(id): Path<String>, Query(way): Query<Way>) -> Result<Page, Problem> {
    let opened = open(&web, id_of(&id)?).await?;
    Ok(page(&web, &opened, &Typed { done: way.done == "yes", ..Typed::default() }))
}

/// On, or the page again with why it was refused.
async fn gone_on<T, R: Rejection + 'static>(
    web: &Web,
    id: ReturnId,
    ended: Result<T, action::Failure<R>>,
    fields: &Fields,
) -> Result<Response, Problem> {
    let Err(failure) = ended else {
        return Ok(SeeOther(format!("/admin/returns/{id}?done=yes")).into_response());
    };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    let opened = open(web, id).await?;
    let typed = Typed { fields: Some(fields), refusal: Some(&refusal), done: false };
    Ok(page(web, &opened, &typed).refused().office().into_response())
}

/// The shop agrees.
pub(crate) async fn accept(
    web: Web,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    let ended = actions::accept(web.ctx(), id, value(&fields, "answer")).await;
    gone_on(&web, id, ended, &fields).await
}

/// The shop does not agree.
pub(crate) async fn refuse(
    web: Web,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    let ended = actions::refuse(web.ctx(), id, value(&fields, "answer")).await;
    gone_on(&web, id, ended, &fields).await
}

/// Under these names it is sent in which condition a line came, and how many of it are sold again; its id follows.
pub(super) const CONDITION: &str = "condition-";
pub(super) const AGAIN: &str = "again-";

fn came(fields: &Fields) -> Vec<Came> {
    let of = |(name, many): (&String, &String)| {
        let id = name.strip_prefix(LINE)?;
        let number = |text: &str| text.trim().parse().unwrap_or(0);
        let condition = Condition::from_code(value(fields, &format!("{CONDITION}{id}")));
        Some(Came {
            line: id.parse().ok()?,
            quantity: number(many),
            condition: condition.unwrap_or(Condition::New),
            restocked: number(value(fields, &format!("{AGAIN}{id}"))),
        })
    };
    fields.iter().filter_map(of).collect()
}

/// It has arrived.
pub(crate) async fn receive(
    web: Web,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    let ended = actions::receive(web.ctx(), id, &came(&fields)).await;
    gone_on(&web, id, ended, &fields).await
}

/// It was put right, or cannot be.
pub(crate) async fn remedy(
    web: Web,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    let said = Remedy::ALL.into_iter().find(|remedy| remedy.code() == value(&fields, "remedy"));
    let ended = actions::remedy(web.ctx(), id, said.ok_or(Problem::Unreadable)?).await;
    gone_on(&web, id, ended, &fields).await
}

/// Money goes back.
pub(crate) async fn refund(
    web: Web,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    let ctx = web.of_form(value(&fields, "mark"));
    let ended = actions::refund(&ctx, id, value(&fields, "amount")).await;
    gone_on(&web, id, ended, &fields).await
}

/// Nothing more is to be done.
pub(crate) async fn close(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    let ended = actions::close(web.ctx(), id).await;
    gone_on(&web, id, ended, &Fields::new()).await
}

/// Notes something for the others.
pub(crate) async fn note(
    web: Web,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    let name = web.session().map(|session| session.name.clone()).ok_or(Problem::Forbidden)?;
    let ctx = web.of_form(value(&fields, "mark"));
    let noted = Noted { text: value(&fields, "note"), name: Personal::new(name) };
    let ended = actions::note(&ctx, id, &noted).await;
    gone_on(&web, id, ended, &fields).await
}
