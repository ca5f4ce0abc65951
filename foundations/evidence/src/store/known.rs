//! What follows from what was heard: one row for a person and a product.

use super::origins::with_products;
use crate::model::{Evidence, Source};
use catalog_facts::ProductId;
use database::{FromRow, Row, Snapshot, StoreError, Tx, Value, args};
use kernel::{Cursor, PageOf, PersonId, Timestamp, time};

impl FromRow for Evidence {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let source: String = row.get(6)?;
        let source = Source::from_code(&source)
            .ok_or_else(|| StoreError::Corrupt(format!("{source:?} is where nothing is bought")))?;
        Ok(Self {
            product: row.get(0)?,
            variant: row.get(1)?,
            bought_at: row.get(2)?,
            delivered_at: row.get(3)?,
            returned_at: row.get(4)?,
            line: row.get(5)?,
            source,
        })
    }
}

/// What is known of a person and a product.
pub(crate) async fn find(
    snap: &mut Snapshot,
    person: PersonId,
    product: ProductId,
) -> Result<Option<Evidence>, StoreError> {
    let sql =
        "SELECT product_id, variant_id, bought_at, delivered_at, returned_at, line_id, source FROM evidence
               WHERE person_id = $1 AND product_id = $2";
    snap.opt(sql, args![person, product]).await
}

/// What is known of somebody and these products.
pub(crate) async fn of_products(
    snap: &mut Snapshot,
    person: PersonId,
    products: &[ProductId],
) -> Result<Vec<Evidence>, StoreError> {
    if products.is_empty() {
        return Ok(Vec::new());
    }
    let (places, values) = with_products(&person, products);
    let sql = format!(
        "SELECT product_id, variant_id, bought_at, delivered_at, returned_at, line_id, source FROM evidence
         WHERE person_id = $1 AND product_id IN ({places})"
    );
    snap.all(sql, &values).await
}

/// Keeps what is known now. Also what has not changed is written: two that know different things of the same purchase must meet.
pub(crate) async fn put(tx: &mut Tx, person: PersonId, all: &[Evidence]) -> Result<(), StoreError> {
    let mut values: Vec<Value<'_>> = Vec::with_capacity(all.len() * 8);
    for one in all {
        values.extend(args![
            person,
            one.product,
            one.variant,
            one.line,
            *one.source.code(),
            one.bought_at,
            one.delivered_at,
            one.returned_at
        ]);
    }
    let table =
        "evidence (person_id, product_id, variant_id, line_id, source, bought_at, delivered_at, returned_at)";
    let tail = "ON CONFLICT (person_id, product_id) DO UPDATE SET variant_id = excluded.variant_id,
                    line_id = excluded.line_id, source = excluded.source, bought_at = excluded.bought_at,
                    delivered_at = excluded.delivered_at, returned_at = excluded.returned_at";
    tx.upsert_many(table, 8, &values, tail).await
}

/// Nothing is known any more.
pub(crate) async fn remove(tx: &mut Tx, person: PersonId, product: ProductId) -> Result<(), StoreError> {
    let sql = "DELETE FROM evidence WHERE person_id = $1 AND product_id = $2";
    tx.exec(sql, args![person, product]).await.map(drop)
}

/// Who bought a product and did not give it back, behind this person.
pub(crate) async fn owners(
    snap: &mut Snapshot,
    product: ProductId,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<PersonId>, StoreError> {
    let after: PersonId =
        after.and_then(|after| after.0.parse().ok()).unwrap_or(PersonId::from_bytes([0; 16]));
    let sql =
        "SELECT person_id FROM evidence WHERE product_id = $1 AND person_id > $2 AND returned_at IS NULL
               ORDER BY person_id LIMIT $3";
    let found: Vec<(PersonId,)> = snap.all(sql, args![product, after, size + 1]).await?;
    let found: Vec<PersonId> = found.into_iter().map(|(person,)| person).collect();
    Ok(PageOf::cut(found, size as usize, PersonId::to_string))
}

/// A page of what somebody bought, the latest first.
pub(crate) async fn of_person(
    snap: &mut Snapshot,
    person: PersonId,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Evidence>, StoreError> {
    let (at, product) = after.and_then(place).unwrap_or((Timestamp::MAX, ProductId::from_bytes([255; 16])));
    let sql =
        "SELECT product_id, variant_id, bought_at, delivered_at, returned_at, line_id, source FROM evidence
               WHERE person_id = $1 AND (bought_at, product_id) < ($2, $3)
               ORDER BY bought_at DESC, product_id DESC LIMIT $4";
    let rows: Vec<Evidence> = snap.all(sql, args![person, at, product, size + 1]).await?;
    Ok(PageOf::cut(rows, size as usize, |one| format!("{}.{}", one.bought_at.as_microsecond(), one.product)))
}

/// The place that a cursor names.
fn place(cursor: &Cursor) -> Option<(Timestamp, ProductId)> {
    let (at, product) = cursor.0.split_once('.')?;
    Some((time::from_micros(at.parse().ok()?), product.parse().ok()?))
}
