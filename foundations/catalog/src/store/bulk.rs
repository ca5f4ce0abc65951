//! SQL for changes of many products.

use super::{json, parse};
use crate::model::{Bulk, BulkId, BulkState, Deed, Outcome, Why};
use catalog_facts::ProductId;
use database::{FromRow, Row, Snapshot, StoreError, Tx, Value, args};
use kernel::Timestamp;

/// Keeps what somebody wants to do, and to which products.
pub(crate) async fn insert(
    tx: &mut Tx,
    id: BulkId,
    deed: &Deed,
    products: &[ProductId],
    is_cut: bool,
    now: Timestamp,
) -> Result<(), StoreError> {
    let items = i64::try_from(products.len()).unwrap_or(i64::MAX);
    let deed = json(deed)?;
    tx.exec(
        "INSERT INTO product_bulk (id, deed, state, made_at, items, is_cut, done, same, refused)
         VALUES ($1, $2, 'shown', $3, $4, $5, 0, 0, 0)",
        args![id, deed, now, items, is_cut],
    )
    .await?;
    let values: Vec<Value<'_>> = (0..)
        .zip(products)
        .flat_map(|(position, product)| {
            let outcome = Value::Text(Outcome::Waiting.code());
            [Value::Bytes(id.as_bytes()), Value::Int(position), Value::Bytes(product.as_bytes()), outcome]
        })
        .collect();
    tx.insert_many("product_bulk_item (bulk_id, position, product_id, outcome)", 4, &values).await
}

/// Forgets one that was made before an instant: each has thousands of rows.
pub(crate) async fn forget(tx: &mut Tx, before: Timestamp) -> Result<(), StoreError> {
    let sql = "SELECT id FROM product_bulk WHERE made_at < $1 ORDER BY made_at LIMIT 1";
    let over: Option<(BulkId,)> = tx.opt(sql, args![before]).await?;
    if let Some((id,)) = over {
        tx.exec("DELETE FROM product_bulk_item WHERE bulk_id = $1", args![id]).await?;
        tx.exec("DELETE FROM product_bulk WHERE id = $1", args![id]).await?;
    }
    Ok(())
}

struct Kept(Bulk);

impl FromRow for Kept {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let state: String = row.get(2)?;
        Ok(Self(Bulk {
            id: row.get(0)?,
            deed: parse(&row.get::<String>(1)?)?,
            state: BulkState::of(&state).ok_or_else(|| StoreError::Corrupt(format!("state {state:?}")))?,
            made_at: row.get(3)?,
            items: row.get(4)?,
            is_cut: row.get(5)?,
            done: row.get(6)?,
            same: row.get(7)?,
            refused: row.get(8)?,
        }))
    }
}

pub(crate) async fn find(snap: &mut Snapshot, id: BulkId) -> Result<Option<Bulk>, StoreError> {
    let kept: Option<Kept> = snap
        .opt(
            "SELECT id, deed, state, made_at, items, is_cut, done, same, refused FROM product_bulk WHERE id = $1",
            args![id],
        )
        .await?;
    Ok(kept.map(|Kept(bulk)| bulk))
}

/// Goes from one state to the next; tells whether it was in the first.
pub(crate) async fn step(
    tx: &mut Tx,
    id: BulkId,
    from: BulkState,
    to: BulkState,
) -> Result<bool, StoreError> {
    let sql = "UPDATE product_bulk SET state = $1 WHERE id = $2 AND state = $3";
    Ok(tx.exec(sql, args![*to.code(), id, *from.code()]).await? == 1)
}

/// What became of one of them.
pub(crate) struct Tried {
    pub(crate) position: i64,
    pub(crate) outcome: Outcome,
    pub(crate) why: Option<Why>,
}

/// The next few that nobody has tried.
pub(crate) async fn waiting(
    snap: &mut Snapshot,
    id: BulkId,
    most: u32,
) -> Result<Vec<(i64, ProductId)>, StoreError> {
    snap.all(
        "SELECT position, product_id FROM product_bulk_item WHERE bulk_id = $1 AND outcome = 'waiting'
         ORDER BY position LIMIT $2",
        args![id, most],
    )
    .await
}

/// Keeps what became of some, and counts it.
pub(crate) async fn keep(tx: &mut Tx, id: BulkId, tried: &[Tried]) -> Result<(), StoreError> {
    for one in tried {
        let why = one.why.as_ref().map(json).transpose()?;
        tx.exec(
            "UPDATE product_bulk_item SET outcome = $1, why = $2 WHERE bulk_id = $3 AND position = $4",
            args![*one.outcome.code(), why, id, one.position],
        )
        .await?;
    }
    let count = |outcome| {
        i64::try_from(tried.iter().filter(|one| one.outcome == outcome).count()).unwrap_or(i64::MAX)
    };
    tx.exec(
        "UPDATE product_bulk SET done = done + $1, same = same + $2, refused = refused + $3 WHERE id = $4",
        args![count(Outcome::Done), count(Outcome::Same), count(Outcome::Refused), id],
    )
    .await
    .map(drop)
}

/// One of them, as its row keeps it.
pub(crate) struct Item {
    pub(crate) position: i64,
    pub(crate) product: ProductId,
    pub(crate) outcome: Outcome,
    pub(crate) why: Option<Why>,
}

impl FromRow for Item {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let outcome: String = row.get(2)?;
        let why: Option<String> = row.get(3)?;
        Ok(Self {
            position: row.get(0)?,
            product: row.get(1)?,
            outcome: Outcome::of(&outcome)
                .ok_or_else(|| StoreError::Corrupt(format!("outcome {outcome:?}")))?,
            why: why.as_deref().map(parse).transpose()?,
        })
    }
}

/// Those from a place on.
pub(crate) async fn items(
    snap: &mut Snapshot,
    id: BulkId,
    from: i64,
    most: u32,
) -> Result<Vec<Item>, StoreError> {
    snap.all(
        "SELECT position, product_id, outcome, why FROM product_bulk_item WHERE bulk_id = $1 AND position >= $2
         ORDER BY position LIMIT $3",
        args![id, from, most],
    )
    .await
}
