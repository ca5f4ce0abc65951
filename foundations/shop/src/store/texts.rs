//! SQL for the texts that the shop wrote itself.

use database::{Snapshot, StoreError, Tx, args};
use kernel::Lang;

/// The text and its version, if the shop has one of its own.
pub(crate) async fn find(
    snap: &mut Snapshot,
    name: &str,
    lang: Lang,
) -> Result<Option<(String, i64)>, StoreError> {
    let sql = "SELECT content, version FROM shop_page WHERE name = $1 AND lang = $2";
    snap.opt(sql, args![*name, lang]).await
}

/// Of which texts there is one, and in which languages.
pub(crate) async fn list(snap: &mut Snapshot) -> Result<Vec<(String, Lang)>, StoreError> {
    snap.all("SELECT name, lang FROM shop_page ORDER BY name, lang", &[]).await
}

/// Keeps a text. The first of a name has the version that is said: one that no earlier text of that name had, for whoever
/// still looks at that one.
pub(crate) async fn save(
    tx: &mut Tx,
    name: &str,
    lang: Lang,
    content: &str,
    first: i64,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO shop_page (name, lang, content, version) VALUES ($1, $2, $3, $4)
               ON CONFLICT (name, lang) DO UPDATE SET content = $3, version = shop_page.version + 1";
    tx.exec(sql, args![*name, lang, *content, first]).await.map(drop)
}

pub(crate) async fn remove(tx: &mut Tx, name: &str, lang: Lang) -> Result<(), StoreError> {
    tx.exec("DELETE FROM shop_page WHERE name = $1 AND lang = $2", args![*name, lang]).await.map(drop)
}
