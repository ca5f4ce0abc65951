//! Rows of comments, one by one.

use super::word;
use crate::model::{Badge, Comment, ContributionId, On, Place, State};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::Personal;

/// The columns of a comment, in the order in which they are read.
macro_rules! columns {
    () => {
        "id, place, about_id, thread_id, answers_id, person_id, name, badge, state, shown, is_told,
         written_at"
    };
}
pub(super) use columns;

impl FromRow for Comment {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let badge: Option<String> = row.get(7)?;
        Ok(Self {
            id: row.get(0)?,
            on: On { place: word(&row.get::<String>(1)?, Place::from_code)?, id: row.get(2)? },
            thread: row.get(3)?,
            answers: row.get(4)?,
            person: row.get(5)?,
            name: Personal::new(row.get(6)?),
            badge: badge.map(|badge| word(&badge, Badge::from_code)).transpose()?,
            state: word(&row.get::<String>(8)?, State::from_code)?,
            shown: row.get(9)?,
            is_told: row.get(10)?,
            written_at: row.get(11)?,
        })
    }
}

/// One comment.
pub(crate) async fn find(snap: &mut Snapshot, id: ContributionId) -> Result<Option<Comment>, StoreError> {
    snap.opt(concat!("SELECT ", columns!(), " FROM comments_comment WHERE id = $1"), args![id]).await
}

/// Keeps a new comment.
pub(crate) async fn insert(tx: &mut Tx, one: &Comment) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO comments_comment (id, place, about_id, thread_id, answers_id, person_id, name, badge, state, shown,
                                       is_told, written_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        args![
            one.id,
            *one.on.place.code(),
            one.on.id,
            one.thread,
            one.answers,
            one.person,
            *one.name.reveal(),
            one.badge.map(Badge::code),
            *one.state.code(),
            one.shown,
            one.is_told,
            one.written_at
        ],
    )
    .await
    .map(drop)
}

/// Keeps what has become of one, unless somebody else was first. False then.
pub(crate) async fn turn(
    tx: &mut Tx,
    id: ContributionId,
    from: State,
    to: State,
) -> Result<bool, StoreError> {
    let sql = "UPDATE comments_comment SET state = $1 WHERE id = $2 AND state = $3";
    Ok(tx.exec(sql, args![*to.code(), id, *from.code()]).await? == 1)
}

/// Whom it answers was told.
pub(crate) async fn told(tx: &mut Tx, id: ContributionId) -> Result<(), StoreError> {
    tx.exec("UPDATE comments_comment SET is_told = TRUE WHERE id = $1", args![id]).await.map(drop)
}
