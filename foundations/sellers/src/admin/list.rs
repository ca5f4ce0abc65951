//! All sellers, by how far they have come, and writing down another one.

use super::{Pairs, blame, done, text, tick, value};
use crate::{
    actions,
    model::{Seller, State},
    names, reads,
};
use action::Made;
use askama::Template;
use axum::{
    extract::Query,
    response::{IntoResponse, Response},
};
use kernel::Cursor;
use look::{Button, Field, FormError, Icon};
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

/// Sellers on a page.
const SIZE: u32 = 25;

#[derive(Template)]
#[template(path = "sellers.html")]
struct Sellers<'a> {
    say: &'a Say,
    commissions: String,
    /// The report of a year for the tax office, which the ledger has.
    report: String,
    done: Option<String>,
    /// Addresses and names of the states, and whether it is the one that is shown.
    states: Vec<(String, String, bool)>,
    rows: Vec<Row>,
    more: Option<String>,
    new: String,
    error: Option<FormError>,
    fields: Vec<Field>,
    add: Button,
}

/// A seller, ready to print.
struct Row {
    link: String,
    name: String,
    state: String,
    badge: &'static str,
    kind: String,
    since: String,
}

fn row(web: &Web, one: &Seller) -> Row {
    let say = &web.say;
    Row {
        link: say.link(&format!("/admin/sellers/{}", one.id)),
        name: one.name.clone(),
        state: names::state(say, one.state),
        badge: names::badge(one.state),
        kind: names::kind(say, one.is_trader),
        since: say.day(&one.created_at),
    }
}

fn states(say: &Say, shown: Option<State>) -> Vec<(String, String, bool)> {
    let all = (say.link("/admin/sellers"), say.t("sellers-all"), shown.is_none());
    let one = |state: State| {
        let link = say.link(&format!("/admin/sellers?state={}", state.code()));
        (link, names::state(say, state), shown == Some(state))
    };
    [all].into_iter().chain(State::ALL.iter().copied().map(one)).collect()
}

/// What a form of a new one says: its name, and whether it sells by profession.
#[derive(Default)]
struct New<'a> {
    mark: &'a str,
    name: &'a str,
    is_trader: bool,
    refusal: Option<&'a Refusal>,
}

async fn page(web: &Web, query: &Pairs, new: New<'_>) -> Result<Page, Problem> {
    let say = &web.say;
    let shown = State::from_code(value(query, "state"));
    let after = Some(value(query, "after")).filter(|after| !after.is_empty());
    let after = after.map(|after| Cursor(after.to_owned()));
    let found = web.read(async |snap| reads::list(snap, shown, after.as_ref(), SIZE).await).await?;
    let of = shown.map(|state| format!("&state={}", state.code())).unwrap_or_default();
    let title = text("title", new.name, say.t("sellers-name"));
    let mut fields = vec![
        Field::hidden("mark", web.mark(new.mark)),
        Field { required: true, ..title },
        tick("trader", new.is_trader, say.t("sellers-is-trader")),
    ];
    let error = blame(&mut fields, new.refusal);
    let view = Sellers {
        say,
        commissions: say.link("/admin/commissions"),
        report: say.link("/admin/sellers/dac7"),
        done: done(say, value(query, "done")),
        states: states(say, shown),
        rows: found.items.iter().map(|one| row(web, one)).collect(),
        more: found.next.map(|next| say.link(&format!("/admin/sellers?after={}{of}", next.0))),
        new: say.link("/admin/sellers"),
        error,
        fields,
        add: Button::main(say.t("sellers-add")),
    };
    Ok(Page::new(say.t("sellers-title"), Html(view.to_string())).office())
}

/// `/admin/sellers`
pub(crate) async fn show(web: Web, Query(query): Query<Pairs>) -> Result<Page, Problem> {
    page(&web, &query, New { is_trader: true, ..New::default() }).await
}

/// Writes down another one.
pub(crate) async fn add(web: Web, Form(sent): Form<Pairs>) -> Result<Response, Problem> {
    let (name, is_trader, mark) =
        (value(&sent, "title"), super::is_ticked(&sent, "trader"), value(&sent, "mark"));
    match actions::open(&web.of_form(mark), name, is_trader).await {
        Ok(Made { what: id, told }) => {
            let done = if told.is_some() { "saved" } else { "again" };
            Ok(SeeOther(format!("/admin/sellers/{id}?done={done}")).into_response())
        }
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            let new = New { mark, name, is_trader, refusal: Some(&refusal) };
            Ok(page(&web, &Pairs::new(), new).await?.refused().into_response())
        }
    }
}
