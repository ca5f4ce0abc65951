//! Rows of attempts, each with the job that asks the provider.

use super::{code, reason, word};
use crate::model::{Attempt, AttemptId, Away, CardUse, SavedId, Stage, Way};
use action::Job;
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{Id, Personal};
use payments_facts::PaymentId;

/// Nobody tries so often.
const OF_ONE_MAX: u32 = 200;

/// The columns of an attempt, in the order in which they are read.
macro_rules! attempt_columns {
    () => {
        "id, payment_id, number, way, stage, their_ref, away, reason, begun_at, ended_at, card_id, card_use"
    };
}

impl FromRow for Attempt {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let away: String = row.get(6)?;
        let read = |error: serde_json::Error| StoreError::Corrupt(error.to_string());
        let away: Option<Away> =
            if away.is_empty() { None } else { Some(serde_json::from_str(&away).map_err(read)?) };
        Ok(Self {
            id: row.get(0)?,
            payment: row.get(1)?,
            number: row.get(2)?,
            way: code(&row.get::<String>(3)?, Way::from_code)?,
            stage: code(&row.get::<String>(4)?, Stage::from_code)?,
            their_ref: row.get(5)?,
            away: away.map(Personal::new),
            reason: reason(row, 7)?,
            begun_at: row.get(8)?,
            ended_at: row.get(9)?,
            card: read_use(row.get(10)?, &row.get::<String>(11)?)?,
        })
    }
}

/// With which card, by its id and the word of how.
fn read_use(card: Option<SavedId>, how: &str) -> Result<CardUse, StoreError> {
    match (card, how) {
        (None, "") => Ok(CardUse::Typed),
        (Some(card), "keep") => Ok(CardUse::Keep(card)),
        (Some(card), "charge") => Ok(CardUse::Charge { card, is_there: true }),
        (Some(card), "charge_later") => Ok(CardUse::Charge { card, is_there: false }),
        _ => Err(StoreError::Corrupt(format!("payments: the card of an attempt {how:?}"))),
    }
}

fn written_use(used: CardUse) -> (Option<SavedId>, &'static str) {
    match used {
        CardUse::Typed => (None, ""),
        CardUse::Keep(card) => (Some(card), "keep"),
        CardUse::Charge { card, is_there: true } => (Some(card), "charge"),
        CardUse::Charge { card, is_there: false } => (Some(card), "charge_later"),
    }
}

fn written(away: Option<&Personal<Away>>) -> Result<String, StoreError> {
    let Some(away) = away else { return Ok(String::new()) };
    serde_json::to_string(away.reveal()).map_err(|error| StoreError::Corrupt(error.to_string()))
}

pub(crate) async fn find(snap: &mut Snapshot, id: AttemptId) -> Result<Option<Attempt>, StoreError> {
    let sql = concat!("SELECT ", attempt_columns!(), " FROM payment_attempt WHERE id = $1");
    snap.opt(sql, args![id]).await
}

/// The attempt that the provider of a way calls so; of several the latest.
pub(crate) async fn find_by_ref(
    snap: &mut Snapshot,
    way: Way,
    their_ref: &str,
) -> Result<Option<Attempt>, StoreError> {
    let sql = concat!(
        "SELECT ",
        attempt_columns!(),
        " FROM payment_attempt WHERE way = $1 AND their_ref = $2 ORDER BY id DESC LIMIT 1"
    );
    snap.opt(sql, args![*way.code(), *their_ref]).await
}

/// The attempt of this number.
pub(crate) async fn find_numbered(
    snap: &mut Snapshot,
    payment: PaymentId,
    number: u32,
) -> Result<Option<Attempt>, StoreError> {
    let sql =
        concat!("SELECT ", attempt_columns!(), " FROM payment_attempt WHERE payment_id = $1 AND number = $2");
    snap.opt(sql, args![payment, number]).await
}

/// All at one payment, the first first.
pub(crate) async fn of(snap: &mut Snapshot, payment: PaymentId) -> Result<Vec<Attempt>, StoreError> {
    let sql = concat!(
        "SELECT ",
        attempt_columns!(),
        " FROM payment_attempt WHERE payment_id = $1 ORDER BY number LIMIT $2"
    );
    snap.all(sql, args![payment, OF_ONE_MAX]).await
}

/// The job that asks the provider for the attempt of this number.
pub(crate) async fn job_of(
    snap: &mut Snapshot,
    payment: PaymentId,
    number: u32,
) -> Result<Option<Id<Job>>, StoreError> {
    let sql = "SELECT job_id FROM payment_attempt WHERE payment_id = $1 AND number = $2";
    let row: Option<(Id<Job>,)> = snap.opt(sql, args![payment, number]).await?;
    Ok(row.map(|(job,)| job))
}

pub(crate) async fn insert(tx: &mut Tx, one: &Attempt, job: Id<Job>) -> Result<(), StoreError> {
    let away = written(one.away.as_ref())?;
    let (card, how) = written_use(one.card);
    tx.exec(
        "INSERT INTO payment_attempt (id, payment_id, number, way, stage, job_id, their_ref, away, reason, begun_at,
                                      ended_at, card_id, card_use)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        args![
            one.id,
            one.payment,
            one.number,
            *one.way.code(),
            *one.stage.code(),
            job,
            one.their_ref,
            away,
            *word(one.reason),
            one.begun_at,
            one.ended_at,
            card,
            *how
        ],
    )
    .await
    .map(drop)
}

/// Keeps how it stands now. With which card it is made does not change.
pub(crate) async fn save(tx: &mut Tx, one: &Attempt) -> Result<(), StoreError> {
    let away = written(one.away.as_ref())?;
    let sql = "UPDATE payment_attempt SET stage = $1, their_ref = $2, away = $3, reason = $4, ended_at = $5
               WHERE id = $6";
    tx.exec(sql, args![*one.stage.code(), one.their_ref, away, *word(one.reason), one.ended_at, one.id])
        .await
        .map(drop)
}

/// Nobody goes to the provider any more.
pub(crate) async fn forget_ways(tx: &mut Tx, payment: PaymentId) -> Result<(), StoreError> {
    tx.exec("UPDATE payment_attempt SET away = '' WHERE payment_id = $1", args![payment]).await.map(drop)
}
