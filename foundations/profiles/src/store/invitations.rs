//! Links by which friends come.

use crate::model::{Invitation, InvitationId};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::PersonId;

impl FromRow for Invitation {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            person: row.get(1)?,
            secret: row.get(2)?,
            uses: row.get(3)?,
            created_at: row.get(4)?,
            ends_at: row.get(5)?,
        })
    }
}

/// More than these nobody has.
const MOST: u32 = 50;

pub(crate) async fn insert(tx: &mut Tx, invitation: &Invitation) -> Result<(), StoreError> {
    let Invitation { id, person, secret, uses, created_at, ends_at } = invitation;
    tx.exec(
        "INSERT INTO profile_invitation (id, person_id, secret, uses, created_at, ends_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
        args![*id, *person, *secret, *uses, *created_at, *ends_at],
    )
    .await
    .map(drop)
}

/// The invitations of somebody, the latest first.
pub(crate) async fn of_person(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Invitation>, StoreError> {
    let sql = "SELECT id, person_id, secret, uses, created_at, ends_at FROM profile_invitation
               WHERE person_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2";
    snap.all(sql, args![person, MOST]).await
}

pub(crate) async fn find(snap: &mut Snapshot, id: InvitationId) -> Result<Option<Invitation>, StoreError> {
    let sql = "SELECT id, person_id, secret, uses, created_at, ends_at FROM profile_invitation WHERE id = $1";
    snap.opt(sql, args![id]).await
}

pub(crate) async fn by_secret(snap: &mut Snapshot, secret: &str) -> Result<Option<Invitation>, StoreError> {
    let sql =
        "SELECT id, person_id, secret, uses, created_at, ends_at FROM profile_invitation WHERE secret = $1";
    snap.opt(sql, args![*secret]).await
}

/// One more came by it, unless somebody else did at the same time. False then.
pub(crate) async fn use_up(tx: &mut Tx, invitation: &Invitation) -> Result<bool, StoreError> {
    let sql = "UPDATE profile_invitation SET uses = uses + 1 WHERE id = $1 AND uses = $2";
    Ok(tx.exec(sql, args![invitation.id, invitation.uses]).await? == 1)
}

pub(crate) async fn forget(tx: &mut Tx, id: InvitationId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM profile_invitation WHERE id = $1", args![id]).await.map(drop)
}
