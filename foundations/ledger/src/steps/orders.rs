//! What is heard of orders, and what follows: bookings, and the day on which an earning becomes a seller's.

use super::{Reason, book, payouts};
use crate::{
    model::{Event, Heard, Standing},
    rules::{book as rules, earn},
    store,
};
use action::Ctx;
use database::{StoreError, Tx};
use kernel::{Money, Subject, Timestamp};
use ledger_facts::EarningReleased;
use orders_facts::OrderId;

/// The deadline at which an earning becomes a seller's for good.
pub(crate) const RELEASE: &str = "ledger.release";

/// Something was heard of an order.
pub(crate) async fn hear(
    tx: &mut Tx,
    ctx: &Ctx,
    order: OrderId,
    event: &Event,
    heard: &Heard,
) -> Result<(), StoreError> {
    if !store::book::is_new(tx, heard).await? {
        return Ok(());
    }
    let hold_days = store::settings::find(tx).await?.hold_days;
    let before = store::orders::find(tx, order).await?.unwrap_or_else(|| Standing::unheard(order));
    let stands = earn::after(&before, event, heard, hold_days);
    let happened_at = stands.latest_at;
    keep(tx, ctx, &before, stands, (event, heard.cause(), happened_at)).await
}

/// Time has passed. What is looked at too early, or in vain, is left as it is.
pub(crate) async fn look(tx: &mut Tx, ctx: &Ctx, order: OrderId) -> Result<(), StoreError> {
    let Some(before) = store::orders::find(tx, order).await? else { return Ok(()) };
    let cause = format!("{RELEASE} {order}");
    keep(tx, ctx, &before, before.clone(), (&Event::Look, cause, ctx.now())).await
}

/// Books what follows from how it stands now, and keeps that. What stood on its accounts before is asked, so that every road to
/// the same standing ends in the same balances.
async fn keep(
    tx: &mut Tx,
    ctx: &Ctx,
    before: &Standing,
    stands: Standing,
    (event, cause, happened_at): (&Event, String, Timestamp),
) -> Result<(), StoreError> {
    let stands = earn::released(stands, ctx.now());
    let about = Subject::from(stands.order);
    let booked = store::book::about(tx, &about).await?;
    let what = rules::order(&stands, &booked, rules::kind_of(event));
    let reason = Reason { cause, about: &about, seller: stands.seller(), happened_at };
    book(tx, ctx, what, reason).await?;
    store::orders::put(tx, &stands).await?;
    match earn::look_at(&stands, ctx.now()) {
        Some(at) => tx.set_deadline(RELEASE, &about, at).await?,
        None => tx.clear_deadline(RELEASE, &about).await?,
    }
    match before.released_at.is_none() && stands.released_at.is_some() {
        true => tell(tx, ctx, &stands).await,
        false => Ok(()),
    }
}

/// Whoever listens is told what a seller has earned for good, and payouts are looked at when their day comes.
async fn tell(tx: &mut Tx, ctx: &Ctx, stands: &Standing) -> Result<(), StoreError> {
    let (Some(of), Some(seller)) = (stands.allocation, stands.seller()) else { return Ok(()) };
    let owed = rules::target(stands).into_iter().find(|(account, _)| account.seller().is_some());
    let minor = owed.map_or(0, |(_, minor)| minor.saturating_neg());
    let amount = Money::new(minor, of.total.currency);
    payouts::ensure_day(tx, ctx, seller).await?;
    tx.record(&EarningReleased { about: Subject::from(stands.order), seller, amount }).await
}
