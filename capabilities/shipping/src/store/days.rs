//! The one row of what was decided about the days, and a row for each day about which something was decided.

use crate::model::{OwnDay, Settings, Weekdays};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use jiff::civil::Date;

const ROW: i64 = 1;

impl FromRow for Settings {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            cut_off: row.get(0)?,
            weekdays: super::code(&row.get::<String>(1)?, Weekdays::from_code)?,
            preparation: row.get(2)?,
            region: row.get(3)?,
            version: row.get(4)?,
        })
    }
}

impl FromRow for OwnDay {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let day: String = row.get(0)?;
        Ok(Self {
            day: super::code(&day, |day| day.parse().ok())?,
            is_closed: row.get(1)?,
            name: row.get(2)?,
        })
    }
}

/// Nothing as long as nobody has changed anything.
pub(crate) async fn find_settings(snap: &mut Snapshot) -> Result<Option<Settings>, StoreError> {
    let sql = "SELECT cut_off, weekdays, preparation, region, version FROM shipping_setting WHERE id = $1";
    snap.opt(sql, args![ROW]).await
}

/// False when the row is there already.
pub(crate) async fn begin(tx: &mut Tx, first: &Settings) -> Result<bool, StoreError> {
    let sql = "INSERT INTO shipping_setting (id, cut_off, weekdays, preparation, region, version)
               VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING";
    let weekdays = first.weekdays.code();
    let args = args![ROW, first.cut_off, weekdays, first.preparation, first.region, first.version];
    Ok(tx.exec(sql, args).await? == 1)
}

/// False when somebody else changed it in between.
pub(crate) async fn save_settings(tx: &mut Tx, is: &Settings) -> Result<bool, StoreError> {
    let sql = "UPDATE shipping_setting SET cut_off = $1, weekdays = $2, preparation = $3, region = $4,
                      version = version + 1
               WHERE id = $5 AND version = $6";
    let weekdays = is.weekdays.code();
    let args = args![is.cut_off, weekdays, is.preparation, is.region, ROW, is.version];
    Ok(tx.exec(sql, args).await? == 1)
}

/// What was decided about days from one on, the first first.
pub(crate) async fn list(snap: &mut Snapshot, from: Date, most: u32) -> Result<Vec<OwnDay>, StoreError> {
    let sql = "SELECT day, is_closed, name FROM shipping_day WHERE day >= $1 ORDER BY day LIMIT $2";
    snap.all(sql, args![from.to_string(), most]).await
}

pub(crate) async fn put(tx: &mut Tx, day: &OwnDay) -> Result<(), StoreError> {
    let sql = "INSERT INTO shipping_day (day, is_closed, name) VALUES ($1, $2, $3)
               ON CONFLICT (day) DO UPDATE SET is_closed = $2, name = $3";
    tx.exec(sql, args![day.day.to_string(), day.is_closed, day.name]).await.map(drop)
}

/// Tells whether something was decided about it.
pub(crate) async fn forget(tx: &mut Tx, day: Date) -> Result<bool, StoreError> {
    Ok(tx.exec("DELETE FROM shipping_day WHERE day = $1", args![day.to_string()]).await? == 1)
}

/// What was decided about days before this one counts no more.
pub(crate) async fn forget_before(tx: &mut Tx, day: Date) -> Result<(), StoreError> {
    tx.exec("DELETE FROM shipping_day WHERE day < $1", args![day.to_string()]).await.map(drop)
}
