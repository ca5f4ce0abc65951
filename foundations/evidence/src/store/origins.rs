//! Where things were bought, what was in it, and what was taken off it. Every statement keeps the earliest that was heard, so it
//! does not matter what is heard first, nor how often; of what was in an order of elsewhere, the latest that was told.

use crate::model::{Bought, GoodsId, Heard, Less, OriginId, Source};
use catalog_facts::{ProductId, VariantId};
use database::{Arg, FromRow, Row, Snapshot, StoreError, Tx, Value, args};
use events::Position;
use kernel::{Id, PersonId, Timestamp};

/// A line of where something was bought, as it is kept.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line {
    pub(crate) id: GoodsId,
    pub(crate) product: ProductId,
    pub(crate) variant: VariantId,
    pub(crate) quantity: u32,
}

impl FromRow for Bought {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let source: String = row.get(1)?;
        let source = Source::from_code(&source)
            .ok_or_else(|| StoreError::Corrupt(format!("{source:?} is no source of evidence")))?;
        Ok(Self {
            id: row.get(0)?,
            source,
            product: row.get(2)?,
            variant: row.get(3)?,
            quantity: row.get(4)?,
            unsent: row.get(5)?,
            returned: row.get::<u32>(6)?.saturating_add(row.get(12)?),
            back_at: row.get::<Option<Timestamp>>(7)?.max(row.get(13)?),
            bought_at: row.get(8)?,
            delivered_at: row.get(9)?,
            cancelled_at: row.get(10)?,
            refunded_at: row.get(11)?,
        })
    }
}

macro_rules! earliest {
    ($column:literal) => {
        concat!(
            "INSERT INTO evidence_origin (id, ",
            $column,
            ") VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET ",
            $column,
            " = CASE WHEN evidence_origin.",
            $column,
            " < excluded.",
            $column,
            " THEN evidence_origin.",
            $column,
            " ELSE excluded.",
            $column,
            " END"
        )
    };
}

const BOUGHT: &str = "INSERT INTO evidence_origin (id, source, person_id, bought_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (id) DO UPDATE SET source = excluded.source,
        person_id = COALESCE(evidence_origin.person_id, excluded.person_id),
        bought_at = CASE WHEN evidence_origin.bought_at < excluded.bought_at THEN evidence_origin.bought_at
                         ELSE excluded.bought_at END";
const CLAIMED: &str = "INSERT INTO evidence_origin (id, person_id) VALUES ($1, $2)
    ON CONFLICT (id) DO UPDATE SET person_id = excluded.person_id";

/// Keeps something that was heard, in a column of its own.
pub(crate) async fn put(tx: &mut Tx, id: OriginId, heard: &Heard, at: Timestamp) -> Result<(), StoreError> {
    let done = match heard {
        Heard::Bought(source, person) => tx.exec(BOUGHT, args![id, *source.code(), *person, at]).await,
        Heard::Claimed(person) => tx.exec(CLAIMED, args![id, *person]).await,
        Heard::Delivered => tx.exec(earliest!("delivered_at"), args![id, at]).await,
        Heard::Cancelled => tx.exec(earliest!("cancelled_at"), args![id, at]).await,
        Heard::Refunded => tx.exec(earliest!("refunded_at"), args![id, at]).await,
    };
    done.map(drop)
}

/// Keeps what was in it. A line that is known stays as it is.
pub(crate) async fn put_lines(tx: &mut Tx, id: OriginId, lines: &[Line]) -> Result<(), StoreError> {
    let mut values: Vec<Value<'_>> = Vec::with_capacity(lines.len() * 5);
    for line in lines {
        values.extend(args![line.id, id, line.product, line.variant, line.quantity]);
    }
    let table = "evidence_goods (id, origin_id, product_id, variant_id, quantity)";
    tx.upsert_many(table, 5, &values, "ON CONFLICT (id) DO NOTHING").await
}

/// Where in the log it was told last what was in an order of elsewhere.
pub(crate) async fn brought_at(snap: &mut Snapshot, id: OriginId) -> Result<Option<Position>, StoreError> {
    let sql = "SELECT brought_place FROM evidence_origin WHERE id = $1 AND brought_place <> ''";
    let found: Option<(String,)> = snap.opt(sql, args![id]).await?;
    let read = |(place,): (String,)| {
        place.parse().map_err(|_| StoreError::Corrupt(format!("{place:?} is no place in the log")))
    };
    found.map(read).transpose()
}

