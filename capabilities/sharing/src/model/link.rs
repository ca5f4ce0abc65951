//! A link that is passed on: by which way, by whom, to what. It says so in its address, so nothing need be kept of it.

use super::Channel;

/// What a link may lead to: pages that others should see, and nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A product, by its slug.
    Product(String),
    /// A page of what somebody bought, by its word.
    Bought(String),
}

impl Target {
    /// Its page, without the prefix of a language.
    pub fn path(&self) -> String {
        match self {
            Self::Product(slug) => format!("/p/{slug}"),
            Self::Bought(code) => format!("/bought/{code}"),
        }
    }
}

/// By which way a link was passed on, and by whom, if a member did it under their code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Via {
    /// By which way.
    pub channel: Channel,
    /// The code of a member; empty for everybody else.
    pub code: String,
}

/// How often the links to something were followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visited {
    /// To what, as a path; or by which way, as its word.
    pub what: String,
    /// How often.
    pub visits: u32,
}
