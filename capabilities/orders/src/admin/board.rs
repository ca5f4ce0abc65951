//! Orders beside each other, a column for each thing that is to be done: what is to be sent, to be paid, on its way, arrived, owed.

use super::list::{Row, row};
use crate::{
    model::{Shelf, Wanted},
    names, reads,
};
use askama::Template;
use webkit::{Html, Page, Problem, Say, Web};

/// Orders in a column; the list has all of them.
const SIZE: u32 = 12;

/// What somebody has to do with, from left to right.
const SHELVES: [Shelf; 5] = [Shelf::ToPay, Shelf::ToSend, Shelf::OnTheWay, Shelf::Delivered, Shelf::ToRefund];

#[derive(Template)]
#[template(path = "board.html")]
struct Board<'a> {
    say: &'a Say,
    list: String,
    labels: String,
    columns: Vec<Column>,
}

/// A column, ready to print.
struct Column {
    name: String,
    rows: Vec<Row>,
    /// The rest of it, in the list.
    more: Option<String>,
}

/// `/admin/orders/board`
pub(crate) async fn show(web: Web) -> Result<Page, Problem> {
    let say = &web.say;
    let columns = web
        .read(async |snap| {
            let mut columns = Vec::new();
            for shelf in SHELVES {
                let wanted = Wanted { shelf: Some(shelf), ..Wanted::default() };
                let found = reads::list(snap, &wanted, None, SIZE).await?;
                let more = found.next.map(|_| say.link(&format!("/admin/orders?state={}", shelf.code())));
                let rows = found.items.iter().map(|one| row(say, one)).collect();
                columns.push(Column { name: names::shelf(say, shelf), rows, more });
            }
            Ok::<_, Problem>(columns)
        })
        .await?;
    let (list, labels) = (say.link("/admin/orders"), say.link("/admin/orders/labels"));
    let view = Board { say, list, labels, columns };
    Ok(Page::new(say.t("orders-board"), Html(view.to_string())).office())
}
