//! Rows of money that was asked back for a return.

use super::code;
use crate::model::{Refund, RefundProgress, ReturnId};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{Money, Timestamp};
use payments_facts::RefundId;

/// The columns of one, in the order in which they are read.
macro_rules! refund {
    ($rest:literal) => {
        concat!(
            "SELECT r.refund_id, r.return_id, r.amount, h.currency, r.state FROM return_refund r
             JOIN return_head h ON h.id = r.return_id WHERE ",
            $rest
        )
    };
}

impl FromRow for Refund {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            ret: row.get(1)?,
            amount: Money::new(row.get(2)?, row.get(3)?),
            progress: code(&row.get::<String>(4)?, RefundProgress::from_code)?,
        })
    }
}

pub(crate) async fn find(snap: &mut Snapshot, id: RefundId) -> Result<Option<Refund>, StoreError> {
    snap.opt(refund!("r.refund_id = $1"), args![id]).await
}

/// What went back for a return or should, the first first.
pub(crate) async fn of_return(snap: &mut Snapshot, ret: ReturnId) -> Result<Vec<Refund>, StoreError> {
    snap.all(refund!("r.return_id = $1 ORDER BY r.refund_id"), args![ret]).await
}

pub(crate) async fn insert(tx: &mut Tx, is: &Refund, now: Timestamp) -> Result<(), StoreError> {
    let sql = "INSERT INTO return_refund (refund_id, return_id, amount, state, asked_at) VALUES ($1, $2, $3, $4, $5)";
    tx.exec(sql, args![is.id, is.ret, is.amount.minor, *is.progress.code(), now]).await.map(drop)
}

/// How far it has come. False when it is done already.
pub(crate) async fn put(tx: &mut Tx, id: RefundId, to: RefundProgress) -> Result<bool, StoreError> {
    let sql = "UPDATE return_refund SET state = $1 WHERE refund_id = $2 AND state <> 'done'";
    Ok(tx.exec(sql, args![*to.code(), id]).await? == 1)
}
