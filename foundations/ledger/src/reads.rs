//! What pages and programs ask the ledger, and what others may: what a seller has earned, and their statement.

mod dac7;
mod statement;

pub(crate) use dac7::typed_year;
pub use dac7::{dac7, dac7_of};
pub use statement::{frozen, frozen_of, statement, statement_lines};

use crate::{
    model::{
        Balance, Booked, DaySum, Difference, Earnings, Entry, Movement, Payout, PayoutId, PayoutState,
        Report, ReportId, Role, Settings, Span, TransactionId,
    },
    rules, store,
};
use database::{Snapshot, StoreError};
use jiff::civil::Date;
use kernel::{Cursor, Money, PageOf, Timestamp};
use payments::model::Way;
use sellers::model::{PayoutTo, Seller, SellerShown};
use sellers_facts::SellerId;
use std::collections::HashMap;

/// More reports are not shown at once, nor more differences of one.
const REPORTS_MAX: u32 = 30;
const DIFFERENCES_MAX: u32 = 500;
/// The latest payouts of a seller that stand on their page.
const PAYOUTS_MAX: u32 = 20;

/// The accounts of the shop.
pub async fn house(snap: &mut Snapshot) -> Result<Vec<Balance>, StoreError> {
    store::lists::balances(snap, &Role::HOUSE).await
}

/// One account, by the word under which it is kept: `sales.EUR`.
pub async fn account(snap: &mut Snapshot, key: &str) -> Result<Option<Balance>, StoreError> {
    store::lists::balance(snap, key).await
}

/// A page of what was put on an account, the latest first.
pub async fn on_account(
    snap: &mut Snapshot,
    key: &str,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<(Booked, Money)>, StoreError> {
    store::lists::on_account(snap, key, after, size).await
}

/// A page of all transactions, the latest first.
pub async fn latest(
    snap: &mut Snapshot,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Booked>, StoreError> {
    store::lists::latest(snap, after, size).await
}

/// One transaction and its entries.
pub async fn transaction(
    snap: &mut Snapshot,
    id: TransactionId,
) -> Result<Option<(Booked, Vec<Entry>)>, StoreError> {
    let Some(booked) = store::lists::find(snap, id).await? else { return Ok(None) };
    Ok(Some((booked, store::lists::entries(snap, id).await?)))
}

/// Transactions of some days with their entries, in their order, behind one of them, so many at most.
pub async fn of_days(
    snap: &mut Snapshot,
    span: Span,
    after: Option<&Booked>,
    most: u32,
) -> Result<Vec<(Booked, Vec<Entry>)>, StoreError> {
    let rows = store::lists::of_days(snap, span, after, most).await?;
    with_entries(snap, rows).await
}

/// The same transactions, each with its entries.
async fn with_entries(
    snap: &mut Snapshot,
    rows: Vec<Booked>,
) -> Result<Vec<(Booked, Vec<Entry>)>, StoreError> {
    let ids: Vec<TransactionId> = rows.iter().map(|one| one.id).collect();
    let mut of: HashMap<TransactionId, Vec<Entry>> = HashMap::new();
    for (id, entry) in store::lists::entries_of(snap, &ids).await? {
        of.entry(id).or_default().push(entry);
    }
    let mut all = Vec::new();
    for one in rows {
        let entries = of.remove(&one.id).unwrap_or_default();
        all.push((one, entries));
    }
    Ok(all)
}

/// What moved on the shop's accounts in so many days up to this one, for each day, role and reason; the latest day first.
pub async fn days(snap: &mut Snapshot, today: Date, count: i64) -> Result<Vec<DaySum>, StoreError> {
    store::sums::days(snap, rules::time::last_days(today, count)).await
}

/// A page of sellers and what each has earned.
pub async fn sellers(
    snap: &mut Snapshot,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Earnings>, StoreError> {
    store::sums::sellers(snap, after, size).await
}

/// What one seller has earned, in each currency.
pub async fn earnings(snap: &mut Snapshot, seller: SellerId) -> Result<Vec<Earnings>, StoreError> {
    store::sums::of_seller(snap, seller).await
}

/// What sellers are called.
pub(crate) async fn names(
    snap: &mut Snapshot,
    ids: &[SellerId],
) -> Result<HashMap<SellerId, SellerShown>, StoreError> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    sellers::reads::names(snap, ids).await
}

/// What is known of sellers, for a file that names them.
pub(crate) async fn sellers_of(
    snap: &mut Snapshot,
    ids: Vec<SellerId>,
) -> Result<HashMap<SellerId, Seller>, StoreError> {
    let mut all = HashMap::new();
    for id in ids {
        if !all.contains_key(&id)
            && let Some(seller) = sellers::reads::seller(snap, id).await?
        {
            all.insert(id, seller);
        }
    }
    Ok(all)
}

/// A page of payouts in a state, or in any, the latest first.
pub async fn payouts(
    snap: &mut Snapshot,
    state: Option<PayoutState>,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Payout>, StoreError> {
    store::payouts::list(snap, state, after, size).await
}

/// The latest payouts of a seller.
pub async fn payouts_of(snap: &mut Snapshot, seller: SellerId) -> Result<Vec<Payout>, StoreError> {
    store::payouts::of_seller(snap, seller, PAYOUTS_MAX).await
}

/// One payout.
pub async fn payout(snap: &mut Snapshot, id: PayoutId) -> Result<Option<Payout>, StoreError> {
    store::payouts::find(snap, id).await
}

/// Where a seller is paid.
pub(crate) async fn payout_to(snap: &mut Snapshot, seller: SellerId) -> Result<Option<PayoutTo>, StoreError> {
    sellers::reads::payout_to(snap, seller).await
}

/// What the shop has decided about paying sellers.
pub async fn settings(snap: &mut Snapshot) -> Result<Settings, StoreError> {
    store::settings::find(snap).await
}

/// The latest reports, the latest first.
pub async fn reports(snap: &mut Snapshot) -> Result<Vec<Report>, StoreError> {
    store::reports::list(snap, REPORTS_MAX).await
}

/// One report and what stands in it.
pub async fn report(
    snap: &mut Snapshot,
    id: ReportId,
) -> Result<Option<(Report, Vec<Difference>)>, StoreError> {
    let Some(report) = store::reports::find(snap, id).await? else { return Ok(None) };
    Ok(Some((report, store::reports::of(snap, id, DIFFERENCES_MAX).await?)))
}

/// What we have of what moved by a way between two instants.
pub(crate) async fn ours(
    snap: &mut Snapshot,
    way: Way,
    (from, to): (Timestamp, Timestamp),
) -> Result<Vec<Movement>, StoreError> {
    let all = payments::reads::movements(snap, way, from, to).await?;
    Ok(all.into_iter().map(Movement::from).collect())
}
