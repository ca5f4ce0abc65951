//! Codes of receipts.

use super::sheets;
use crate::model::{Code, CodeId, Found, SheetId};
use database::{FromRow, Row, Snapshot, StoreError, Tx, Value, args};
use kernel::{PersonId, Timestamp};

impl FromRow for Code {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { id: row.get(0)?, code: row.get(1)?, used_at: row.get(2)? })
    }
}

/// Keeps the codes of a sheet.
pub(crate) async fn insert(
    tx: &mut Tx,
    sheet: SheetId,
    codes: &[(CodeId, String)],
) -> Result<(), StoreError> {
    let mut values: Vec<Value<'_>> = Vec::with_capacity(codes.len() * 3);
    for (id, code) in codes {
        values.extend(args![*id, sheet, *code]);
    }
    tx.insert_many("evidence_code (id, sheet_id, code)", 3, &values).await
}

/// All codes of a sheet: as many as are made at once.
pub(crate) async fn of_sheet(snap: &mut Snapshot, sheet: SheetId) -> Result<Vec<Code>, StoreError> {
    let sql = "SELECT id, code, used_at FROM evidence_code WHERE sheet_id = $1 ORDER BY id";
    snap.all(sql, args![sheet]).await
}

/// A code with what it stands for.
pub(crate) async fn find(snap: &mut Snapshot, code: &str) -> Result<Option<Found>, StoreError> {
    type Known = (CodeId, SheetId, Option<PersonId>, Option<Timestamp>);
    let sql = "SELECT id, sheet_id, person_id, used_at FROM evidence_code WHERE code = $1";
    let known: Option<Known> = snap.opt(sql, args![*code]).await?;
    let Some((id, sheet, used_by, used_at)) = known else { return Ok(None) };
    let lines = sheets::lines(snap, sheet).await?;
    let sheet = sheets::find(snap, sheet).await?;
    let sheet = sheet.ok_or_else(|| StoreError::Corrupt(format!("{id:?} has no sheet")))?;
    Ok(Some(Found { id, used_by, used_at, sheet, lines }))
}

/// Somebody types it. False when somebody else was first.
pub(crate) async fn take(
    tx: &mut Tx,
    id: CodeId,
    person: PersonId,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let sql = "UPDATE evidence_code SET person_id = $1, used_at = $2 WHERE id = $3 AND used_at IS NULL";
    Ok(tx.exec(sql, args![person, now, id]).await? == 1)
}

/// When somebody typed codes, the latest first.
pub(crate) async fn of_person(
    snap: &mut Snapshot,
    person: PersonId,
    most: u32,
) -> Result<Vec<Code>, StoreError> {
    let sql = "SELECT id, code, used_at FROM evidence_code WHERE person_id = $1 ORDER BY id DESC LIMIT $2";
    snap.all(sql, args![person, most]).await
}
