//! Signals as rows: how often, on which day, of what. Counting in memory is `action`'s.

use crate::{FromRow, Row, Snapshot, StoreError, Tx, Value, args};
use kernel::Subject;

/// What was counted.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SignalKey {
    /// What happened: `search.none`.
    pub name: String,
    /// The shop's calendar day, `2027-03-01`.
    pub day: String,
    /// To what; `Subject::all` of a kind where it is nothing in particular.
    pub subject: Subject,
    /// What else tells cases apart: a language, a channel, a searched word. Never a person.
    pub dimension: String,
}

/// A sum of signals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignalSum {
    /// [`SignalKey::dimension`].
    pub dimension: String,
    /// How often.
    pub count: i64,
}

impl FromRow for SignalSum {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { dimension: row.get(0)?, count: row.get(1)? })
    }
}

impl Snapshot {
    /// How often something was counted on each day between two (both included), days without it left out.
    pub async fn list_signal_days(
        &mut self,
        name: &str,
        first_day: &str,
        last_day: &str,
    ) -> Result<Vec<(String, i64)>, StoreError> {
        let sql = "SELECT day, CAST(SUM(count) AS BIGINT) FROM signal
                   WHERE name = $1 AND day >= $2 AND day <= $3 GROUP BY day ORDER BY day";
        self.all(sql, args![*name, *first_day, *last_day]).await
    }

    /// What was counted under a name between two days (both included), by dimension, most first.
    pub async fn list_signals(
        &mut self,
        name: &str,
        first_day: &str,
        last_day: &str,
        most: u32,
    ) -> Result<Vec<SignalSum>, StoreError> {
        let sql = "SELECT dimension, CAST(SUM(count) AS BIGINT) FROM signal
                   WHERE name = $1 AND day >= $2 AND day <= $3
                   GROUP BY dimension ORDER BY 2 DESC, 1 LIMIT $4";
        self.all(sql, args![*name, *first_day, *last_day, most]).await
    }
}

impl Tx {
    /// Forgets counts below `least` of a name from days before one, a bounded number at a time. Tells how many.
    pub async fn forget_rare_signals(
        &mut self,
        name: &str,
        before_day: &str,
        least: i64,
    ) -> Result<u64, StoreError> {
        let sql = "DELETE FROM signal WHERE (name, day, subject_kind, subject_id, dimension) IN (
                       SELECT name, day, subject_kind, subject_id, dimension FROM signal
                       WHERE name = $1 AND day < $2 AND count < $3 LIMIT 500)";
        self.exec(sql, args![*name, *before_day, least]).await
    }

    /// Adds counts.
    pub async fn add_signals(&mut self, counted: &[(SignalKey, i64)]) -> Result<(), StoreError> {
        let values: Vec<Value<'_>> = counted
            .iter()
            .flat_map(|(key, count)| {
                let SignalKey { name, day, subject, dimension } = key;
                args![*name, *day, *subject.kind, subject.id, *dimension, *count].to_vec()
            })
            .collect();
        let add = "ON CONFLICT (name, day, subject_kind, subject_id, dimension)
                   DO UPDATE SET count = signal.count + excluded.count";
        let table = "signal (name, day, subject_kind, subject_id, dimension, count)";
        self.upsert_many(table, 6, &values, add).await
    }
}
