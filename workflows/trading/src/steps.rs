//! Telling sellers what has become of their sales, each as they want it.

use crate::{PAID, SOLD};
use action::Ctx;
use database::{Snapshot, StoreError, Tx};
use kernel::{PersonId, Timestamp, time::days_after};
use ledger_facts::PayoutId;
use notifications::Tell;
use orders::model::{OrderId, Shelf};
use sellers_facts::SellerId;

/// What is older is no news: whoever hears all that ever happened tells nobody of it.
const NEWS_DAYS: i64 = 7;

async fn person_of(snap: &mut Snapshot, seller: SellerId) -> Result<Option<PersonId>, StoreError> {
    Ok(sellers::reads::seller(snap, seller).await?.and_then(|seller| seller.person))
}

/// Tells a seller that there is something to send, while there is.
pub(crate) async fn tell_sold(tx: &mut Tx, ctx: &Ctx, id: OrderId) -> Result<(), StoreError> {
    let Some(whole) = orders::reads::whole(tx, id).await? else { return Ok(()) };
    let Some(seller) = whole.order.seller.filter(|_| whole.order.shelf() == Shelf::ToSend) else {
        return Ok(());
    };
    let Some(to) = person_of(tx, seller).await? else { return Ok(()) };
    let link = format!("/account/selling/{seller}/orders/{id}");
    let tell = Tell { kind: &SOLD, to, about: id.into(), nth: 0, link: &link, by: None };
    notifications::steps::tell(tx, ctx, &tell).await
}

/// Tells a seller that money is on its way.
pub(crate) async fn tell_paid(
    tx: &mut Tx,
    ctx: &Ctx,
    (payout, seller): (PayoutId, SellerId),
    at: Timestamp,
) -> Result<(), StoreError> {
    if days_after(at, NEWS_DAYS) < ctx.now() {
        return Ok(());
    }
    let Some(to) = person_of(tx, seller).await? else { return Ok(()) };
    let link = format!("/account/selling/{seller}/money");
    let tell = Tell { kind: &PAID, to, about: payout.into(), nth: 0, link: &link, by: None };
    notifications::steps::tell(tx, ctx, &tell).await
}
