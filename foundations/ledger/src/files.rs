//! Statements as files, for those who look after money and for sellers themselves; and how a file is given out. What stands in
//! them is `csv`'s and `papers`'.

use crate::{
    csv,
    model::{Booked, Month},
    papers, reads,
};
use ::sellers::model::Seller;
use axum::response::{IntoResponse, Response};
use database::StoreError;
use http::{HeaderValue, header};
use kernel::Currency;
use webkit::{Problem, Web};

/// So many rows are read at once, and no file is longer: whoever has more takes a shorter while.
pub(crate) const PIECE: u32 = 400;
pub(crate) const PIECES_MAX: u32 = 250;
/// More lines are not printed; the sums count all of them.
const PRINTED: u32 = 1_000;

pub(crate) const CSV: &str = "text/csv; charset=utf-8";

/// A file with a name, kept by nobody on the way.
pub(crate) fn file(name: &str, kind: &'static str, body: impl IntoResponse) -> Response {
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if let Ok(disposition) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, disposition);
    }
    response
}

/// The statement of a month as a table.
pub(crate) async fn statement(
    web: &Web,
    seller: &Seller,
    (month, currency): (Month, Currency),
) -> Result<Response, Problem> {
    let mut text = csv::STATEMENT.to_owned();
    let mut after: Option<Booked> = None;
    for _ in 0..PIECES_MAX {
        let (last, of) = (after.as_ref(), (seller.id, currency));
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

/// The same printed.
pub(crate) async fn printed(
    web: &Web,
    seller: &Seller,
    (month, currency): (Month, Currency),
) -> Result<Response, Problem> {
    let of = (seller.id, currency);
    let (sums, lines, frozen) = web
        .read(async |snap| {
            let sums = reads::statement(snap, seller.id, currency, month).await?;
            let lines = reads::statement_lines(snap, of, month, None, PRINTED + 1).await?;
            Ok::<_, StoreError>((sums, lines, reads::frozen(snap, of, month).await?))
        })
        .await?;
    let is_cut = lines.len() > PRINTED as usize;
    let lines = lines.into_iter().take(PRINTED as usize).collect();
    let told = papers::Told { month, sums, lines, is_cut, frozen };
    let paper = papers::statement(web.house(), &web.say, seller, (&told, web.now()));
    let pdf = ::paper::print(&paper).map_err(|error| Problem::Unavailable(error.to_string()))?;
    Ok(file(&format!("statement-{month}.pdf"), "application/pdf", pdf))
}
