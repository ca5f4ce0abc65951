//! SQL for files that were brought in a browser: what is known of each, and their pieces.

pub(crate) mod awaited;
pub(crate) mod parts;

use crate::model::{Delivery, DeliveryId, Stage};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{Cursor, PageOf, Timestamp};
use serde::{Serialize, de::DeserializeOwned};

fn read<T: DeserializeOwned>(json: &str) -> Result<T, StoreError> {
    serde_json::from_str(json).map_err(|error| StoreError::Corrupt(error.to_string()))
}

fn written<T: Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::Corrupt(error.to_string()))
}

impl FromRow for Delivery {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let (stage, wish, told): (String, String, String) = (row.get(3)?, row.get(4)?, row.get(6)?);
        Ok(Self {
            id: row.get(0)?,
            name: row.get(1)?,
            bytes: row.get(2)?,
            stage: Stage::of(&stage)
                .ok_or_else(|| StoreError::Corrupt(format!("an import that is {stage:?}")))?,
            wish: read(&wish)?,
            read_bytes: row.get(5)?,
            told: read(&told)?,
            turn: row.get(7)?,
            beat_at: row.get(8)?,
            made_at: row.get(9)?,
        })
    }
}

pub(crate) async fn insert(tx: &mut Tx, one: &Delivery) -> Result<(), StoreError> {
    let (stage, wish, told) = (one.stage.code(), written(&one.wish)?, written(&one.told)?);
    let sql =
        "INSERT INTO exchange_import (id, name, bytes, stage, wish, read_bytes, told, turn, beat_at, made_at)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    tx.exec(
        sql,
        args![
            one.id,
            one.name,
            one.bytes,
            *stage,
            wish,
            one.read_bytes,
            told,
            one.turn,
            one.beat_at,
            one.made_at
        ],
    )
    .await
    .map(drop)
}

pub(crate) async fn find(snap: &mut Snapshot, id: DeliveryId) -> Result<Option<Delivery>, StoreError> {
    let sql = "SELECT id, name, bytes, stage, wish, read_bytes, told, turn, beat_at, made_at
               FROM exchange_import WHERE id = $1";
    snap.opt(sql, args![id]).await
}

/// The latest first, those behind the cursor. What is still on its way is not shown.
pub(crate) async fn list(
    snap: &mut Snapshot,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Delivery>, StoreError> {
    let after = after.and_then(|cursor| cursor.0.parse().ok()).unwrap_or(DeliveryId::from_bytes([255; 16]));
    let receiving = Stage::Receiving.code();
    let sql = "SELECT id, name, bytes, stage, wish, read_bytes, told, turn, beat_at, made_at
               FROM exchange_import WHERE id < $1 AND stage <> $2 ORDER BY id DESC LIMIT $3";
    let rows = snap.all(sql, args![after, *receiving, size + 1]).await?;
    Ok(PageOf::cut(rows, size as usize, |one: &Delivery| one.id.to_string()))
}

/// Keeps what may change of it, if the attempt that was read still counts. False then.
pub(crate) async fn save(tx: &mut Tx, one: &Delivery, turn: i64) -> Result<bool, StoreError> {
    let (stage, wish, told) = (one.stage.code(), written(&one.wish)?, written(&one.told)?);
    let sql = "UPDATE exchange_import SET stage = $1, wish = $2, read_bytes = $3, told = $4, turn = $5, beat_at = $6
               WHERE id = $7 AND turn = $8";
    let args = args![*stage, wish, one.read_bytes, told, one.turn, one.beat_at, one.id, turn];
    Ok(tx.exec(sql, args).await? == 1)
}

/// Says how far an attempt is. False, if it counts no more.
pub(crate) async fn beat(tx: &mut Tx, one: &Delivery, at: Timestamp) -> Result<bool, StoreError> {
    let (stage, told) = (one.stage.code(), written(&one.told)?);
    let sql = "UPDATE exchange_import SET read_bytes = $1, told = $2, beat_at = $3
               WHERE id = $4 AND turn = $5 AND stage = $6";
    let changed = tx.exec(sql, args![one.read_bytes, told, at, one.id, one.turn, *stage]).await?;
    Ok(changed == 1)
}

pub(crate) async fn remove(tx: &mut Tx, id: DeliveryId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM exchange_import WHERE id = $1", args![id]).await.map(drop)
}
