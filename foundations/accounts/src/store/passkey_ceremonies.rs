//! SQL for ceremonies: what the answer of a browser is compared with.

use crate::{
    model::{Ceremony, CeremonyId, CeremonyKind},
    secret::SecretHash,
};
use database::{Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Timestamp};

pub(crate) async fn insert(tx: &mut Tx, ceremony: &Ceremony, hash: &SecretHash) -> Result<(), StoreError> {
    let kind = ceremony.kind.code();
    tx.exec(
        "INSERT INTO account_ceremony (id, kind, secret_hash, person_id, state, ends_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
        args![ceremony.id, *kind, hash[..], ceremony.person, *ceremony.state, ceremony.ends_at],
    )
    .await
    .map(drop)
}

/// The ceremony of this kind that a browser carries the secret of.
pub(crate) async fn by_secret(
    snap: &mut Snapshot,
    hash: &SecretHash,
    kind: CeremonyKind,
) -> Result<Option<Ceremony>, StoreError> {
    let sql =
        "SELECT id, person_id, state, ends_at FROM account_ceremony WHERE secret_hash = $1 AND kind = $2";
    let code = kind.code();
    let found: Option<(CeremonyId, Option<PersonId>, String, Timestamp)> =
        snap.opt(sql, args![hash[..], *code]).await?;
    Ok(found.map(|(id, person, state, ends_at)| Ceremony { id, kind, person, state, ends_at }))
}

/// Uses one up. Tells whether it was there.
pub(crate) async fn forget(tx: &mut Tx, id: CeremonyId) -> Result<bool, StoreError> {
    Ok(tx.exec("DELETE FROM account_ceremony WHERE id = $1", args![id]).await? == 1)
}

/// Takes all of somebody away.
pub(crate) async fn forget_all(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM account_ceremony WHERE person_id = $1", args![person]).await.map(drop)
}
