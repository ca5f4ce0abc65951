//! Whose basket a request is about: of whoever is signed in, else of the browser that carries a secret. The secret is in a
//! cookie that no script can read; a browser has one from the moment something is put into its basket.

use crate::{actions, model::Holder, secret};
use http::{HeaderMap, HeaderValue, header};
use webkit::{Problem, Web};

/// The name where the cookie can be tied to this very host.
const STRICT: &str = "__Host-plaza-basket";
/// The name in a shop that is reached without encryption.
const PLAIN: &str = "plaza-basket";
/// A browser keeps it as long as a basket that nobody touches is kept; every change begins that time anew.
const MAX_AGE_S: i64 = crate::model::FORGOTTEN_AFTER_DAYS * 24 * 3_600;

/// Whose basket this request is about; nobody's where a visitor has none yet. Whoever is signed in has a basket of their own,
/// whatever their browser carries: [`settle`] brings the two together.
pub fn holder(web: &Web, headers: &HeaderMap) -> Option<Holder> {
    let person = web.session().map(|session| session.person);
    let carried = || guest(web, headers).and_then(secret::hash).map(Holder::Cookie);
    person.map(Holder::Person).or_else(carried)
}

/// The same. Where somebody is signed in and their browser still carries a guest's basket, what is in that is put into theirs
/// first, once.
pub async fn settle(web: &Web, headers: &HeaderMap) -> Result<Option<Holder>, Problem> {
    let guest = guest(web, headers).and_then(secret::hash);
    if let (Some(session), Some(guest)) = (web.session(), guest) {
        actions::merge(web.ctx(), session.person, &guest).await?;
    }
    Ok(holder(web, headers))
}

/// The secret that a browser carries, if that can be one of ours.
pub(crate) fn guest<'h>(web: &Web, headers: &'h HeaderMap) -> Option<&'h str> {
    let (wanted, _) = name(web);
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    let carried = pairs.find(|(name, _)| *name == wanted).map(|(_, value)| value);
    carried.filter(|value| secret::hash(value).is_some())
}

/// Has a browser carry this secret from now on.
pub(crate) fn carry(web: &Web, secret: &str) -> HeaderValue {
    let (name, secure) = name(web);
    let line = format!("{name}={secret}; Path=/; Max-Age={MAX_AGE_S}; HttpOnly; SameSite=Lax{secure}");
    HeaderValue::from_str(&line).unwrap_or_else(|_| HeaderValue::from_static(""))
}

/// What the cookie is called here, and what else is said of it.
fn name(web: &Web) -> (&'static str, &'static str) {
    match web.house().shop.face().public_url.starts_with("https://") {
        true => (STRICT, "; Secure"),
        false => (PLAIN, ""),
    }
}
