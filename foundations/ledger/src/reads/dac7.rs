//! What sellers sold in a year, for the tax office and for themselves.

pub(crate) use crate::rules::dac7::typed as typed_year;

use crate::{
    model::{Judged, Year},
    rules::dac7 as rules,
    store,
};
use database::{Snapshot, StoreError};
use kernel::{Currency, Cursor, PageOf};
use sellers_facts::SellerId;

/// A page of sellers with what each sold in a year, in each currency, and whether it is reported.
pub async fn dac7(
    snap: &mut Snapshot,
    of: i16,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Judged>, StoreError> {
    let PageOf { items, next } = store::sums::sellers(snap, after, size).await?;
    let mut all = Vec::new();
    for one in items {
        all.push(rules::judge(year(snap, (one.seller, one.pending.currency), of).await?));
    }
    Ok(PageOf { items: all, next })
}

/// What one seller sold in a year, in each currency.
pub async fn dac7_of(snap: &mut Snapshot, seller: SellerId, of: i16) -> Result<Vec<Judged>, StoreError> {
    let mut all = Vec::new();
    for one in store::sums::of_seller(snap, seller).await? {
        all.push(rules::judge(year(snap, (seller, one.pending.currency), of).await?));
    }
    Ok(all)
}

async fn year(snap: &mut Snapshot, whose: (SellerId, Currency), of: i16) -> Result<Year, StoreError> {
    let span = rules::span(of);
    let sums = store::dac7::sums(snap, whose, span).await?;
    let counts = store::dac7::counts(snap, whose, span).await?;
    Ok(rules::year(whose, &sums, &counts))
}
