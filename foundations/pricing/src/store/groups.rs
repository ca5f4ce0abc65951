//! Rows of groups of people, and of who is in them.

use crate::model::{Group, GroupId, GroupWanted};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{Cursor, PageOf, PersonId, Timestamp};

impl FromRow for Group {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            code: row.get(1)?,
            name: row.get(2)?,
            people: row.get(3)?,
            created_at: row.get(4)?,
            version: row.get(5)?,
        })
    }
}

/// All of them by their words, so many at most.
pub(crate) async fn list(snap: &mut Snapshot, most: i64) -> Result<Vec<Group>, StoreError> {
    let sql = "SELECT id, code, name, people, created_at, version FROM pricing_group
               WHERE code > '' ORDER BY code LIMIT $1";
    snap.all(sql, args![most]).await
}

pub(crate) async fn find(snap: &mut Snapshot, id: GroupId) -> Result<Option<Group>, StoreError> {
    let sql = "SELECT id, code, name, people, created_at, version FROM pricing_group WHERE id = $1";
    snap.opt(sql, args![id]).await
}

/// How many there are, counted no further than this.
pub(crate) async fn count(snap: &mut Snapshot, most: i64) -> Result<i64, StoreError> {
    let sql = "SELECT COUNT(*) FROM (SELECT id FROM pricing_group LIMIT $1) AS few";
    let row: (i64,) = snap.one(sql, args![most]).await?;
    Ok(row.0)
}

/// Keeps a new group. `Taken` when another has its word.
pub(crate) async fn insert(
    tx: &mut Tx,
    id: GroupId,
    wanted: &GroupWanted,
    now: Timestamp,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO pricing_group (id, code, name, people, created_at, version) VALUES ($1, $2, $3, 0, $4, 0)";
    tx.exec(sql, args![id, wanted.code, wanted.name, now]).await.map(drop)
}

/// Calls it otherwise. False when somebody else changed it in between.
pub(crate) async fn rename(tx: &mut Tx, id: GroupId, version: i64, name: &str) -> Result<bool, StoreError> {
    let sql = "UPDATE pricing_group SET name = $1, version = version + 1 WHERE id = $2 AND version = $3";
    Ok(tx.exec(sql, args![*name, id, version]).await? == 1)
}

/// Whether there is a group of this word. Whoever takes it away at the same moment waits, or is waited for.
pub(crate) async fn hold(tx: &mut Tx, code: &str) -> Result<bool, StoreError> {
    let sql = "UPDATE pricing_group SET people = people WHERE code = $1";
    Ok(tx.exec(sql, args![*code]).await? == 1)
}

/// Takes it away, with all who are in it.
pub(crate) async fn remove(tx: &mut Tx, id: GroupId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM pricing_group_person WHERE group_id = $1", args![id]).await?;
    tx.exec("DELETE FROM pricing_group WHERE id = $1", args![id]).await.map(drop)
}

/// Puts somebody in. False when they were in already.
pub(crate) async fn put_in(
    tx: &mut Tx,
    (group, person): (GroupId, PersonId),
    now: Timestamp,
) -> Result<bool, StoreError> {
    let sql = "INSERT INTO pricing_group_person (group_id, person_id, added_at) VALUES ($1, $2, $3)
               ON CONFLICT (group_id, person_id) DO NOTHING";
    let is_new = tx.exec(sql, args![group, person, now]).await? == 1;
    if is_new {
        tx.exec("UPDATE pricing_group SET people = people + 1 WHERE id = $1", args![group]).await?;
    }
    Ok(is_new)
}

/// Takes somebody out. False when they were not in.
pub(crate) async fn take_out(tx: &mut Tx, (group, person): (GroupId, PersonId)) -> Result<bool, StoreError> {
    let sql = "DELETE FROM pricing_group_person WHERE group_id = $1 AND person_id = $2";
    let was_in = tx.exec(sql, args![group, person]).await? == 1;
    if was_in {
        tx.exec("UPDATE pricing_group SET people = people - 1 WHERE id = $1", args![group]).await?;
    }
    Ok(was_in)
}

/// The words of the groups that somebody is in.
pub(crate) async fn codes_of(snap: &mut Snapshot, person: PersonId) -> Result<Vec<String>, StoreError> {
    let sql = "SELECT g.code FROM pricing_group_person p JOIN pricing_group g ON g.id = p.group_id
               WHERE p.person_id = $1 ORDER BY g.code";
    let found: Vec<(String,)> = snap.all(sql, args![person]).await?;
    Ok(found.into_iter().map(|(code,)| code).collect())
}

/// What they are called, and since when somebody is in them: for whoever hands it over.
pub(crate) async fn names_of(
    snap: &mut Snapshot,
    person: PersonId,
) -> Result<Vec<(GroupId, String, Timestamp)>, StoreError> {
    let sql = "SELECT g.id, g.name, p.added_at FROM pricing_group_person p JOIN pricing_group g ON g.id = p.group_id
               WHERE p.person_id = $1 ORDER BY g.code";
    snap.all(sql, args![person]).await
}

/// A page of who is in it.
pub(crate) async fn people(
    snap: &mut Snapshot,
    group: GroupId,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<(PersonId, Timestamp)>, StoreError> {
    let first = PersonId::from_bytes([0; 16]);
    let after: PersonId = after.and_then(|after| after.0.parse().ok()).unwrap_or(first);
    let sql = "SELECT person_id, added_at FROM pricing_group_person WHERE group_id = $1 AND person_id > $2
               ORDER BY person_id LIMIT $3";
    let rows: Vec<(PersonId, Timestamp)> = snap.all(sql, args![group, after, size + 1]).await?;
    Ok(PageOf::cut(rows, size as usize, |(person, _)| person.to_string()))
}
