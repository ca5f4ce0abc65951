//! What people are to be told of things that they saved.

use crate::model::{ListId, News};
use catalog_facts::VariantId;
use database::{Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Timestamp};

/// Whoever saved it is to be told that it costs less, unless they were told something of it since then.
pub(crate) async fn set_cheaper(
    tx: &mut Tx,
    variant: VariantId,
    since: Timestamp,
) -> Result<bool, StoreError> {
    let sql = "UPDATE wish_item SET due = 'cheaper' WHERE variant_id = $1 AND NOT is_hidden
               AND (told_at IS NULL OR told_at <= $2)";
    Ok(tx.exec(sql, args![variant, since]).await? > 0)
}

/// None is left: whoever saved it is told when there is.
pub(crate) async fn set_out(tx: &mut Tx, variant: VariantId) -> Result<(), StoreError> {
    let sql = "UPDATE wish_item SET was_out = $1 WHERE variant_id = $2";
    tx.exec(sql, args![true, variant]).await.map(drop)
}

/// There is some again: whoever saved it while there was none is to be told, unless they were told something of it since then.
pub(crate) async fn set_back(tx: &mut Tx, variant: VariantId, since: Timestamp) -> Result<bool, StoreError> {
    let sql = "UPDATE wish_item SET due = 'back' WHERE variant_id = $1 AND was_out = $2 AND NOT is_hidden
               AND (told_at IS NULL OR told_at <= $3)";
    let told = tx.exec(sql, args![variant, true, since]).await?;
    let sql = "UPDATE wish_item SET was_out = $1 WHERE variant_id = $2 AND was_out = $3";
    tx.exec(sql, args![false, variant, true]).await?;
    Ok(told > 0)
}

/// Who is to be told what, and of which list: so many at most.
pub(crate) async fn due(
    snap: &mut Snapshot,
    variant: VariantId,
    most: u32,
) -> Result<Vec<(PersonId, ListId, crate::model::ItemId, News)>, StoreError> {
    type Found = (PersonId, ListId, crate::model::ItemId, String);
    let sql = "SELECT l.person_id, l.id, i.id, i.due FROM wish_item i JOIN wish_list l ON l.id = i.list_id
               WHERE i.variant_id = $1 AND i.due IS NOT NULL ORDER BY i.id LIMIT $2";
    let found: Vec<Found> = snap.all(sql, args![variant, most]).await?;
    let read = |(person, list, item, due): Found| {
        let news = News::from_code(&due);
        news.map(|news| (person, list, item, news))
            .ok_or_else(|| StoreError::Corrupt(format!("{due:?} is no news")))
    };
    found.into_iter().map(read).collect()
}

/// They were told.
pub(crate) async fn set_told(
    tx: &mut Tx,
    item: crate::model::ItemId,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.exec("UPDATE wish_item SET due = NULL, told_at = $1 WHERE id = $2", args![now, item]).await.map(drop)
}
