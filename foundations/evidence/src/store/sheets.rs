//! Sheets of codes, and what stands on them.

use crate::model::{Choice, Sheet, SheetId, SheetLine};
use database::{FromRow, Row, Snapshot, StoreError, Tx, Value, args};
use kernel::{Cursor, PageOf};

impl FromRow for Sheet {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let choice: String = row.get(2)?;
        let choice = Choice::from_code(&choice)
            .ok_or_else(|| StoreError::Corrupt(format!("{choice:?} is nothing that codes stand for")))?;
        Ok(Self {
            id: row.get(0)?,
            note: row.get(1)?,
            choice,
            codes: row.get(3)?,
            valid_until: row.get(4)?,
            made_at: row.get(5)?,
            most: row.get(6)?,
        })
    }
}

impl FromRow for SheetLine {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { product: row.get(0)?, variant: row.get(1)? })
    }
}

/// Keeps a sheet with what stands on it.
pub(crate) async fn insert(tx: &mut Tx, sheet: &Sheet, lines: &[SheetLine]) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO evidence_sheet (id, note, choice, code_count, valid_until, made_at, most)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        args![
            sheet.id,
            sheet.note,
            *sheet.choice.code(),
            sheet.codes,
            sheet.valid_until,
            sheet.made_at,
            sheet.most
        ],
    )
    .await?;
    let mut values: Vec<Value<'_>> = Vec::with_capacity(lines.len() * 4);
    for (place, line) in (0_i64..).zip(lines) {
        values.push(Value::Int(place));
        values.extend(args![sheet.id, line.product, line.variant]);
    }
    let table = "evidence_sheet_line (position, sheet_id, product_id, variant_id)";
    tx.insert_many(table, 4, &values).await
}

/// A sheet.
pub(crate) async fn find(snap: &mut Snapshot, id: SheetId) -> Result<Option<Sheet>, StoreError> {
    let sql =
        "SELECT id, note, choice, code_count, valid_until, made_at, most FROM evidence_sheet WHERE id = $1";
    snap.opt(sql, args![id]).await
}

/// What stands on it, in its order.
pub(crate) async fn lines(snap: &mut Snapshot, id: SheetId) -> Result<Vec<SheetLine>, StoreError> {
    let sql = "SELECT product_id, variant_id FROM evidence_sheet_line WHERE sheet_id = $1 ORDER BY position";
    snap.all(sql, args![id]).await
}

/// A page of sheets, the latest first.
pub(crate) async fn list(
    snap: &mut Snapshot,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Sheet>, StoreError> {
    let after: SheetId =
        after.and_then(|after| after.0.parse().ok()).unwrap_or(SheetId::from_bytes([255; 16]));
    let sql = "SELECT id, note, choice, code_count, valid_until, made_at, most FROM evidence_sheet
               WHERE id < $1 ORDER BY id DESC LIMIT $2";
    let rows: Vec<Sheet> = snap.all(sql, args![after, size + 1]).await?;
    Ok(PageOf::cut(rows, size as usize, |sheet| sheet.id.to_string()))
}
