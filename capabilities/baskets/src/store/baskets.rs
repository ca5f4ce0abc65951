//! Rows of baskets and of their lines. A basket is read and kept whole.

use crate::model::{Basket, BasketId, BasketLine, Came, Holder, LineId};
use database::{FromRow, Row, Snapshot, StoreError, Tx, Value, args};
use kernel::{Money, PersonId, Timestamp};

/// What stands in the row of a basket.
struct Head {
    id: BasketId,
    codes: Vec<String>,
    has_ordered: bool,
    version: i64,
    came: Came,
}

impl FromRow for Head {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let codes: String = row.get(1)?;
        let codes = serde_json::from_str(&codes).map_err(|error| StoreError::Corrupt(error.to_string()))?;
        let ordered_at: Option<Timestamp> = row.get(2)?;
        let came = Came { host: row.get(4)?, share: row.get(5)? };
        Ok(Self { id: row.get(0)?, codes, has_ordered: ordered_at.is_some(), version: row.get(3)?, came })
    }
}

impl FromRow for BasketLine {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            variant: row.get(1)?,
            quantity: row.get(2)?,
            added_price: Money::new(row.get(3)?, row.get(4)?),
            added_at: row.get(5)?,
        })
    }
}

/// The basket of somebody.
pub(crate) async fn of(snap: &mut Snapshot, holder: &Holder) -> Result<Option<Basket>, StoreError> {
    let head: Option<Head> = match holder {
        Holder::Person(person) => {
            let sql =
                "SELECT id, codes, ordered_at, version, referrer, share FROM basket WHERE person_id = $1";
            snap.opt(sql, args![*person]).await?
        }
        Holder::Cookie(hash) => {
            let sql =
                "SELECT id, codes, ordered_at, version, referrer, share FROM basket WHERE secret_hash = $1";
            snap.opt(sql, args![hash[..]]).await?
        }
    };
    match head {
        Some(head) => whole(snap, head).await.map(Some),
        None => Ok(None),
    }
}

/// A basket by its id.
pub(crate) async fn find(snap: &mut Snapshot, id: BasketId) -> Result<Option<Basket>, StoreError> {
    let sql = "SELECT id, codes, ordered_at, version, referrer, share FROM basket WHERE id = $1";
    match snap.opt(sql, args![id]).await? {
        Some(head) => whole(snap, head).await.map(Some),
        None => Ok(None),
    }
}

async fn whole(snap: &mut Snapshot, head: Head) -> Result<Basket, StoreError> {
    let sql = "SELECT id, variant_id, quantity, added_minor, added_currency, added_at FROM basket_line
               WHERE basket_id = $1 ORDER BY added_at, id";
    let lines = snap.all(sql, args![head.id]).await?;
    let Head { id, codes, has_ordered, version, came } = head;
    Ok(Basket { id, lines, codes, has_ordered, came, version })
}

/// How many pieces are in somebody's basket; nothing where there is none.
pub(crate) async fn count(snap: &mut Snapshot, holder: &Holder) -> Result<i64, StoreError> {
    let row: (i64,) = match holder {
        Holder::Person(person) => {
            let sql = "SELECT CAST(COALESCE(SUM(quantity), 0) AS BIGINT) FROM basket_line
                       WHERE basket_id IN (SELECT id FROM basket WHERE person_id = $1)";
            snap.one(sql, args![*person]).await?
        }
        Holder::Cookie(hash) => {
            let sql = "SELECT CAST(COALESCE(SUM(quantity), 0) AS BIGINT) FROM basket_line
                       WHERE basket_id IN (SELECT id FROM basket WHERE secret_hash = $1)";
            snap.one(sql, args![hash[..]]).await?
        }
    };
    Ok(row.0)
}

/// A guest's basket: when it was last changed. Nothing for a member's, and where there is none.
pub(crate) async fn guest_changed_at(
    snap: &mut Snapshot,
    id: BasketId,
) -> Result<Option<Timestamp>, StoreError> {
    let sql = "SELECT changed_at FROM basket WHERE id = $1 AND person_id IS NULL";
    let row: Option<(Timestamp,)> = snap.opt(sql, args![id]).await?;
    Ok(row.map(|(changed_at,)| changed_at))
}

