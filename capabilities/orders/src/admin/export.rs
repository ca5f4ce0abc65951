//! All orders, or all their lines, as a table for accounts: gathered by a key and given out part by part, so that however many there
//! are nothing is kept busy.

use crate::{
    model::{HEAD_OF_LINES, HEAD_OF_ORDERS, OrderId, What, row},
    reads,
};
use axum::{
    body::{Body, Bytes},
    extract::Path,
    response::{IntoResponse, Response},
};
use database::StoreError;
use futures_util::stream;
use http::{HeaderValue, header};
use webkit::{Problem, Web};

/// Orders at a time.
const SIZE: u32 = 200;

/// What is given out next.
enum Next {
    /// The names of the columns.
    Head,
    /// What stands behind this order.
    Behind(Option<OrderId>),
}

/// `/admin/orders/export/orders.csv` and `lines.csv`
pub(crate) async fn show(web: Web, Path(what): Path<String>) -> Result<Response, Problem> {
    let (what, named) = match what.as_str() {
        "orders.csv" => (What::Orders, "attachment; filename=\"orders.csv\""),
        "lines.csv" => (What::Lines, "attachment; filename=\"lines.csv\""),
        _ => return Err(Problem::NotFound),
    };
    let head = match what {
        What::Orders => row(&HEAD_OF_ORDERS.map(str::to_owned)),
        What::Lines => row(&HEAD_OF_LINES.map(str::to_owned)),
    };
    let start = (web.house().clone(), Next::Head);
    let parts = stream::try_unfold(start, move |(house, next)| {
        let head = head.clone();
        async move {
            let after = match next {
                Next::Head => return Ok(Some((Bytes::from(head), (house, Next::Behind(None))))),
                Next::Behind(after) => after,
            };
            let part =
                house.database.read(async |snap| reads::written(snap, what, after, SIZE).await).await?;
            let part = part.map(|(text, last)| (Bytes::from(text), (house, Next::Behind(Some(last)))));
            Ok::<_, StoreError>(part)
        }
    });
    let mut response = Body::from_stream(parts).into_response();
    for (name, value) in [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CACHE_CONTROL, "private, no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CONTENT_DISPOSITION, named),
    ] {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    Ok(response)
}
