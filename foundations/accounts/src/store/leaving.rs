//! SQL for whoever leaves, and for what is known about somebody in the tables of people.

use crate::model::{Person, Standing};
use database::{Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Role, Timestamp};
use serde_json::{Value, json};

/// Keeps when somebody leaves, unless somebody else changed them since they were read. False then.
pub(crate) async fn set(tx: &mut Tx, person: &Person, day: Option<Timestamp>) -> Result<bool, StoreError> {
    let sql =
        "UPDATE account_person SET leaves_at = $1, version = version + 1 WHERE id = $2 AND version = $3";
    Ok(tx.exec(sql, args![day, person.id, person.version]).await? == 1)
}

/// Empties a row. False if it was empty. No address begins with this sign. A node of before may have written a short name.
pub(crate) async fn empty(tx: &mut Tx, id: PersonId) -> Result<bool, StoreError> {
    let (nobody, role, state) = (format!("~{id}"), Role::Member.code(), Standing::Erased.code());
    let changed = tx
        .exec(
            "UPDATE account_person SET name = '', name_folded = '', handle = NULL, handle_read = NULL, address = '',
                    address_folded = $1, role = $2, state = $3, password = NULL, leaves_at = NULL,
                    version = version + 1
             WHERE id = $4 AND state <> $3",
            args![nobody, *role, *state, id],
        )
        .await?;
    super::found::forget(tx, id).await?;
    Ok(changed == 1)
}

/// Ends all sessions of somebody, without a word.
pub(crate) async fn forget_sessions(tx: &mut Tx, id: PersonId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM account_session WHERE person_id = $1", args![id]).await.map(drop)
}

/// Forgets what was asked for by letter about this person.
pub(crate) async fn forget_asked_about(tx: &mut Tx, id: PersonId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM account_asked WHERE person_id = $1", args![id]).await.map(drop)
}

/// Forgets what was asked for by letter for this address.
pub(crate) async fn forget_asked_for(tx: &mut Tx, address_folded: &str) -> Result<(), StoreError> {
    tx.exec("DELETE FROM account_asked WHERE address_folded = $1", args![*address_folded]).await.map(drop)
}

/// The sessions of somebody, as they may see them.
pub(crate) async fn sessions(snap: &mut Snapshot, id: PersonId) -> Result<Vec<Value>, StoreError> {
    let sql = "SELECT browser, begun_at, seen_at, ends_at FROM account_session
               WHERE person_id = $1 ORDER BY begun_at";
    let rows: Vec<(String, Timestamp, Timestamp, Timestamp)> = snap.all(sql, args![id]).await?;
    let row = |(browser, begun, seen, ends)| json!({ "browser": browser, "begun_at": begun, "seen_at": seen, "ends_at": ends });
    Ok(rows.into_iter().map(row).collect())
}

/// What was asked for by letter about this person. Not whether it is open: somebody who wants another address would learn
/// from it whether that has an account.
pub(crate) async fn asked_about(snap: &mut Snapshot, id: PersonId) -> Result<Vec<Value>, StoreError> {
    let sql = "SELECT kind, address, name, asked_at, ends_at FROM account_asked
               WHERE person_id = $1 ORDER BY asked_at, id";
    Ok(snap.all(sql, args![id]).await?.into_iter().map(asked_row).collect())
}

/// What was asked for by letter for this address, about nobody who had an account then.
pub(crate) async fn asked_for(snap: &mut Snapshot, address_folded: &str) -> Result<Vec<Value>, StoreError> {
    let sql = "SELECT kind, address, name, asked_at, ends_at FROM account_asked
               WHERE address_folded = $1 AND person_id IS NULL ORDER BY asked_at, id";
    Ok(snap.all(sql, args![*address_folded]).await?.into_iter().map(asked_row).collect())
}

/// Kind, address and name; when it was asked for, and when it is over.
type AskedRow = (String, String, String, Timestamp, Timestamp);

fn asked_row((kind, address, name, asked, ends): AskedRow) -> Value {
    json!({ "kind": kind, "address": address, "name": name, "asked_at": asked, "ends_at": ends })
}
