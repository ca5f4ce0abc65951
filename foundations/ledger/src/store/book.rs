//! Writing into the book: a transaction, its entries, and what they add up to on each account and each day.

use super::account;
use crate::model::{Account, Heard, NewBooking, TransactionId};
use database::{Arg, Snapshot, StoreError, Tx, Value, args};
use kernel::{Subject, Timestamp};

/// Whether this is heard for the first time.
pub(crate) async fn is_new(tx: &mut Tx, heard: &Heard) -> Result<bool, StoreError> {
    let sql = "INSERT INTO ledger_heard (fact, place) VALUES ($1, $2) ON CONFLICT (fact, place) DO NOTHING";
    Ok(tx.exec(sql, args![heard.fact, heard.place.to_string()]).await? == 1)
}

/// Whether something was booked for this reason.
pub(crate) async fn is_booked(snap: &mut Snapshot, cause: &str) -> Result<bool, StoreError> {
    let sql = "SELECT 1 FROM ledger_transaction WHERE cause = $1";
    Ok(snap.opt::<(i64,)>(sql, args![*cause]).await?.is_some())
}

/// What stands on each account because of one thing.
pub(crate) async fn about(snap: &mut Snapshot, about: &Subject) -> Result<Vec<(Account, i64)>, StoreError> {
    let sql = "SELECT e.account, CAST(SUM(e.amount) AS BIGINT)
               FROM ledger_transaction t JOIN ledger_entry e ON e.transaction_id = t.id
               WHERE t.about_kind = $1 AND t.about_id = $2 GROUP BY e.account ORDER BY e.account";
    let rows: Vec<(String, i64)> = snap.all(sql, args![*about.kind, about.id]).await?;
    rows.into_iter().map(|(key, minor)| Ok((account(&key)?.0, minor))).collect()
}

/// Adds a transaction with everything that follows from it.
pub(crate) async fn add(
    tx: &mut Tx,
    id: TransactionId,
    new: &NewBooking,
    now: Timestamp,
) -> Result<(), StoreError> {
    insert(tx, id, new, now).await?;
    let currency = new.what.currency();
    let keys: Vec<String> = new.what.entries().iter().map(|entry| entry.account.key(currency)).collect();
    let mut values: Vec<Value<'_>> = Vec::new();
    for (key, entry) in keys.iter().zip(new.what.entries()) {
        values.extend([id.value(), key.value(), entry.amount.minor.value()]);
    }
    tx.insert_many("ledger_entry (transaction_id, account, amount)", 3, &values).await?;
    fold_accounts(tx, new, &keys).await?;
    fold_days(tx, new, &keys).await
}

async fn insert(tx: &mut Tx, id: TransactionId, new: &NewBooking, now: Timestamp) -> Result<(), StoreError> {
    let sql =
        "INSERT INTO ledger_transaction (id, kind, cause, about_kind, about_id, seller_id, currency, size, day,
                                         happened_at, booked_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    let day = new.day.to_string();
    tx.exec(
        sql,
        args![
            id,
            *new.what.kind().code(),
            new.cause,
            *new.about.kind,
            new.about.id,
            new.seller,
            new.what.currency(),
            new.what.size().minor,
            day,
            new.happened_at,
            now
        ],
    )
    .await
    .map(drop)
}

/// One after the other in the order of the keys, so that two who book at once never wait for each other in a circle.
async fn fold_accounts(tx: &mut Tx, new: &NewBooking, keys: &[String]) -> Result<(), StoreError> {
    let sql = "INSERT INTO ledger_account (code, role, seller_id, currency, balance, entries)
               VALUES ($1, $2, $3, $4, $5, 1)
               ON CONFLICT (code) DO UPDATE SET balance = ledger_account.balance + excluded.balance,
                                                entries = ledger_account.entries + 1";
    for (key, entry) in keys.iter().zip(new.what.entries()) {
        let (role, seller) = (entry.account.role().code(), entry.account.seller());
        tx.exec(sql, args![*key, *role, seller, new.what.currency(), entry.amount.minor]).await?;
    }
    Ok(())
}

async fn fold_days(tx: &mut Tx, new: &NewBooking, keys: &[String]) -> Result<(), StoreError> {
    let sql = "INSERT INTO ledger_day (role, day, account, kind, currency, amount)
               VALUES ($1, $2, $3, $4, $5, $6)
               ON CONFLICT (role, day, account, kind)
               DO UPDATE SET amount = ledger_day.amount + excluded.amount";
    let (day, kind) = (new.day.to_string(), new.what.kind().code());
    for (key, entry) in keys.iter().zip(new.what.entries()) {
        let role = entry.account.role().code();
        tx.exec(sql, args![*role, day, *key, *kind, new.what.currency(), entry.amount.minor]).await?;
    }
    Ok(())
}
