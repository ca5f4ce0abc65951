//! What links are signed with: one row.

use crate::model::Secret;
use database::{Snapshot, StoreError, Tx, args};

/// The name of that row.
const LINKS: &str = "links";

/// The secret, once there is anything to fetch.
pub(crate) async fn find(snap: &mut Snapshot) -> Result<Option<Secret>, StoreError> {
    let sql = "SELECT secret FROM downloads_secret WHERE name = $1";
    let row: Option<(Vec<u8>,)> = snap.opt(sql, args![*LINKS]).await?;
    let secret = |bytes: Vec<u8>| {
        let bytes = bytes
            .try_into()
            .map_err(|_| StoreError::Corrupt("downloads: a secret of another length".into()))?;
        Ok(Secret::new(bytes))
    };
    row.map(|(bytes,)| secret(bytes)).transpose()
}

/// Keeps it, unless there is one.
pub(crate) async fn keep(tx: &mut Tx, secret: &Secret) -> Result<(), StoreError> {
    let sql = "INSERT INTO downloads_secret (name, secret) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING";
    tx.exec(sql, args![*LINKS, *secret.bytes().as_slice()]).await.map(drop)
}
