//! Rows of somebody who goes, and what is handed to them before.

use database::{Snapshot, StoreError, Tx, args};
use kernel::PersonId;
use orders_facts::OrderId;

/// How often the links of somebody were followed: the day, where to, by which way, how often.
pub(crate) async fn visits(
    snap: &mut Snapshot,
    code: &str,
    most: u32,
) -> Result<Vec<(String, String, String, i64)>, StoreError> {
    let sql =
        "SELECT day, path, channel, visits FROM sharing_visit WHERE code = $1 ORDER BY day, path LIMIT $2";
    snap.all(sql, args![*code, most]).await
}

/// What is kept under a code goes with its member.
pub(crate) async fn forget_visits(tx: &mut Tx, code: &str) -> Result<(), StoreError> {
    tx.exec("DELETE FROM sharing_visit WHERE code = $1", args![*code]).await.map(drop)
}

/// Somebody brings nobody any more.
pub(crate) async fn forget_member(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM sharing_member WHERE person_id = $1", args![person]).await.map(drop)
}

/// Whom they brought, and by whom they were brought, is forgotten.
pub(crate) async fn forget_referrals(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    let sql = "UPDATE sharing_referral SET advocate_id = NULL WHERE advocate_id = $1";
    tx.exec(sql, args![person]).await?;
    let sql = "UPDATE sharing_referral SET friend_id = NULL, slot = NULL WHERE friend_id = $1";
    tx.exec(sql, args![person]).await.map(drop)
}

/// The orders of theirs that were heard of.
pub(crate) async fn orders(
    snap: &mut Snapshot,
    person: PersonId,
    most: u32,
) -> Result<Vec<OrderId>, StoreError> {
    let sql = "SELECT order_id FROM sharing_order WHERE person_id = $1 ORDER BY order_id LIMIT $2";
    let found: Vec<(OrderId,)> = snap.all(sql, args![person, most]).await?;
    Ok(found.into_iter().map(|(order,)| order).collect())
}

/// Those are nobody's.
pub(crate) async fn forget_orders(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("UPDATE sharing_order SET person_id = NULL WHERE person_id = $1", args![person]).await.map(drop)
}
