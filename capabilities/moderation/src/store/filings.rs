//! Rows of what people sent.

use super::code;
use crate::model::{Category, FilingId, Sent};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::Personal;

/// How an address is compared.
pub(crate) fn folded(address: &str) -> String {
    accounts::rules::folded_address(address.trim())
}

/// The columns of what somebody sent, in the order in which they are read.
macro_rules! filing_columns {
    () => {
        "id, person_id, name, address, lang, category, why, law, created_at"
    };
}
pub(super) use filing_columns;

impl FromRow for Sent {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            person: row.get(1)?,
            name: Personal::new(row.get(2)?),
            address: Personal::new(row.get(3)?),
            lang: row.get(4)?,
            category: code(&row.get::<String>(5)?, Category::from_code)?,
            why: Personal::new(row.get(6)?),
            law: Personal::new(row.get(7)?),
            created_at: row.get(8)?,
        })
    }
}

pub(crate) async fn find(snap: &mut Snapshot, id: FilingId) -> Result<Option<Sent>, StoreError> {
    let sql = concat!("SELECT ", filing_columns!(), " FROM moderation_filing WHERE id = $1");
    snap.opt(sql, args![id]).await
}

pub(crate) async fn insert(tx: &mut Tx, sent: &Sent) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO moderation_filing (id, person_id, name, address, address_folded, lang, category, why, law, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![
            sent.id,
            sent.person,
            *sent.name.reveal(),
            *sent.address.reveal(),
            folded(sent.address.reveal()),
            sent.lang,
            *sent.category.code(),
            *sent.why.reveal(),
            *sent.law.reveal(),
            sent.created_at
        ],
    )
    .await
    .map(drop)
}
