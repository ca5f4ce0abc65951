//! The pages of the back office, a file for each section, and how they say when something was.

pub(crate) mod audit;
mod blocks;
pub(crate) mod features;
pub(crate) mod jobs;
pub(crate) mod searches;
pub(crate) mod settings;
pub(crate) mod setup;
pub(crate) mod today;
pub(crate) mod welcome;

use crate::model::Ago;
use kernel::Timestamp;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use webkit::{Say, Web};

/// What stands in the query of an address. What nobody asks for is passed over.
pub(crate) type Pairs = Vec<(String, String)>;

/// The value of a name in a query; empty if it is not there.
pub(crate) fn value<'p>(pairs: &'p Pairs, name: &str) -> &'p str {
    pairs.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
}

/// An instant for people and for machines.
pub(crate) struct When {
    pub(crate) text: String,
    pub(crate) machine: String,
}

impl When {
    pub(crate) fn new(web: &Web, at: Timestamp) -> Self {
        Self { text: spoken(&web.say, Ago::since(at, web.now())), machine: at.to_string() }
    }
}

fn spoken(say: &Say, ago: Ago) -> String {
    match ago {
        Ago::Now => say.t("office-ago-now"),
        Ago::Minutes(count) => say.n("office-ago-minutes", &count),
        Ago::Hours(count) => say.n("office-ago-hours", &count),
        Ago::Days(count) => say.n("office-ago-days", &count),
    }
}

/// A text as it stands in a query.
pub(crate) fn escaped(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}
