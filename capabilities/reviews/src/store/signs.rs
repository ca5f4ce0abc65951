//! What speaks against reviews being true. No page of visitors asks for it, so it is no part of what is read with a review.

use super::code;
use crate::model::{ContributionId, Sign};
use database::{Snapshot, StoreError, Tx, args};
use kernel::PersonId;

/// Keeps what speaks against one.
pub(crate) async fn put(tx: &mut Tx, id: ContributionId, signs: &[Sign]) -> Result<(), StoreError> {
    let codes: Vec<&str> = signs.iter().map(|sign| sign.code()).collect();
    let sql = "UPDATE reviews_review SET signs = $1 WHERE id = $2";
    tx.exec(sql, args![codes.join(","), id]).await.map(drop)
}

/// What speaks against one.
pub(crate) async fn of(snap: &mut Snapshot, id: ContributionId) -> Result<Vec<Sign>, StoreError> {
    let found: Option<(String,)> =
        snap.opt("SELECT signs FROM reviews_review WHERE id = $1", args![id]).await?;
    found.map_or_else(|| Ok(Vec::new()), |(text,)| read(&text))
}

/// What speaks against those of somebody, the first first.
pub(crate) async fn of_person(
    snap: &mut Snapshot,
    person: PersonId,
    most: u32,
) -> Result<Vec<(ContributionId, Vec<Sign>)>, StoreError> {
    let sql =
        "SELECT id, signs FROM reviews_review WHERE person_id = $1 AND signs <> '' ORDER BY id LIMIT $2";
    let rows: Vec<(ContributionId, String)> = snap.all(sql, args![person, most]).await?;
    rows.into_iter().map(|(id, text)| Ok((id, read(&text)?))).collect()
}

fn read(text: &str) -> Result<Vec<Sign>, StoreError> {
    let each = text.split(',').filter(|one| !one.is_empty());
    each.map(|one| code(one, Sign::from_code)).collect()
}
