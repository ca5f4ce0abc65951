//! Who asks, by the cookie that their browser carries. The secret in it is looked up at the port [`action::Sessions`];
//! this file only reads the cookie, remembers what was found, and seals the answer. How the cookie is written is here too.

use crate::{
    about::{You, cookie},
    address::Cost,
    problem::Problem,
    site::Site,
};
use action::Session;
use axum::response::Response;
use http::{Extensions, HeaderMap, HeaderValue, Uri, header};
use kernel::Actor;
use std::sync::Arc;

/// How long a browser keeps the cookie after it was last written. How long the session lasts is not decided by browsers.
const MAX_AGE_S: u32 = 365 * 24 * 3_600;
/// The name where the browser can be trusted with it: such a cookie belongs to this very host and travels encrypted only.
const STRICT: &str = "__Host-plaza";
/// The name in a shop that is reached without encryption.
const PLAIN: &str = "plaza";

/// The cookie that carries the secret of a session.
pub struct SessionCookie;

impl SessionCookie {
    /// Gives a browser the secret. The address is the one under which visitors reach the shop.
    pub fn set(public_url: &str, secret: &str) -> HeaderValue {
        let line = Self::line(public_url, secret, MAX_AGE_S);
        HeaderValue::from_str(&line).unwrap_or_else(|_| Self::clear(public_url))
    }

    /// Takes it away again.
    pub fn clear(public_url: &str) -> HeaderValue {
        let line = Self::line(public_url, "", 0);
        HeaderValue::from_str(&line).expect("a cookie without a value is plain text")
    }

    fn line(public_url: &str, secret: &str, max_age_s: u32) -> String {
        let name = Self::name(public_url);
        let secure = if name == STRICT { "; Secure" } else { "" };
        format!("{name}={secret}; Path=/; Max-Age={max_age_s}; HttpOnly; SameSite=Lax{secure}")
    }

    /// What it is called in a shop at this address. Not every browser keeps a strict one that came over `http://localhost`.
    pub(crate) fn name(public_url: &str) -> &'static str {
        if public_url.starts_with("https://") { STRICT } else { PLAIN }
    }

    /// The secret that a browser carries under this name. What cannot be a secret is none: it would only keep pages from
    /// being shared.
    pub(crate) fn secret<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
        let is_ours = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        cookie(headers, name).filter(|value| (20..=128).contains(&value.len()) && value.bytes().all(is_ours))
    }
}

/// What is known of whoever asks. Only rides in the request.
#[derive(Clone, Debug)]
pub(crate) enum Who {
    /// It was not asked: the answer is a file, or the shop receives nobody.
    Unasked,
    /// They carry no secret.
    Nobody,
    /// They carry one that is nobody's, or nobody's any more.
    Stale,
    /// This one.
    Somebody(Arc<Session>),
    /// They carry one, and nobody could be asked whose it is.
    Unsure(Problem),
}

impl Who {
    pub(crate) fn session(&self) -> Option<&Arc<Session>> {
        match self {
            Self::Somebody(session) => Some(session),
            Self::Unasked | Self::Nobody | Self::Stale | Self::Unsure(_) => None,
        }
    }

    pub(crate) fn actor(&self) -> Actor {
        self.session().map_or(Actor::Visitor, |session| session.actor())
    }

    pub(crate) fn you(&self) -> Option<You> {
        self.session().map(|session| You { name: session.name.clone(), is_staff: session.role.is_staff() })
    }

    /// Makes the answer to whoever carries a secret their own: nobody keeps it. A secret that is nobody's is taken away,
    /// unless the answer has just brought another.
    pub(crate) fn seal(&self, site: &Site, response: &mut Response) {
        match self {
            Self::Unasked | Self::Nobody => return,
            Self::Stale | Self::Somebody(_) | Self::Unsure(_) => {}
        }
        let headers = response.headers_mut();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
        headers.remove(header::ETAG);
        let name = site.session_cookie();
        let brings = |line: &HeaderValue| {
            line.to_str().is_ok_and(|line| line.split('=').next().is_some_and(|known| known == name))
        };
        if matches!(self, Self::Stale) && !headers.get_all(header::SET_COOKIE).iter().any(brings) {
            let public_url = &site.house().shop.face().public_url;
            headers.append(header::SET_COOKIE, SessionCookie::clear(public_url));
        }
    }
}

/// Whoever acts in a request.
pub(crate) fn actor_of(extensions: &Extensions) -> Actor {
    extensions.get::<Who>().map_or(Actor::Visitor, Who::actor)
}

/// Finds out who asks by the cookie. Files are the same for everybody, so for them nobody is asked.
pub(crate) async fn recognize(site: &Site, uri: &Uri, headers: &HeaderMap) -> Who {
    let Some(sessions) = site.house().sessions() else { return Who::Unasked };
    let Some(secret) = SessionCookie::secret(headers, site.session_cookie()) else {
        return Who::Nobody;
    };
    if site.addresses().cost(uri.path()) == Cost::Free {
        return Who::Unasked;
    }
    match sessions.find(site.house(), secret).await {
        Ok(Some(session)) => Who::Somebody(Arc::new(session)),
        Ok(None) => Who::Stale,
        Err(error) => {
            tracing::warn!(%error, "who asks could not be found out");
            Who::Unsure(error.into())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::SessionCookie;
    use http::{HeaderMap, header};

    #[test]
    fn the_strict_cookie_is_for_shops_that_are_reached_encrypted() {
        let cases = [
            ("https://shop.example", "__Host-plaza"),
            ("http://localhost", "plaza"),
            ("http://localhost:8080", "plaza"),
            ("http://127.0.0.1:8080", "plaza"),
            ("http://shop.example", "plaza"),
        ];
        for (address, name) in cases {
            assert_eq!(SessionCookie::name(address), name, "{address}");
        }
        let line = SessionCookie::set("https://shop.example", "abc");
        let expected = "__Host-plaza=abc; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax; Secure";
        assert_eq!(line.to_str().ok(), Some(expected));
        let line = SessionCookie::set("http://localhost:8080", "abc");
        let expected = "plaza=abc; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax";
        assert_eq!(line.to_str().ok(), Some(expected));
        let line = SessionCookie::clear("http://shop.example");
        assert_eq!(line.to_str().ok(), Some("plaza=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"));
    }

    #[test]
    fn a_secret_brings_no_second_header() {
        let line = SessionCookie::set("https://shop.example", "abc\r\nset-cookie: evil=1");
        assert_eq!(line, SessionCookie::clear("https://shop.example"));
    }

    #[test]
    fn only_what_may_be_a_secret_is_one() {
        let secret = "a".repeat(43);
        for (value, found) in
            [(secret.as_str(), true), ("short", false), ("", false), (&"a".repeat(129), false)]
        {
            let mut headers = HeaderMap::new();
            let line = format!("plaza-theme=dark; plaza={value}");
            headers.insert(header::COOKIE, line.parse().expect("a header"));
            assert_eq!(SessionCookie::secret(&headers, "plaza").is_some(), found, "{value}");
            assert_eq!(SessionCookie::secret(&headers, "__Host-plaza"), None);
        }
    }
}
