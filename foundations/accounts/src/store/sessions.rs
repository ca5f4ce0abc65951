//! SQL for sessions. Their times are the machine's.

use super::unknown;
use crate::{
    model::{Browsing, SessionId, Standing},
    secret::SecretHash,
};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{Lang, PersonId, Role, Timestamp};

/// A session and whose it is.
pub(crate) struct Guest {
    pub(crate) person: PersonId,
    pub(crate) name: String,
    pub(crate) lang: Lang,
    pub(crate) role: Role,
    pub(crate) standing: Standing,
    pub(crate) begun_at: Timestamp,
    pub(crate) seen_at: Timestamp,
    pub(crate) ends_at: Timestamp,
}

impl FromRow for Guest {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let (role, state): (String, String) = (row.get(3)?, row.get(4)?);
        Ok(Self {
            person: row.get(0)?,
            name: row.get(1)?,
            lang: row.get(2)?,
            role: Role::from_code(&role).ok_or_else(|| unknown("role", &role))?,
            standing: Standing::from_code(&state).ok_or_else(|| unknown("state", &state))?,
            begun_at: row.get(5)?,
            seen_at: row.get(6)?,
            ends_at: row.get(7)?,
        })
    }
}

/// Who carries the secret of this hash.
pub(crate) async fn guest(snap: &mut Snapshot, hash: &SecretHash) -> Result<Option<Guest>, StoreError> {
    let sql = "SELECT p.id, p.name, p.lang, p.role, p.state, s.begun_at, s.seen_at, s.ends_at
               FROM account_session s JOIN account_person p ON p.id = s.person_id WHERE s.secret_hash = $1";
    snap.opt(sql, args![hash[..]]).await
}

/// A session that begins.
pub(crate) struct New<'n> {
    pub(crate) id: SessionId,
    pub(crate) hash: &'n SecretHash,
    pub(crate) person: PersonId,
    pub(crate) browser: &'n str,
    pub(crate) begun_at: Timestamp,
    pub(crate) ends_at: Timestamp,
}

pub(crate) async fn insert(tx: &mut Tx, new: &New<'_>) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO account_session (id, secret_hash, person_id, browser, begun_at, seen_at, ends_at, proved_at)
         VALUES ($1, $2, $3, $4, $5, $5, $6, $5)",
        args![new.id, new.hash[..], new.person, *new.browser, new.begun_at, new.ends_at],
    )
    .await
    .map(drop)
}

/// It is used now. Nothing happens if somebody wrote that down meanwhile.
pub(crate) async fn touch(
    tx: &mut Tx,
    hash: &SecretHash,
    before: Timestamp,
    now: Timestamp,
    ends_at: Timestamp,
) -> Result<(), StoreError> {
    let sql = "UPDATE account_session SET seen_at = $1, ends_at = $2 WHERE secret_hash = $3 AND seen_at = $4";
    tx.exec(sql, args![now, ends_at, hash[..], before]).await.map(drop)
}

/// When whoever has this session last showed who they are.
pub(crate) async fn proved_at(
    snap: &mut Snapshot,
    hash: &SecretHash,
) -> Result<Option<Timestamp>, StoreError> {
    let sql = "SELECT COALESCE(proved_at, begun_at) FROM account_session WHERE secret_hash = $1";
    let found: Option<(Timestamp,)> = snap.opt(sql, args![hash[..]]).await?;
    Ok(found.map(|(at,)| at))
}

/// Whoever has this session shows who they are.
pub(crate) async fn prove(tx: &mut Tx, hash: &SecretHash, now: Timestamp) -> Result<(), StoreError> {
    let sql = "UPDATE account_session SET proved_at = $1 WHERE secret_hash = $2";
    tx.exec(sql, args![now, hash[..]]).await.map(drop)
}

/// When a session is over, if it is there.
pub(crate) async fn ends_at(snap: &mut Snapshot, id: SessionId) -> Result<Option<Timestamp>, StoreError> {
    let found: Option<(Timestamp,)> =
        snap.opt("SELECT ends_at FROM account_session WHERE id = $1", args![id]).await?;
    Ok(found.map(|(at,)| at))
}

struct Listed {
    hash: Vec<u8>,
    browsing: Browsing,
}

impl FromRow for Listed {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let browsing = Browsing {
            id: row.get(1)?,
            browser: row.get(2)?,
            begun_at: row.get(3)?,
            seen_at: row.get(4)?,
            is_this: false,
        };
        Ok(Self { hash: row.get(0)?, browsing })
    }
}

/// The sessions of somebody that are not over, the latest used first.
pub(crate) async fn of_person(
    snap: &mut Snapshot,
    person: PersonId,
    this: &SecretHash,
    now: Timestamp,
    most: u32,
) -> Result<Vec<Browsing>, StoreError> {
    let rows: Vec<Listed> = snap
        .all(
            "SELECT secret_hash, id, browser, begun_at, seen_at FROM account_session
             WHERE person_id = $1 AND ends_at > $2 ORDER BY seen_at DESC, id DESC LIMIT $3",
            args![person, now, most],
        )
        .await?;
    let mark = |row: Listed| Browsing { is_this: row.hash == this[..], ..row.browsing };
    Ok(rows.into_iter().map(mark).collect())
}

/// Ends the session with this secret; none is fine too.
pub(crate) async fn end(tx: &mut Tx, hash: &SecretHash) -> Result<(), StoreError> {
    tx.exec("DELETE FROM account_session WHERE secret_hash = $1", args![hash[..]]).await.map(drop)
}

/// Takes away one that is over.
pub(crate) async fn forget(tx: &mut Tx, id: SessionId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM account_session WHERE id = $1", args![id]).await.map(drop)
}

/// Ends one session of somebody. Tells whether it was theirs.
pub(crate) async fn end_one(tx: &mut Tx, person: PersonId, id: SessionId) -> Result<bool, StoreError> {
    let sql = "DELETE FROM account_session WHERE id = $1 AND person_id = $2";
    Ok(tx.exec(sql, args![id, person]).await? > 0)
}

/// Ends all sessions of somebody but the one with this secret. Tells how many.
pub(crate) async fn end_others(
    tx: &mut Tx,
    person: PersonId,
    but: Option<&SecretHash>,
) -> Result<u64, StoreError> {
    // No secret hashes to nothing at all.
    let but = but.map_or(&[][..], |hash| &hash[..]);
    let sql = "DELETE FROM account_session WHERE person_id = $1 AND secret_hash <> $2";
    tx.exec(sql, args![person, *but]).await
}
