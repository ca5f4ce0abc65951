//! The event log: facts go in with the change that made them true, and are read on from a position.

use crate::{FromRow, Row, Snapshot, Sql, StoreError, Tx, Value, args};
use events::{Draft, Envelope, Facts, Position, Stamp};
use kernel::{Actor, Subject};

/// A place in the log is safe to pass when no transaction that may still write before it is running. On PostgreSQL that
/// is everything before the oldest running transaction of the cluster; SQLite has one writer.
const AFTER: Sql = Sql::either(
    "SELECT transaction_id, number, name, version, subject_kind, subject_id, actor_kind, actor_id, recorded_at, body
     FROM event_log WHERE $1 = 0 AND number > $2 ORDER BY number LIMIT $3",
    "SELECT transaction_id, number, name, version, subject_kind, subject_id, actor_kind, actor_id, recorded_at, body
     FROM event_log WHERE (transaction_id, number) > ($1, $2)
       AND transaction_id < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
     ORDER BY transaction_id, number LIMIT $3",
);

const ABOUT: Sql = Sql::either(
    "SELECT transaction_id, number, name, version, subject_kind, subject_id, actor_kind, actor_id, recorded_at, body
     FROM event_log WHERE subject_kind = $1 AND subject_id = $2 AND $3 = 0 AND number > $4 ORDER BY number LIMIT $5",
    "SELECT transaction_id, number, name, version, subject_kind, subject_id, actor_kind, actor_id, recorded_at, body
     FROM event_log WHERE subject_kind = $1 AND subject_id = $2 AND (transaction_id, number) > ($3, $4)
       AND transaction_id < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
     ORDER BY transaction_id, number LIMIT $5",
);

const LAST: Sql = Sql::either(
    "SELECT transaction_id, number FROM event_log ORDER BY number DESC LIMIT 1",
    "SELECT transaction_id, number FROM event_log
     WHERE transaction_id < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
     ORDER BY transaction_id DESC, number DESC LIMIT 1",
);

/// Who has a transaction open that may still write before others: sessions, and transactions prepared and forgotten.
const HELD_BY: Sql = Sql::either(
    "SELECT 0, '', '', '', 0 WHERE 1 = 0",
    "SELECT 0, pid::text, COALESCE(datname, '?')::text,
            CONCAT(COALESCE(application_name, ''), ', ', COALESCE(state, '?')),
            CAST(EXTRACT(EPOCH FROM clock_timestamp() - xact_start) AS BIGINT), backend_xid::text::bigint
     FROM pg_stat_activity WHERE backend_xid IS NOT NULL AND pid <> pg_backend_pid()
     UNION ALL
     SELECT 1, gid, database::text, '',
            CAST(EXTRACT(EPOCH FROM clock_timestamp() - prepared) AS BIGINT), transaction::text::bigint
     FROM pg_prepared_xacts ORDER BY 5 DESC LIMIT 20",
);

/// Somebody whose open transaction holds the log back: nothing that began after it is heard yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogHolder {
    /// A transaction that was prepared and forgotten; else a session.
    pub is_prepared: bool,
    /// What the engine calls it: the number of the process, or the name of the transaction.
    pub id: String,
    /// In which database.
    pub database: String,
    /// Which program, and what it does.
    pub doing: String,
    /// For how long, in seconds.
    pub seconds: i64,
}

impl FromRow for LogHolder {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            is_prepared: row.get::<i64>(0)? == 1,
            id: row.get(1)?,
            database: row.get(2)?,
            doing: row.get(3)?,
            seconds: row.get(4)?,
        })
    }
}

impl Tx {
    /// Keeps facts, stamped with this transaction's time and actor. They become known when it commits.
    pub async fn record(&mut self, facts: &(impl Facts + ?Sized)) -> Result<(), StoreError> {
        let mut drafts = Vec::new();
        facts.drafts(&mut drafts);
        if drafts.is_empty() {
            return Ok(());
        }
        self.recorded = true;
        let stamp = self.stamp;
        let person = stamp.actor.person();
        let values: Vec<Value<'_>> = drafts.iter().flat_map(|draft| row_of(draft, stamp, &person)).collect();
        let table =
            "event_log (name, version, subject_kind, subject_id, actor_kind, actor_id, recorded_at, body)";
        self.insert_many(table, 8, &values).await
    }
}

fn row_of<'d>(draft: &'d Draft, stamp: Stamp, person: &'d Option<kernel::PersonId>) -> [Value<'d>; 8] {
    [
        Value::Text(draft.name),
        Value::Int(draft.version.into()),
        Value::Text(&draft.subject.kind),
        Value::Bytes(draft.subject.id.as_bytes()),
        Value::Text(stamp.actor.kind()),
        person.as_ref().map_or(Value::Null, |id| Value::Bytes(id.as_bytes())),
        Value::Int(stamp.at.as_microsecond()),
        Value::Text(&draft.body),
    ]
}

impl Snapshot {
    /// The facts behind a position, in order, as far as they can no longer be overtaken.
    pub async fn log_after(&mut self, after: Position, most: u32) -> Result<Vec<Envelope>, StoreError> {
        let (transaction, number) = after.parts();
        self.all(AFTER, args![transaction, number, most]).await
    }

    /// The facts about one subject behind a position, in order, as far as they can no longer be overtaken.
    pub async fn log_about(
        &mut self,
        subject: &Subject,
        after: Position,
        most: u32,
    ) -> Result<Vec<Envelope>, StoreError> {
        let (transaction, number) = after.parts();
        self.all(ABOUT, args![*subject.kind, subject.id, transaction, number, most]).await
    }

    /// The end of the log as of now: a listener that starts here hears only what comes.
    pub async fn log_end(&mut self) -> Result<Position, StoreError> {
        let last: Option<(i64, i64)> = self.opt(LAST, &[]).await?;
        Ok(last.map_or(Position::START, |(transaction, number)| Position::from_parts(transaction, number)))
    }
}

impl Snapshot {
    /// Who holds the log back at this moment, the longest first. Always nobody on SQLite.
    pub async fn log_held_by(&mut self) -> Result<Vec<LogHolder>, StoreError> {
        self.all(HELD_BY, &[]).await
    }
}

impl FromRow for Envelope {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let kind: String = row.get(6)?;
        let actor = Actor::from_parts(&kind, row.get(7)?)
            .ok_or_else(|| StoreError::Corrupt(format!("unknown actor {kind} in the event log")))?;
        Ok(Self {
            position: Position::from_parts(row.get(0)?, row.get(1)?),
            name: row.get(2)?,
            version: row.get(3)?,
            subject: Subject { kind: row.get::<String>(4)?.into(), id: row.get(5)? },
            stamp: Stamp { at: row.get(8)?, actor },
            body: row.get(9)?,
        })
    }
}
