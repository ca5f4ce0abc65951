//! What the shop decided about bringing friends.

use crate::model::Settings;
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};

impl FromRow for Settings {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            version: row.get(0)?,
            is_on: row.get(1)?,
            friend_minor: row.get(2)?,
            advocate_minor: row.get(3)?,
            minimum_minor: row.get(4)?,
            window_days: row.get(5)?,
            lock_days: row.get(6)?,
            reward_days: row.get(7)?,
            most_a_year: row.get(8)?,
            group: row.get(9)?,
            promotion: row.get(10)?,
        })
    }
}

/// What was decided, or what is usual.
pub(crate) async fn find(snap: &mut Snapshot) -> Result<Settings, StoreError> {
    let sql = "SELECT version, is_on, friend_minor, advocate_minor, minimum_minor, window_days, lock_days, reward_days,
                      most_a_year, group_id, promotion_id
               FROM sharing_setting WHERE id = 1";
    Ok(snap.opt(sql, args![]).await?.unwrap_or_default())
}

/// Keeps it; false if somebody else was quicker.
pub(crate) async fn put(tx: &mut Tx, seen_version: i64, wanted: &Settings) -> Result<bool, StoreError> {
    let sql = "INSERT INTO sharing_setting (id, version, is_on, friend_minor, advocate_minor, minimum_minor, window_days,
                   lock_days, reward_days, most_a_year, group_id, promotion_id)
               VALUES (1, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
               ON CONFLICT (id) DO UPDATE SET version = excluded.version, is_on = excluded.is_on,
                   friend_minor = excluded.friend_minor, advocate_minor = excluded.advocate_minor,
                   minimum_minor = excluded.minimum_minor, window_days = excluded.window_days,
                   lock_days = excluded.lock_days, reward_days = excluded.reward_days,
                   most_a_year = excluded.most_a_year, group_id = excluded.group_id,
                   promotion_id = excluded.promotion_id
               WHERE sharing_setting.version = $12";
    let version = seen_version + 1;
    let values = args![
        version,
        wanted.is_on,
        wanted.friend_minor,
        wanted.advocate_minor,
        wanted.minimum_minor,
        wanted.window_days,
        wanted.lock_days,
        wanted.reward_days,
        wanted.most_a_year,
        wanted.group,
        wanted.promotion,
        seen_version
    ];
    Ok(tx.exec(sql, values).await? == 1)
}
