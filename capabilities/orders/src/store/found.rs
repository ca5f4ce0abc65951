//! Rows of the words by which orders are found. Where few have a word they are gathered by it, where many have it the list is
//! walked along: so neither reads through all orders.

use super::lists::narrowed;
use crate::model::{OrderId, Wanted};
use database::{Arg, Snapshot, StoreError, Tx, Value, args};
use std::collections::BTreeSet;

/// So many are few: gathering them is about as quick as walking past as many as it takes to find a page of them.
pub(crate) const FEW: i64 = 2_000;

/// Keeps by which words a new order is found.
pub(crate) async fn insert(tx: &mut Tx, order: OrderId, words: &BTreeSet<String>) -> Result<(), StoreError> {
    let values: Vec<Value<'_>> = words.iter().flat_map(|word| [Value::Text(word), order.value()]).collect();
    tx.insert_many("order_word (word, order_id)", 2, &values).await
}

/// The words by which an order is found.
pub(crate) async fn of_order(snap: &mut Snapshot, order: OrderId) -> Result<Vec<String>, StoreError> {
    let sql = "SELECT word FROM order_word WHERE order_id = $1 ORDER BY word";
    let rows: Vec<(String,)> = snap.all(sql, args![order]).await?;
    Ok(rows.into_iter().map(|(word,)| word).collect())
}

/// Where a list goes on, and how much of it is asked for.
pub(crate) struct Part<'w> {
    /// By what it is narrowed besides words.
    pub(crate) wanted: &'w Wanted,
    pub(crate) before: OrderId,
    pub(crate) size: u32,
}

/// Orders that have a word beginning with each of these, the latest first.
pub(crate) async fn orders(
    snap: &mut Snapshot,
    words: &[String],
    part: &Part<'_>,
    few: i64,
) -> Result<Vec<OrderId>, StoreError> {
    let ends: Vec<String> = words.iter().map(|word| format!("{word}\u{10ffff}")).collect();
    let mut ranges: Vec<(&str, &str)> =
        words.iter().map(String::as_str).zip(ends.iter().map(String::as_str)).collect();
    let mut given = Vec::new();
    // Wrapped, the column of the order is no index's.
    let (mut sql, one) = match rare(snap, &ranges, few).await? {
        Some(place) => {
            let (from, to) = ranges.remove(place);
            given.extend([Value::Text(from), Value::Text(to)]);
            let one = "COALESCE(w.order_id, w.order_id)";
            (format!("SELECT DISTINCT {one} FROM order_word w WHERE w.word >= $1 AND w.word < $2"), one)
        }
        None => ("SELECT h.id FROM order_head h WHERE 1 = 1".to_owned(), "h.id"),
    };
    for (from, to) in ranges {
        given.extend([Value::Text(from), Value::Text(to)]);
        let (first, last) = (given.len() - 1, given.len());
        sql.push_str(&format!(
            " AND EXISTS (SELECT 1 FROM order_word o
                          WHERE o.order_id = {one} AND o.word >= ${first} AND o.word < ${last})"
        ));
    }
    let narrowed = narrowed("s", part.wanted, &mut given);
    if !narrowed.is_empty() {
        sql.push_str(&format!(" AND EXISTS (SELECT 1 FROM order_head s WHERE s.id = {one}{narrowed})"));
    }
    let surplus = i64::from(part.size);
    given.extend([part.before.value(), surplus.value()]);
    let (behind, limit) = (given.len() - 1, given.len());
    sql.push_str(&format!(" AND {one} < ${behind} ORDER BY 1 DESC LIMIT ${limit}"));
    let rows: Vec<(OrderId,)> = snap.all(sql, &given).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The place of a word that few have, if there is one.
async fn rare(snap: &mut Snapshot, ranges: &[(&str, &str)], few: i64) -> Result<Option<usize>, StoreError> {
    for (place, (from, to)) in ranges.iter().enumerate() {
        let sql = "SELECT order_id FROM order_word WHERE word >= $1 AND word < $2 LIMIT 1 OFFSET $3";
        if snap.opt::<(OrderId,)>(sql, args![**from, **to, few]).await?.is_none() {
            return Ok(Some(place));
        }
    }
    Ok(None)
}
