//! The cookie by which a browser without an account comes back to what it has bought, from a page of a bank for example: so no
//! other table has to keep the way there. It lasts until the browser is closed.

use super::order::Way;
use crate::secret;
use axum::{
    extract::Query,
    response::{IntoResponse, Response},
};
use http::{HeaderMap, HeaderValue, header};
use webkit::{SeeOther, Web};

/// The cookie is called otherwise where it can be tied to this very host.
fn cookie_name(web: &Web) -> (&'static str, &'static str) {
    match web.house().shop.face().public_url.starts_with("https://") {
        true => ("__Host-plaza-order", "; Secure"),
        false => ("plaza-order", ""),
    }
}

/// The line by which a browser is given the secret of an order.
pub fn carry(web: &Web, secret: &str) -> HeaderValue {
    let (name, secure) = cookie_name(web);
    let line = format!("{name}={secret}; Path=/; HttpOnly; SameSite=Lax{secure}");
    HeaderValue::from_str(&line).unwrap_or_else(|_| HeaderValue::from_static(""))
}

fn carried(web: &Web, headers: &HeaderMap) -> Option<String> {
    let (wanted, _) = cookie_name(web);
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    let value = pairs.find(|(name, _)| *name == wanted).map(|(_, value)| value.to_owned());
    value.filter(|secret| secret::is_one(secret))
}

/// `/orders/here`: leads whoever is signed in to their orders, anybody else to the order that this browser carries, with what
/// was done.
pub(crate) async fn here(web: Web, headers: HeaderMap, Query(way): Query<Way>) -> Response {
    let done = match &*way.done {
        "placed" => "?done=placed",
        "paid" => "?done=paid",
        _ => "",
    };
    let path = match (web.session(), carried(&web, &headers)) {
        (Some(_), _) => "/account/orders".to_owned(),
        (None, Some(secret)) => format!("/orders/{secret}{done}"),
        (None, None) => "/orders/find".to_owned(),
    };
    SeeOther(path).into_response()
}