/// What was in an order of elsewhere is told there in the log; what was told of it before counts no more.
pub(crate) async fn renew_lines(
    tx: &mut Tx,
    id: OriginId,
    lines: &[Line],
    place: Position,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO evidence_origin (id, brought_place) VALUES ($1, $2)
               ON CONFLICT (id) DO UPDATE SET brought_place = excluded.brought_place";
    tx.exec(sql, args![id, place.to_string()]).await?;
    tx.exec("DELETE FROM evidence_goods WHERE origin_id = $1", args![id]).await?;
    put_lines(tx, id, lines).await
}

/// Fewer of a line count, for this cause.
pub(crate) async fn take_off(
    tx: &mut Tx,
    (line, cause): (GoodsId, Id<()>),
    (why, quantity): (Less, u32),
    at: Timestamp,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO evidence_less (line_id, cause_id, why, quantity, at) VALUES ($1, $2, $3, $4, $5)
               ON CONFLICT (line_id, cause_id) DO UPDATE SET quantity = evidence_less.quantity + excluded.quantity,
                   at = CASE WHEN evidence_less.at > excluded.at THEN evidence_less.at ELSE excluded.at END";
    tx.exec(sql, args![line, cause, *why.code(), quantity, at]).await.map(drop)
}

/// Whose it is, as far as that is known.
pub(crate) async fn person(snap: &mut Snapshot, id: OriginId) -> Result<Option<PersonId>, StoreError> {
    let found: Option<(Option<PersonId>,)> =
        snap.opt("SELECT person_id FROM evidence_origin WHERE id = $1", args![id]).await?;
    Ok(found.and_then(|(person,)| person))
}

/// What was in it.
pub(crate) async fn products(snap: &mut Snapshot, id: OriginId) -> Result<Vec<ProductId>, StoreError> {
    let sql = "SELECT DISTINCT product_id FROM evidence_goods WHERE origin_id = $1 ORDER BY product_id";
    let found: Vec<(ProductId,)> = snap.all(sql, args![id]).await?;
    Ok(found.into_iter().map(|(product,)| product).collect())
}

/// What was in something of theirs, each product with one of its versions.
pub(crate) async fn goods_of(
    snap: &mut Snapshot,
    person: PersonId,
    id: OriginId,
) -> Result<Vec<(ProductId, VariantId)>, StoreError> {
    let sql =
        "SELECT g.product_id, g.variant_id FROM evidence_goods g JOIN evidence_origin o ON o.id = g.origin_id
               WHERE o.id = $1 AND o.person_id = $2 ORDER BY g.product_id, g.variant_id";
    let mut found: Vec<(ProductId, VariantId)> = snap.all(sql, args![id, person]).await?;
    found.dedup_by_key(|(product, _)| *product);
    Ok(found)
}

/// All lines of somebody, wherever they bought them, of these products.
pub(crate) async fn bought(
    snap: &mut Snapshot,
    person: PersonId,
    products: &[ProductId],
) -> Result<Vec<Bought>, StoreError> {
    if products.is_empty() {
        return Ok(Vec::new());
    }
    let (places, values) = with_products(&person, products);
    let sql = format!(
        "SELECT g.id, o.source, g.product_id, g.variant_id, g.quantity,
                      (SELECT CAST(COALESCE(SUM(l.quantity), 0) AS BIGINT) FROM evidence_less l
                       WHERE l.line_id = g.id AND l.why = 'unsent'),
                      (SELECT CAST(COALESCE(SUM(l.quantity), 0) AS BIGINT) FROM evidence_less l
                       WHERE l.line_id = g.id AND l.why = 'returned'),
                      (SELECT MAX(l.at) FROM evidence_less l WHERE l.line_id = g.id AND l.why = 'returned'),
                      o.bought_at, o.delivered_at, o.cancelled_at, o.refunded_at,
                      (SELECT CAST(COALESCE(SUM(f.quantity), 0) AS BIGINT) FROM evidence_faulty f
                       WHERE f.line_id = g.id AND f.came_at IS NOT NULL AND f.paid_at IS NOT NULL),
                      (SELECT MAX(CASE WHEN f.came_at > f.paid_at THEN f.came_at ELSE f.paid_at END)
                       FROM evidence_faulty f
                       WHERE f.line_id = g.id AND f.came_at IS NOT NULL AND f.paid_at IS NOT NULL)
               FROM evidence_origin o JOIN evidence_goods g ON g.origin_id = o.id
               WHERE o.person_id = $1 AND o.bought_at IS NOT NULL AND g.product_id IN ({places})"
    );
    snap.all(sql, &values).await
}

/// The places of products in a statement whose first value is a person, and all values.
pub(super) fn with_products<'v>(person: &'v PersonId, products: &'v [ProductId]) -> (String, Vec<Value<'v>>) {
    let places: Vec<String> = (2..products.len() + 2).map(|number| format!("${number}")).collect();
    let values = std::iter::once(person.value()).chain(products.iter().map(Arg::value));
    (places.join(", "), values.collect())
}
