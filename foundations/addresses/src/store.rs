//! SQL for addresses that people keep. No rule lives here. Numbers of companies are in `vat`.

pub(crate) mod vat;

use crate::model::{AddressId, Kept, PostalAddress};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Personal, Timestamp};

/// More than these nobody has.
const MOST: u32 = 100;

impl FromRow for Kept {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let id: AddressId = row.get(0)?;
        let address = PostalAddress {
            name: row.get(1)?,
            company: row.get(2)?,
            line1: row.get(3)?,
            line2: row.get(4)?,
            postcode: row.get(5)?,
            city: row.get(6)?,
            region: row.get(7)?,
            country: row.get(8)?,
            phone: row.get(9)?,
            tax_id: row.get(10)?,
        };
        let first: Option<AddressId> = row.get(12)?;
        let is_default = first == Some(id);
        Ok(Self { id, address: Personal::new(address), is_default, version: row.get(11)? })
    }
}

/// The addresses of somebody, the latest used first.
pub(crate) async fn of_person(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Kept>, StoreError> {
    let sql =
        "SELECT a.id, a.name, a.company, a.line1, a.line2, a.postcode, a.city, a.region, a.country, a.phone,
                      a.tax_id, a.version, b.default_id
               FROM address a LEFT JOIN address_book b ON b.person_id = a.person_id
               WHERE a.person_id = $1 ORDER BY a.used_at DESC, a.id DESC LIMIT $2";
    snap.all(sql, args![person, MOST]).await
}

/// Opens the book of somebody for changing: whoever else does so at the same time comes after.
pub(crate) async fn open(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    let sql = "INSERT INTO address_book (person_id, default_id, changes) VALUES ($1, NULL, 1)
               ON CONFLICT (person_id) DO UPDATE SET changes = address_book.changes + 1";
    tx.exec(sql, args![person]).await.map(drop)
}

/// This one is offered first.
pub(crate) async fn set_default(
    tx: &mut Tx,
    person: PersonId,
    id: Option<AddressId>,
) -> Result<(), StoreError> {
    let sql = "UPDATE address_book SET default_id = $1 WHERE person_id = $2";
    tx.exec(sql, args![id, person]).await.map(drop)
}

pub(crate) async fn insert(
    tx: &mut Tx,
    (id, person): (AddressId, PersonId),
    address: &PostalAddress,
    now: Timestamp,
) -> Result<(), StoreError> {
    let PostalAddress { name, company, line1, line2, postcode, city, region, country, phone, tax_id } =
        address;
    tx.exec(
        "INSERT INTO address (id, person_id, name, company, line1, line2, postcode, city, region, country, phone,
                              tax_id, used_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1)",
        args![
            id, person, *name, *company, *line1, *line2, *postcode, *city, *region, *country, *phone, *tax_id, now
        ],
    )
    .await
    .map(drop)
}

/// Keeps what an address has become.
pub(crate) async fn save(
    tx: &mut Tx,
    id: AddressId,
    address: &PostalAddress,
    now: Timestamp,
) -> Result<(), StoreError> {
    let PostalAddress { name, company, line1, line2, postcode, city, region, country, phone, tax_id } =
        address;
    tx.exec(
        "UPDATE address SET name = $1, company = $2, line1 = $3, line2 = $4, postcode = $5, city = $6, region = $7,
                country = $8, phone = $9, tax_id = $10, used_at = $11, version = version + 1
         WHERE id = $12",
        args![*name, *company, *line1, *line2, *postcode, *city, *region, *country, *phone, *tax_id, now, id],
    )
    .await
    .map(drop)
}

/// It was used again.
pub(crate) async fn touch(tx: &mut Tx, id: AddressId, now: Timestamp) -> Result<(), StoreError> {
    tx.exec("UPDATE address SET used_at = $1 WHERE id = $2", args![now, id]).await.map(drop)
}

pub(crate) async fn forget(tx: &mut Tx, id: AddressId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM address WHERE id = $1", args![id]).await.map(drop)
}

/// How often the book of somebody was written, and which address is offered first.
pub(crate) async fn book(
    snap: &mut Snapshot,
    person: PersonId,
) -> Result<Option<(Option<AddressId>, i64)>, StoreError> {
    snap.opt("SELECT default_id, changes FROM address_book WHERE person_id = $1", args![person]).await
}

pub(crate) async fn forget_all(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM address WHERE person_id = $1", args![person]).await.map(drop)
}

pub(crate) async fn forget_book(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM address_book WHERE person_id = $1", args![person]).await.map(drop)
}
