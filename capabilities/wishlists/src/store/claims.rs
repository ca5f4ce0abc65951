//! Rows of who gives what.

use crate::model::{Claim, ClaimId, ListId, SecretHash};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Personal};

/// More than these are not shown of one list.
const MOST: u32 = 1_000;

macro_rules! selected {
    ($which:literal) => {
        concat!(
            "SELECT id, list_id, item_id, person_id, name, quantity, claimed_at FROM wish_claim WHERE ",
            $which
        )
    };
}

impl FromRow for Claim {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            list: row.get(1)?,
            item: row.get(2)?,
            person: row.get(3)?,
            name: Personal::new(row.get(4)?),
            quantity: row.get(5)?,
            claimed_at: row.get(6)?,
        })
    }
}

pub(crate) async fn insert(
    tx: &mut Tx,
    claim: &Claim,
    (secret, came_by): (Option<&SecretHash>, Option<&SecretHash>),
) -> Result<(), StoreError> {
    let name = claim.name.reveal();
    let (secret, came_by) = (secret.map(|hash| &hash[..]), came_by.map(|hash| &hash[..]));
    tx.exec(
        "INSERT INTO wish_claim (id, list_id, item_id, person_id, name, secret_hash, quantity, claimed_at,
                                 came_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            claim.id,
            claim.list,
            claim.item,
            claim.person,
            *name,
            secret,
            claim.quantity,
            claim.claimed_at,
            came_by
        ],
    )
    .await
    .map(drop)
}

/// Takes it away. False when it is there no more.
pub(crate) async fn remove(tx: &mut Tx, id: ClaimId) -> Result<bool, StoreError> {
    Ok(tx.exec("DELETE FROM wish_claim WHERE id = $1", args![id]).await? == 1)
}

pub(crate) async fn find(snap: &mut Snapshot, id: ClaimId) -> Result<Option<Claim>, StoreError> {
    snap.opt(selected!("id = $1"), args![id]).await
}

/// The hash of the word by which whoever gives it came to the list.
pub(crate) async fn came_by(snap: &mut Snapshot, id: ClaimId) -> Result<Option<Vec<u8>>, StoreError> {
    let found: Option<(Option<Vec<u8>>,)> =
        snap.opt("SELECT came_by FROM wish_claim WHERE id = $1", args![id]).await?;
    Ok(found.and_then(|(hash,)| hash))
}

/// The one that is undone by a word of this hash.
pub(crate) async fn by_secret(snap: &mut Snapshot, hash: &SecretHash) -> Result<Option<Claim>, StoreError> {
    snap.opt(selected!("secret_hash = $1"), args![hash[..]]).await
}

/// All of a list, the first first.
pub(crate) async fn of_list(snap: &mut Snapshot, list: ListId) -> Result<Vec<Claim>, StoreError> {
    snap.all(selected!("list_id = $1 ORDER BY id LIMIT $2"), args![list, MOST]).await
}

/// The last that somebody gives, the latest first, and the hash of the word by which they came to each.
pub(crate) async fn last_of_person(
    snap: &mut Snapshot,
    person: PersonId,
    last: u32,
) -> Result<Vec<(Claim, Option<Vec<u8>>)>, StoreError> {
    let claims: Vec<Claim> =
        snap.all(selected!("person_id = $1 ORDER BY id DESC LIMIT $2"), args![person, last]).await?;
    let sql = "SELECT came_by FROM wish_claim WHERE person_id = $1 ORDER BY id DESC LIMIT $2";
    let words: Vec<(Option<Vec<u8>>,)> = snap.all(sql, args![person, last]).await?;
    Ok(claims.into_iter().zip(words.into_iter().map(|(hash,)| hash)).collect())
}

/// What somebody gives, the first first.
pub(crate) async fn of_person(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Claim>, StoreError> {
    snap.all(selected!("person_id = $1 ORDER BY id LIMIT $2"), args![person, MOST]).await
}
