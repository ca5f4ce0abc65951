//! What is printed of an order: the receipt of whoever bought, the texts they agreed to, and the slip that goes into the box. Nothing
//! is kept here.

mod receipt;
mod slip;
mod terms;

pub(crate) use receipt::receipt;
pub use slip::slip;
pub(crate) use terms::terms;

use axum::response::{IntoResponse, Response};
use http::{HeaderValue, header};
use paper::Paper;
use webkit::Problem;

/// A paper as it is given out: nobody keeps it on the way.
pub(crate) fn given(paper: &Paper, name: &str) -> Result<Response, Problem> {
    let pdf = paper::print(paper).map_err(|error| Problem::Unavailable(error.to_string()))?;
    let mut response = pdf.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/pdf"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    let line = HeaderValue::from_str(&format!("inline; filename=\"{name}.pdf\""));
    headers.insert(header::CONTENT_DISPOSITION, line.unwrap_or(HeaderValue::from_static("inline")));
    Ok(response)
}
