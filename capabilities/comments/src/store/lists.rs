//! Lists of comments: the threads of a thing, and what hangs in one.

use super::comments::columns;
use crate::model::{Comment, ContributionId, On};
use database::{Snapshot, StoreError, args};
use kernel::{Cursor, PageOf, Timestamp, time};

const FIRST: ContributionId = ContributionId::from_bytes([0; 16]);
const LAST: ContributionId = ContributionId::from_bytes([255; 16]);

/// The place of a comment in a list.
pub(crate) fn place_of(one: &Comment) -> Cursor {
    Cursor(format!("{}.{}", one.written_at.as_microsecond(), one.id))
}

/// The place that a cursor names; nothing for one that is none of ours.
fn place(cursor: Option<&Cursor>) -> Option<(Timestamp, ContributionId)> {
    let (at, id) = cursor?.0.split_once('.')?;
    Some((time::from_micros(at.parse().ok()?), id.parse().ok()?))
}

/// A page of the first comments of threads in which something stands, the latest first.
pub(crate) async fn threads(
    snap: &mut Snapshot,
    on: On,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Comment>, StoreError> {
    let (at, id) = place(after).unwrap_or((Timestamp::MAX, LAST));
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM comments_comment WHERE place = $1 AND about_id = $2 AND shown > 0 AND (written_at, id) < ($3, $4)
          ORDER BY written_at DESC, id DESC LIMIT $5"
    );
    let rows = snap.all(sql, args![*on.place.code(), on.id, at, id, size + 1]).await?;
    Ok(PageOf::cut(rows, size as usize, |one| place_of(one).0))
}

/// A page of what answers in a thread and stands, the earliest first. Unlike others this list goes on *from* a place, so that a
/// link can lead to any comment in it.
pub(crate) async fn replies(
    snap: &mut Snapshot,
    thread: ContributionId,
    from: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Comment>, StoreError> {
    let (at, id) = place(from).unwrap_or((Timestamp::MIN, FIRST));
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM comments_comment
          WHERE thread_id = $1 AND (written_at, id) >= ($2, $3) AND id <> thread_id AND state = 'published'
          ORDER BY written_at, id LIMIT $4"
    );
    let mut rows: Vec<Comment> = snap.all(sql, args![thread, at, id, size + 1]).await?;
    let surplus = if rows.len() > size as usize { rows.pop() } else { None };
    Ok(PageOf { items: rows, next: surplus.as_ref().map(place_of) })
}
