//! Rows of refunds.

use super::{code, money, reason, word};
use crate::model::{Refund, RefundState};
use action::Job;
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{Id, Subject};
use payments_facts::{PaymentId, RefundId};

/// Nobody gives back in so many pieces.
const OF_ONE_MAX: u32 = 200;

impl FromRow for Refund {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let currency = row.get(5)?;
        Ok(Self {
            id: row.get(0)?,
            payment: row.get(1)?,
            cause: Subject { kind: row.get::<String>(2)?.into(), id: row.get(3)? },
            amount: money(row, 4, currency)?,
            state: code(&row.get::<String>(6)?, RefundState::from_code)?,
            their_ref: row.get(7)?,
            reason: reason(row, 8)?,
            created_at: row.get(9)?,
            ended_at: row.get(10)?,
            attempt: row.get(11)?,
            is_extra: row.get(12)?,
        })
    }
}

pub(crate) async fn find(snap: &mut Snapshot, id: RefundId) -> Result<Option<Refund>, StoreError> {
    let sql =
        "SELECT id, payment_id, cause_kind, cause_id, amount, currency, state, their_ref, reason, created_at,
                      ended_at, attempt, is_extra
               FROM payment_refund WHERE id = $1";
    snap.opt(sql, args![id]).await
}

/// All of one payment, the first first.
pub(crate) async fn of(snap: &mut Snapshot, payment: PaymentId) -> Result<Vec<Refund>, StoreError> {
    let sql =
        "SELECT id, payment_id, cause_kind, cause_id, amount, currency, state, their_ref, reason, created_at,
                      ended_at, attempt, is_extra
               FROM payment_refund WHERE payment_id = $1 ORDER BY id LIMIT $2";
    snap.all(sql, args![payment, OF_ONE_MAX]).await
}

/// The job that asks the provider for it.
pub(crate) async fn job_of(snap: &mut Snapshot, id: RefundId) -> Result<Option<Id<Job>>, StoreError> {
    let row: Option<(Id<Job>,)> =
        snap.opt("SELECT job_id FROM payment_refund WHERE id = $1", args![id]).await?;
    Ok(row.map(|(job,)| job))
}

pub(crate) async fn insert(tx: &mut Tx, one: &Refund, job: Id<Job>) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO payment_refund (id, payment_id, cause_kind, cause_id, amount, currency, state, job_id, their_ref,
                                     reason, created_at, ended_at, attempt, is_extra)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        args![
            one.id,
            one.payment,
            *one.cause.kind,
            one.cause.id,
            one.amount.minor,
            one.amount.currency,
            *one.state.code(),
            job,
            one.their_ref,
            *word(one.reason),
            one.created_at,
            one.ended_at,
            one.attempt,
            one.is_extra
        ],
    )
    .await
    .map(drop)
}

/// Keeps how it stands now.
pub(crate) async fn save(tx: &mut Tx, one: &Refund) -> Result<(), StoreError> {
    let sql =
        "UPDATE payment_refund SET state = $1, their_ref = $2, reason = $3, ended_at = $4 WHERE id = $5";
    tx.exec(sql, args![*one.state.code(), one.their_ref, *word(one.reason), one.ended_at, one.id])
        .await
        .map(drop)
}
