//! Rows of lists, and of the book that counts those of somebody.

use crate::model::{Audience, Checked, List, ListId};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use jiff::civil::Date;
use kernel::{PersonId, Personal, Timestamp};

/// More than these nobody has.
const MOST: u32 = 200;

macro_rules! selected {
    ($which:literal) => {
        concat!(
            "SELECT id, person_id, name, audience, secret, event_on, surprise_until, items, created_at, version, gone_at
             FROM wish_list WHERE ",
            $which
        )
    };
}

fn read_day(text: Option<String>) -> Result<Option<Date>, StoreError> {
    let read = |text: String| text.parse().map_err(|_| StoreError::Corrupt(format!("{text:?} is no day")));
    text.map(read).transpose()
}

fn written(day: Option<Date>) -> Option<String> {
    day.map(|day| day.to_string())
}

impl FromRow for List {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let audience: String = row.get(3)?;
        let audience = Audience::from_code(&audience)
            .ok_or_else(|| StoreError::Corrupt(format!("{audience:?} is nobody who sees a list")))?;
        Ok(Self {
            id: row.get(0)?,
            person: row.get(1)?,
            name: Personal::new(row.get(2)?),
            audience,
            secret: Personal::new(row.get(4)?),
            event_on: read_day(row.get(5)?)?,
            surprise_until: read_day(row.get(6)?)?,
            items: row.get(7)?,
            created_at: row.get(8)?,
            version: row.get(9)?,
            is_gone: row.get::<Option<Timestamp>>(10)?.is_some(),
        })
    }
}

/// Opens the book of somebody for changing: whoever else does so at the same time comes after. Gives how many lists they have, and
/// the one on which things are saved by themselves.
pub(crate) async fn open(tx: &mut Tx, person: PersonId) -> Result<(u32, Option<ListId>), StoreError> {
    let sql = "INSERT INTO wish_book (person_id, default_id, lists) VALUES ($1, NULL, 0)
               ON CONFLICT (person_id) DO UPDATE SET lists = wish_book.lists";
    tx.exec(sql, args![person]).await?;
    tx.one("SELECT lists, default_id FROM wish_book WHERE person_id = $1", args![person]).await
}

/// Keeps how many lists they have, and which is the one.
pub(crate) async fn close(
    tx: &mut Tx,
    person: PersonId,
    (lists, default): (u32, Option<ListId>),
) -> Result<(), StoreError> {
    let sql = "UPDATE wish_book SET lists = $1, default_id = $2 WHERE person_id = $3";
    tx.exec(sql, args![lists, default, person]).await.map(drop)
}

/// The list of somebody on which things are saved by themselves.
pub(crate) async fn default_of(snap: &mut Snapshot, person: PersonId) -> Result<Option<ListId>, StoreError> {
    let sql = "SELECT default_id FROM wish_book WHERE person_id = $1";
    let found: Option<(Option<ListId>,)> = snap.opt(sql, args![person]).await?;
    Ok(found.and_then(|(id,)| id))
}

pub(crate) async fn insert(
    tx: &mut Tx,
    (id, person): (ListId, PersonId),
    list: &Checked,
    secret: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let (event, surprise) = (written(list.event_on), written(list.surprise_until));
    let code = list.audience.code();
    tx.exec(
        "INSERT INTO wish_list (id, person_id, name, audience, secret, event_on, surprise_until, items, created_at,
                                version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8, 1)",
        args![id, person, list.name, *code, *secret, event, surprise, now],
    )
    .await
    .map(drop)
}

/// Keeps what a list has become. False when somebody else changed it since it was read.
pub(crate) async fn save(tx: &mut Tx, before: &List, list: &Checked) -> Result<bool, StoreError> {
    let (event, surprise) = (written(list.event_on), written(list.surprise_until));
    let code = list.audience.code();
    let sql = "UPDATE wish_list SET name = $1, audience = $2, event_on = $3, surprise_until = $4, version = version + 1
               WHERE id = $5 AND version = $6";
    let done = tx.exec(sql, args![list.name, *code, event, surprise, before.id, before.version]).await?;
    Ok(done == 1)
}

/// Another word for its link: the one before leads nowhere any more.
pub(crate) async fn save_secret(tx: &mut Tx, id: ListId, secret: &str) -> Result<(), StoreError> {
    let sql = "UPDATE wish_list SET secret = $1, version = version + 1 WHERE id = $2";
    tx.exec(sql, args![*secret, id]).await.map(drop)
}

/// So many more things are on it.
pub(crate) async fn count(tx: &mut Tx, id: ListId, more: i64) -> Result<(), StoreError> {
    let sql = "UPDATE wish_list SET items = items + $1, version = version + 1 WHERE id = $2";
    tx.exec(sql, args![more, id]).await.map(drop)
}

pub(crate) async fn remove(tx: &mut Tx, id: ListId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM wish_claim WHERE list_id = $1", args![id]).await?;
    tx.exec("DELETE FROM wish_item WHERE list_id = $1", args![id]).await?;
    tx.exec("DELETE FROM wish_list WHERE id = $1", args![id]).await.map(drop)
}

/// Takes away what its owner wrote and what nobody gives, and shuts it for everybody: who gives something of it keeps what is theirs.
pub(crate) async fn empty(tx: &mut Tx, id: ListId, secret: &str, now: Timestamp) -> Result<(), StoreError> {
    let sql = "UPDATE wish_list SET name = '', audience = 'private', secret = $1, gone_at = $2, version = version + 1
               WHERE id = $3";
    tx.exec(sql, args![*secret, now, id]).await?;
    tx.exec("DELETE FROM wish_item WHERE list_id = $1 AND claimed = 0", args![id]).await?;
    // Out of sight, so that nobody is told of prices either.
    let sql = "UPDATE wish_item SET note = '', due = NULL, is_hidden = TRUE WHERE list_id = $1";
    tx.exec(sql, args![id]).await.map(drop)
}

/// One by its id, also one that is gone.
pub(crate) async fn find(snap: &mut Snapshot, id: ListId) -> Result<Option<List>, StoreError> {
    snap.opt(selected!("id = $1"), args![id]).await
}

/// The list whose link has this word.
pub(crate) async fn by_secret(snap: &mut Snapshot, secret: &str) -> Result<Option<List>, StoreError> {
    snap.opt(selected!("secret = $1"), args![*secret]).await
}

/// All of somebody that are not gone, the first first.
pub(crate) async fn of_person(snap: &mut Snapshot, person: PersonId) -> Result<Vec<List>, StoreError> {
    snap.all(selected!("person_id = $1 AND gone_at IS NULL ORDER BY id LIMIT $2"), args![person, MOST]).await
}

/// Those of which the last are that somebody gives, also those that are gone.
pub(crate) async fn given_by(
    snap: &mut Snapshot,
    person: PersonId,
    last: u32,
) -> Result<Vec<List>, StoreError> {
    let sql = selected!(
        "id IN (SELECT list_id FROM wish_claim WHERE person_id = $1 ORDER BY id DESC LIMIT $2) ORDER BY id"
    );
    snap.all(sql, args![person, last]).await
}

/// How many lists somebody has, if they ever had any.
pub(crate) async fn counted(snap: &mut Snapshot, person: PersonId) -> Result<Option<u32>, StoreError> {
    let found: Option<(u32,)> =
        snap.opt("SELECT lists FROM wish_book WHERE person_id = $1", args![person]).await?;
    Ok(found.map(|(lists,)| lists))
}
