//! Rows of payment links, of what is in them and of the baskets into which that was put.

use crate::model::{BasketId, Link, LinkId, LinkLine, Listed, NewLink, SecretHash};
use database::{FromRow, Row, Snapshot, StoreError, Tx, Value, args};
use kernel::{Cursor, PageOf, PersonId, Personal, Timestamp};

/// No id stands behind this one.
const LAST: LinkId = LinkId::from_bytes([255; 16]);
/// More links than this of one person are not handed over at once.
const ROWS_MAX: u32 = 10_000;

/// The columns of a link.
macro_rules! link {
    ($rest:literal) => {
        concat!(
            "SELECT l.id, l.person_id, l.person_name, l.note, l.created_at, l.ends_at, l.opened_at, l.taken_at,
                    l.ordered_at, l.ended_at FROM basket_link l WHERE ",
            $rest
        )
    };
}

impl FromRow for Link {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            by: row.get(1)?,
            by_name: Personal::new(row.get(2)?),
            note: Personal::new(row.get(3)?),
            created_at: row.get(4)?,
            until: row.get(5)?,
            opened_at: row.get(6)?,
            taken_at: row.get(7)?,
            ordered_at: row.get(8)?,
            ended_at: row.get(9)?,
        })
    }
}

impl FromRow for LinkLine {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { variant: row.get(0)?, quantity: row.get(1)? })
    }
}

impl FromRow for Listed {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { link: Link::from_row(row)?, things: row.get(10)? })
    }
}

