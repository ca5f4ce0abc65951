//! SQL for accounts that people have elsewhere.

use crate::model::{Claimed, Identity, IdentityId};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Personal, Timestamp};
use serde_json::{Value, json};

impl FromRow for Identity {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            person: row.get(1)?,
            provider: row.get(2)?,
            label: Personal::new(row.get(3)?),
            linked_at: row.get(4)?,
            used_at: row.get(5)?,
        })
    }
}

/// Who comes in by this account.
pub(crate) async fn find(
    snap: &mut Snapshot,
    provider: &str,
    claimed: &Claimed,
) -> Result<Option<Identity>, StoreError> {
    let sql = "SELECT id, person_id, provider, label, linked_at, used_at FROM account_identity
               WHERE provider = $1 AND issuer = $2 AND subject = $3";
    snap.opt(sql, args![*provider, claimed.issuer, claimed.subject]).await
}

/// All of somebody, the first linked first.
pub(crate) async fn of_person(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Identity>, StoreError> {
    let sql = "SELECT id, person_id, provider, label, linked_at, used_at FROM account_identity
               WHERE person_id = $1 ORDER BY id";
    snap.all(sql, args![person]).await
}

/// How many somebody has.
pub(crate) async fn count(snap: &mut Snapshot, person: PersonId) -> Result<usize, StoreError> {
    let sql = "SELECT CAST(COUNT(*) AS BIGINT) FROM account_identity WHERE person_id = $1";
    let (count,): (i64,) = snap.one(sql, args![person]).await?;
    Ok(usize::try_from(count).unwrap_or(0))
}

/// How many passkeys somebody has, which are ways in too.
pub(crate) async fn count_passkeys(snap: &mut Snapshot, person: PersonId) -> Result<usize, StoreError> {
    let sql = "SELECT CAST(COUNT(*) AS BIGINT) FROM account_passkey WHERE person_id = $1";
    let (count,): (i64,) = snap.one(sql, args![person]).await?;
    Ok(usize::try_from(count).unwrap_or(0))
}

pub(crate) async fn insert(tx: &mut Tx, identity: &Identity, claimed: &Claimed) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO account_identity (id, person_id, provider, issuer, subject, label, linked_at, used_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            identity.id,
            identity.person,
            identity.provider,
            claimed.issuer,
            claimed.subject,
            *identity.label.reveal(),
            identity.linked_at,
            identity.used_at,
        ],
    )
    .await
    .map(drop)
}

/// Somebody came in by it, and this is what it is called there now.
pub(crate) async fn used(tx: &mut Tx, id: IdentityId, label: &str, now: Timestamp) -> Result<(), StoreError> {
    let sql = "UPDATE account_identity SET label = $1, used_at = $2 WHERE id = $3";
    tx.exec(sql, args![*label, now, id]).await.map(drop)
}

/// Takes one of somebody away. Tells whether it was theirs.
pub(crate) async fn remove(tx: &mut Tx, person: PersonId, id: IdentityId) -> Result<bool, StoreError> {
    let sql = "DELETE FROM account_identity WHERE id = $1 AND person_id = $2";
    Ok(tx.exec(sql, args![id, person]).await? == 1)
}

/// Takes all of somebody away.
pub(crate) async fn remove_all(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM account_identity WHERE person_id = $1", args![person]).await.map(drop)
}

/// What somebody is told of them: also what the provider calls them there, so that they can show it elsewhere.
pub(crate) async fn export(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Value>, StoreError> {
    let sql = "SELECT provider, issuer, subject, label, linked_at, used_at FROM account_identity
               WHERE person_id = $1 ORDER BY id";
    let rows: Vec<(String, String, String, String, Timestamp, Timestamp)> =
        snap.all(sql, args![person]).await?;
    let row = |(provider, issuer, subject, label, linked_at, used_at)| {
        json!({ "provider": provider, "issuer": issuer, "subject": subject, "label": label,
                "linked_at": linked_at, "used_at": used_at })
    };
    Ok(rows.into_iter().map(row).collect())
}
