//! Rows of collection points.

use crate::model::CollectionPoint;
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::Localized;
use shipping_facts::PointId;

impl FromRow for CollectionPoint {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            name: row.get(1)?,
            address: row.get(2)?,
            postcode: row.get(3)?,
            country: row.get(4)?,
            hours: Localized { es: row.get(5)?, en: row.get(6)? },
            is_on: row.get(7)?,
            version: row.get(8)?,
        })
    }
}

/// All of them by name.
pub(crate) async fn list(snap: &mut Snapshot, most: u32) -> Result<Vec<CollectionPoint>, StoreError> {
    let sql = "SELECT id, name, address, postcode, country, hours_es, hours_en, is_on, version
               FROM shipping_point ORDER BY name, id LIMIT $1";
    snap.all(sql, args![most]).await
}

pub(crate) async fn insert(tx: &mut Tx, one: &CollectionPoint) -> Result<(), StoreError> {
    let sql = "INSERT INTO shipping_point (id, name, address, postcode, country, hours_es, hours_en, is_on, version)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let args = args![
        one.id,
        one.name,
        one.address,
        one.postcode,
        one.country,
        one.hours.es,
        one.hours.en,
        one.is_on,
        one.version
    ];
    tx.exec(sql, args).await.map(drop)
}

/// False when somebody else changed it in between.
pub(crate) async fn save(tx: &mut Tx, is: &CollectionPoint) -> Result<bool, StoreError> {
    let sql = "UPDATE shipping_point SET name = $1, address = $2, postcode = $3, country = $4, hours_es = $5,
                      hours_en = $6, is_on = $7, version = version + 1
               WHERE id = $8 AND version = $9";
    let args = args![
        is.name,
        is.address,
        is.postcode,
        is.country,
        is.hours.es,
        is.hours.en,
        is.is_on,
        is.id,
        is.version
    ];
    Ok(tx.exec(sql, args).await? == 1)
}

pub(crate) async fn remove(tx: &mut Tx, id: PointId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM shipping_point WHERE id = $1", args![id]).await.map(drop)
}
