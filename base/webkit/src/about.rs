//! What a request says about how its answer should be printed: language, theme, address, for whom.

use crate::session::Who;
use http::{HeaderMap, Uri, header, request::Parts};
use kernel::Lang;

/// Light or dark, or whatever the visitor's device prefers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// As the device prefers.
    #[default]
    Auto,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// All of them, in the order of the switch.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The word in the cookie, in forms and in `data-theme`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of that word; anything else is `Auto`.
    pub fn from_code(code: &str) -> Self {
        Self::ALL.into_iter().find(|theme| theme.code() == code).unwrap_or_default()
    }
}

/// The cookie that remembers the theme. It names no person.
pub(crate) const THEME_COOKIE: &str = "plaza-theme";

/// How and for which address an answer is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The language of the address.
    pub lang: Lang,
    /// The theme that the visitor chose.
    pub theme: Theme,
    /// The path without the prefix of its language.
    pub path: String,
    /// The query without its question mark; may be empty.
    pub query: String,
    /// Quotable in a message to the shop, and in every log line of this request.
    pub request_id: String,
    /// Whoever is signed in.
    pub you: Option<You>,
}

/// What the frame of a page says of whoever looks at it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct You {
    /// What they are called.
    pub name: String,
    /// Whether they work here.
    pub is_staff: bool,
}

impl You {
    /// The first letter of the name, for a place where no more fits.
    pub fn initial(&self) -> String {
        self.name.trim().chars().next().map(|letter| letter.to_uppercase().collect()).unwrap_or_default()
    }
}

/// The language that [`Front`](crate::Front) read off the address.
#[derive(Clone, Copy)]
pub(crate) struct AddressLang(pub(crate) Lang);

/// The id under which this request is logged.
#[derive(Clone)]
pub(crate) struct RequestId(pub(crate) String);

impl About {
    pub(crate) fn of(uri: &Uri, headers: &HeaderMap, extensions: &http::Extensions) -> Self {
        Self {
            lang: extensions.get::<AddressLang>().map_or(Lang::default(), |lang| lang.0),
            theme: cookie(headers, THEME_COOKIE).map_or(Theme::Auto, Theme::from_code),
            path: own_path(uri.path()),
            query: uri.query().unwrap_or_default().to_owned(),
            request_id: extensions.get::<RequestId>().map(|id| id.0.clone()).unwrap_or_default(),
            you: extensions.get::<Who>().and_then(Who::you),
        }
    }

    pub(crate) fn of_parts(parts: &Parts) -> Self {
        Self::of(&parts.uri, &parts.headers, &parts.extensions)
    }

    /// This address as a visitor types it, in its language.
    pub fn address(&self) -> String {
        let query = if self.query.is_empty() { String::new() } else { format!("?{}", self.query) };
        format!("{}{}{query}", self.lang.prefix(), self.path)
    }
}

/// A path with one slash at its beginning. With two, as behind the prefix of a language, a link to it would lead to whatever
/// host stands behind them.
pub(crate) fn own_path(path: &str) -> String {
    format!("/{}", path.trim_start_matches(['/', '\\']))
}

pub(crate) fn cookie<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::own_path;

    #[test]
    fn a_path_never_names_a_host() {
        let cases = [
            ("/", "/"),
            ("/p/mug", "/p/mug"),
            ("//evil.example", "/evil.example"),
            ("/\\evil.example", "/evil.example"),
            ("///\\/evil.example/a//b", "/evil.example/a//b"),
        ];
        for (path, own) in cases {
            assert_eq!(own_path(path), own);
        }
    }
}
