//! Migrations: one text with tokens for both engines, or one text each; in the crate that owns the tables, forward only.

use crate::{Database, EngineKind, StoreError, Tx, args};
use events::Stamp;
use kernel::{Actor, Timestamp};
use sha2::{Digest, Sha256};

/// A step of the schema. Names begin with the moment they were written, which is also their order.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    name: &'static str,
    lite: &'static str,
    pg: &'static str,
}

impl Migration {
    /// One text for both engines. Tokens: `@id @time @money @int @bool @text @json @bytes @real`, and `@table` or
    /// `@keyed` behind the closing bracket of a table (`@keyed` where the primary key is how rows are always found).
    pub const fn both(name: &'static str, sql: &'static str) -> Self {
        Self { name, lite: sql, pg: sql }
    }

    /// One text for each engine, where they must differ.
    pub const fn each(name: &'static str, lite: &'static str, pg: &'static str) -> Self {
        Self { name, lite, pg }
    }

    /// Its name.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    pub(crate) fn text(&self, engine: EngineKind) -> Result<String, StoreError> {
        let template = match engine {
            EngineKind::Sqlite => self.lite,
            EngineKind::Postgres => self.pg,
        };
        replace_tokens(template, engine).map_err(|token| StoreError::Statement {
            sql: self.name.to_owned(),
            why: format!("unknown token @{token}"),
        })
    }
}

/// The tokens and what they are on SQLite and on PostgreSQL.
const TOKENS: [(&str, &str, &str); 11] = [
    ("id", "BLOB", "UUID"),
    ("time", "INTEGER", "BIGINT"),
    ("money", "INTEGER", "BIGINT"),
    ("int", "INTEGER", "BIGINT"),
    ("bool", "INTEGER", "BOOLEAN"),
    ("text", "TEXT", "TEXT"),
    ("json", "TEXT", "TEXT"),
    ("bytes", "BLOB", "BYTEA"),
    ("real", "REAL", "DOUBLE PRECISION"),
    ("table", "STRICT", ""),
    ("keyed", "STRICT, WITHOUT ROWID", ""),
];

fn replace_tokens(template: &str, engine: EngineKind) -> Result<String, String> {
    let mut pieces = template.split('@');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let end = piece.find(|c: char| !c.is_ascii_lowercase()).unwrap_or(piece.len());
        let (word, rest) = piece.split_at(end);
        let (_, lite, pg) = TOKENS.iter().find(|(token, ..)| *token == word).ok_or(word)?;
        out.push_str(match engine {
            EngineKind::Sqlite => lite,
            EngineKind::Postgres => pg,
        });
        out.push_str(rest);
    }
    Ok(out)
}

pub(crate) const BOOK: &str = "CREATE TABLE IF NOT EXISTS migration_done (
    name TEXT PRIMARY KEY, hash TEXT NOT NULL, done_at BIGINT NOT NULL)";
const NOW: &str = "CAST(unixepoch() AS INTEGER)";

pub(crate) async fn run(
    database: &Database,
    migrations: &[Migration],
) -> Result<Vec<&'static str>, StoreError> {
    let mut sorted = migrations.to_vec();
    sorted.sort_by_key(|migration| migration.name);
    write(database, async |tx| tx.batch(BOOK).await).await?;
    let mut ran = Vec::new();
    for migration in sorted {
        if write(database, async |tx| step(tx, &migration).await).await? {
            ran.push(migration.name);
        }
    }
    Ok(ran)
}

/// Runs one migration unless it has run. Tells whether it did.
pub(crate) async fn step(tx: &mut Tx, migration: &Migration) -> Result<bool, StoreError> {
    let engine = tx.engine();
    let text = migration.text(engine)?;
    let hash: String = Sha256::digest(&text).iter().map(|byte| format!("{byte:02x}")).collect();
    let done: Option<(String,)> =
        tx.opt("SELECT hash FROM migration_done WHERE name = $1", args![*migration.name]).await?;
    match done {
        Some((known,)) if known == hash => Ok(false),
        Some(_) => Err(StoreError::Statement {
            sql: migration.name.to_owned(),
            why: "this migration has run with another text; add a new one instead of changing it".into(),
        }),
        None => {
            tx.batch(&text).await?;
            let now = match engine {
                EngineKind::Sqlite => NOW,
                EngineKind::Postgres => "CAST(EXTRACT(EPOCH FROM now()) AS BIGINT)",
            };
            let note = format!("INSERT INTO migration_done (name, hash, done_at) VALUES ($1, $2, {now})");
            tx.exec(note, args![*migration.name, hash]).await?;
            Ok(true)
        }
    }
}

async fn write<T>(
    database: &Database,
    action: impl AsyncFnOnce(&mut Tx) -> Result<T, StoreError> + Clone,
) -> Result<T, StoreError> {
    let stamp = || Stamp { at: Timestamp::UNIX_EPOCH, actor: Actor::Operator };
    database.write_alone(&stamp, action).await
}

#[cfg(test)]
mod tests {
    use super::{EngineKind, replace_tokens};

    #[test]
    fn tokens_become_each_engines_words() {
        let text = "CREATE TABLE t (a @id, b @bool) @keyed; -- end";
        assert_eq!(
            replace_tokens(text, EngineKind::Sqlite),
            Ok("CREATE TABLE t (a BLOB, b INTEGER) STRICT, WITHOUT ROWID; -- end".into())
        );
        assert_eq!(
            replace_tokens(text, EngineKind::Postgres),
            Ok("CREATE TABLE t (a UUID, b BOOLEAN) ; -- end".into())
        );
        assert_eq!(replace_tokens("a @nope", EngineKind::Sqlite), Err("nope".into()));
    }
}
