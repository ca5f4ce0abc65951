//! What people are to each other, two rows for two people.

use super::word;
use crate::model::{Edge, Follow, Friend, Pair};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::PersonId;

impl FromRow for Edge {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let (friend, follow): (String, String) = (row.get(0)?, row.get(3)?);
        Ok(Self {
            friend: word("friend", &friend, Friend::from_code)?,
            friend_at: row.get(1)?,
            friend_refused_at: row.get(2)?,
            follow: word("follow", &follow, Follow::from_code)?,
            follow_at: row.get(4)?,
            follow_refused_at: row.get(5)?,
            blocked_at: row.get(6)?,
            muted_at: row.get(7)?,
            version: row.get(8)?,
        })
    }
}

async fn find(snap: &mut Snapshot, person: PersonId, other: PersonId) -> Result<Option<Edge>, StoreError> {
    snap.opt(
        "SELECT friend, friend_at, friend_refused_at, follow, follow_at, follow_refused_at, blocked_at, muted_at, version
         FROM profile_edge WHERE person_id = $1 AND other_id = $2",
        args![person, other],
    )
    .await
}

/// How two people stand to each other; nothing between them is a pair too.
pub(crate) async fn pair(snap: &mut Snapshot, person: PersonId, other: PersonId) -> Result<Pair, StoreError> {
    let mine = find(snap, person, other).await?.unwrap_or_default();
    let theirs = find(snap, other, person).await?.unwrap_or_default();
    Ok(Pair { mine, theirs })
}

/// Keeps both rows, always in the same order, unless somebody else changed one since they were read. False then.
pub(crate) async fn save(
    tx: &mut Tx,
    (person, other): (PersonId, PersonId),
    pair: &Pair,
) -> Result<bool, StoreError> {
    let rows = match person < other {
        true => [(person, other, pair.mine), (other, person, pair.theirs)],
        false => [(other, person, pair.theirs), (person, other, pair.mine)],
    };
    for (person, other, edge) in rows {
        if !put(tx, person, other, &edge).await? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Where two transactions put the same row that neither has seen, PostgreSQL has the later one begin anew.
async fn put(tx: &mut Tx, person: PersonId, other: PersonId, edge: &Edge) -> Result<bool, StoreError> {
    let changed = tx
        .exec(
            "INSERT INTO profile_edge (person_id, other_id, friend, friend_at, friend_refused_at, follow, follow_at,
                                       follow_refused_at, blocked_at, muted_at, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
             ON CONFLICT (person_id, other_id) DO UPDATE
             SET friend = excluded.friend, friend_at = excluded.friend_at,
                 friend_refused_at = excluded.friend_refused_at, follow = excluded.follow,
                 follow_at = excluded.follow_at, follow_refused_at = excluded.follow_refused_at,
                 blocked_at = excluded.blocked_at, muted_at = excluded.muted_at, version = excluded.version
             WHERE profile_edge.version = excluded.version - 1",
            args![
                person,
                other,
                *edge.friend.code(),
                edge.friend_at,
                edge.friend_refused_at,
                *edge.follow.code(),
                edge.follow_at,
                edge.follow_refused_at,
                edge.blocked_at,
                edge.muted_at,
                edge.version + 1
            ],
        )
        .await?;
    Ok(changed == 1)
}
