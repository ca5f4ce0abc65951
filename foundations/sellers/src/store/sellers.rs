//! Rows of sellers. Who they are stands in one column, so that it is emptied at once.

use super::{json, parse, state};
use crate::model::{Seller, SellerId, SellerShown, State, Trader};
use database::{FromRow, Row, Snapshot, StoreError, Tx, Value, args};
use kernel::{Cursor, PageOf, PersonId, Personal};

const COLUMNS: &str = "id, slug, name, state, person_id, is_trader, trader, preparation_days, payout_days,
        certified_at, verified_at, verified_by, closes_at, closed_at, created_at, version";

impl FromRow for Seller {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let days =
            |days: i64| u32::try_from(days).map_err(|_| StoreError::Corrupt(format!("sellers: {days} days")));
        Ok(Self {
            id: row.get(0)?,
            slug: row.get(1)?,
            name: row.get(2)?,
            state: state(&row.get::<String>(3)?)?,
            person: row.get(4)?,
            is_trader: row.get(5)?,
            trader: Personal::new(parse::<Trader>(&row.get::<String>(6)?)?),
            preparation_days: days(row.get(7)?)?,
            payout_days: row.get::<Option<i64>>(8)?.map(days).transpose()?,
            certified_at: row.get(9)?,
            verified_at: row.get(10)?,
            verified_by: row.get(11)?,
            closes_at: row.get(12)?,
            closed_at: row.get(13)?,
            created_at: row.get(14)?,
            version: row.get(15)?,
        })
    }
}

pub(crate) async fn find(snap: &mut Snapshot, id: SellerId) -> Result<Option<Seller>, StoreError> {
    snap.opt(format!("SELECT {COLUMNS} FROM seller WHERE id = $1"), args![id]).await
}

pub(crate) async fn at(snap: &mut Snapshot, slug: &str) -> Result<Option<Seller>, StoreError> {
    snap.opt(format!("SELECT {COLUMNS} FROM seller WHERE slug = $1"), args![*slug]).await
}

/// Those of somebody, at most so many.
pub(crate) async fn of_person(
    snap: &mut Snapshot,
    person: PersonId,
    most: u32,
) -> Result<Vec<Seller>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM seller WHERE person_id = $1 ORDER BY id LIMIT $2");
    snap.all(sql, args![person, most]).await
}

/// A page of them, the latest first; of one state, or of all.
pub(crate) async fn list(
    snap: &mut Snapshot,
    of: Option<State>,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Seller>, StoreError> {
    let last = SellerId::from_bytes([0xff; 16]);
    let after: SellerId = after.and_then(|cursor| cursor.0.parse().ok()).unwrap_or(last);
    let rows: Vec<Seller> = match of {
        Some(of) => {
            let sql = format!(
                "SELECT {COLUMNS} FROM seller WHERE state = $1 AND id < $2 ORDER BY id DESC LIMIT $3"
            );
            snap.all(sql, args![*of.code(), after, size + 1]).await?
        }
        None => {
            let sql = format!("SELECT {COLUMNS} FROM seller WHERE id < $1 ORDER BY id DESC LIMIT $2");
            snap.all(sql, args![after, size + 1]).await?
        }
    };
    Ok(PageOf::cut(rows, size as usize, |one| one.id.to_string()))
}

/// So many behind this one, by their ids.
pub(crate) async fn behind(
    snap: &mut Snapshot,
    after: Option<SellerId>,
    size: u32,
) -> Result<Vec<Seller>, StoreError> {
    let after = after.unwrap_or(SellerId::from_bytes([0; 16]));
    let sql = format!("SELECT {COLUMNS} FROM seller WHERE id > $1 ORDER BY id LIMIT $2");
    snap.all(sql, args![after, size]).await
}

/// Whether there is anybody in this state.
pub(crate) async fn is_any(snap: &mut Snapshot, of: State) -> Result<bool, StoreError> {
    let sql = "SELECT id FROM seller WHERE state = $1 LIMIT 1";
    let found: Option<(SellerId,)> = snap.opt(sql, args![*of.code()]).await?;
    Ok(found.is_some())
}

/// What these are called. Those that there are not are missing.
pub(crate) async fn names(
    snap: &mut Snapshot,
    ids: &[SellerId],
) -> Result<Vec<(SellerId, SellerShown)>, StoreError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let places: Vec<String> = (1..=ids.len()).map(|number| format!("${number}")).collect();
    let sql = format!("SELECT id, name, slug, is_trader FROM seller WHERE id IN ({})", places.join(", "));
    let values: Vec<Value<'_>> = ids.iter().map(|id| Value::Bytes(id.as_bytes())).collect();
    let rows: Vec<(SellerId, String, String, bool)> = snap.all(sql, &values).await?;
    let shown = |(id, name, slug, is_trader)| (id, SellerShown { name, slug, is_trader });
    Ok(rows.into_iter().map(shown).collect())
}

pub(crate) async fn insert(tx: &mut Tx, is: &Seller) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO seller (id, slug, name, state, person_id, is_trader, trader, preparation_days, payout_days,
                             certified_at, verified_at, verified_by, closes_at, closed_at, created_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        args![
            is.id,
            is.slug,
            is.name,
            *is.state.code(),
            is.person,
            is.is_trader,
            json(is.trader.reveal())?,
            i64::from(is.preparation_days),
            is.payout_days.map(i64::from),
            is.certified_at,
            is.verified_at,
            is.verified_by,
            is.closes_at,
            is.closed_at,
            is.created_at,
            is.version
        ],
    )
    .await
    .map(drop)
}

/// Keeps them, if they are still in this version. Their part of the address stays.
pub(crate) async fn save(tx: &mut Tx, is: &Seller) -> Result<bool, StoreError> {
    let touched = tx
        .exec(
            "UPDATE seller SET name = $1, state = $2, person_id = $3, is_trader = $4, trader = $5,
                               preparation_days = $6, payout_days = $7, certified_at = $8, verified_at = $9,
                               verified_by = $10, closes_at = $11, closed_at = $12, version = version + 1
             WHERE id = $13 AND version = $14",
            args![
                is.name,
                *is.state.code(),
                is.person,
                is.is_trader,
                json(is.trader.reveal())?,
                i64::from(is.preparation_days),
                is.payout_days.map(i64::from),
                is.certified_at,
                is.verified_at,
                is.verified_by,
                is.closes_at,
                is.closed_at,
                is.id,
                is.version
            ],
        )
        .await?;
    Ok(touched == 1)
}

/// Takes away who they were. What they were called in the shop stays: orders say so.
pub(crate) async fn forget(tx: &mut Tx, id: SellerId) -> Result<bool, StoreError> {
    let sql = "UPDATE seller SET trader = '{}', verified_by = '', person_id = NULL, version = version + 1
               WHERE id = $1 AND trader <> '{}'";
    Ok(tx.exec(sql, args![id]).await? == 1)
}
