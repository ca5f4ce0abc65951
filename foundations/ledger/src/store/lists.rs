//! Reading the book: accounts, transactions, entries.

use super::{account, code, day, money};
use crate::model::{Account, Balance, Booked, Entry, Kind, Role, Span, TransactionId};
use database::{Arg, FromRow, Row, Snapshot, StoreError, Value, args};
use kernel::{Currency, Cursor, Money, PageOf, Subject};

/// No more accounts of the shop are shown: one for each way to pay and currency, and few others.
const ACCOUNTS_MAX: u32 = 300;

macro_rules! booked {
    () => {
        "SELECT t.id, t.kind, t.cause, t.about_kind, t.about_id, t.seller_id, t.currency, t.size, t.day,
                t.happened_at, t.booked_at FROM ledger_transaction t "
    };
}

impl FromRow for Booked {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let currency: Currency = row.get(6)?;
        Ok(Self {
            id: row.get(0)?,
            kind: code(&row.get::<String>(1)?, Kind::from_code)?,
            cause: row.get(2)?,
            about: Subject { kind: row.get::<String>(3)?.into(), id: row.get(4)? },
            seller: row.get(5)?,
            size: money(row, 7, currency)?,
            day: day(row, 8)?,
            happened_at: row.get(9)?,
            booked_at: row.get(10)?,
        })
    }
}

impl FromRow for Balance {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let (account, currency) = account(&row.get::<String>(0)?)?;
        Ok(Self { account, balance: money(row, 1, currency)?, entries: row.get(2)? })
    }
}

impl FromRow for Entry {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let (account, currency) = account(&row.get::<String>(0)?)?;
        Ok(Self { account, amount: money(row, 1, currency)? })
    }
}

/// No id stands behind this one.
fn place(after: Option<&Cursor>) -> TransactionId {
    after.and_then(|after| after.0.parse().ok()).unwrap_or(TransactionId::from_bytes([255; 16]))
}

/// The accounts of these roles and what is on them.
pub(crate) async fn balances(snap: &mut Snapshot, roles: &[Role]) -> Result<Vec<Balance>, StoreError> {
    let marks: Vec<String> = (1..=roles.len()).map(|number| format!("${number}")).collect();
    let sql = format!(
        "SELECT code, balance, entries FROM ledger_account WHERE role IN ({}) ORDER BY role, code LIMIT {ACCOUNTS_MAX}",
        marks.join(", ")
    );
    let codes: Vec<Value<'_>> = roles.iter().map(|role| Value::Text(role.code())).collect();
    snap.all(sql, &codes).await
}

/// One account and what is on it.
pub(crate) async fn balance(snap: &mut Snapshot, key: &str) -> Result<Option<Balance>, StoreError> {
    snap.opt("SELECT code, balance, entries FROM ledger_account WHERE code = $1", args![*key]).await
}

/// What is on an account; nothing where there is none.
pub(crate) async fn on(
    snap: &mut Snapshot,
    account: &Account,
    currency: Currency,
) -> Result<Money, StoreError> {
    let known = balance(snap, &account.key(currency)).await?;
    Ok(known.map_or(Money::new(0, currency), |known| known.balance))
}

/// A page of all transactions, the latest first.
pub(crate) async fn latest(
    snap: &mut Snapshot,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Booked>, StoreError> {
    let sql = concat!(booked!(), "WHERE t.id < $1 ORDER BY t.id DESC LIMIT $2");
    let rows = snap.all(sql, args![place(after), size + 1]).await?;
    Ok(PageOf::cut(rows, size as usize, |one: &Booked| one.id.to_string()))
}

/// One transaction.
pub(crate) async fn find(snap: &mut Snapshot, id: TransactionId) -> Result<Option<Booked>, StoreError> {
    snap.opt(concat!(booked!(), "WHERE t.id = $1"), args![id]).await
}

/// The entries of one transaction.
pub(crate) async fn entries(snap: &mut Snapshot, id: TransactionId) -> Result<Vec<Entry>, StoreError> {
    let sql = "SELECT account, amount FROM ledger_entry WHERE transaction_id = $1 ORDER BY account";
    snap.all(sql, args![id]).await
}

/// A transaction and what it puts on one account.
struct OnAccount(Booked, Money);

impl FromRow for OnAccount {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let booked = Booked::from_row(row)?;
        let amount = money(row, 11, booked.size.currency)?;
        Ok(Self(booked, amount))
    }
}

/// A page of what was put on an account, the latest first.
pub(crate) async fn on_account(
    snap: &mut Snapshot,
    key: &str,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<(Booked, Money)>, StoreError> {
    let sql =
        "SELECT t.id, t.kind, t.cause, t.about_kind, t.about_id, t.seller_id, t.currency, t.size, t.day,
                      t.happened_at, t.booked_at, e.amount
               FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id
               WHERE e.account = $1 AND e.transaction_id < $2 ORDER BY e.transaction_id DESC LIMIT $3";
    let rows: Vec<OnAccount> = snap.all(sql, args![*key, place(after), size + 1]).await?;
    let page = PageOf::cut(rows, size as usize, |one: &OnAccount| one.0.id.to_string());
    Ok(page.map(|OnAccount(booked, amount)| (booked, amount)))
}

/// Transactions of some days in their order, behind one of them, so many.
pub(crate) async fn of_days(
    snap: &mut Snapshot,
    span: Span,
    after: Option<&Booked>,
    most: u32,
) -> Result<Vec<Booked>, StoreError> {
    let from = after.map_or_else(|| span.from.to_string(), |one| one.day.to_string());
    let behind = after.map_or(TransactionId::from_bytes([0; 16]), |one| one.id);
    let sql = concat!(
        booked!(),
        "WHERE t.day >= $1 AND (t.day > $1 OR t.id > $2) AND t.day < $3 ORDER BY t.day, t.id LIMIT $4"
    );
    snap.all(sql, args![from, behind, span.until.to_string(), most]).await
}

/// The entries of these transactions.
pub(crate) async fn entries_of(
    snap: &mut Snapshot,
    ids: &[TransactionId],
) -> Result<Vec<(TransactionId, Entry)>, StoreError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let marks: Vec<String> = (1..=ids.len()).map(|number| format!("${number}")).collect();
    let sql = format!(
        "SELECT account, amount, transaction_id FROM ledger_entry WHERE transaction_id IN ({})
         ORDER BY transaction_id, account",
        marks.join(", ")
    );
    let given: Vec<Value<'_>> = ids.iter().map(Arg::value).collect();
    let rows: Vec<Of> = snap.all(sql, &given).await?;
    Ok(rows.into_iter().map(|Of(id, entry)| (id, entry)).collect())
}

struct Of(TransactionId, Entry);

impl FromRow for Of {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self(row.get(2)?, Entry::from_row(row)?))
    }
}
