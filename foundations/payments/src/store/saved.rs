//! Rows of cards that providers keep for people, or are to keep or to forget.

use super::code;
use crate::model::{KeptCard, Saved, SavedId, SavedStanding, Way};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Personal};
use payments_facts::PaymentId;

/// Nobody is known to have so many.
const OF_ONE_MAX: u32 = 200;

/// The columns of a card, in the order in which they are read.
macro_rules! saved_columns {
    () => {
        "id, person_id, way, standing, customer, their_ref, first_ref, brand, last_four, ends_year, ends_month,
         agreed_at, saved_at"
    };
}

impl FromRow for Saved {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let (year, month): (u32, u32) = (row.get(9)?, row.get(10)?);
        Ok(Self {
            id: row.get(0)?,
            person: row.get(1)?,
            way: code(&row.get::<String>(2)?, Way::from_code)?,
            standing: code(&row.get::<String>(3)?, SavedStanding::from_code)?,
            card: KeptCard {
                customer: Personal::new(row.get(4)?),
                their_ref: Personal::new(row.get(5)?),
                first_ref: Personal::new(row.get(6)?),
                brand: row.get(7)?,
                last_four: row.get(8)?,
                expires: (year > 0).then_some((year, month)),
            },
            agreed_at: row.get(11)?,
            saved_at: row.get(12)?,
        })
    }
}

pub(crate) async fn find(snap: &mut Snapshot, id: SavedId) -> Result<Option<Saved>, StoreError> {
    let sql = concat!("SELECT ", saved_columns!(), " FROM payment_saved WHERE id = $1");
    snap.opt(sql, args![id]).await
}

/// All of somebody, the latest first.
pub(crate) async fn of(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Saved>, StoreError> {
    let sql = concat!(
        "SELECT ",
        saved_columns!(),
        " FROM payment_saved WHERE person_id = $1 ORDER BY id DESC LIMIT $2"
    );
    snap.all(sql, args![person, OF_ONE_MAX]).await
}

/// Whether another card is kept of the same customer.
pub(crate) async fn has_customer_more(snap: &mut Snapshot, one: &Saved) -> Result<bool, StoreError> {
    let sql = "SELECT id FROM payment_saved WHERE way = $1 AND customer = $2 AND standing = 'kept' AND id <> $3 LIMIT 1";
    let found: Option<(SavedId,)> =
        snap.opt(sql, args![*one.way.code(), *one.card.customer.reveal(), one.id]).await?;
    Ok(found.is_some())
}

pub(crate) async fn insert(tx: &mut Tx, one: &Saved) -> Result<(), StoreError> {
    let (year, month) = one.card.expires.unwrap_or_default();
    tx.exec(
        "INSERT INTO payment_saved (id, person_id, way, standing, customer, their_ref, first_ref, brand, last_four,
                                    ends_year, ends_month, agreed_at, saved_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        args![
            one.id,
            one.person,
            *one.way.code(),
            *one.standing.code(),
            *one.card.customer.reveal(),
            *one.card.their_ref.reveal(),
            *one.card.first_ref.reveal(),
            one.card.brand,
            one.card.last_four,
            year,
            month,
            one.agreed_at,
            one.saved_at
        ],
    )
    .await
    .map(drop)
}

/// Keeps how it stands now.
pub(crate) async fn save(tx: &mut Tx, one: &Saved) -> Result<(), StoreError> {
    let (year, month) = one.card.expires.unwrap_or_default();
    tx.exec(
        "UPDATE payment_saved SET person_id = $1, way = $2, standing = $3, customer = $4, their_ref = $5, first_ref = $6,
                brand = $7, last_four = $8, ends_year = $9, ends_month = $10, saved_at = $11
         WHERE id = $12",
        args![
            one.person,
            *one.way.code(),
            *one.standing.code(),
            *one.card.customer.reveal(),
            *one.card.their_ref.reveal(),
            *one.card.first_ref.reveal(),
            one.card.brand,
            one.card.last_four,
            year,
            month,
            one.saved_at,
            one.id
        ],
    )
    .await
    .map(drop)
}

/// It is not there any more.
pub(crate) async fn delete(tx: &mut Tx, id: SavedId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM payment_saved WHERE id = $1", args![id]).await.map(drop)
}

/// Nothing came of what somebody agreed to when they paid this.
pub(crate) async fn drop_agreed(tx: &mut Tx, payment: PaymentId) -> Result<(), StoreError> {
    let sql = "DELETE FROM payment_saved WHERE standing = 'agreed'
               AND id IN (SELECT card_id FROM payment_attempt WHERE payment_id = $1 AND card_id IS NOT NULL)";
    tx.exec(sql, args![payment]).await.map(drop)
}
