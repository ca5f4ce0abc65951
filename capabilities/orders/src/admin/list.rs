//! All orders, the latest first; those that stand somewhere, those in which certain words are.

use crate::{
    model::{Listed, Shelf, Wanted},
    names, reads,
};
use askama::Template;
use axum::extract::Query;
use kernel::{Cursor, Right};
use look::{Button, Field, FieldKind, Icon};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;
use webkit::{Html, Page, Problem, Say, Web};

/// Orders on a page.
const SIZE: u32 = 50;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    state: String,
    q: String,
    after: Option<String>,
}

#[derive(Template)]
#[template(path = "list.html")]
struct Orders<'a> {
    say: &'a Say,
    action: String,
    fields: [Field; 2],
    find: Button,
    tabs: Vec<Tab>,
    rows: Vec<Row>,
    is_narrowed: bool,
    more: Option<String>,
    board: String,
    /// Where all of it is written out, for those who may.
    export: Option<(String, String)>,
}

/// A shelf to choose, as a link.
struct Tab {
    link: String,
    name: String,
    is_here: bool,
}

/// An order, ready to print.
pub(super) struct Row {
    pub(super) link: String,
    pub(super) code: String,
    pub(super) name: String,
    pub(super) day: String,
    pub(super) lines: String,
    pub(super) total: String,
    shelf: String,
    is_urgent: bool,
}

/// `/admin/orders`
pub(crate) async fn show(web: Web, Query(asked): Query<Asked>) -> Result<Page, Problem> {
    let say = &web.say;
    let wanted = Wanted { shelf: Shelf::from_code(&asked.state), words: asked.q.trim().to_owned() };
    let after = asked.after.map(Cursor);
    let found = web.read(async |snap| reads::list(snap, &wanted, after.as_ref(), SIZE).await).await?;
    let shelves = std::iter::once(None).chain(Shelf::ALL.map(Some));
    let view = Orders {
        say,
        action: say.link("/admin/orders"),
        fields: fields(say, &wanted),
        find: Button::small(say.t("orders-search-go")),
        tabs: shelves.map(|shelf| tab(say, &wanted, shelf)).collect(),
        rows: found.items.iter().map(|one| row(say, one)).collect(),
        is_narrowed: wanted != Wanted::default(),
        more: found.next.map(|next| link(say, &wanted, Some(&next))),
        board: say.link("/admin/orders/board"),
        export: web.may(Right::Sales).then(|| {
            (say.link("/admin/orders/export/orders.csv"), say.link("/admin/orders/export/lines.csv"))
        }),
    };
    Ok(Page::new(say.t("orders-orders"), Html(view.to_string())).office())
}

fn fields(say: &Say, wanted: &Wanted) -> [Field; 2] {
    let words = Field {
        value: wanted.words.clone(),
        required: false,
        autocomplete: Some("off"),
        ..Field::new(FieldKind::Search, "q", say.t("orders-search"))
    };
    [words, Field::hidden("state", wanted.shelf.map_or("", Shelf::code))]
}

fn tab(say: &Say, wanted: &Wanted, shelf: Option<Shelf>) -> Tab {
    let name = shelf.map_or_else(|| say.t("orders-all"), |shelf| names::shelf(say, shelf));
    let link = link(say, &Wanted { shelf, words: wanted.words.clone() }, None);
    Tab { link, name, is_here: shelf == wanted.shelf }
}

pub(super) fn row(say: &Say, listed: &Listed) -> Row {
    let shelf = reads::shelf_of(listed);
    Row {
        link: say.link(&format!("/admin/orders/{}", listed.id)),
        code: listed.code.clone(),
        name: listed.name.reveal().clone(),
        day: say.day(&listed.placed_at),
        lines: say.n("orders-lines", &i64::from(listed.lines)),
        total: say.money(&listed.total),
        shelf: names::shelf(say, shelf),
        is_urgent: matches!(shelf, Shelf::ToSend | Shelf::ToRefund),
    }
}

/// The address of this list, narrowed like that, going on there.
fn link(say: &Say, wanted: &Wanted, after: Option<&Cursor>) -> String {
    let state = wanted.shelf.map(|shelf| ("state", shelf.code()));
    let words = Some(("q", wanted.words.as_str())).filter(|(_, words)| !words.is_empty());
    let after = after.map(|after| ("after", after.0.as_str()));
    let said: Vec<String> = [state, words, after]
        .into_iter()
        .flatten()
        .map(|(name, value)| format!("{name}={}", utf8_percent_encode(value, NON_ALPHANUMERIC)))
        .collect();
    let query = if said.is_empty() { String::new() } else { format!("?{}", said.join("&")) };
    say.link(&format!("/admin/orders{query}"))
}
