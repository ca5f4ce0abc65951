//! A page before its frame is put round it.

use axum::response::{IntoResponse, Response};
use http::StatusCode;
use kernel::{Lang, Subject, Timestamp};

/// Markup that is safe to print as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(pub String);

/// What search engines and social networks read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Meta {
    /// One or two sentences.
    pub description: String,
    /// The one address of this content in its language, without prefix; nothing when it is the address asked for.
    pub canonical: Option<String>,
    /// The addresses of this content, without prefix, in all languages that it was written in; none when it stands in every
    /// language at the address asked for.
    pub alternates: Vec<(Lang, String)>,
    /// A picture, for cards in other places.
    pub image: Option<CardImage>,
    /// JSON-LD objects, each a whole JSON text.
    pub data: Vec<String>,
    /// Open Graph type and further properties.
    pub graph: Vec<(&'static str, String)>,
    /// A feed of what is new on this page: title and path, without prefix.
    pub feed: Option<(String, String)>,
    /// Whether search engines are asked not to keep it.
    pub unlisted: bool,
}

/// The picture of a card that another place shows beside a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardImage {
    /// Where it is: a path of ours, whole.
    pub path: String,
    /// Its media type.
    pub kind: &'static str,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// What it shows.
    pub alt: String,
}

/// Where in the house a page is: whoever draws the frame puts another one round each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Room {
    /// Where visitors walk.
    #[default]
    Shop,
    /// Where the shop is run.
    Office,
    /// Before there is a shop to walk in: nothing stands round the page but its languages and themes.
    Bare,
}

/// Title, content, and how long it stays true.
#[derive(Clone, Debug)]
pub struct Page {
    /// HTTP status.
    pub status: StatusCode,
    /// Title, without the name of the shop.
    pub title: String,
    /// The main part.
    pub body: Html,
    /// What others read.
    pub meta: Meta,
    /// What the page is about; a change of any of these makes it stale.
    pub tags: Vec<Subject>,
    /// The nearest instant at which something printed on it changes by itself.
    pub fresh_until: Option<Timestamp>,
    /// False when a part was left out, so that nobody keeps it.
    pub whole: bool,
    /// Where it is.
    pub room: Room,
    /// Where one of its forms is sent besides to us, as an origin: `https://bank.example`.
    pub sends_to: Option<String>,
}

impl Page {
    /// A page with status 200.
    pub fn new(title: impl Into<String>, body: Html) -> Self {
        Self {
            status: StatusCode::OK,
            title: title.into(),
            body,
            meta: Meta::default(),
            tags: Vec::new(),
            fresh_until: None,
            whole: true,
            room: Room::default(),
            sends_to: None,
        }
    }

    /// The same page in the back office: nobody keeps it, no search engine lists it.
    pub fn office(mut self) -> Self {
        self.room = Room::Office;
        self.meta.unlisted = true;
        self.whole = false;
        self
    }

    /// The same page where there is no shop yet: nobody keeps it, no search engine lists it.
    pub fn bare(mut self) -> Self {
        self.room = Room::Bare;
        self.meta.unlisted = true;
        self.whole = false;
        self
    }

    /// The same page, stale as soon as the subject changes.
    pub fn about(mut self, subject: impl Into<Subject>) -> Self {
        self.tags.push(subject.into());
        self
    }

    /// The same page with what others read.
    pub fn meta(mut self, meta: Meta) -> Self {
        self.meta = meta;
        self
    }

    /// The same page with a form that is sent to an address of somebody else, which must be one of the web.
    pub fn sending_to(mut self, address: &str) -> Self {
        self.sends_to = origin_of(address);
        self
    }

    /// The page of a form that is shown again because a rule said no to what was sent.
    pub fn refused(mut self) -> Self {
        self.status = StatusCode::UNPROCESSABLE_ENTITY;
        self.meta.unlisted = true;
        self.whole = false;
        self
    }

    /// The same page, stale whenever one of the panels on it is.
    pub fn with(mut self, panels: &crate::panel::Panels) -> Self {
        self.tags.extend(panels.tags.iter().cloned());
        self.fresh_until = [self.fresh_until, panels.fresh_until].into_iter().flatten().min();
        self.whole &= panels.whole;
        self
    }
}

/// Scheme, host and port of an address; nothing where there is a sign among them that says something in a policy.
fn origin_of(address: &str) -> Option<String> {
    let (scheme, rest) = address.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_plain = |sign: char| sign.is_ascii_alphanumeric() || ".-:[]".contains(sign);
    let fits = matches!(scheme, "http" | "https") && !host.is_empty() && host.chars().all(is_plain);
    fits.then(|| format!("{scheme}://{host}"))
}

impl IntoResponse for Page {
    /// Only carries the page to the layer that knows frame and visitor.
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(Box::new(self));
        response
    }
}

#[cfg(test)]
mod tests {
    use super::origin_of;

    #[test]
    fn only_plain_addresses_of_the_web_have_an_origin() {
        for (address, origin) in [
            ("https://sis.bank.example/sis/pay?a=1", Some("https://sis.bank.example")),
            ("http://127.0.0.1:4100", Some("http://127.0.0.1:4100")),
            ("https://bank.example:25443#x", Some("https://bank.example:25443")),
            ("https://a.example;script-src *", None),
            ("https://ana@bank.example/", None),
            ("javascript://x", None),
            ("/pay", None),
            ("https:///x", None),
        ] {
            assert_eq!(origin_of(address).as_deref(), origin, "{address}");
        }
    }
}
