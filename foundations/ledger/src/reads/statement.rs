//! The statement of a seller: what was sold for them in a month, what the shop kept, what was paid, what is owed.

use super::with_entries;
use crate::{
    model::{Account, Booked, Entry, Frozen, Month, Role, StatementLine, StatementSums},
    store,
};
use database::{Snapshot, StoreError};
use kernel::{Currency, Cursor, Money, PageOf};
use sellers_facts::SellerId;

/// What a month of a seller adds up to in a currency.
pub async fn statement(
    snap: &mut Snapshot,
    seller: SellerId,
    currency: Currency,
    month: Month,
) -> Result<StatementSums, StoreError> {
    let (span, of) = (month.span(), (seller, currency));
    let owed = |minor: i64| Money::new(minor.saturating_neg(), currency);
    let (mut before, mut after) = (0_i64, 0_i64);
    for account in [Account::SellerPending(seller), Account::SellerPayable(seller)] {
        let key = account.key(currency);
        before = before.saturating_add(store::sums::before(snap, &key, span.from).await?);
        after = after.saturating_add(store::sums::before(snap, &key, span.until).await?);
    }
    let sold = store::sums::seller_sum(snap, of, span, Role::Buyer).await?;
    let commission = store::sums::seller_sum(snap, of, span, Role::Commission).await?;
    let tax = store::sums::seller_sum(snap, of, span, Role::Tax).await?;
    let paid = store::sums::seller_sum(snap, of, span, Role::Payouts).await?;
    Ok(StatementSums {
        before: owed(before),
        sold: Money::new(sold, currency),
        commission: owed(commission),
        tax: owed(tax),
        paid: owed(paid),
        after: owed(after),
    })
}

/// What was frozen in that month, once it is over: what is its own, then what is of those before it.
pub async fn frozen(
    snap: &mut Snapshot,
    of: (SellerId, Currency),
    month: Month,
) -> Result<Vec<Frozen>, StoreError> {
    store::statements::of_month(snap, of, month).await
}

/// A page of what was frozen of a month of all sellers, for whoever writes invoices.
pub async fn frozen_of(
    snap: &mut Snapshot,
    month: Month,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Frozen>, StoreError> {
    store::statements::list(snap, month, after, size).await
}

/// Its lines in their order, behind one of them, so many at most.
pub async fn statement_lines(
    snap: &mut Snapshot,
    (seller, currency): (SellerId, Currency),
    month: Month,
    after: Option<&Booked>,
    most: u32,
) -> Result<Vec<StatementLine>, StoreError> {
    let rows = store::sums::seller_days(snap, (seller, currency), month.span(), after, most).await?;
    let rows = with_entries(snap, rows).await?;
    Ok(rows.into_iter().map(|(booked, entries)| line(booked, &entries)).collect())
}

fn line(booked: Booked, entries: &[Entry]) -> StatementLine {
    let currency = booked.size.currency;
    let on = |roles: &[Role]| {
        let of = entries.iter().filter(|entry| roles.contains(&entry.account.role()));
        of.map(|entry| entry.amount.minor).fold(0_i64, i64::saturating_add)
    };
    let owed = |minor: i64| Money::new(minor.saturating_neg(), currency);
    StatementLine {
        sold: Money::new(on(&[Role::Buyer]), currency),
        commission: owed(on(&[Role::Commission])),
        earned: owed(on(&[Role::SellerPending, Role::SellerPayable])),
        payable: owed(on(&[Role::SellerPayable])),
        booked,
    }
}
