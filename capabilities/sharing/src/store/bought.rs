//! Pages of what somebody bought.

use crate::model::{BoughtId, BoughtPage, Good};
use database::{FromRow, Row, Snapshot, StoreError, Tx, Value, args};
use kernel::PersonId;

macro_rules! selected {
    ($rest:literal) => {
        concat!("SELECT id, person_id, code, made_at FROM sharing_bought ", $rest)
    };
}

impl FromRow for BoughtPage {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { id: row.get(0)?, person: row.get(1)?, code: row.get(2)?, made_at: row.get(3)? })
    }
}

impl FromRow for Good {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { product: row.get(0)?, variant: row.get(1)? })
    }
}

/// Keeps a new one with what is on it.
pub(crate) async fn insert(tx: &mut Tx, page: &BoughtPage, goods: &[Good]) -> Result<(), StoreError> {
    let sql = "INSERT INTO sharing_bought (id, person_id, code, made_at) VALUES ($1, $2, $3, $4)";
    tx.exec(sql, args![page.id, page.person, page.code, page.made_at]).await?;
    let mut values: Vec<Value<'_>> = Vec::with_capacity(goods.len() * 3);
    for good in goods {
        values.extend(args![page.id, good.product, good.variant]);
    }
    tx.insert_many("sharing_bought_item (page_id, product_id, variant_id)", 3, &values).await
}

/// The page of a word.
pub(crate) async fn of_code(snap: &mut Snapshot, code: &str) -> Result<Option<BoughtPage>, StoreError> {
    snap.opt(selected!("WHERE code = $1"), args![*code]).await
}

/// One page, if it is this person's.
pub(crate) async fn own(
    snap: &mut Snapshot,
    person: PersonId,
    id: BoughtId,
) -> Result<Option<BoughtPage>, StoreError> {
    snap.opt(selected!("WHERE id = $1 AND person_id = $2"), args![id, person]).await
}

/// The pages of somebody, the latest first.
pub(crate) async fn of_person(
    snap: &mut Snapshot,
    person: PersonId,
    most: u32,
) -> Result<Vec<BoughtPage>, StoreError> {
    snap.all(selected!("WHERE person_id = $1 ORDER BY id DESC LIMIT $2"), args![person, most]).await
}

/// What is on one.
pub(crate) async fn goods(snap: &mut Snapshot, id: BoughtId) -> Result<Vec<Good>, StoreError> {
    let sql = "SELECT product_id, variant_id FROM sharing_bought_item WHERE page_id = $1 ORDER BY product_id";
    snap.all(sql, args![id]).await
}

/// Takes one away.
pub(crate) async fn remove(tx: &mut Tx, id: BoughtId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM sharing_bought_item WHERE page_id = $1", args![id]).await?;
    tx.exec("DELETE FROM sharing_bought WHERE id = $1", args![id]).await.map(drop)
}