/// Keeps a new basket with nothing in it.
pub(crate) async fn insert(tx: &mut Tx, basket: &Basket, holder: &Holder) -> Result<(), StoreError> {
    let at = tx.stamp().at;
    let person = holder.person();
    let hash = match holder {
        Holder::Person(_) => None,
        Holder::Cookie(hash) => Some(&hash[..]),
    };
    tx.exec(
        "INSERT INTO basket (id, person_id, secret_hash, codes, created_at, changed_at, version)
         VALUES ($1, $2, $3, '[]', $4, $4, $5)",
        args![basket.id, person, hash, at, basket.version],
    )
    .await
    .map(drop)
}

/// Keeps what a basket has become. False when somebody else changed it since it was read; then nothing is kept.
pub(crate) async fn save(tx: &mut Tx, before: &Basket, after: &Basket) -> Result<bool, StoreError> {
    let codes =
        serde_json::to_string(&after.codes).map_err(|error| StoreError::Corrupt(error.to_string()))?;
    let at = tx.stamp().at;
    let sql =
        "UPDATE basket SET codes = $1, changed_at = $2, referrer = $3, share = $4, version = version + 1
               WHERE id = $5 AND version = $6";
    let came = &after.came;
    if tx.exec(sql, args![codes, at, came.host, came.share, before.id, before.version]).await? != 1 {
        return Ok(false);
    }
    for line in before.lines.iter().filter(|line| after.line(line.id).is_none()) {
        remove_line(tx, line.id).await?;
    }
    let changed: Vec<&BasketLine> =
        after.lines.iter().filter(|line| before.line(line.id) != Some(*line)).collect();
    put_lines(tx, after.id, &changed).await?;
    Ok(true)
}

async fn remove_line(tx: &mut Tx, id: LineId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM basket_line WHERE id = $1", args![id]).await.map(drop)
}

async fn put_lines(tx: &mut Tx, basket: BasketId, lines: &[&BasketLine]) -> Result<(), StoreError> {
    let mut values: Vec<Value<'_>> = Vec::with_capacity(lines.len() * 7);
    for line in lines {
        let price = &line.added_price;
        values.extend(args![
            line.id,
            basket,
            line.variant,
            line.quantity,
            price.minor,
            price.currency,
            line.added_at
        ]);
    }
    let table = "basket_line (id, basket_id, variant_id, quantity, added_minor, added_currency, added_at)";
    let tail =
        "ON CONFLICT (id) DO UPDATE SET quantity = excluded.quantity, added_minor = excluded.added_minor,
                added_currency = excluded.added_currency";
    tx.upsert_many(table, 7, &values, tail).await
}

/// Gives a guest's basket to somebody who has none. False when it is there no more, or theirs already.
pub(crate) async fn hand_over(tx: &mut Tx, basket: &Basket, to: PersonId) -> Result<bool, StoreError> {
    let sql = "UPDATE basket SET person_id = $1, secret_hash = NULL, version = version + 1
               WHERE id = $2 AND version = $3 AND person_id IS NULL";
    Ok(tx.exec(sql, args![to, basket.id, basket.version]).await? == 1)
}

/// What is in it was ordered: it is empty, without codes, and knows that somebody has ordered. From where they came counts no more.
pub(crate) async fn empty(tx: &mut Tx, id: BasketId) -> Result<(), StoreError> {
    let at = tx.stamp().at;
    tx.exec("DELETE FROM basket_line WHERE basket_id = $1", args![id]).await?;
    let sql = "UPDATE basket SET codes = '[]', referrer = '', share = '', ordered_at = $1, changed_at = $1,
                      version = version + 1 WHERE id = $2";
    tx.exec(sql, args![at, id]).await.map(drop)
}

/// Takes a basket away with all that is in it.
pub(crate) async fn remove(tx: &mut Tx, id: BasketId) -> Result<(), StoreError> {
    super::links::let_go(tx, id).await?;
    tx.exec("DELETE FROM basket_line WHERE basket_id = $1", args![id]).await?;
    tx.exec("DELETE FROM basket WHERE id = $1", args![id]).await.map(drop)
}
