//! Rows of purchases that programs prepare. What is in them are the rows of a basket.

use crate::{
    model::{Checkout, CheckoutId, CheckoutState, Written},
    secret,
};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Personal};

/// More than this of one person are not handed over at once.
const ROWS_MAX: u32 = 1_000;

/// The columns of one.
macro_rules! checkout {
    ($rest:literal) => {
        concat!(
            "SELECT c.id, c.person_id, c.state, c.written, c.order_page, c.created_at, c.ends_at, c.version
             FROM basket_checkout c WHERE ",
            $rest
        )
    };
}

impl FromRow for Checkout {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let corrupt = |what: &str| StoreError::Corrupt(format!("a checkout has no good {what}"));
        let (id, state, written): (CheckoutId, String, String) = (row.get(0)?, row.get(2)?, row.get(3)?);
        let written: Written = serde_json::from_str(&written).map_err(|_| corrupt("words"))?;
        Ok(Self {
            id,
            person: row.get(1)?,
            hash: secret::hash_of_checkout(id),
            state: CheckoutState::from_code(&state).ok_or_else(|| corrupt("state"))?,
            written: Personal::new(written),
            order_page: row.get(4)?,
            created_at: row.get(5)?,
            ends_at: row.get(6)?,
            version: row.get(7)?,
        })
    }
}

fn text(written: &Written) -> Result<String, StoreError> {
    serde_json::to_string(written).map_err(|error| StoreError::Corrupt(error.to_string()))
}

/// One of them.
pub(crate) async fn find(snap: &mut Snapshot, id: CheckoutId) -> Result<Option<Checkout>, StoreError> {
    snap.opt(checkout!("c.id = $1"), args![id]).await
}

/// Those of somebody, the first first.
pub(crate) async fn of_person(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Checkout>, StoreError> {
    snap.all(checkout!("c.person_id = $1 ORDER BY c.id LIMIT $2"), args![person, ROWS_MAX]).await
}

/// How many of somebody's are not over.
pub(crate) async fn count_open(snap: &mut Snapshot, person: PersonId) -> Result<i64, StoreError> {
    let sql = "SELECT CAST(COUNT(*) AS BIGINT) FROM basket_checkout
               WHERE person_id = $1 AND state IN ('open', 'requires_escalation')";
    let row: (i64,) = snap.one(sql, args![person]).await?;
    Ok(row.0)
}

/// Keeps a new one.
pub(crate) async fn insert(tx: &mut Tx, one: &Checkout) -> Result<(), StoreError> {
    let written = text(one.written.reveal())?;
    tx.exec(
        "INSERT INTO basket_checkout
             (id, person_id, state, written, order_page, created_at, ends_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            one.id,
            one.person,
            *one.state.code(),
            written,
            one.order_page,
            one.created_at,
            one.ends_at,
            one.version
        ],
    )
    .await
    .map(drop)
}

/// Keeps what it has become. False when somebody else changed it since it was read.
pub(crate) async fn save(tx: &mut Tx, one: &Checkout) -> Result<bool, StoreError> {
    let written = text(one.written.reveal())?;
    let sql = "UPDATE basket_checkout SET state = $1, written = $2, order_page = $3, version = version + 1
               WHERE id = $4 AND version = $5";
    let changed =
        tx.exec(sql, args![*one.state.code(), written, one.order_page, one.id, one.version]).await?;
    Ok(changed == 1)
}

/// Takes one away.
pub(crate) async fn remove(tx: &mut Tx, id: CheckoutId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM basket_checkout WHERE id = $1", args![id]).await.map(drop)
}
