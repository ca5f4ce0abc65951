//! What the shop decided about moderation.

use crate::model::Settings;
use database::{Arg, Snapshot, StoreError, Tx, args};

pub(crate) async fn find(snap: &mut Snapshot) -> Result<Settings, StoreError> {
    let names = Settings::NAMES.map(|name| name.value());
    let sql = "SELECT name, value FROM moderation_setting WHERE name IN ($1, $2, $3, $4, $5, $6)";
    let rows: Vec<(String, i64)> = snap.all(sql, &names).await?;
    let mut list = Settings::default().listed();
    for (place, name) in Settings::NAMES.iter().enumerate() {
        if let Some((_, value)) = rows.iter().find(|(known, _)| known == name) {
            list[place] = *value;
        }
    }
    Ok(Settings::of_list(list))
}

pub(crate) async fn put(tx: &mut Tx, settings: &Settings) -> Result<(), StoreError> {
    for (name, value) in Settings::NAMES.iter().zip(settings.listed()) {
        let sql = "INSERT INTO moderation_setting (name, value) VALUES ($1, $2)
                   ON CONFLICT (name) DO UPDATE SET value = $2";
        tx.exec(sql, args![**name, value]).await?;
    }
    Ok(())
}
