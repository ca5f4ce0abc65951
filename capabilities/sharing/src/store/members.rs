//! Who brings friends, and by which code.

use crate::model::Member;
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Personal};

impl FromRow for Member {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { person: row.get(0)?, code: Personal::new(row.get(1)?), made_at: row.get(2)? })
    }
}

/// Keeps somebody with their code. Whoever has one keeps the one they have. `Taken` if somebody else has this one.
pub(crate) async fn insert(tx: &mut Tx, member: &Member) -> Result<(), StoreError> {
    let sql = "INSERT INTO sharing_member (person_id, code, made_at) VALUES ($1, $2, $3)
               ON CONFLICT (person_id) DO NOTHING";
    tx.exec(sql, args![member.person, *member.code.reveal(), member.made_at]).await.map(drop)
}

/// Somebody, if they have a code.
pub(crate) async fn find(snap: &mut Snapshot, person: PersonId) -> Result<Option<Member>, StoreError> {
    let sql = "SELECT person_id, code, made_at FROM sharing_member WHERE person_id = $1";
    snap.opt(sql, args![person]).await
}

/// Whose code this is.
pub(crate) async fn of_code(snap: &mut Snapshot, code: &str) -> Result<Option<Member>, StoreError> {
    let sql = "SELECT person_id, code, made_at FROM sharing_member WHERE code = $1";
    snap.opt(sql, args![*code]).await
}
