//! What the provider that is none remembers.

use super::{code, money, reason, word};
use crate::model::{AttemptId, Card, StandIn, Standing};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};

impl FromRow for StandIn {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let currency = row.get(3)?;
        Ok(Self {
            attempt: row.get(0)?,
            standing: code(&row.get::<String>(1)?, Standing::from_code)?,
            amount: money(row, 2, currency)?,
            reason: reason(row, 4)?,
            card: Card::from_code(&row.get::<String>(5)?),
        })
    }
}

pub(crate) async fn find(snap: &mut Snapshot, attempt: AttemptId) -> Result<Option<StandIn>, StoreError> {
    let sql = "SELECT attempt_id, state, amount, currency, reason, card FROM payment_stand_in WHERE attempt_id = $1";
    snap.opt(sql, args![attempt]).await
}

/// An attempt is made there. One that is known stays as it is.
pub(crate) async fn begin(tx: &mut Tx, one: &StandIn) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO payment_stand_in (attempt_id, state, amount, currency, reason, card)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (attempt_id) DO NOTHING",
        args![
            one.attempt,
            *one.standing.code(),
            one.amount.minor,
            one.amount.currency,
            *word(one.reason),
            *number(one.card)
        ],
    )
    .await
    .map(drop)
}

/// Keeps how it stands now.
pub(crate) async fn save(tx: &mut Tx, one: &StandIn) -> Result<(), StoreError> {
    let sql = "UPDATE payment_stand_in SET state = $1, reason = $2, card = $3 WHERE attempt_id = $4";
    tx.exec(sql, args![*one.standing.code(), *word(one.reason), *number(one.card), one.attempt])
        .await
        .map(drop)
}

fn number(card: Option<Card>) -> &'static str {
    card.map_or("", Card::code)
}
