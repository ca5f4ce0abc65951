//! Taking away what is known of somebody, and reading all of it to hand it over.

use database::{Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Timestamp};

/// Where somebody bought, and when.
pub(crate) type Place = (Option<String>, Option<Timestamp>, Option<Timestamp>);
/// A line of it.
pub(crate) type Line = (catalog_facts::ProductId, catalog_facts::VariantId, u32);

/// Where somebody bought something.
pub(crate) async fn places(
    snap: &mut Snapshot,
    person: PersonId,
    most: u32,
) -> Result<Vec<Place>, StoreError> {
    let sql = "SELECT source, bought_at, delivered_at FROM evidence_origin WHERE person_id = $1 ORDER BY id LIMIT $2";
    snap.all(sql, args![person, most]).await
}

/// What they bought there.
pub(crate) async fn lines(snap: &mut Snapshot, person: PersonId, most: u32) -> Result<Vec<Line>, StoreError> {
    let sql = "SELECT g.product_id, g.variant_id, g.quantity FROM evidence_origin o
               JOIN evidence_goods g ON g.origin_id = o.id WHERE o.person_id = $1 ORDER BY o.id, g.id LIMIT $2";
    snap.all(sql, args![person, most]).await
}

/// Nothing is known of them any more.
pub(crate) async fn known(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM evidence WHERE person_id = $1", args![person]).await.map(drop)
}

/// It is not known where they bought, nor what.
pub(crate) async fn origins(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    let sql =
        "DELETE FROM evidence_goods WHERE origin_id IN (SELECT id FROM evidence_origin WHERE person_id = $1)";
    tx.exec(sql, args![person]).await?;
    tx.exec("DELETE FROM evidence_origin WHERE person_id = $1", args![person]).await.map(drop)
}

/// Nobody knows who typed their codes; they stay used.
pub(crate) async fn codes(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("UPDATE evidence_code SET person_id = NULL WHERE person_id = $1", args![person]).await.map(drop)
}