/// A page of links, the latest first.
pub(crate) async fn list(
    snap: &mut Snapshot,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Listed>, StoreError> {
    let before: LinkId = after.and_then(|after| after.0.parse().ok()).unwrap_or(LAST);
    let sql =
        "SELECT l.id, l.person_id, l.person_name, l.note, l.created_at, l.ends_at, l.opened_at, l.taken_at,
                      l.ordered_at, l.ended_at,
                      (SELECT CAST(COUNT(*) AS BIGINT) FROM basket_link_line n WHERE n.link_id = l.id)
               FROM basket_link l WHERE l.id < $1 ORDER BY l.id DESC LIMIT $2";
    let rows = snap.all(sql, args![before, size + 1]).await?;
    Ok(PageOf::cut(rows, size as usize, |one: &Listed| one.link.id.to_string()))
}

/// One of them.
pub(crate) async fn find(snap: &mut Snapshot, id: LinkId) -> Result<Option<Link>, StoreError> {
    snap.opt(link!("l.id = $1"), args![id]).await
}

/// The one to which a secret leads.
pub(crate) async fn by_secret(snap: &mut Snapshot, hash: &SecretHash) -> Result<Option<Link>, StoreError> {
    snap.opt(link!("l.secret_hash = $1"), args![hash[..]]).await
}

/// Those that somebody of the shop has made, the first first.
pub(crate) async fn of_person(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Link>, StoreError> {
    snap.all(link!("l.person_id = $1 ORDER BY l.id LIMIT $2"), args![person, ROWS_MAX]).await
}

/// What is in a link, the first first.
pub(crate) async fn lines(snap: &mut Snapshot, id: LinkId) -> Result<Vec<LinkLine>, StoreError> {
    let sql = "SELECT variant_id, quantity FROM basket_link_line WHERE link_id = $1 ORDER BY place";
    snap.all(sql, args![id]).await
}

/// Keeps a new link.
pub(crate) async fn insert(
    tx: &mut Tx,
    (id, hash): (LinkId, &SecretHash),
    by: (Option<PersonId>, &Personal<String>),
    new: &NewLink,
) -> Result<(), StoreError> {
    let at = tx.stamp().at;
    tx.exec(
        "INSERT INTO basket_link (id, secret_hash, person_id, person_name, note, created_at, ends_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        args![id, hash[..], by.0, *by.1.reveal(), *new.note.reveal(), at, new.until],
    )
    .await?;
    let mut values: Vec<Value<'_>> = Vec::with_capacity(new.lines.len() * 4);
    let places: Vec<i64> = (0_i64..).take(new.lines.len()).collect();
    for (line, place) in new.lines.iter().zip(&places) {
        values.extend(args![id, *place, line.variant, line.quantity]);
    }
    tx.insert_many("basket_link_line (link_id, place, variant_id, quantity)", 4, &values).await
}

/// It leads somewhere by another secret, and by none of before.
pub(crate) async fn set_secret(tx: &mut Tx, id: LinkId, hash: &SecretHash) -> Result<(), StoreError> {
    tx.exec("UPDATE basket_link SET secret_hash = $1 WHERE id = $2", args![hash[..], id]).await.map(drop)
}

/// Nobody is led there any more.
pub(crate) async fn forget_secret(tx: &mut Tx, id: LinkId) -> Result<(), StoreError> {
    tx.exec("UPDATE basket_link SET secret_hash = NULL WHERE id = $1", args![id]).await.map(drop)
}

/// The shop takes it back.
pub(crate) async fn end(tx: &mut Tx, id: LinkId, at: Timestamp) -> Result<(), StoreError> {
    tx.exec("UPDATE basket_link SET ended_at = $1 WHERE id = $2", args![at, id]).await.map(drop)
}

/// Somebody looked at it, for the first time.
pub(crate) async fn open(tx: &mut Tx, id: LinkId, at: Timestamp) -> Result<(), StoreError> {
    let sql = "UPDATE basket_link SET opened_at = $1 WHERE id = $2 AND opened_at IS NULL";
    tx.exec(sql, args![at, id]).await.map(drop)
}

/// Somebody put what is in it into this basket.
pub(crate) async fn take(tx: &mut Tx, id: LinkId, basket: BasketId, at: Timestamp) -> Result<(), StoreError> {
    let sql = "UPDATE basket_link SET taken_at = $1 WHERE id = $2 AND taken_at IS NULL";
    tx.exec(sql, args![at, id]).await?;
    hold(tx, id, basket).await
}

async fn hold(tx: &mut Tx, id: LinkId, basket: BasketId) -> Result<(), StoreError> {
    let sql = "INSERT INTO basket_link_taken (basket_id, link_id) VALUES ($1, $2)
               ON CONFLICT (basket_id, link_id) DO NOTHING";
    tx.exec(sql, args![basket, id]).await.map(drop)
}

/// Links of which something was put into this basket and nothing is ordered yet.
pub(crate) async fn taken(snap: &mut Snapshot, basket: BasketId) -> Result<Vec<LinkId>, StoreError> {
    let sql = "SELECT t.link_id FROM basket_link_taken t JOIN basket_link l ON l.id = t.link_id
               WHERE t.basket_id = $1 AND l.ordered_at IS NULL ORDER BY t.link_id";
    let rows: Vec<(LinkId,)> = snap.all(sql, args![basket]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Something of it was ordered.
pub(crate) async fn order(tx: &mut Tx, id: LinkId, at: Timestamp) -> Result<(), StoreError> {
    tx.exec("UPDATE basket_link SET ordered_at = $1 WHERE id = $2", args![at, id]).await.map(drop)
}

/// A basket has nothing to do with links any more.
pub(crate) async fn let_go(tx: &mut Tx, basket: BasketId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM basket_link_taken WHERE basket_id = $1", args![basket]).await.map(drop)
}

/// What was put into one basket stands in another now.
pub(crate) async fn move_over(tx: &mut Tx, from: BasketId, to: BasketId) -> Result<(), StoreError> {
    for link in taken(tx, from).await? {
        hold(tx, link, to).await?;
    }
    let_go(tx, from).await
}

/// Nothing is known of a link any more.
pub(crate) async fn remove(tx: &mut Tx, id: LinkId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM basket_link_taken WHERE link_id = $1", args![id]).await?;
    tx.exec("DELETE FROM basket_link_line WHERE link_id = $1", args![id]).await?;
    tx.exec("DELETE FROM basket_link WHERE id = $1", args![id]).await.map(drop)
}
