//! Lists of people, the latest first, each gone on with from its last row.

use crate::model::{Edge, List};
use database::{FromRow, Row, Snapshot, StoreError, args};
use kernel::{Cursor, PageOf, PersonId, Timestamp, time};

/// Where a list goes on: since when somebody stands in it, and who.
pub(crate) type Place = (Timestamp, PersonId);

/// The place that a cursor names.
pub(crate) fn place(cursor: &Cursor) -> Option<Place> {
    let (at, id) = cursor.0.split_once('.')?;
    Some((time::from_micros(at.parse().ok()?), id.parse().ok()?))
}

/// A row of a list: who, since when, and the edge of the one whose list it is; of those who follow, of theirs.
pub(crate) struct Listed {
    pub(crate) person: PersonId,
    pub(crate) since: Timestamp,
    pub(crate) edge: Edge,
}

impl FromRow for Listed {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { edge: Edge::from_row(row)?, person: row.get(9)?, since: row.get(10)? })
    }
}

macro_rules! listed {
    ($who:literal, $since:literal, $whose:literal, $which:literal) => {
        concat!(
            "SELECT friend, friend_at, friend_refused_at, follow, follow_at, follow_refused_at, blocked_at, muted_at,
                    version, ",
            $who,
            ", ",
            $since,
            " FROM profile_edge WHERE ",
            $whose,
            " = $1 AND ",
            $which,
            " AND (",
            $since,
            ", ",
            $who,
            ") < ($2, $3) ORDER BY ",
            $since,
            " DESC, ",
            $who,
            " DESC LIMIT $4"
        )
    };
}

const fn sql(list: List) -> &'static str {
    match list {
        List::Friends => listed!("other_id", "friend_at", "person_id", "friend = 'friends'"),
        List::Asked => listed!("other_id", "friend_at", "person_id", "friend = 'asked_of'"),
        List::Sent => listed!("other_id", "friend_at", "person_id", "friend = 'asked'"),
        List::Followers => listed!("person_id", "follow_at", "other_id", "follow = 'following'"),
        List::Knocking => {
            listed!("person_id", "follow_at", "other_id", "follow = 'asked' AND follow_refused_at IS NULL")
        }
        List::Following => listed!("other_id", "follow_at", "person_id", "follow_at IS NOT NULL"),
        List::Blocked => listed!("other_id", "blocked_at", "person_id", "blocked_at IS NOT NULL"),
        List::Muted => listed!("other_id", "muted_at", "person_id", "muted_at IS NOT NULL"),
    }
}

/// A page of a list of somebody.
pub(crate) async fn page(
    snap: &mut Snapshot,
    person: PersonId,
    list: List,
    after: Option<Place>,
    size: u32,
) -> Result<PageOf<Listed>, StoreError> {
    let (at, other) = after.unwrap_or((Timestamp::MAX, PersonId::from_bytes([255; 16])));
    let rows: Vec<Listed> = snap.all(sql(list), args![person, at, other, size + 1]).await?;
    Ok(PageOf::cut(rows, size as usize, |row| format!("{}.{}", row.since.as_microsecond(), row.person)))
}
