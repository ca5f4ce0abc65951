//! Rows of payouts.

use super::{code, money};
use crate::model::{Account, Payout, PayoutId, PayoutState};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{Currency, Cursor, PageOf};
use sellers_facts::SellerId;

macro_rules! payouts {
    () => {
        "SELECT id, seller_id, currency, amount, state, reference, created_at, sent_at, ended_at, version
         FROM ledger_payout WHERE "
    };
}

impl FromRow for Payout {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let currency: Currency = row.get(2)?;
        Ok(Self {
            id: row.get(0)?,
            seller: row.get(1)?,
            amount: money(row, 3, currency)?,
            state: code(&row.get::<String>(4)?, PayoutState::from_code)?,
            reference: row.get(5)?,
            created_at: row.get(6)?,
            sent_at: row.get(7)?,
            ended_at: row.get(8)?,
            version: row.get(9)?,
        })
    }
}

/// The account that it is of, as long as it is only proposed.
fn open_of(one: &Payout) -> Option<String> {
    let key = Account::SellerPayable(one.seller).key(one.amount.currency);
    (one.state == PayoutState::Proposed).then_some(key)
}

pub(crate) async fn find(snap: &mut Snapshot, id: PayoutId) -> Result<Option<Payout>, StoreError> {
    snap.opt(concat!(payouts!(), "id = $1"), args![id]).await
}

/// Whether one is proposed of this account.
pub(crate) async fn is_proposed(snap: &mut Snapshot, key: &str) -> Result<bool, StoreError> {
    let sql = "SELECT 1 FROM ledger_payout WHERE open_of = $1";
    Ok(snap.opt::<(i64,)>(sql, args![*key]).await?.is_some())
}

pub(crate) async fn insert(tx: &mut Tx, one: &Payout) -> Result<(), StoreError> {
    let sql =
        "INSERT INTO ledger_payout (id, seller_id, currency, amount, state, reference, open_of, created_at, sent_at,
                                    ended_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    tx.exec(
        sql,
        args![
            one.id,
            one.seller,
            one.amount.currency,
            one.amount.minor,
            *one.state.code(),
            one.reference,
            open_of(one),
            one.created_at,
            one.sent_at,
            one.ended_at,
            one.version
        ],
    )
    .await
    .map(drop)
}

/// Keeps how it stands now. False when somebody else has changed it in between.
pub(crate) async fn save(tx: &mut Tx, one: &Payout) -> Result<bool, StoreError> {
    let sql =
        "UPDATE ledger_payout SET state = $1, reference = $2, open_of = $3, sent_at = $4, ended_at = $5,
                      version = $6
               WHERE id = $7 AND version = $8";
    let changed = tx
        .exec(
            sql,
            args![
                *one.state.code(),
                one.reference,
                open_of(one),
                one.sent_at,
                one.ended_at,
                one.version + 1,
                one.id,
                one.version
            ],
        )
        .await?;
    Ok(changed == 1)
}

/// No id stands behind this one.
fn place(after: Option<&Cursor>) -> PayoutId {
    after.and_then(|after| after.0.parse().ok()).unwrap_or(PayoutId::from_bytes([255; 16]))
}

/// A page of them in a state, or in any, the latest first.
pub(crate) async fn list(
    snap: &mut Snapshot,
    state: Option<PayoutState>,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Payout>, StoreError> {
    let before = place(after);
    let all = concat!(payouts!(), "id < $1 ORDER BY id DESC LIMIT $2");
    let some = concat!(payouts!(), "state = $1 AND id < $2 ORDER BY id DESC LIMIT $3");
    let rows = match state {
        None => snap.all(all, args![before, size + 1]).await?,
        Some(state) => snap.all(some, args![*state.code(), before, size + 1]).await?,
    };
    Ok(PageOf::cut(rows, size as usize, |one: &Payout| one.id.to_string()))
}

/// The latest of a seller.
pub(crate) async fn of_seller(
    snap: &mut Snapshot,
    seller: SellerId,
    most: u32,
) -> Result<Vec<Payout>, StoreError> {
    let sql = concat!(payouts!(), "seller_id = $1 ORDER BY id DESC LIMIT $2");
    snap.all(sql, args![seller, most]).await
}
