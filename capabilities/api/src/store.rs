//! SQL for tokens. Their times are the machine's.

use crate::{
    model::{Token, TokenId},
    secret::SecretHash,
};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Scopes, Timestamp};

impl FromRow for Token {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let scopes: String = row.get(3)?;
        Ok(Self {
            id: row.get(0)?,
            person: row.get(1)?,
            name: row.get(2)?,
            scopes: Scopes::of_codes(scopes.split(' ')),
            made_at: row.get(4)?,
            ends_at: row.get(5)?,
            used_at: row.get(6)?,
        })
    }
}

/// The token of this hash.
pub(crate) async fn by_hash(snap: &mut Snapshot, hash: &SecretHash) -> Result<Option<Token>, StoreError> {
    let sql =
        "SELECT id, person_id, name, scopes, made_at, ends_at, used_at FROM api_token WHERE secret_hash = $1";
    snap.opt(sql, args![hash[..]]).await
}

/// The tokens of somebody, the latest made first.
pub(crate) async fn of_person(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Token>, StoreError> {
    let sql = "SELECT id, person_id, name, scopes, made_at, ends_at, used_at FROM api_token
               WHERE person_id = $1 ORDER BY made_at DESC, id DESC";
    snap.all(sql, args![person]).await
}

pub(crate) async fn insert(tx: &mut Tx, token: &Token, hash: &SecretHash) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO api_token (id, secret_hash, person_id, name, scopes, made_at, ends_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        args![
            token.id,
            hash[..],
            token.person,
            *token.name,
            token.scopes.to_string(),
            token.made_at,
            token.ends_at
        ],
    )
    .await
    .map(drop)
}

/// It is used now.
pub(crate) async fn touch(tx: &mut Tx, id: TokenId, now: Timestamp) -> Result<(), StoreError> {
    tx.exec("UPDATE api_token SET used_at = $1 WHERE id = $2", args![now, id]).await.map(drop)
}

/// When a token is over, if it is there.
pub(crate) async fn ends_at(snap: &mut Snapshot, id: TokenId) -> Result<Option<Timestamp>, StoreError> {
    let found: Option<(Timestamp,)> =
        snap.opt("SELECT ends_at FROM api_token WHERE id = $1", args![id]).await?;
    Ok(found.map(|(at,)| at))
}

/// Takes away one that is over.
pub(crate) async fn forget(tx: &mut Tx, id: TokenId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM api_token WHERE id = $1", args![id]).await.map(drop)
}

/// Takes one of somebody away. Tells whether it was theirs.
pub(crate) async fn revoke(tx: &mut Tx, person: PersonId, id: TokenId) -> Result<bool, StoreError> {
    let sql = "DELETE FROM api_token WHERE id = $1 AND person_id = $2";
    Ok(tx.exec(sql, args![id, person]).await? > 0)
}

/// Takes all of somebody away.
pub(crate) async fn forget_all(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM api_token WHERE person_id = $1", args![person]).await.map(drop)
}
