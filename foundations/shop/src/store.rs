//! SQL for the one row that says who the shop is, and for the official notice in each language. Links for setting up are
//! `store/setup.rs`.

pub(crate) mod setup;
pub(crate) mod texts;

use crate::model::{Notice, NoticeKind, Profile};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::Lang;

const ROW: i64 = 1;

pub(crate) async fn find(snap: &mut Snapshot) -> Result<Option<Profile>, StoreError> {
    let row: Option<(String,)> = snap.opt("SELECT profile FROM shop WHERE id = $1", args![ROW]).await?;
    row.map(|(json,)| serde_json::from_str(&json).map_err(|error| StoreError::Corrupt(error.to_string())))
        .transpose()
}

/// How often the profile was kept; zero if it never was.
pub(crate) async fn version(snap: &mut Snapshot) -> Result<i64, StoreError> {
    let row: Option<(i64,)> = snap.opt("SELECT version FROM shop WHERE id = $1", args![ROW]).await?;
    Ok(row.map_or(0, |(version,)| version))
}

pub(crate) async fn save(tx: &mut Tx, profile: &Profile) -> Result<(), StoreError> {
    let json = serde_json::to_string(profile).map_err(|error| StoreError::Corrupt(error.to_string()))?;
    let sql = "INSERT INTO shop (id, profile, version) VALUES ($1, $2, 1)
               ON CONFLICT (id) DO UPDATE SET profile = $2, version = shop.version + 1";
    tx.exec(sql, args![ROW, json]).await.map(drop)
}

impl FromRow for Notice {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let code: String = row.get(1)?;
        let kind =
            NoticeKind::of(&code).ok_or_else(|| StoreError::Corrupt(format!("a notice that is {code:?}")))?;
        Ok(Self { file: row.get(0)?, kind, width: row.get(2)?, height: row.get(3)? })
    }
}

pub(crate) async fn find_notice(snap: &mut Snapshot, lang: Lang) -> Result<Option<Notice>, StoreError> {
    snap.opt("SELECT file, kind, width, height FROM shop_notice WHERE lang = $1", args![lang]).await
}

/// The notice, in whatever language, that is kept in this file.
pub(crate) async fn notice_in(snap: &mut Snapshot, file: &str) -> Result<Option<Notice>, StoreError> {
    snap.opt("SELECT file, kind, width, height FROM shop_notice WHERE file = $1 LIMIT 1", args![*file]).await
}

pub(crate) async fn save_notice(tx: &mut Tx, lang: Lang, notice: &Notice) -> Result<(), StoreError> {
    let sql = "INSERT INTO shop_notice (lang, file, kind, width, height) VALUES ($1, $2, $3, $4, $5)
               ON CONFLICT (lang) DO UPDATE SET file = $2, kind = $3, width = $4, height = $5";
    let kind = notice.kind.code();
    tx.exec(sql, args![lang, notice.file, *kind, notice.width, notice.height]).await.map(drop)
}

/// Tells whether there was one.
pub(crate) async fn remove_notice(tx: &mut Tx, lang: Lang) -> Result<bool, StoreError> {
    Ok(tx.exec("DELETE FROM shop_notice WHERE lang = $1", args![lang]).await? > 0)
}
