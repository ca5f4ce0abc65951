//! The orders of a seller: those to send first.

use super::{SHELVES, own, shelf, unkept};
use askama::Template;
use axum::extract::{Path, Query};
use kernel::Cursor;
use look::{Icon, Style};
use orders::model::{Listed, Shelf};
use webkit::{Html, Page, Problem, Say, Web};

/// Orders on a page.
const SIZE: u32 = 20;

#[derive(Template)]
#[template(path = "orders.html")]
struct List<'a> {
    say: &'a Say,
    name: String,
    /// Addresses and names of the shelves, and whether it is the one that is shown.
    shelves: Vec<(String, String, bool)>,
    rows: Vec<Row>,
    more: Option<String>,
    /// Where the labels are of what is to be sent.
    labels: Option<String>,
    back: String,
}

struct Row {
    link: String,
    code: String,
    name: String,
    total: String,
    small: String,
}

/// Once it is over a seller needs no name any more.
fn row(say: &Say, here: &str, one: &Listed) -> Row {
    Row {
        link: say.link(&format!("{here}/{}", one.id)),
        code: one.code.clone(),
        name: if one.stand.is_over() { String::new() } else { one.name.reveal().clone() },
        total: say.money(&one.total),
        small: format!("{} · {}", say.day(&one.placed_at), say.n("trading-lines", &i64::from(one.lines))),
    }
}

fn value<'p>(asked: &'p [(String, String)], name: &str) -> &'p str {
    asked.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
}

/// `/account/selling/{seller}/orders`
pub(crate) async fn show(
    web: Web,
    Path(id): Path<String>,
    Query(asked): Query<Vec<(String, String)>>,
) -> Result<Page, Problem> {
    let say = &web.say;
    let seller = own(&web, &id).await?;
    let wanted = Shelf::from_code(value(&asked, "state")).filter(|one| SHELVES.contains(one));
    let wanted = wanted.unwrap_or(Shelf::ToSend);
    let after = Some(value(&asked, "after")).filter(|after| !after.is_empty());
    let after = after.map(|after| Cursor(after.to_owned()));
    let found = web
        .read(async |snap| {
            orders::reads::of_seller(snap, seller.id, Some(wanted), after.as_ref(), SIZE).await
        })
        .await?;
    let here = format!("/account/selling/{}/orders", seller.id);
    let of = |one: Shelf| say.link(&format!("{here}?state={}", one.code()));
    let view = List {
        say,
        name: seller.name.clone(),
        shelves: SHELVES.map(|one| (of(one), shelf(say, one), one == wanted)).to_vec(),
        rows: found.items.iter().map(|one| row(say, &here, one)).collect(),
        labels: (wanted == Shelf::ToSend && !found.items.is_empty())
            .then(|| say.link(&format!("/account/selling/{}/labels", seller.id))),
        more: found.next.map(|next| format!("{}&after={}", of(wanted), next.0)),
        back: say.link("/account/selling"),
    };
    Ok(unkept(Page::new(say.t("trading-orders"), Html(view.to_string()))))
}
