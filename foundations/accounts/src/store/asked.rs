//! SQL for what was asked for by letter.

use super::unknown;
use crate::{
    model::{Asked, AskedState},
    secret::SecretHash,
};
use accounts_facts::{AskedId, LetterKind};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Personal, Role, Timestamp};

impl FromRow for Asked {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let (kind, state): (String, String) = (row.get(1)?, row.get(2)?);
        let role: Option<String> = row.get(8)?;
        let role =
            role.map(|code| Role::from_code(&code).ok_or_else(|| unknown("role", &code))).transpose()?;
        Ok(Self {
            id: row.get(0)?,
            kind: LetterKind::from_code(&kind).ok_or_else(|| unknown("kind", &kind))?,
            state: AskedState::from_code(&state).ok_or_else(|| unknown("state", &state))?,
            address: Personal::new(row.get(3)?),
            name: Personal::new(row.get(4)?),
            lang: row.get(5)?,
            password: row.get::<Option<String>>(6)?.map(Personal::new),
            bond_hash: row.get(7)?,
            role,
            person: row.get(9)?,
            asked_by: row.get(10)?,
            asked_at: row.get(11)?,
            ends_at: row.get(12)?,
        })
    }
}

pub(crate) async fn find(snap: &mut Snapshot, id: AskedId) -> Result<Option<Asked>, StoreError> {
    let sql = "SELECT id, kind, state, address, name, lang, password, bond_hash, role, person_id, asked_by,
                      asked_at, ends_at
               FROM account_asked WHERE id = $1";
    snap.opt(sql, args![id]).await
}

pub(crate) async fn by_secret(snap: &mut Snapshot, hash: &SecretHash) -> Result<Option<Asked>, StoreError> {
    let sql = "SELECT id, kind, state, address, name, lang, password, bond_hash, role, person_id, asked_by,
                      asked_at, ends_at
               FROM account_asked WHERE secret_hash = $1";
    snap.opt(sql, args![hash[..]]).await
}

/// How many letters of a kind were asked for for this address since an instant.
pub(crate) async fn count_since(
    snap: &mut Snapshot,
    address_folded: &str,
    kind: LetterKind,
    since: Timestamp,
) -> Result<i64, StoreError> {
    let sql = "SELECT CAST(COUNT(*) AS BIGINT) FROM account_asked
               WHERE address_folded = $1 AND kind = $2 AND asked_at > $3";
    Ok(snap.one::<(i64,)>(sql, args![*address_folded, *kind.code(), since]).await?.0)
}

pub(crate) async fn insert(tx: &mut Tx, asked: &Asked, address_folded: &str) -> Result<(), StoreError> {
    let (kind, state) = (asked.kind.code(), asked.state.code());
    tx.exec(
        "INSERT INTO account_asked (id, kind, state, address, address_folded, name, lang, password, bond_hash, role,
                                    person_id, asked_by, asked_at, ends_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        args![
            asked.id,
            *kind,
            *state,
            *asked.address.reveal(),
            *address_folded,
            *asked.name.reveal(),
            asked.lang,
            asked.password.as_ref().map(|password| password.reveal().clone()),
            asked.bond_hash,
            asked.role.map(|role| role.code().to_owned()),
            asked.person,
            asked.asked_by,
            asked.asked_at,
            asked.ends_at,
        ],
    )
    .await
    .map(drop)
}

/// There is a link now, about this person if they have an account.
pub(crate) async fn open(
    tx: &mut Tx,
    id: AskedId,
    hash: &SecretHash,
    person: Option<PersonId>,
) -> Result<(), StoreError> {
    let state = AskedState::Open.code();
    let sql = "UPDATE account_asked SET state = $1, secret_hash = $2, person_id = $3 WHERE id = $4";
    tx.exec(sql, args![*state, hash[..], person, id]).await.map(drop)
}

/// It has no more use. What must be forgotten is; that there was a letter is known until its time is over.
pub(crate) async fn close(tx: &mut Tx, id: AskedId) -> Result<(), StoreError> {
    let state = AskedState::Closed.code();
    tx.exec(
        "UPDATE account_asked SET state = $1, secret_hash = NULL, password = NULL, bond_hash = NULL, name = ''
         WHERE id = $2",
        args![*state, id],
    )
    .await
    .map(drop)
}

/// The same for everything of a kind that was asked for for an address.
pub(crate) async fn close_all(tx: &mut Tx, address_folded: &str, kind: LetterKind) -> Result<(), StoreError> {
    let state = AskedState::Closed.code();
    tx.exec(
        "UPDATE account_asked SET state = $1, secret_hash = NULL, password = NULL, bond_hash = NULL, name = ''
         WHERE address_folded = $2 AND kind = $3",
        args![*state, *address_folded, *kind.code()],
    )
    .await
    .map(drop)
}

/// The same for everything of a kind that is about somebody.
pub(crate) async fn close_of_person(
    tx: &mut Tx,
    person: PersonId,
    kind: LetterKind,
) -> Result<(), StoreError> {
    let state = AskedState::Closed.code();
    tx.exec(
        "UPDATE account_asked SET state = $1, secret_hash = NULL, password = NULL, bond_hash = NULL, name = ''
         WHERE person_id = $2 AND kind = $3",
        args![*state, person, *kind.code()],
    )
    .await
    .map(drop)
}

/// The same, but only what was asked for since an instant.
pub(crate) async fn close_of_person_since(
    tx: &mut Tx,
    person: PersonId,
    kind: LetterKind,
    since: Timestamp,
) -> Result<(), StoreError> {
    let state = AskedState::Closed.code();
    tx.exec(
        "UPDATE account_asked SET state = $1, secret_hash = NULL, password = NULL, bond_hash = NULL, name = ''
         WHERE person_id = $2 AND kind = $3 AND asked_at >= $4",
        args![*state, person, *kind.code(), since],
    )
    .await
    .map(drop)
}

/// Takes away what is over.
pub(crate) async fn forget(tx: &mut Tx, id: AskedId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM account_asked WHERE id = $1", args![id]).await.map(drop)
}
