//! Rows of declarations.

use super::{code, corrupt, folded};
use crate::{
    model::{Progress, ReturnId, Withdrawal, WithdrawalId},
    secret::SecretHash,
};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{Cursor, PageOf, PersonId, Personal, Timestamp};

/// The columns of a declaration, in the order in which they are read.
macro_rules! withdrawal {
    ($rest:literal) => {
        concat!(
            "SELECT id, person_id, name, code, email, lang, goods, lines, known_order, state, return_id, declared_at
             FROM withdrawal WHERE ",
            $rest
        )
    };
}

impl FromRow for Withdrawal {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let lines: String = row.get(7)?;
        Ok(Self {
            id: row.get(0)?,
            person: row.get(1)?,
            name: Personal::new(row.get(2)?),
            code: Personal::new(row.get(3)?),
            email: Personal::new(row.get(4)?),
            lang: row.get(5)?,
            goods: Personal::new(row.get(6)?),
            lines: serde_json::from_str(&lines).map_err(|error| corrupt(&error))?,
            known_order: row.get(8)?,
            progress: code(&row.get::<String>(9)?, Progress::from_code)?,
            ret: row.get(10)?,
            declared_at: row.get(11)?,
        })
    }
}

pub(crate) async fn find(snap: &mut Snapshot, id: WithdrawalId) -> Result<Option<Withdrawal>, StoreError> {
    snap.opt(withdrawal!("id = $1"), args![id]).await
}

/// The declaration that a secret leads to; none once it was emptied.
pub(crate) async fn by_hash(
    snap: &mut Snapshot,
    hash: &SecretHash,
) -> Result<Option<Withdrawal>, StoreError> {
    snap.opt(withdrawal!("hash = $1 AND email_folded <> ''"), args![hash[..]]).await
}

pub(crate) async fn insert(tx: &mut Tx, is: &Withdrawal, hash: &SecretHash) -> Result<(), StoreError> {
    let lines = serde_json::to_string(&is.lines).map_err(|error| corrupt(&error))?;
    let sql = "INSERT INTO withdrawal (id, person_id, name, code, email, email_folded, lang, goods, lines, known_order, state,
                                       hash, declared_at)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    tx.exec(
        sql,
        args![
            is.id,
            is.person,
            *is.name.reveal(),
            *is.code.reveal(),
            *is.email.reveal(),
            folded(is.email.reveal()),
            is.lang,
            *is.goods.reveal(),
            lines,
            is.known_order,
            *is.progress.code(),
            hash[..],
            is.declared_at
        ],
    )
    .await
    .map(drop)
}

/// How far it has come, if it stood there until now. False when somebody else was first.
pub(crate) async fn put(
    tx: &mut Tx,
    (id, from): (WithdrawalId, Progress),
    (to, ret): (Progress, Option<ReturnId>),
) -> Result<bool, StoreError> {
    let sql = "UPDATE withdrawal SET state = $1, return_id = $2 WHERE id = $3 AND state = $4";
    Ok(tx.exec(sql, args![*to.code(), ret, id, *from.code()]).await? == 1)
}

/// How many were declared for an address since then.
pub(crate) async fn count_since(
    snap: &mut Snapshot,
    address: &str,
    since: Timestamp,
) -> Result<i64, StoreError> {
    let sql = "SELECT count(*) FROM withdrawal WHERE email_folded = $1 AND declared_at > $2";
    let (count,): (i64,) = snap.one(sql, args![folded(address), since]).await?;
    Ok(count)
}

/// No id stands behind this one.
const LAST: WithdrawalId = WithdrawalId::from_bytes([255; 16]);

/// A page of those that stand somewhere, the latest first.
pub(crate) async fn list(
    snap: &mut Snapshot,
    progress: Progress,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Withdrawal>, StoreError> {
    let before = after.and_then(|after| after.0.parse().ok()).unwrap_or(LAST);
    let sql = withdrawal!("state = $1 AND id < $2 ORDER BY id DESC LIMIT $3");
    let rows: Vec<Withdrawal> = snap.all(sql, args![*progress.code(), before, size + 1]).await?;
    Ok(PageOf::cut(rows, size as usize, |one| one.id.to_string()))
}

/// Those of a person, and those that were declared without an account for an address of theirs.
pub(crate) async fn of_whose(
    snap: &mut Snapshot,
    (person, address): (PersonId, &str),
    most: u32,
) -> Result<Vec<Withdrawal>, StoreError> {
    let sql = withdrawal!("person_id = $1 OR (email_folded = $2 AND person_id IS NULL) ORDER BY id LIMIT $3");
    snap.all(sql, args![person, *address, most]).await
}
