//! Answers to forms: where to go on. The form itself is read in `form`.

use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// Goes on at a path of ours, given without the prefix of a language: the layer that knows the visitor's adds it. Anything
/// but a path of ours leads to the home page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeeOther(pub String);

impl SeeOther {
    /// The same, and the browser is given a cookie.
    pub fn with_cookie(self, cookie: HeaderValue) -> Response {
        let mut response = self.into_response();
        response.headers_mut().append(header::SET_COOKIE, cookie);
        response
    }

    /// The path as a header can carry it, given how addresses begin in the visitor's language.
    pub(crate) fn location(&self, link: impl Fn(&str) -> String) -> HeaderValue {
        const PLAIN: &AsciiSet = &CONTROLS.add(b' ');
        let path = if is_own_path(&self.0) { link(&self.0) } else { link("/") };
        let path = utf8_percent_encode(&path, PLAIN).to_string();
        HeaderValue::from_str(&path).unwrap_or_else(|_| HeaderValue::from_static("/"))
    }
}

impl IntoResponse for SeeOther {
    /// Only carries the path to the layer that knows the visitor's language.
    fn into_response(self) -> Response {
        let mut response = StatusCode::SEE_OTHER.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Whether a text that somebody sent is a path of this shop, and leads nowhere else however a browser reads it.
pub fn is_own_path(text: &str) -> bool {
    text.starts_with('/')
        && !text.starts_with("//")
        && !text.chars().any(|sign| sign == '\\' || sign.is_control())
}

#[cfg(test)]
mod tests {
    use super::{SeeOther, is_own_path};

    #[test]
    fn only_paths_of_ours_are_gone_to() {
        for ours in ["/", "/account", "/en/p/mug?v=2#top", "/búsqueda"] {
            assert!(is_own_path(ours), "{ours}");
        }
        for foreign in [
            "",
            "account",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "/\t/evil.example",
            "\n/a",
        ] {
            assert!(!is_own_path(foreign), "{foreign}");
            let location = SeeOther(foreign.to_owned()).location(str::to_owned);
            assert_eq!(location, "/", "{foreign}");
        }
    }

    #[test]
    fn a_path_in_any_writing_fits_into_a_header() {
        let location = SeeOther("/búsqueda?q=a b".to_owned()).location(|path| format!("/en{path}"));
        assert_eq!(location, "/en/b%C3%BAsqueda?q=a%20b");
    }
}
