//! SQL for the addresses that somebody had before. What was kept under one of them is still theirs, until somebody else has
//! the address.

use database::{Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Timestamp};
use serde_json::{Value, json};

/// Keeps that somebody has this address no more. Whoever goes back and forth has had it once.
pub(crate) async fn keep(
    tx: &mut Tx,
    person: PersonId,
    address_folded: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO account_former (person_id, address_folded, left_at) VALUES ($1, $2, $3)
               ON CONFLICT (person_id, address_folded) DO NOTHING";
    tx.exec(sql, args![person, *address_folded, now]).await.map(drop)
}

/// Forgets those that somebody left since then.
pub(crate) async fn forget_since(tx: &mut Tx, person: PersonId, since: Timestamp) -> Result<(), StoreError> {
    let sql = "DELETE FROM account_former WHERE person_id = $1 AND left_at >= $2";
    tx.exec(sql, args![person, since]).await.map(drop)
}

/// Forgets all of somebody.
pub(crate) async fn forget_all(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM account_former WHERE person_id = $1", args![person]).await.map(drop)
}

/// Those that nobody has today, by name.
pub(crate) async fn of_person(snap: &mut Snapshot, person: PersonId) -> Result<Vec<String>, StoreError> {
    let sql = "SELECT f.address_folded FROM account_former f
               WHERE f.person_id = $1
               AND NOT EXISTS (SELECT 1 FROM account_person p WHERE p.address_folded = f.address_folded)
               ORDER BY f.address_folded";
    let rows: Vec<(String,)> = snap.all(sql, args![person]).await?;
    Ok(rows.into_iter().map(|(address,)| address).collect())
}

/// All of somebody, as they may see them.
pub(crate) async fn export(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Value>, StoreError> {
    let sql = "SELECT address_folded, left_at FROM account_former WHERE person_id = $1 ORDER BY left_at";
    let rows: Vec<(String, Timestamp)> = snap.all(sql, args![person]).await?;
    Ok(rows.into_iter().map(|(address, left)| json!({ "address": address, "left_at": left })).collect())
}
