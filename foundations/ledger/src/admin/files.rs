//! Files that are taken along: the book, statements, transfers for the bank.

use super::{Pairs, csv, payouts, sellers::wanted, value};
use crate::{
    actions,
    model::{Booked, Month},
    reads,
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use http::{HeaderValue, header};
use sellers_facts::SellerId;
use webkit::{Problem, Web};

/// So many rows are read at once, and no file is longer: whoever has more takes a shorter while.
const PIECE: u32 = 400;
const PIECES_MAX: u32 = 250;

/// A file with a name, kept by nobody on the way.
fn file(name: &str, kind: &'static str, text: String) -> Response {
    let mut response = text.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if let Ok(disposition) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, disposition);
    }
    response
}

const CSV: &str = "text/csv; charset=utf-8";

/// `/admin/ledger/journal.csv`: the book of a month.
pub(crate) async fn journal(web: Web, Query(asked): Query<Pairs>) -> Result<Response, Problem> {
    let today = web.house().shop.face().zone.day(web.now());
    let month = Month::parse(value(&asked, "month")).unwrap_or_else(|| Month::of(today));
    let mut text = csv::JOURNAL.to_owned();
    let mut after: Option<Booked> = None;
    for _ in 0..PIECES_MAX {
        let last = after.as_ref();
        let rows = web.read(async |snap| reads::of_days(snap, month.span(), last, PIECE).await).await?;
        rows.iter().for_each(|(booked, entries)| text.push_str(&csv::journal(booked, entries)));
        let is_end = rows.len() < PIECE as usize;
        after = rows.into_iter().last().map(|(booked, _)| booked);
        if is_end {
            break;
        }
    }
    Ok(file(&format!("ledger-{month}.csv"), CSV, text))
}

/// `/admin/ledger/sellers/{id}/statement.csv`
pub(crate) async fn statement(
    web: Web,
    Path(id): Path<String>,
    Query(asked): Query<Pairs>,
) -> Result<Response, Problem> {
    let id: SellerId = id.parse().map_err(|_| Problem::NotFound)?;
    let (month, currency) = wanted(&web, &asked);
    let mut text = csv::STATEMENT.to_owned();
    let mut after: Option<Booked> = None;
    for _ in 0..PIECES_MAX {
        let (last, of) = (after.as_ref(), (id, currency));
        let lines = web.read(async |snap| reads::statement_lines(snap, of, month, last, PIECE).await).await?;
        lines.iter().for_each(|line| text.push_str(&csv::statement(line)));
        let is_end = lines.len() < PIECE as usize;
        after = lines.into_iter().last().map(|line| line.booked);
        if is_end {
            break;
        }
    }
    Ok(file(&format!("statement-{month}.csv"), CSV, text))
}

/// The transfers that a bank takes.
pub(crate) async fn transfers(web: Web) -> Result<Response, Problem> {
    match actions::transfers(web.ctx()).await {
        Ok(text) => Ok(file("transfers.xml", "application/xml; charset=utf-8", text)),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            let page = payouts::page(&web, &Pairs::new(), Some(&refusal)).await?;
            Ok(page.refused().office().into_response())
        }
    }
}
