//! The text of a statement: one for both engines, or, where they truly differ, one each.

use crate::EngineKind;
use std::borrow::Cow;

/// A statement. Parameters are `$1`, `$2`, .. in the order of their first use.
#[derive(Clone, Debug)]
pub enum Sql {
    /// The same text for both engines.
    Both(Cow<'static, str>),
    /// Where the engines differ, visibly.
    Either {
        /// For SQLite.
        lite: &'static str,
        /// For PostgreSQL.
        pg: &'static str,
    },
}

impl Sql {
    /// One text for each engine.
    pub const fn either(lite: &'static str, pg: &'static str) -> Self {
        Self::Either { lite, pg }
    }

    pub(crate) fn text(&self, engine: EngineKind) -> &str {
        match (self, engine) {
            (Self::Both(text), _) => text,
            (Self::Either { lite, .. }, EngineKind::Sqlite) => lite,
            (Self::Either { pg, .. }, EngineKind::Postgres) => pg,
        }
    }
}

impl From<&'static str> for Sql {
    fn from(text: &'static str) -> Self {
        Self::Both(Cow::Borrowed(text))
    }
}

impl From<String> for Sql {
    fn from(text: String) -> Self {
        Self::Both(Cow::Owned(text))
    }
}
