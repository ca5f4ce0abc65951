//! The file for a carrier.

use super::labels::tray;
use crate::{
    model::Desk,
    reads,
    view::{Said, refused},
};
use axum::{
    body::Body,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, header};
use orders::model::{OrderId, Unsent};
use shipping::labels::csv;
use shipping_facts::{Carrier, carriers};
use webkit::{Form, Problem, Web};

/// Writes the orders that were ticked into a file; those that are sent by now are left out.
pub(crate) async fn make(web: Web, Form(sent): Form<Vec<(String, String)>>) -> Result<Response, Problem> {
    given(&web, &Desk::House, &sent).await
}

/// The file of what was ticked at a desk.
pub(crate) async fn given(web: &Web, desk: &Desk, sent: &[(String, String)]) -> Result<Response, Problem> {
    let first = |name: &str| sent.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value);
    let ticked = sent.iter().filter(|(name, _)| name == "order").filter_map(|(_, id)| id.parse().ok());
    let ticked: Vec<OrderId> = ticked.collect();
    let mut waiting: Vec<Unsent> = web.read(async |snap| reads::waiting(snap, desk).await).await?;
    waiting.retain(|one| ticked.contains(&one.order));
    let with_note = first("notes") == "yes";
    let Some(carrier) = carriers::find(first("for")).filter(|_| !waiting.is_empty()) else {
        let key = if waiting.is_empty() { "sending-nothing-ticked" } else { "sending-no-carrier" };
        let by = first("for").to_owned();
        let said = Said { by, file_error: Some(web.say.t(key)), ..Said::default() };
        return refused(web, desk, tray(first("carrier")), said).await;
    };
    let digits = web.house().shop.face().currency.exponent();
    let rows: Vec<_> = waiting.iter().map(|one| reads::row(one, with_note)).collect();
    Ok(kept(carrier, csv(carrier, &rows, digits)))
}

/// The file as a browser keeps it, and nobody else does.
fn kept(carrier: &Carrier, file: String) -> Response {
    let named = format!("attachment; filename=\"etiquetas-{}.csv\"", carrier.code);
    let named = HeaderValue::from_str(&named).unwrap_or_else(|_| HeaderValue::from_static("attachment"));
    let mut response = Body::from(file).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::CONTENT_DISPOSITION, named);
    response
}
