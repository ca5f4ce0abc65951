//! What the provider that is none remembers.

use super::{code, money, reason, word};
use crate::model::{AttemptId, StandIn, Standing};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};

impl FromRow for StandIn {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let currency = row.get(3)?;
        Ok(Self {
            attempt: row.get(0)?,
            standing: code(&row.get::<String>(1)?, Standing::from_code)?,
            amount: money(row, 2, currency)?,
            reason: reason(row, 4)?,
        })
    }
}

pub(crate) async fn find(snap: &mut Snapshot, attempt: AttemptId) -> Result<Option<StandIn>, StoreError> {
    let sql =
        "SELECT attempt_id, state, amount, currency, reason FROM payment_stand_in WHERE attempt_id = $1";
    snap.opt(sql, args![attempt]).await
}

/// An attempt is made there. One that is known stays as it is.
pub(crate) async fn begin(tx: &mut Tx, one: &StandIn) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO payment_stand_in (attempt_id, state, amount, currency, reason) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (attempt_id) DO NOTHING",
        args![
            one.attempt,
            *one.standing.code(),
            one.amount.minor,
            one.amount.currency,
            *word(one.reason)
        ],
    )
    .await
    .map(drop)
}

/// Keeps how it stands now.
pub(crate) async fn save(tx: &mut Tx, one: &StandIn) -> Result<(), StoreError> {
    let sql = "UPDATE payment_stand_in SET state = $1, reason = $2 WHERE attempt_id = $3";
    tx.exec(sql, args![*one.standing.code(), *word(one.reason), one.attempt]).await.map(drop)
}
