//! Lists of returns: those that are to be looked at, the oldest first, those that are over, the latest first; one's own.

use super::{code, returns::kind};
use crate::model::{Listed, ReturnId, State, Wanted};
use database::{FromRow, Row, Snapshot, StoreError, args};
use kernel::{Cursor, PageOf, PersonId, Personal};

/// The columns of a line of a list.
macro_rules! listed {
    ($rest:literal) => {
        concat!(
            "SELECT id, code, kind, order_id, order_code, person_id, name, state, declared_at, due_at FROM return_head
             WHERE ",
            $rest
        )
    };
}

impl FromRow for Listed {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            code: row.get(1)?,
            kind: kind(&row.get::<String>(2)?)?,
            order: row.get(3)?,
            order_code: row.get(4)?,
            person: row.get(5)?,
            name: Personal::new(row.get(6)?),
            state: code(&row.get::<String>(7)?, State::from_code)?,
            declared_at: row.get(8)?,
            due_at: row.get(9)?,
        })
    }
}

const FIRST: ReturnId = ReturnId::from_bytes([0; 16]);
const LAST: ReturnId = ReturnId::from_bytes([255; 16]);

fn place(after: Option<&Cursor>, otherwise: ReturnId) -> ReturnId {
    after.and_then(|after| after.0.parse().ok()).unwrap_or(otherwise)
}

fn cut(rows: Vec<Listed>, size: u32) -> PageOf<Listed> {
    PageOf::cut(rows, size as usize, |one| one.id.to_string())
}

/// A page of the returns that are looked for.
pub(crate) async fn list(
    snap: &mut Snapshot,
    wanted: Wanted,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Listed>, StoreError> {
    let rows = match wanted {
        Wanted::Open => {
            let sql = listed!("is_open = TRUE AND id > $1 ORDER BY id LIMIT $2");
            snap.all(sql, args![place(after, FIRST), size + 1]).await?
        }
        Wanted::OpenOf(kind) => {
            let sql = listed!("kind = $1 AND is_open = TRUE AND id > $2 ORDER BY id LIMIT $3");
            snap.all(sql, args![*kind.code(), place(after, FIRST), size + 1]).await?
        }
        Wanted::Done => {
            let sql = listed!("is_open = FALSE AND id < $1 ORDER BY id DESC LIMIT $2");
            snap.all(sql, args![place(after, LAST), size + 1]).await?
        }
    };
    Ok(cut(rows, size))
}

/// A page of somebody's own, the latest first.
pub(crate) async fn of_person(
    snap: &mut Snapshot,
    person: PersonId,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Listed>, StoreError> {
    let sql = listed!("person_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3");
    Ok(cut(snap.all(sql, args![person, place(after, LAST), size + 1]).await?, size))
}

/// How many are open and how many declarations mean no order, each counted no further than that.
pub(crate) async fn counts(snap: &mut Snapshot, most: u32) -> Result<(i64, i64), StoreError> {
    let sql = "SELECT CAST(COUNT(*) AS BIGINT) FROM
               (SELECT 1 AS one FROM return_head WHERE is_open = TRUE LIMIT $1) AS found";
    let (open,): (i64,) = snap.one(sql, args![most]).await?;
    let sql = "SELECT CAST(COUNT(*) AS BIGINT) FROM
               (SELECT 1 AS one FROM withdrawal WHERE state = 'lost' LIMIT $1) AS found";
    let (lost,): (i64,) = snap.one(sql, args![most]).await?;
    Ok((open, lost))
}
