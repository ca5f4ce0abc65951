//! The document of all operations, OpenAPI 3.1, as programs read it.

use super::Declared;
use axum::{
    Extension,
    response::{IntoResponse, Response},
};
use http::header;
use kernel::Lang;
use std::sync::Arc;
use webkit::{Problem, Say, Web, api};

/// The document. Its words are English, whoever asks.
pub(crate) async fn show(
    web: Web,
    Extension(declared): Extension<Arc<Declared>>,
) -> Result<Response, Problem> {
    let text = match declared.document.get() {
        Some(text) => text.clone(),
        None => {
            let say = Say::new(web.house(), Lang::En);
            let document = api::document(&declared.operations, &|key| say.t(key));
            let text = document.to_json().map_err(|error| Problem::Broken(error.to_string()))?;
            declared.document.get_or_init(|| text).clone()
        }
    };
    Ok(([(header::CONTENT_TYPE, "application/json")], text).into_response())
}
