//! What helped somebody before they opened a case, and which questions became one.

use crate::model::{CaseId, Solved};
use contributions_facts::ContributionId;
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Subject};
use uuid::Uuid;

impl FromRow for Solved {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let (kind, found): (String, Uuid) = (row.get(3)?, row.get(4)?);
        Ok(Self {
            id: row.get(0)?,
            person: row.get(1)?,
            product: row.get(2)?,
            what: Subject { kind: kind.into(), id: found },
            at: row.get(5)?,
        })
    }
}

/// Keeps what helped; false if the same had helped the same person before.
pub(crate) async fn put(tx: &mut Tx, of: &Solved) -> Result<bool, StoreError> {
    let sql = "INSERT INTO care_solved (id, person_id, product_id, found_kind, found_id, at)
               VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (person_id, product_id, found_id) DO NOTHING";
    let values = args![of.id, of.person, of.product, *of.what.kind, of.what.id, of.at];
    Ok(tx.exec(sql, values).await? == 1)
}

/// What helped somebody, the first first.
pub(crate) async fn of_person(
    snap: &mut Snapshot,
    person: PersonId,
    most: u32,
) -> Result<Vec<Solved>, StoreError> {
    let sql = "SELECT id, person_id, product_id, found_kind, found_id, at FROM care_solved
               WHERE person_id = $1 ORDER BY id LIMIT $2";
    snap.all(sql, args![person, most]).await
}

/// Nobody knows any more what helped them.
pub(crate) async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM care_solved WHERE person_id = $1", args![person]).await.map(drop)
}

/// Which case a question has become.
pub(crate) async fn converted(
    snap: &mut Snapshot,
    question: ContributionId,
) -> Result<Option<CaseId>, StoreError> {
    let sql = "SELECT case_id FROM care_converted WHERE question_id = $1";
    Ok(snap.opt::<(CaseId,)>(sql, args![question]).await?.map(|(case,)| case))
}

/// Keeps that.
pub(crate) async fn put_converted(
    tx: &mut Tx,
    question: ContributionId,
    case: CaseId,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO care_converted (question_id, case_id) VALUES ($1, $2)";
    tx.exec(sql, args![question, case]).await.map(drop)
}
