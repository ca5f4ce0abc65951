//! Rows of keys that are sold. Whoever changes them stands in line for their variant first.

use super::{code, places};
use crate::model::{GrantId, KeyId, KeyState, SoldKey};
use catalog_facts::VariantId;
use database::{Arg, FromRow, Row, Snapshot, StoreError, Tx, Value, args};
use kernel::{Personal, Timestamp};

/// More keys are of no line.
const OF_GRANT_MAX: u32 = 10_000;
/// Of so many grants keys are read with one statement: of all of an order.
const GRANTS_AT_ONCE: usize = 1_000;

impl FromRow for SoldKey {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            body: Personal::new(row.get(1)?),
            state: code(&row.get::<String>(2)?, KeyState::from_code)?,
            shown_at: row.get(3)?,
        })
    }
}

/// A key that is new to the shop.
pub(crate) struct NewKey {
    /// Which one.
    pub(crate) id: KeyId,
    /// What it says.
    pub(crate) body: String,
    /// By which it is known again.
    pub(crate) digest: [u8; 32],
}

/// Which of these the shop has or ever had, whatever they belong to.
pub(crate) async fn known(snap: &mut Snapshot, digests: &[[u8; 32]]) -> Result<Vec<Vec<u8>>, StoreError> {
    const AT_ONCE: usize = 200;
    let mut found = Vec::new();
    for part in digests.chunks(AT_ONCE) {
        let sql = format!("SELECT digest FROM downloads_key WHERE digest IN ({})", places(part.len()));
        let values: Vec<Value<'_>> = part.iter().map(|digest| Value::Bytes(digest)).collect();
        let rows: Vec<(Vec<u8>,)> = snap.all(sql, &values).await?;
        found.extend(rows.into_iter().map(|(digest,)| digest));
    }
    Ok(found)
}

pub(crate) async fn insert(tx: &mut Tx, variant: VariantId, keys: &[NewKey]) -> Result<(), StoreError> {
    let values: Vec<Value<'_>> = keys
        .iter()
        .flat_map(|key| {
            [
                key.id.value(),
                variant.value(),
                key.body.value(),
                Value::Bytes(&key.digest),
                Value::Text(KeyState::Free.code()),
            ]
        })
        .collect();
    tx.insert_many("downloads_key (id, variant_id, body, digest, state)", 5, &values).await
}

/// So many that nobody has, the first first.
pub(crate) async fn free(
    snap: &mut Snapshot,
    variant: VariantId,
    most: u32,
) -> Result<Vec<KeyId>, StoreError> {
    let sql = "SELECT id FROM downloads_key WHERE variant_id = $1 AND state = 'free' ORDER BY id LIMIT $2";
    let rows: Vec<(KeyId,)> = snap.all(sql, args![variant, most]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Gives one away. False when somebody else has it.
pub(crate) async fn take(tx: &mut Tx, id: KeyId, grant: GrantId, now: Timestamp) -> Result<bool, StoreError> {
    let sql = "UPDATE downloads_key SET state = 'taken', grant_id = $1, taken_at = $2 WHERE id = $3 AND state = 'free'";
    Ok(tx.exec(sql, args![grant, now, id]).await? == 1)
}

/// Puts one back that nobody has seen.
pub(crate) async fn give_back(tx: &mut Tx, id: KeyId) -> Result<bool, StoreError> {
    let sql = "UPDATE downloads_key SET state = 'free', grant_id = NULL, taken_at = NULL
               WHERE id = $1 AND state = 'taken' AND shown_at IS NULL";
    Ok(tx.exec(sql, args![id]).await? == 1)
}

/// One that somebody has seen is theirs no more, and nobody else's either.
pub(crate) async fn void(tx: &mut Tx, id: KeyId) -> Result<(), StoreError> {
    tx.exec("UPDATE downloads_key SET state = 'void' WHERE id = $1", args![id]).await.map(drop)
}

/// Those of a grant, the first first.
pub(crate) async fn of_grant(snap: &mut Snapshot, grant: GrantId) -> Result<Vec<SoldKey>, StoreError> {
    let sql = "SELECT id, body, state, shown_at FROM downloads_key WHERE grant_id = $1 ORDER BY id LIMIT $2";
    snap.all(sql, args![grant, OF_GRANT_MAX]).await
}

/// Those of many grants at once, each with whose it is.
pub(crate) async fn of_grants(
    snap: &mut Snapshot,
    grants: &[GrantId],
) -> Result<Vec<(GrantId, SoldKey)>, StoreError> {
    let mut found = Vec::new();
    for part in grants.chunks(GRANTS_AT_ONCE) {
        let sql = format!(
            "SELECT id, body, state, shown_at, grant_id FROM downloads_key WHERE grant_id IN ({}) ORDER BY grant_id, id",
            places(part.len())
        );
        let values: Vec<Value<'_>> = part.iter().map(|grant| grant.value()).collect();
        let rows: Vec<Owned> = snap.all(sql, &values).await?;
        found.extend(rows.into_iter().map(|row| (row.grant, row.key)));
    }
    Ok(found)
}

/// A key and whose it is.
struct Owned {
    grant: GrantId,
    key: SoldKey,
}

impl FromRow for Owned {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { grant: row.get(4)?, key: SoldKey::from_row(row)? })
    }
}

/// How many a grant has.
pub(crate) async fn count(snap: &mut Snapshot, grant: GrantId) -> Result<u32, StoreError> {
    let sql = "SELECT CAST(COUNT(*) AS BIGINT) FROM downloads_key WHERE grant_id = $1 AND state = 'taken'";
    let (count,): (u32,) = snap.one(sql, args![grant]).await?;
    Ok(count)
}

/// Whoever has a grant sees its keys from now on. Tells how many are new to them.
pub(crate) async fn show(tx: &mut Tx, grant: GrantId, now: Timestamp) -> Result<u64, StoreError> {
    let sql =
        "UPDATE downloads_key SET shown_at = $1 WHERE grant_id = $2 AND state = 'taken' AND shown_at IS NULL";
    tx.exec(sql, args![now, grant]).await
}

/// Whether a variant has keys, those included that are sold or void.
pub(crate) async fn is_any(snap: &mut Snapshot, variant: VariantId) -> Result<bool, StoreError> {
    let sql = "SELECT id FROM downloads_key WHERE variant_id = $1 LIMIT 1";
    let row: Option<(KeyId,)> = snap.opt(sql, args![variant]).await?;
    Ok(row.is_some())
}

/// Takes away what nobody has bought. Tells how many there were.
pub(crate) async fn remove_free(tx: &mut Tx, variant: VariantId) -> Result<u64, StoreError> {
    tx.exec("DELETE FROM downloads_key WHERE variant_id = $1 AND state = 'free'", args![variant]).await
}
