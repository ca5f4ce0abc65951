//! SQL for asking how it was. What is heard of an order may come in any order: each statement adds what it knows and takes nothing
//! away.

use crate::model::{Basis, Ended, Good, Invitation, InvitationState, Known};
use catalog_facts::{ProductId, VariantId};
use contributions_facts::ContributionId;
use database::{FromRow, Row, Snapshot, StoreError, Tx, Value, args};
use kernel::{Cursor, Id, PageOf, PersonId};
use orders_facts::{GroupId, OrderId};

impl FromRow for Invitation {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let unknown = |what: &str| StoreError::Corrupt(format!("reviews_invitation: no {what} is like that"));
        let state = InvitationState::from_code(&row.get::<String>(2)?).ok_or_else(|| unknown("state"))?;
        let (why, basis): (Option<String>, Option<String>) = (row.get(3)?, row.get(4)?);
        let why = why.map(|word| Ended::from_code(&word).ok_or_else(|| unknown("end"))).transpose()?;
        let basis = basis.map(|word| Basis::from_code(&word).ok_or_else(|| unknown("basis"))).transpose()?;
        Ok(Self {
            order: row.get(0)?,
            person: row.get(1)?,
            state,
            why,
            basis,
            delivered_at: row.get(5)?,
            sent_at: row.get(6)?,
            reminded_at: row.get(7)?,
            ends_at: row.get(8)?,
        })
    }
}

impl FromRow for Good {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let (bought, unsent, is_back): (i64, i64, bool) = (row.get(2)?, row.get(3)?, row.get(4)?);
        let is_gone = is_back || (bought > 0 && unsent >= bought);
        Ok(Self { product: row.get(0)?, variant: row.get(1)?, is_gone, review: row.get(5)? })
    }
}

/// Something was heard of an order: its row is there from now on. What is known of it already stays.
pub(crate) async fn open(
    tx: &mut Tx,
    order: OrderId,
    (group, person): (Option<GroupId>, Option<PersonId>),
) -> Result<(), StoreError> {
    let sql =
        "INSERT INTO reviews_invitation (order_id, group_id, person_id, state) VALUES ($1, $2, $3, 'new')
               ON CONFLICT (order_id) DO UPDATE SET
                   group_id = COALESCE(reviews_invitation.group_id, excluded.group_id),
                   person_id = COALESCE(reviews_invitation.person_id, excluded.person_id)";
    tx.exec(sql, args![order, group, person]).await.map(drop)
}

/// It is this person's, whatever was known before.
pub(crate) async fn set_person(tx: &mut Tx, order: OrderId, person: PersonId) -> Result<(), StoreError> {
    let sql = "UPDATE reviews_invitation SET person_id = $1 WHERE order_id = $2";
    tx.exec(sql, args![person, order]).await.map(drop)
}

/// Asking about an order.
pub(crate) async fn find(snap: &mut Snapshot, order: OrderId) -> Result<Option<Invitation>, StoreError> {
    let sql = "SELECT order_id, person_id, state, why, basis, delivered_at, sent_at, reminded_at, ends_at
               FROM reviews_invitation WHERE order_id = $1";
    snap.opt(sql, args![order]).await
}

/// Keeps how far it has come.
pub(crate) async fn save(tx: &mut Tx, is: &Invitation) -> Result<(), StoreError> {
    let sql =
        "UPDATE reviews_invitation SET state = $1, why = $2, basis = $3, delivered_at = $4, sent_at = $5,
                   reminded_at = $6, ends_at = $7 WHERE order_id = $8";
    let (why, basis) = (is.why.map(Ended::code), is.basis.map(Basis::code));
    let values = args![
        *is.state.code(),
        why,
        basis,
        is.delivered_at,
        is.sent_at,
        is.reminded_at,
        is.ends_at,
        is.order
    ];
    tx.exec(sql, values).await.map(drop)
}

/// What was bought with it: products, one of their versions, how many.
pub(crate) async fn put_goods(
    tx: &mut Tx,
    order: OrderId,
    goods: &[(ProductId, Option<VariantId>, u32)],
) -> Result<(), StoreError> {
    let mut values: Vec<Value<'_>> = Vec::with_capacity(goods.len() * 6);
    for (product, variant, quantity) in goods {
        values.extend(args![order, *product, *variant, *quantity, 0, false]);
    }
    let table = "reviews_invitation_good (order_id, product_id, variant_id, quantity, unsent, is_back)";
    let tail = "ON CONFLICT (order_id, product_id) DO UPDATE SET
                variant_id = excluded.variant_id, quantity = excluded.quantity";
    tx.upsert_many(table, 6, &values, tail).await
}

/// So many of it were not sent after all.
pub(crate) async fn add_unsent(
    tx: &mut Tx,
    (order, product): (OrderId, ProductId),
    quantity: u32,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO reviews_invitation_good (order_id, product_id, quantity, unsent, is_back)
               VALUES ($1, $2, 0, $3, FALSE)
               ON CONFLICT (order_id, product_id) DO UPDATE SET
                   unsent = reviews_invitation_good.unsent + excluded.unsent";
    tx.exec(sql, args![order, product, quantity]).await.map(drop)
}

