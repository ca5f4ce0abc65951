//! Rows of zones.

use crate::model::{Area, Part, Zone};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::Localized;
use shipping_facts::ZoneId;

impl FromRow for Zone {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let areas: String = row.get(3)?;
        let written = areas.split(' ').filter(|code| !code.is_empty());
        Ok(Self {
            id: row.get(0)?,
            name: Localized { es: row.get(1)?, en: row.get(2)? },
            areas: written.map(|written| super::code(written, area)).collect::<Result<_, _>>()?,
            position: row.get(4)?,
            version: row.get(5)?,
        })
    }
}

/// The place of a code as it is written; whether there is such a country is not asked here.
fn area(code: &str) -> Option<Area> {
    match code {
        "*" => return Some(Area::Everywhere),
        "EU" => return Some(Area::Union),
        _ => {}
    }
    if let Some(part) = code.strip_prefix("ES/") {
        return Part::from_code(part).map(Area::Part);
    }
    Some(match code.split_once('-') {
        Some((country, prefix)) => Area::Postcodes { country: country.into(), prefix: prefix.into() },
        None => Area::Country(code.into()),
    })
}

fn codes(areas: &[Area]) -> String {
    areas.iter().map(Area::to_string).collect::<Vec<_>>().join(" ")
}

/// All of them in their order.
pub(crate) async fn list(snap: &mut Snapshot, most: u32) -> Result<Vec<Zone>, StoreError> {
    let sql = "SELECT id, name_es, name_en, areas, position, version
               FROM shipping_zone ORDER BY position, id LIMIT $1";
    snap.all(sql, args![most]).await
}

pub(crate) async fn insert(tx: &mut Tx, zone: &Zone) -> Result<(), StoreError> {
    let sql = "INSERT INTO shipping_zone (id, name_es, name_en, areas, position, version)
               VALUES ($1, $2, $3, $4, $5, $6)";
    let areas = codes(&zone.areas);
    tx.exec(sql, args![zone.id, zone.name.es, zone.name.en, areas, zone.position, zone.version])
        .await
        .map(drop)
}

/// False when somebody else changed it in between.
pub(crate) async fn save(tx: &mut Tx, is: &Zone) -> Result<bool, StoreError> {
    let sql = "UPDATE shipping_zone SET name_es = $1, name_en = $2, areas = $3, position = $4, version = version + 1
               WHERE id = $5 AND version = $6";
    let areas = codes(&is.areas);
    let args = args![is.name.es, is.name.en, areas, is.position, is.id, is.version];
    Ok(tx.exec(sql, args).await? == 1)
}

/// Takes it away, once nothing belongs to it.
pub(crate) async fn remove(tx: &mut Tx, id: ZoneId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM shipping_zone WHERE id = $1", args![id]).await.map(drop)
}
