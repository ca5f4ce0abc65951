//! The statement of a month, for the seller whose it is: on a page, as a table, on paper.

use super::{own, unkept};
use crate::{
    admin::sellers::wanted,
    files,
    model::{Month, StatementLine},
    names::{day, joined, kind, named, part, taxed},
    papers::sums_of,
    patience::Patience,
    reads,
};
use askama::Template;
use axum::{
    Extension,
    extract::{Path, Query},
    response::Response,
};
use kernel::rejection::Never;
use look::{Icon, Style};
use std::sync::Arc;
use webkit::{Html, Page, Problem, Say, Web};

/// Lines on the page; the files have all of them.
const LINES: u32 = 100;

#[derive(Template)]
#[template(path = "own_statement.html")]
struct Statement<'a> {
    say: &'a Say,
    back: String,
    title: String,
    name: String,
    before: String,
    after: String,
    csv: String,
    pdf: String,
    sums: Vec<(String, String)>,
    taxed: Vec<String>,
    rows: Vec<(String, String, String)>,
    is_cut: bool,
}

fn row(say: &Say, line: &StatementLine) -> (String, String, String) {
    let moved = if line.earned.minor == 0 { line.payable } else { line.earned };
    let small = joined([
        day(say.lang, line.booked.day),
        part(say, say.t("ledger-sold"), line.sold),
        part(say, say.t("ledger-commission"), line.commission),
    ]);
    (kind(say, line.booked.kind), small, say.money(&moved))
}

/// What an address carries.
pub(crate) type Asked = Query<Vec<(String, String)>>;

/// `/account/selling/{id}/statement`
pub(crate) async fn show(web: Web, Path(id): Path<String>, Query(asked): Asked) -> Result<Page, Problem> {
    let say = &web.say;
    let seller = own(&web, &id).await?;
    let (month, currency) = wanted(&web, &asked);
    let of = (seller.id, currency);
    let (sums, lines, frozen) = web
        .read(async |snap| {
            let sums = reads::statement(snap, seller.id, currency, month).await?;
            let lines = reads::statement_lines(snap, of, month, None, LINES + 1).await?;
            Ok::<_, Problem>((sums, lines, reads::frozen(snap, of, month).await?))
        })
        .await?;
    let here = |what: &str, month: Month| {
        let id = seller.id;
        say.link(&format!("/account/selling/{id}/statement{what}?month={month}&currency={currency}"))
    };
    let title = format!("{}: {}", say.t("ledger-statement"), named(say, month));
    let view = Statement {
        say,
        back: say.link(&format!("/account/selling/{}/money", seller.id)),
        title: title.clone(),
        before: here("", month.before()),
        after: here("", month.after()),
        csv: here(".csv", month),
        pdf: here(".pdf", month),
        sums: sums_of(say, &sums).into_iter().map(|(name, sum)| (name, say.money(&sum))).collect(),
        taxed: frozen.iter().map(|frozen| taxed(say, frozen)).collect(),
        rows: lines.iter().take(LINES as usize).map(|line| row(say, line)).collect(),
        is_cut: lines.len() > LINES as usize,
        name: seller.name,
    };
    Ok(unkept(Page::new(title, Html(view.to_string()))))
}

/// `/account/selling/{id}/statement.csv`
pub(crate) async fn table(
    web: Web,
    Path(id): Path<String>,
    Query(asked): Asked,
    Extension(patience): Extension<Arc<Patience>>,
) -> Result<Response, Problem> {
    patience.take(web.person::<Never>()?)?;
    files::statement(&web, &own(&web, &id).await?, wanted(&web, &asked)).await
}

/// `/account/selling/{id}/statement.pdf`
pub(crate) async fn paper(
    web: Web,
    Path(id): Path<String>,
    Query(asked): Asked,
    Extension(patience): Extension<Arc<Patience>>,
) -> Result<Response, Problem> {
    patience.take(web.person::<Never>()?)?;
    files::printed(&web, &own(&web, &id).await?, wanted(&web, &asked)).await
}
