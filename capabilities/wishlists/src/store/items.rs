//! Rows of what is on lists.

use crate::model::{CheckedItem, Item, ItemId, ListId, Priority};
use catalog_facts::VariantId;
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Personal};

/// More than these are on no list.
const MOST: u32 = 1_000;

macro_rules! selected {
    ($which:literal) => {
        concat!(
            "SELECT id, list_id, product_id, variant_id, wanted, claimed, note, priority, added_at, is_hidden
             FROM wish_item
             WHERE ",
            $which
        )
    };
}

impl FromRow for Item {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let place: u32 = row.get(7)?;
        let priority = usize::try_from(place).ok().and_then(|place| Priority::ALL.get(place).copied());
        Ok(Self {
            id: row.get(0)?,
            list: row.get(1)?,
            product: row.get(2)?,
            variant: row.get(3)?,
            wanted: row.get(4)?,
            claimed: row.get(5)?,
            note: Personal::new(row.get(6)?),
            priority: priority
                .ok_or_else(|| StoreError::Corrupt(format!("{place} is no place of a priority")))?,
            added_at: row.get(8)?,
            is_hidden: row.get(9)?,
        })
    }
}

fn place(priority: Priority) -> i64 {
    match priority {
        Priority::High => 0,
        Priority::Normal => 1,
        Priority::Low => 2,
    }
}

pub(crate) async fn insert(tx: &mut Tx, item: &Item, is_out: bool) -> Result<(), StoreError> {
    let (note, priority) = (item.note.reveal(), place(item.priority));
    tx.exec(
        "INSERT INTO wish_item (id, list_id, product_id, variant_id, wanted, claimed, note, priority, added_at,
                                was_out)
         VALUES ($1, $2, $3, $4, $5, 0, $6, $7, $8, $9)",
        args![
            item.id,
            item.list,
            item.product,
            item.variant,
            item.wanted,
            *note,
            priority,
            item.added_at,
            is_out
        ],
    )
    .await
    .map(drop)
}

/// Keeps what its owner says of it now.
pub(crate) async fn save(tx: &mut Tx, id: ItemId, item: &CheckedItem) -> Result<(), StoreError> {
    let sql = "UPDATE wish_item SET wanted = $1, note = $2, priority = $3 WHERE id = $4";
    tx.exec(sql, args![item.wanted, item.note, place(item.priority), id]).await.map(drop)
}

/// Somebody gives so many. False when fewer are left: others give things too.
pub(crate) async fn take(tx: &mut Tx, id: ItemId, quantity: u32) -> Result<bool, StoreError> {
    let sql = "UPDATE wish_item SET claimed = claimed + $1 WHERE id = $2 AND claimed + $1 <= wanted AND NOT is_hidden";
    Ok(tx.exec(sql, args![quantity, id]).await? == 1)
}

/// They do not after all.
pub(crate) async fn give_back(tx: &mut Tx, id: ItemId, quantity: u32) -> Result<(), StoreError> {
    let sql = "UPDATE wish_item SET claimed = claimed - $1 WHERE id = $2";
    tx.exec(sql, args![quantity, id]).await.map(drop)
}

/// Takes it out of sight, and nobody is told anything of it: what is given of it stays given.
pub(crate) async fn hide(tx: &mut Tx, id: ItemId) -> Result<(), StoreError> {
    let sql = "UPDATE wish_item SET is_hidden = TRUE, due = NULL, note = '' WHERE id = $1";
    tx.exec(sql, args![id]).await.map(drop)
}

/// It stands on the list once more, as its owner wants it now. What is given of it stays given.
pub(crate) async fn unhide(tx: &mut Tx, item: &Item, is_out: bool) -> Result<(), StoreError> {
    let (note, priority) = (item.note.reveal(), place(item.priority));
    let sql = "UPDATE wish_item SET is_hidden = FALSE, wanted = $1, note = $2, priority = $3, added_at = $4, was_out = $5,
                                    told_at = NULL
               WHERE id = $6";
    tx.exec(sql, args![item.wanted, *note, priority, item.added_at, is_out, item.id]).await.map(drop)
}

pub(crate) async fn remove(tx: &mut Tx, id: ItemId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM wish_claim WHERE item_id = $1", args![id]).await?;
    tx.exec("DELETE FROM wish_item WHERE id = $1", args![id]).await.map(drop)
}

pub(crate) async fn find(snap: &mut Snapshot, id: ItemId) -> Result<Option<Item>, StoreError> {
    snap.opt(selected!("id = $1"), args![id]).await
}

/// The last that somebody gives, in sight or not.
pub(crate) async fn given_by(
    snap: &mut Snapshot,
    person: PersonId,
    last: u32,
) -> Result<Vec<Item>, StoreError> {
    let sql = selected!(
        "id IN (SELECT item_id FROM wish_claim WHERE person_id = $1 ORDER BY id DESC LIMIT $2) ORDER BY id"
    );
    snap.all(sql, args![person, last]).await
}

/// What is on a list: what is wanted most first, of that the latest.
pub(crate) async fn of_list(snap: &mut Snapshot, list: ListId) -> Result<Vec<Item>, StoreError> {
    let sql = selected!("list_id = $1 AND NOT is_hidden ORDER BY priority, id DESC LIMIT $2");
    snap.all(sql, args![list, MOST]).await
}

/// What was taken out of sight of a list, the first first.
pub(crate) async fn hidden_of(snap: &mut Snapshot, list: ListId) -> Result<Vec<Item>, StoreError> {
    snap.all(selected!("list_id = $1 AND is_hidden ORDER BY id LIMIT $2"), args![list, MOST]).await
}

/// The thing on a list that is this variant, in sight or not.
pub(crate) async fn of_variant(
    snap: &mut Snapshot,
    list: ListId,
    variant: VariantId,
) -> Result<Option<Item>, StoreError> {
    snap.opt(selected!("list_id = $1 AND variant_id = $2"), args![list, variant]).await
}

/// A list of somebody that this variant is on.
pub(crate) async fn saved_on(
    snap: &mut Snapshot,
    person: PersonId,
    variant: VariantId,
) -> Result<Option<ListId>, StoreError> {
    let sql = "SELECT l.id FROM wish_list l JOIN wish_item i ON i.list_id = l.id AND i.variant_id = $1 AND NOT i.is_hidden
               WHERE l.person_id = $2 ORDER BY l.id LIMIT 1";
    let found: Option<(ListId,)> = snap.opt(sql, args![variant, person]).await?;
    Ok(found.map(|(id,)| id))
}
