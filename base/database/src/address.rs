//! Where a database is. Nothing is opened here.

use std::{convert::Infallible, fmt, path::PathBuf, str::FromStr};

/// A file of our own or a PostgreSQL server.
#[derive(Clone, PartialEq, Eq)]
pub enum Address {
    /// SQLite in this file.
    File(PathBuf),
    /// A connection text: `postgres://user:secret@host/name` or `host=.. user=.. dbname=..`.
    Postgres(String),
}

impl FromStr for Address {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let is_server = ["postgres://", "postgresql://"].iter().any(|start| text.starts_with(start))
            || text.contains("host=");
        Ok(if is_server { Self::Postgres(text.to_owned()) } else { Self::File(text.into()) })
    }
}

/// Never prints the secret of a connection text.
impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path) => write!(f, "{}", path.display()),
            Self::Postgres(url) => match (url.find("://"), url.rfind('@')) {
                (Some(scheme), Some(at)) => {
                    let place = url[at..].split('?').next().unwrap_or_default();
                    write!(f, "{}…{place}", &url[..scheme + 3])
                }
                _ => f.write_str("PostgreSQL"),
            },
        }
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
