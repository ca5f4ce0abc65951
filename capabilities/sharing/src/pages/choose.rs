//! `/account/bought`: whoever bought something chooses what of it they show, and takes back what they have shown.

use super::{bought::Row, me, unkept};
use crate::{actions, model::BoughtId, patience::Patience, reads};
use askama::Template;
use axum::{
    Extension,
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use catalog_facts::ProductId;
use look::{Button, Field, FormError, Icon, Style};
use serde::Deserialize;
use std::{collections::HashMap, sync::Arc};
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

/// What stands before the id of a product in the name of its tick.
const TICK: &str = "p-";

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: String,
}

#[derive(Template)]
#[template(path = "choose.html")]
struct Choosing<'a> {
    say: &'a Say,
    done: Option<String>,
    error: Option<FormError>,
    action: String,
    mark: Field,
    rows: Vec<Row>,
    send: Button,
    /// What they show: where it is, since when, and where it is taken back.
    pages: Vec<(String, String, String)>,
}

async fn page(web: &Web, (mark, done): (&str, &str), refusal: Option<&Refusal>) -> Result<Page, Problem> {
    let (say, me) = (&web.say, me(web)?);
    let currency = web.house().shop.face().currency;
    let read = web.read(async |snap| {
        let (items, gallery) = reads::choosable(snap, me, currency).await?;
        Ok::<_, Problem>((items, gallery, reads::bought_of(snap, me).await?))
    });
    let (items, gallery, pages) = read.await?;
    let view = Choosing {
        say,
        done: (done == "gone").then(|| say.t("sharing-bought-gone")),
        error: refusal.map(|refusal| FormError { text: refusal.text.clone() }),
        action: say.link("/account/bought"),
        mark: Field::hidden("mark", web.mark(mark)),
        rows: items.iter().map(|item| Row::of(say, item, &gallery)).collect(),
        send: Button::main(say.t("sharing-choose-make")),
        pages: pages
            .iter()
            .map(|one| {
                let remove = say.link(&format!("/account/bought/{}/remove", one.id));
                (say.link(&one.path()), say.day(&one.made_at), remove)
            })
            .collect(),
    };
    Ok(unkept(Page::new(say.t("sharing-choose-title"), Html(view.to_string()))))
}

/// The form, and what they show already.
pub(crate) async fn show(web: Web, Query(way): Query<Way>) -> Result<Page, Problem> {
    page(&web, ("", &way.done), None).await
}

/// Makes a page of what is ticked.
pub(crate) async fn make(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    Form(sent): Form<HashMap<String, String>>,
) -> Result<Response, Problem> {
    patience.make(me(&web)?)?;
    let ticks = sent.keys().filter_map(|name| name.strip_prefix(TICK));
    let chosen: Vec<ProductId> = ticks.filter_map(|id| id.parse().ok()).collect();
    let mark = sent.get("mark").map(String::as_str).unwrap_or_default();
    match actions::show(&web.of_form(mark), &chosen).await {
        Ok(code) => Ok(SeeOther(format!("/bought/{code}")).into_response()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(page(&web, (mark, ""), Some(&refusal)).await?.refused().into_response())
        }
    }
}

/// Takes one back.
pub(crate) async fn remove(web: Web, Path(id): Path<String>) -> Result<SeeOther, Problem> {
    let id: BoughtId = id.parse().map_err(|_| Problem::NotFound)?;
    actions::take_back(web.ctx(), id).await?;
    Ok(SeeOther("/account/bought?done=gone".into()))
}
