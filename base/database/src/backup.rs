//! The whole database on its way out and in again, row by row, in words that both engines share: what is copied from one
//! can be put into the other. How rows look in a file is not known here.
//!
//! Copying out reads one committed state in a transaction of its own and holds nobody up. Putting in replaces everything or
//! nothing. Both stand beside the engines they belong to: `lite/backup.rs`, `pg/backup.rs`.

use crate::{
    Address, Database, EngineKind, Migration, StoreError, lite,
    pg::{self, Pg},
    row::Cell,
};
use std::collections::BTreeSet;
use tokio::sync::{mpsc, watch};

/// Rows that travel together.
pub(crate) const ROWS_AT_ONCE: usize = 256;
/// The book of migrations: each engine has hashes of its own in it, so it is written anew and not copied.
pub(crate) const BOOK: &str = "migration_done";
/// The log's table, whose place in the log is a pair on one engine and a number on the other.
pub(crate) const LOG: &str = "event_log";

/// What a column holds, in the words of both engines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Whole numbers, instants, amounts, yes and no.
    Whole,
    /// Numbers with decimals.
    Real,
    /// Text or JSON.
    Text,
    /// Bytes and ids.
    Bytes,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub kind: Kind,
}

/// A table: its name and its columns, in the order of the values of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Its name.
    pub name: String,
    /// Its columns.
    pub columns: Vec<Column>,
}

/// One value of a row that travels.
#[derive(Clone, Debug, PartialEq)]
pub enum Datum {
    /// Nothing.
    Null,
    /// A whole number.
    Int(i64),
    /// A number with decimals.
    Real(f64),
    /// Text.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
}

impl From<Cell<'_>> for Datum {
    fn from(cell: Cell<'_>) -> Self {
        match cell {
            Cell::Null => Self::Null,
            Cell::Int(int) => Self::Int(int),
            Cell::Real(real) => Self::Real(real),
            Cell::Text(text) => Self::Text(text.to_owned()),
            Cell::Bytes(bytes) => Self::Bytes(bytes.to_vec()),
            Cell::Uuid(id) => Self::Bytes(id.as_bytes().to_vec()),
        }
    }
}

impl Datum {
    pub(crate) fn value(&self) -> crate::Value<'_> {
        match self {
            Self::Null => crate::Value::Null,
            Self::Int(int) => crate::Value::Int(*int),
            Self::Real(real) => crate::Value::Real(*real),
            Self::Text(text) => crate::Value::Text(text),
            Self::Bytes(bytes) => crate::Value::Bytes(bytes),
        }
    }
}

/// A piece of a database that travels: a table is announced, then come its rows; the end is said in so many words, so that
/// a copy cut short is never taken for a whole one.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// From here on rows are of this table.
    Table(Shape),
    /// Some rows of it.
    Rows(Vec<Vec<Datum>>),
    /// There is no more.
    End {
        /// The migrations that had run where the rows come from.
        migrations: Vec<String>,
    },
}

/// What is put in the place of a database.
pub struct Replacement<'m> {
    /// Every migration that this program knows.
    pub migrations: &'m [Migration],
    /// Those that had run where the rows come from. The others run when the rows are there.
    pub done: Vec<String>,
    /// Tables whose rows do not outlive a restore.
    pub fleeting: &'static [&'static str],
    /// Whether jobs go on by themselves. If not they are set aside: the world outside may know some of them as done.
    pub resumes_jobs: bool,
    /// The rows.
    pub pieces: mpsc::Receiver<Piece>,
}

impl Replacement<'_> {
    /// The migrations that had run where the rows come from, with their texts.
    pub(crate) fn first(&self) -> Result<Vec<Migration>, StoreError> {
        let found = named(self.migrations, &self.done);
        found.ok_or_else(|| StoreError::Corrupt("a migration that this program does not know".into()))
    }
}

/// The migrations of these names; nothing where one is unknown.
fn named(known: &[Migration], names: &[String]) -> Option<Vec<Migration>> {
    names.iter().map(|name| known.iter().find(|known| known.name() == name).copied()).collect()
}

/// The tables that these migrations make. Whatever else stands in a database is not ours: it is neither copied nor touched.
pub fn own_tables(migrations: &[Migration], engine: EngineKind) -> Result<BTreeSet<String>, StoreError> {
    let mut names = BTreeSet::new();
    for migration in migrations {
        let text = migration.text(engine)?;
        names.extend(made_by(&text, "CREATE TABLE").into_iter().map(str::to_owned));
    }
    Ok(names)
}

