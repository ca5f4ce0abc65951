//! Rows of times when files were fetched.

use super::places;
use crate::model::{Fetch, FetchId, FileId, GrantId};
use database::{Arg, FromRow, Row, Snapshot, StoreError, Tx, Value, args};
use kernel::{PersonId, Timestamp};
use orders_facts::OrderId;

impl FromRow for Fetch {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { file: row.get(0)?, edition: row.get(1)?, at: row.get(2)? })
    }
}

pub(crate) async fn insert(
    tx: &mut Tx,
    id: FetchId,
    grant: GrantId,
    fetch: &Fetch,
) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO downloads_fetch (id, grant_id, file_id, edition, fetched_at) VALUES ($1, $2, $3, $4, $5)",
        args![id, grant, fetch.file, fetch.edition, fetch.at],
    )
    .await
    .map(drop)
}

/// When a file was last fetched for a grant.
pub(crate) async fn last(
    snap: &mut Snapshot,
    grant: GrantId,
    file: FileId,
) -> Result<Option<Timestamp>, StoreError> {
    let sql = "SELECT fetched_at FROM downloads_fetch WHERE grant_id = $1 AND file_id = $2 ORDER BY id DESC LIMIT 1";
    let row: Option<(Timestamp,)> = snap.opt(sql, args![grant, file]).await?;
    Ok(row.map(|(at,)| at))
}

/// The latest times for each of these grants, so many of each at most and the last first, each with whose it is.
pub(crate) async fn of_grants(
    snap: &mut Snapshot,
    grants: &[GrantId],
    most: u32,
) -> Result<Vec<(GrantId, Fetch)>, StoreError> {
    if grants.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT file_id, edition, fetched_at, grant_id
         FROM (SELECT id, grant_id, file_id, edition, fetched_at,
                      ROW_NUMBER() OVER (PARTITION BY grant_id ORDER BY id DESC) AS nth
               FROM downloads_fetch WHERE grant_id IN ({})) latest
         WHERE nth <= ${} ORDER BY grant_id, id DESC",
        places(grants.len()),
        grants.len() + 1
    );
    let mut values: Vec<Value<'_>> = grants.iter().map(|grant| grant.value()).collect();
    values.push(most.value());
    let rows: Vec<Owned> = snap.all(sql, &values).await?;
    Ok(rows.into_iter().map(|row| (row.grant, row.fetch)).collect())
}

/// A time and of which grant it is.
struct Owned {
    grant: GrantId,
    fetch: Fetch,
}

impl FromRow for Owned {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { grant: row.get(3)?, fetch: Fetch::from_row(row)? })
    }
}

/// The latest times when somebody fetched what they have bought, the last first, each with its order.
pub(crate) async fn of_person(
    snap: &mut Snapshot,
    person: PersonId,
    most: u32,
) -> Result<Vec<(OrderId, Timestamp)>, StoreError> {
    let sql =
        "SELECT g.order_id, f.fetched_at FROM downloads_grant g JOIN downloads_fetch f ON f.grant_id = g.id
               WHERE g.person_id = $1 ORDER BY f.id DESC LIMIT $2";
    snap.all(sql, args![person, most]).await
}

/// Forgets when somebody fetched what they have bought.
pub(crate) async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    let sql =
        "DELETE FROM downloads_fetch WHERE grant_id IN (SELECT id FROM downloads_grant WHERE person_id = $1)";
    tx.exec(sql, args![person]).await.map(drop)
}
