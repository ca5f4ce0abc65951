//! Rows of uses: for what a promotion was counted, once each, and how often each person has used it.

use crate::model::PromotionId;
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{Currency, Money, PersonId, Subject, Timestamp};

/// One use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Use {
    pub(crate) promotion: PromotionId,
    pub(crate) about: Subject,
    pub(crate) person: Option<PersonId>,
    /// Zero or less.
    pub(crate) amount: Money,
    pub(crate) is_counted: bool,
    pub(crate) at: Timestamp,
}

impl FromRow for Use {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let currency: Currency = row.get(5)?;
        Ok(Self {
            promotion: row.get(0)?,
            about: Subject { kind: row.get::<String>(1)?.into(), id: row.get(2)? },
            person: row.get(3)?,
            amount: Money::new(row.get(4)?, currency),
            is_counted: row.get(6)?,
            at: row.get(7)?,
        })
    }
}

/// Tells whether it is new: the same promotion counts once for the same thing.
pub(crate) async fn insert(tx: &mut Tx, one: &Use) -> Result<bool, StoreError> {
    let rows = tx
        .exec(
            "INSERT INTO promotion_use (promotion_id, about_kind, about_id, person_id, amount, currency, is_counted, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (promotion_id, about_kind, about_id) DO NOTHING",
            args![
                one.promotion,
                *one.about.kind,
                one.about.id,
                one.person,
                one.amount.minor,
                one.amount.currency,
                one.is_counted,
                one.at
            ],
        )
        .await?;
    Ok(rows == 1)
}

/// What was counted for something.
pub(crate) async fn of_subject(snap: &mut Snapshot, about: &Subject) -> Result<Vec<Use>, StoreError> {
    let sql = "SELECT promotion_id, about_kind, about_id, person_id, amount, currency, is_counted, at
               FROM promotion_use WHERE about_kind = $1 AND about_id = $2 ORDER BY promotion_id";
    snap.all(sql, args![*about.kind, about.id]).await
}

/// What somebody has used, the first first.
pub(crate) async fn of_person(
    snap: &mut Snapshot,
    person: PersonId,
    most: u32,
) -> Result<Vec<Use>, StoreError> {
    let sql = "SELECT promotion_id, about_kind, about_id, person_id, amount, currency, is_counted, at
               FROM promotion_use WHERE person_id = $1 ORDER BY at LIMIT $2";
    snap.all(sql, args![person, most]).await
}

pub(crate) async fn remove(tx: &mut Tx, one: &Use) -> Result<(), StoreError> {
    let sql = "DELETE FROM promotion_use WHERE promotion_id = $1 AND about_kind = $2 AND about_id = $3";
    tx.exec(sql, args![one.promotion, *one.about.kind, one.about.id]).await.map(drop)
}

/// How often a promotion was used, counted no further than this.
pub(crate) async fn count(snap: &mut Snapshot, id: PromotionId, most: i64) -> Result<i64, StoreError> {
    let sql =
        "SELECT COUNT(*) FROM (SELECT about_id FROM promotion_use WHERE promotion_id = $1 LIMIT $2) AS few";
    let row: (i64,) = snap.one(sql, args![id, most]).await?;
    Ok(row.0)
}

/// How often somebody has used it.
pub(crate) async fn by_person(
    snap: &mut Snapshot,
    id: PromotionId,
    person: PersonId,
) -> Result<u32, StoreError> {
    let sql = "SELECT used FROM promotion_person WHERE promotion_id = $1 AND person_id = $2";
    let row: Option<(u32,)> = snap.opt(sql, args![id, person]).await?;
    Ok(row.map_or(0, |(used,)| used))
}

/// How often somebody has used each, for whoever hands it over.
pub(crate) async fn counts_of(
    snap: &mut Snapshot,
    person: PersonId,
    most: u32,
) -> Result<Vec<(PromotionId, i64)>, StoreError> {
    let sql =
        "SELECT promotion_id, used FROM promotion_person WHERE person_id = $1 ORDER BY promotion_id LIMIT $2";
    snap.all(sql, args![person, most]).await
}

/// Counts one use of a person more. False when they have used it so often already; theirs wait here for each other, and
/// for nobody else's.
pub(crate) async fn count_person(
    tx: &mut Tx,
    id: PromotionId,
    person: PersonId,
    most: Option<u32>,
) -> Result<bool, StoreError> {
    let sql = "INSERT INTO promotion_person (promotion_id, person_id, used) VALUES ($1, $2, 1)
               ON CONFLICT (promotion_id, person_id) DO UPDATE SET used = promotion_person.used + 1
               WHERE promotion_person.used < $3";
    let most = most.map_or(i64::MAX, i64::from);
    Ok(tx.exec(sql, args![id, person, most]).await? == 1)
}

/// Counts one use of a person less.
pub(crate) async fn uncount_person(tx: &mut Tx, id: PromotionId, person: PersonId) -> Result<(), StoreError> {
    let sql =
        "UPDATE promotion_person SET used = used - 1 WHERE promotion_id = $1 AND person_id = $2 AND used > 0";
    tx.exec(sql, args![id, person]).await.map(drop)
}