/// The tables to copy where these migrations have run. What a newer program has added would be left out without a word.
pub(crate) fn tables_of(
    known: &[Migration],
    done: &[String],
    engine: EngineKind,
) -> Result<BTreeSet<String>, StoreError> {
    let newer = || StoreError::Unavailable("a newer program has changed this database".into());
    own_tables(&named(known, done).ok_or_else(newer)?, engine)
}

/// Set aside, not done: whoever restores decides whether it happens again.
pub(crate) const PARK_JOBS: &str =
    "UPDATE job SET parked = TRUE, owned_until = 0, why = 'restored' WHERE NOT parked";
/// Leases were held by processes of another time.
pub(crate) const FREE_LEASES: &str = "UPDATE reaction SET owned_until = 0";

impl Database {
    /// Copies one committed state of all tables that these migrations make into this channel. Nobody waits for it.
    pub async fn copy_out(&self, known: &[Migration], to: mpsc::Sender<Piece>) -> Result<(), StoreError> {
        match &*self.engine {
            crate::Engine::Lite(lite) => lite.copy_out(known, to).await,
            crate::Engine::Pg(pg) => pg.copy_out(known, to).await,
        }
    }

    /// Whether anything has ever happened here: a shop that has only been made has no facts.
    pub async fn has_facts(&self) -> Result<bool, StoreError> {
        let exists = match self.engine() {
            EngineKind::Sqlite => "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'event_log'",
            EngineKind::Postgres => {
                "SELECT 1 FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = 'event_log'"
            }
        };
        self.read(async |snap| {
            if snap.opt::<(i64,)>(exists, &[]).await?.is_none() {
                return Ok(false);
            }
            Ok(snap.opt::<(i64,)>("SELECT 1 FROM event_log LIMIT 1", &[]).await?.is_some())
        })
        .await
    }
}

/// Puts another content in the place of a database, all of it or none. Nobody else may have it open: `Unavailable` says so.
pub async fn replace(address: &Address, with: Replacement<'_>) -> Result<(), StoreError> {
    match address {
        Address::File(path) => lite::backup::replace(path, with).await,
        Address::Postgres(url) => {
            let (grew, _) = watch::channel(());
            pg::backup::replace(&Pg::open(url, grew).await?, with).await
        }
    }
}

/// A piece where another was expected.
pub(crate) fn out_of_order() -> StoreError {
    StoreError::Corrupt("rows without a table, or no end".into())
}

/// Whoever received the pieces has gone.
pub(crate) fn nobody_takes_it() -> StoreError {
    StoreError::Unavailable("nobody takes the copy any more".into())
}

/// A table that is none of ours, comes twice, or has other columns than the rows that come.
pub(crate) fn another_shape(name: &str) -> StoreError {
    StoreError::Corrupt(format!("the table {name} is another one here"))
}

/// A table of ours of which nothing was said before the end.
pub(crate) fn missing_table(name: &str) -> StoreError {
    StoreError::Corrupt(format!("the table {name} is missing"))
}

/// Whether a name is one that our migrations give: it is put into statements.
pub(crate) fn is_plain(name: &str) -> bool {
    !name.is_empty()
        && name.bytes().all(|byte| byte == b'_' || byte.is_ascii_lowercase() || byte.is_ascii_digit())
}

/// The names of what these migrations make, behind these words: `CREATE TABLE product (`.
pub(crate) fn made_by<'t>(text: &'t str, words: &str) -> Vec<&'t str> {
    let after = text.split(words).skip(1);
    let name = |rest: &'t str| {
        let rest = rest.trim_start();
        let end = rest.find(|c: char| c != '_' && !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
        &rest[..end]
    };
    after.map(name).filter(|name| is_plain(name)).collect()
}

#[cfg(test)]
mod tests {
    use super::{is_plain, made_by};

    #[test]
    fn what_a_migration_makes_is_read_from_its_text() {
        let text = "-- CREATE it\nCREATE TABLE product (\n a);\nCREATE TABLE  card(b);\nCREATE FUNCTION refuses() RETURNS";
        assert_eq!(made_by(text, "CREATE TABLE"), ["product", "card"]);
        assert_eq!(made_by(text, "CREATE FUNCTION"), ["refuses"]);
    }

    #[test]
    fn only_plain_names_come_into_statements() {
        assert!(is_plain("price_log") && is_plain("a1"));
        for name in ["", "price log", "x;DROP", "\"x\"", "Ñ", "A"] {
            assert!(!is_plain(name), "{name}");
        }
    }
}