/// Some of it came back.
pub(crate) async fn put_back(tx: &mut Tx, order: OrderId, product: ProductId) -> Result<(), StoreError> {
    let sql = "INSERT INTO reviews_invitation_good (order_id, product_id, quantity, unsent, is_back)
               VALUES ($1, $2, 0, 0, TRUE)
               ON CONFLICT (order_id, product_id) DO UPDATE SET is_back = excluded.is_back";
    tx.exec(sql, args![order, product]).await.map(drop)
}

/// All of it came back, or never went.
pub(crate) async fn put_all_back(tx: &mut Tx, order: OrderId) -> Result<(), StoreError> {
    let sql = "UPDATE reviews_invitation_good SET is_back = TRUE WHERE order_id = $1";
    tx.exec(sql, args![order]).await.map(drop)
}

/// Something was written about it: the first that was counts. False if something had been.
pub(crate) async fn put_review(
    tx: &mut Tx,
    (order, product): (OrderId, ProductId),
    review: ContributionId,
) -> Result<bool, StoreError> {
    let sql = "UPDATE reviews_invitation_good SET review_id = $1
               WHERE order_id = $2 AND product_id = $3 AND review_id IS NULL";
    Ok(tx.exec(sql, args![review, order, product]).await? == 1)
}

/// What was bought with an order.
pub(crate) async fn goods(snap: &mut Snapshot, order: OrderId) -> Result<Vec<Good>, StoreError> {
    let sql =
        "SELECT product_id, variant_id, quantity, unsent, is_back, review_id FROM reviews_invitation_good
               WHERE order_id = $1 ORDER BY product_id";
    snap.all(sql, args![order]).await
}

/// Something of an order, or of what it was paid with, goes back or is disputed; or no longer. What is over stays so.
pub(crate) async fn put_trouble(
    tx: &mut Tx,
    (about, cause): (Id<()>, Id<()>),
    is_over: bool,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO reviews_invitation_trouble (about_id, cause_id, is_over) VALUES ($1, $2, $3)
               ON CONFLICT (about_id, cause_id) DO UPDATE SET
                   is_over = (reviews_invitation_trouble.is_over OR excluded.is_over)";
    tx.exec(sql, args![about, cause, is_over]).await.map(drop)
}

/// Whether something of it goes back or is disputed.
pub(crate) async fn is_troubled(snap: &mut Snapshot, order: OrderId) -> Result<bool, StoreError> {
    let sql = "SELECT CAST(COUNT(*) AS BIGINT) FROM reviews_invitation_trouble
               WHERE NOT is_over AND (about_id = $1 OR about_id =
                   (SELECT i.group_id FROM reviews_invitation i WHERE i.order_id = $2))";
    Ok(snap.one::<(i64,)>(sql, args![order, order]).await?.0 > 0)
}

/// The orders that were paid together.
pub(crate) async fn of_group(snap: &mut Snapshot, group: GroupId) -> Result<Vec<OrderId>, StoreError> {
    let found: Vec<(OrderId,)> =
        snap.all("SELECT order_id FROM reviews_invitation WHERE group_id = $1", args![group]).await?;
    Ok(found.into_iter().map(|(order,)| order).collect())
}

/// An invitation with its goods. Whether they are files is for whoever knows the catalogue.
pub(crate) async fn known(snap: &mut Snapshot, order: OrderId) -> Result<Option<Known>, StoreError> {
    let Some(invitation) = find(snap, order).await? else { return Ok(None) };
    let goods = goods(snap, order).await?;
    let is_troubled = is_troubled(snap, order).await?;
    Ok(Some(Known { invitation, goods, is_troubled, is_digital: false }))
}

/// A page of the invitations in a state, the latest first.
pub(crate) async fn list(
    snap: &mut Snapshot,
    state: InvitationState,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Invitation>, StoreError> {
    let after: OrderId =
        after.and_then(|after| after.0.parse().ok()).unwrap_or(OrderId::from_bytes([255; 16]));
    let sql = "SELECT order_id, person_id, state, why, basis, delivered_at, sent_at, reminded_at, ends_at
               FROM reviews_invitation WHERE state = $1 AND order_id < $2 ORDER BY order_id DESC LIMIT $3";
    let rows: Vec<Invitation> = snap.all(sql, args![*state.code(), after, size + 1]).await?;
    Ok(PageOf::cut(rows, size as usize, |one| one.order.to_string()))
}

/// Those of somebody, as they are handed over.
pub(crate) async fn of_person(
    snap: &mut Snapshot,
    person: PersonId,
    most: u32,
) -> Result<Vec<Invitation>, StoreError> {
    let sql = "SELECT order_id, person_id, state, why, basis, delivered_at, sent_at, reminded_at, ends_at
               FROM reviews_invitation WHERE person_id = $1 ORDER BY order_id LIMIT $2";
    snap.all(sql, args![person, most]).await
}

/// Whose it was is forgotten, and nobody is asked about it any more.
pub(crate) async fn erase(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    let sql = "DELETE FROM reviews_invitation_link WHERE order_id IN (
                   SELECT order_id FROM reviews_invitation WHERE person_id = $1)";
    tx.exec(sql, args![person]).await?;
    let sql = "UPDATE reviews_invitation SET person_id = NULL, state = 'stopped', why = 'opt_out'
               WHERE person_id = $1";
    tx.exec(sql, args![person]).await.map(drop)
}
