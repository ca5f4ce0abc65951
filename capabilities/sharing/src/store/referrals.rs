//! Who brought whom, and how far that has come.

use crate::model::{Referral, ReferralId, ReferralState, Terms};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{Currency, Cursor, Money, PageOf, PersonId, Timestamp};
use orders_facts::OrderId;

macro_rules! selected {
    ($rest:literal) => {
        concat!(
            "SELECT id, advocate_id, friend_id, state, joined_at, ends_at, reward_minor, minimum_minor, currency,
                    lock_days, order_id, unlock_at, promotion_id
             FROM sharing_referral ",
            $rest
        )
    };
}

impl FromRow for Referral {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let word: String = row.get(3)?;
        let state = ReferralState::from_code(&word)
            .ok_or_else(|| StoreError::Corrupt(format!("sharing_referral: no state is {word:?}")))?;
        let currency: Currency = row.get(8)?;
        let terms = Terms {
            reward: Money::new(row.get(6)?, currency),
            minimum_minor: row.get(7)?,
            lock_days: row.get(9)?,
        };
        Ok(Self {
            id: row.get(0)?,
            advocate: row.get(1)?,
            friend: row.get(2)?,
            state,
            joined_at: row.get(4)?,
            ends_at: row.get(5)?,
            terms,
            order: row.get(10)?,
            unlock_at: row.get(11)?,
            promotion: row.get(12)?,
        })
    }
}

/// Keeps a new one. `Taken` if another runs for the same friend.
pub(crate) async fn insert(tx: &mut Tx, of: &Referral) -> Result<(), StoreError> {
    let slot = of.slot();
    let sql = "INSERT INTO sharing_referral (id, advocate_id, friend_id, slot, state, joined_at, ends_at, reward_minor,
                   minimum_minor, currency, lock_days, changed_at)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    let values = args![
        of.id,
        of.advocate,
        of.friend,
        slot,
        *of.state.code(),
        of.joined_at,
        of.ends_at,
        of.terms.reward.minor,
        of.terms.minimum_minor,
        of.terms.reward.currency,
        of.terms.lock_days,
        of.joined_at
    ];
    tx.exec(sql, values).await.map(drop)
}

/// Keeps how far it has come.
pub(crate) async fn save(tx: &mut Tx, of: &Referral, now: Timestamp) -> Result<(), StoreError> {
    let slot = of.slot();
    let sql =
        "UPDATE sharing_referral SET slot = $1, state = $2, order_id = $3, unlock_at = $4, promotion_id = $5,
                   changed_at = $6 WHERE id = $7";
    let values = args![slot, *of.state.code(), of.order, of.unlock_at, of.promotion, now, of.id];
    tx.exec(sql, values).await.map(drop)
}

/// One of them.
pub(crate) async fn find(snap: &mut Snapshot, id: ReferralId) -> Result<Option<Referral>, StoreError> {
    snap.opt(selected!("WHERE id = $1"), args![id]).await
}

/// The one that runs for somebody who was brought.
pub(crate) async fn running(snap: &mut Snapshot, friend: PersonId) -> Result<Option<Referral>, StoreError> {
    snap.opt(selected!("WHERE slot = $1"), args![friend]).await
}

/// The one for which an order counts.
pub(crate) async fn of_order(snap: &mut Snapshot, order: OrderId) -> Result<Option<Referral>, StoreError> {
    snap.opt(selected!("WHERE order_id = $1 ORDER BY id DESC LIMIT 1"), args![order]).await
}

/// All of somebody who was brought, the latest first.
pub(crate) async fn of_friend(
    snap: &mut Snapshot,
    friend: PersonId,
    most: u32,
) -> Result<Vec<Referral>, StoreError> {
    snap.all(selected!("WHERE friend_id = $1 ORDER BY id DESC LIMIT $2"), args![friend, most]).await
}

/// Those that somebody brought, the latest first.
pub(crate) async fn brought_by(
    snap: &mut Snapshot,
    advocate: PersonId,
    most: u32,
) -> Result<Vec<Referral>, StoreError> {
    snap.all(selected!("WHERE advocate_id = $1 ORDER BY id DESC LIMIT $2"), args![advocate, most]).await
}

/// How many somebody brought since then, those left out that came to nothing.
pub(crate) async fn count_since(
    snap: &mut Snapshot,
    advocate: PersonId,
    since: Timestamp,
) -> Result<u32, StoreError> {
    let sql = "SELECT CAST(COUNT(*) AS BIGINT) FROM sharing_referral
               WHERE advocate_id = $1 AND joined_at >= $2 AND state IN ('joined', 'bought', 'waiting', 'rewarded')";
    let (count,): (i64,) = snap.one(sql, args![advocate, since]).await?;
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

/// A page of those in a state, the latest first.
pub(crate) async fn list(
    snap: &mut Snapshot,
    state: ReferralState,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Referral>, StoreError> {
    let after: ReferralId =
        after.and_then(|after| after.0.parse().ok()).unwrap_or(ReferralId::from_bytes([255; 16]));
    let sql = selected!("WHERE state = $1 AND id < $2 ORDER BY id DESC LIMIT $3");
    let rows: Vec<Referral> = snap.all(sql, args![*state.code(), after, size + 1]).await?;
    Ok(PageOf::cut(rows, size as usize, |one| one.id.to_string()))
}
