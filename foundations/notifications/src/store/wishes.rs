//! SQL for what people said about being told.

use crate::model::notices::{Chosen, Ways, Wishes};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Timestamp};
use serde_json::{Value, json};

impl FromRow for Chosen {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { kind: row.get(0)?, ways: Ways { site: row.get(1)?, mail: row.get(2)? } })
    }
}

/// What somebody said about a kind.
pub(crate) async fn find(
    snap: &mut Snapshot,
    person: PersonId,
    kind: &str,
) -> Result<Option<Ways>, StoreError> {
    let sql = "SELECT kind, on_site, by_mail FROM notification_wish WHERE person_id = $1 AND kind = $2";
    let found: Option<Chosen> = snap.opt(sql, args![person, *kind]).await?;
    Ok(found.map(|one| one.ways))
}

/// All that somebody said.
pub(crate) async fn load(snap: &mut Snapshot, person: PersonId) -> Result<Wishes, StoreError> {
    let version = version(snap, person).await?;
    let sql = "SELECT kind, on_site, by_mail FROM notification_wish WHERE person_id = $1 ORDER BY kind";
    Ok(Wishes { version, chosen: snap.all(sql, args![person]).await? })
}

async fn version(snap: &mut Snapshot, person: PersonId) -> Result<i64, StoreError> {
    let sql = "SELECT version FROM notification_wishes WHERE person_id = $1";
    let found: Option<(i64,)> = snap.opt(sql, args![person]).await?;
    Ok(found.map_or(0, |(version,)| version))
}

/// Counts that somebody has said something.
pub(crate) async fn raise(tx: &mut Tx, person: PersonId, now: Timestamp) -> Result<(), StoreError> {
    let sql = "INSERT INTO notification_wishes (person_id, version, changed_at) VALUES ($1, 1, $2)
               ON CONFLICT (person_id) DO UPDATE SET version = notification_wishes.version + 1, changed_at = $2";
    tx.exec(sql, args![person, now]).await.map(drop)
}

/// Keeps what somebody said about a kind.
pub(crate) async fn put(tx: &mut Tx, person: PersonId, chosen: &Chosen) -> Result<(), StoreError> {
    let sql = "INSERT INTO notification_wish (person_id, kind, on_site, by_mail) VALUES ($1, $2, $3, $4)
               ON CONFLICT (person_id, kind) DO UPDATE SET on_site = $3, by_mail = $4";
    tx.exec(sql, args![person, chosen.kind, chosen.ways.site, chosen.ways.mail]).await.map(drop)
}

/// What somebody said, for them.
pub(crate) async fn export(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Value>, StoreError> {
    let all = load(snap, person).await?;
    let row = |one: Chosen| json!({ "kind": one.kind, "on_site": one.ways.site, "by_mail": one.ways.mail });
    Ok(all.chosen.into_iter().map(row).collect())
}

/// When somebody said it last, for them.
pub(crate) async fn export_changes(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Value>, StoreError> {
    let sql = "SELECT version, changed_at FROM notification_wishes WHERE person_id = $1";
    let rows: Vec<(i64, Timestamp)> = snap.all(sql, args![person]).await?;
    Ok(rows.into_iter().map(|(times, at)| json!({ "times": times, "changed_at": at })).collect())
}

/// Forgets what somebody said.
pub(crate) async fn erase(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM notification_wish WHERE person_id = $1", args![person]).await?;
    tx.exec("DELETE FROM notification_wishes WHERE person_id = $1", args![person]).await.map(drop)
}
