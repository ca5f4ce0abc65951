//! SQL for points: a row for each thing that gives or takes some, and what all of somebody's come to.

use super::code;
use crate::model::{Cause, ContributionId};
use database::{Snapshot, StoreError, Tx, Value, args};
use kernel::PersonId;

/// Whose points, and for what.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Account {
    pub(crate) person: PersonId,
    pub(crate) cause: Cause,
    /// The question or the answer.
    pub(crate) source: ContributionId,
}

/// How many of it count now: they are numbered from one.
pub(crate) async fn counted(snap: &mut Snapshot, of: Account) -> Result<u32, StoreError> {
    let sql = "SELECT CAST(COALESCE(MAX(nth), 0) AS BIGINT) FROM questions_points
               WHERE person_id = $1 AND cause = $2 AND source_id = $3";
    let values = args![of.person, *of.cause.code(), of.source];
    Ok(snap.one::<(u32,)>(sql, values).await?.0)
}

/// Those from `from` to `to` count from this day on, each with so many points.
pub(crate) async fn add(
    tx: &mut Tx,
    of: Account,
    (from, to): (u32, u32),
    (points, day): (i64, i64),
) -> Result<(), StoreError> {
    let all: Vec<u32> = (from..=to).collect();
    let mut values: Vec<Value<'_>> = Vec::with_capacity(all.len() * 6);
    for nth in &all {
        values.extend(args![of.person, *of.cause.code(), of.source, *nth, points, day]);
    }
    let table = "questions_points (person_id, cause, source_id, nth, points, day)";
    tx.upsert_many(table, 6, &values, "ON CONFLICT (person_id, cause, source_id, nth) DO NOTHING").await
}

/// On which days those behind the first so many count.
pub(crate) async fn days_behind(
    snap: &mut Snapshot,
    of: Account,
    first: u32,
) -> Result<Vec<i64>, StoreError> {
    let sql = "SELECT DISTINCT day FROM questions_points
               WHERE person_id = $1 AND cause = $2 AND source_id = $3 AND nth > $4";
    let values = args![of.person, *of.cause.code(), of.source, first];
    let found: Vec<(i64,)> = snap.all(sql, values).await?;
    Ok(found.into_iter().map(|(day,)| day).collect())
}

/// Only the first so many count.
pub(crate) async fn keep_first(tx: &mut Tx, of: Account, first: u32) -> Result<(), StoreError> {
    let sql = "DELETE FROM questions_points
               WHERE person_id = $1 AND cause = $2 AND source_id = $3 AND nth > $4";
    tx.exec(sql, args![of.person, *of.cause.code(), of.source, first]).await.map(drop)
}

/// What each cause gave somebody on a day.
pub(crate) async fn of_day(
    snap: &mut Snapshot,
    person: PersonId,
    day: i64,
) -> Result<Vec<(Cause, i64)>, StoreError> {
    let sql = "SELECT cause, CAST(SUM(points) AS BIGINT) FROM questions_points
               WHERE person_id = $1 AND day = $2 GROUP BY cause";
    let found: Vec<(String, i64)> = snap.all(sql, args![person, day]).await?;
    found.into_iter().map(|(cause, sum)| Ok((code(&cause, Cause::from_code)?, sum))).collect()
}

/// Somebody has so many more, or fewer.
pub(crate) async fn move_by(tx: &mut Tx, person: PersonId, by: i64) -> Result<(), StoreError> {
    let sql = "INSERT INTO questions_reputation (person_id, points) VALUES ($1, $2)
               ON CONFLICT (person_id) DO UPDATE SET points = questions_reputation.points + excluded.points";
    tx.exec(sql, args![person, by]).await.map(drop)
}

/// What all their days come to.
pub(crate) async fn sum(snap: &mut Snapshot, person: PersonId) -> Result<i64, StoreError> {
    let sql = "SELECT points FROM questions_reputation WHERE person_id = $1";
    let found: Option<(i64,)> = snap.opt(sql, args![person]).await?;
    Ok(found.map_or(0, |(points,)| points))
}

/// What somebody got points for, for them: cause, source, points, day.
pub(crate) async fn of_person(
    snap: &mut Snapshot,
    person: PersonId,
    most: u32,
) -> Result<Vec<(String, ContributionId, i64, i64)>, StoreError> {
    let sql = "SELECT cause, source_id, points, day FROM questions_points
               WHERE person_id = $1 ORDER BY day, source_id, cause, nth LIMIT $2";
    snap.all(sql, args![person, most]).await
}

/// Somebody goes: what they got points for,
pub(crate) async fn forget_points(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM questions_points WHERE person_id = $1", args![person]).await.map(drop)
}

/// and what those came to.
pub(crate) async fn forget_sum(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM questions_reputation WHERE person_id = $1", args![person]).await.map(drop)
}
