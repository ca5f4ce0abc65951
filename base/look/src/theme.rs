//! The theme switch: a plain form that leaves a cookie and comes back.

use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use serde::Deserialize;
use webkit::{Form, Theme, is_own_path};

#[derive(Deserialize)]
pub(crate) struct Choice {
    theme: String,
    #[serde(default)]
    back: String,
}

/// Remembers the theme for a year and returns to the page that asked. Only paths of our own are returned to.
pub(crate) async fn choose(Form(choice): Form<Choice>) -> Response {
    let theme = Theme::from_code(&choice.theme).code();
    let back = if is_own_path(&choice.back) { choice.back } else { "/".to_owned() };
    let cookie = format!("plaza-theme={theme}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly");
    (StatusCode::SEE_OTHER, [(header::LOCATION, back), (header::SET_COOKIE, cookie)]).into_response()
}
