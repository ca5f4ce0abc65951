//! Rows of ways of delivery.

use crate::model::{Kind, Method, PricedBy};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::Localized;
use shipping_facts::{MethodId, ZoneId};

impl FromRow for Method {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let steps: String = row.get(11)?;
        let steps = serde_json::from_str(&steps).map_err(|error| StoreError::Corrupt(error.to_string()))?;
        Ok(Self {
            id: row.get(0)?,
            zone: row.get(1)?,
            kind: super::code(&row.get::<String>(2)?, Kind::from_code)?,
            name: Localized { es: row.get(3)?, en: row.get(4)? },
            text: Localized { es: row.get(5)?, en: row.get(6)? },
            carrier: row.get(7)?,
            is_on: row.get(8)?,
            position: row.get(9)?,
            priced_by: super::code(&row.get::<String>(10)?, PricedBy::from_code)?,
            steps,
            free_from: row.get(12)?,
            transit_min: row.get(13)?,
            transit_max: row.get(14)?,
            preparation: row.get(15)?,
            version: row.get(16)?,
        })
    }
}

/// All of them in their order.
pub(crate) async fn list(snap: &mut Snapshot, most: u32) -> Result<Vec<Method>, StoreError> {
    let sql = "SELECT id, zone_id, kind, name_es, name_en, text_es, text_en, carrier, is_on, position, priced_by, steps,
                      free_from, transit_min, transit_max, preparation, version
               FROM shipping_method ORDER BY position, id LIMIT $1";
    snap.all(sql, args![most]).await
}

fn steps_of(method: &Method) -> Result<String, StoreError> {
    serde_json::to_string(&method.steps).map_err(|error| StoreError::Corrupt(error.to_string()))
}

pub(crate) async fn insert(tx: &mut Tx, one: &Method) -> Result<(), StoreError> {
    let sql =
        "INSERT INTO shipping_method (id, zone_id, kind, name_es, name_en, text_es, text_en, carrier, is_on,
                      position, priced_by, steps, free_from, transit_min, transit_max, preparation, version)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)";
    let (kind, priced_by, steps) = (one.kind.code(), one.priced_by.code(), steps_of(one)?);
    let args = args![
        one.id,
        one.zone,
        *kind,
        one.name.es,
        one.name.en,
        one.text.es,
        one.text.en,
        one.carrier,
        one.is_on,
        one.position,
        *priced_by,
        steps,
        one.free_from,
        one.transit_min,
        one.transit_max,
        one.preparation,
        one.version
    ];
    tx.exec(sql, args).await.map(drop)
}

/// False when somebody else changed it in between.
pub(crate) async fn save(tx: &mut Tx, is: &Method) -> Result<bool, StoreError> {
    let sql = "UPDATE shipping_method SET zone_id = $1, kind = $2, name_es = $3, name_en = $4, text_es = $5, text_en = $6,
                      carrier = $7, is_on = $8, position = $9, priced_by = $10, steps = $11, free_from = $12,
                      transit_min = $13, transit_max = $14, preparation = $15, version = version + 1
               WHERE id = $16 AND version = $17";
    let (kind, priced_by, steps) = (is.kind.code(), is.priced_by.code(), steps_of(is)?);
    let args = args![
        is.zone,
        *kind,
        is.name.es,
        is.name.en,
        is.text.es,
        is.text.en,
        is.carrier,
        is.is_on,
        is.position,
        *priced_by,
        steps,
        is.free_from,
        is.transit_min,
        is.transit_max,
        is.preparation,
        is.id,
        is.version
    ];
    Ok(tx.exec(sql, args).await? == 1)
}

pub(crate) async fn remove(tx: &mut Tx, id: MethodId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM shipping_method WHERE id = $1", args![id]).await.map(drop)
}

/// All that lead to a zone.
pub(crate) async fn remove_of_zone(tx: &mut Tx, zone: ZoneId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM shipping_method WHERE zone_id = $1", args![zone]).await.map(drop)
}
