//! Rows of VAT numbers that were asked for.

use crate::model::{VatAsked, VatAskedId, VatChecked, VatNumber};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{Personal, Timestamp};

impl FromRow for VatAsked {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let number = VatNumber { country: row.get(1)?, number: row.get(2)? };
        let (checked_at, is_valid): (Option<Timestamp>, Option<bool>) = (row.get(4)?, row.get(5)?);
        let (name, proof): (Option<String>, String) = (row.get(6)?, row.get(7)?);
        let checked = checked_at.zip(is_valid).map(|(checked_at, is_valid)| VatChecked {
            country: number.country.clone(),
            is_valid,
            checked_at,
            name: Personal::new(name),
            proof,
        });
        Ok(Self { id: row.get(0)?, number, asked_at: row.get(3)?, checked })
    }
}

/// What is known of a number.
pub(crate) async fn of_number(
    snap: &mut Snapshot,
    number: &VatNumber,
) -> Result<Option<VatAsked>, StoreError> {
    let sql = "SELECT id, country, number, asked_at, checked_at, is_valid, name, proof FROM vat_number
               WHERE country = $1 AND number = $2";
    snap.opt(sql, args![number.country, number.number]).await
}

/// What is known of the one that was asked for.
pub(crate) async fn find(snap: &mut Snapshot, id: VatAskedId) -> Result<Option<VatAsked>, StoreError> {
    let sql = "SELECT id, country, number, asked_at, checked_at, is_valid, name, proof FROM vat_number
               WHERE id = $1";
    snap.opt(sql, args![id]).await
}

/// It is asked for now. Whoever asks for the same at the same moment waits here.
pub(crate) async fn ask(
    tx: &mut Tx,
    (id, number): (VatAskedId, &VatNumber),
    now: Timestamp,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO vat_number (id, country, number, asked_at, proof) VALUES ($1, $2, $3, $4, '')
               ON CONFLICT (country, number) DO UPDATE SET asked_at = excluded.asked_at";
    tx.exec(sql, args![id, number.country, number.number, now]).await.map(drop)
}

/// The register has answered.
pub(crate) async fn answer(tx: &mut Tx, id: VatAskedId, is: &VatChecked) -> Result<(), StoreError> {
    let sql = "UPDATE vat_number SET checked_at = $1, is_valid = $2, name = $3, proof = $4 WHERE id = $5";
    let name = is.name.reveal();
    tx.exec(sql, args![is.checked_at, is.is_valid, *name, is.proof, id]).await.map(drop)
}

pub(crate) async fn forget(tx: &mut Tx, id: VatAskedId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM vat_number WHERE id = $1", args![id]).await.map(drop)
}
