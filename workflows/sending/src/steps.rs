//! What a carrier's number does to an order, in the transaction of whoever asks.

use crate::model::{Answer, NotSent};
use action::{Ctx, Failure};
use database::Tx;
use sellers_facts::SellerId;

/// Sends all that is left of the order that is called so, under this number. Whoever sends the same answer again sends nothing, and
/// whoever sells knows of no order but theirs.
pub(crate) async fn send(
    tx: &mut Tx,
    ctx: &Ctx,
    of: Option<SellerId>,
    carrier: &str,
    answer: &Answer,
) -> Result<(), Failure<NotSent>> {
    let refused = |no| Err(Failure::Rejected(no));
    if answer.number.is_empty() {
        return refused(NotSent::NoNumber);
    }
    let Some(id) = orders::reads::by_code(tx, &answer.reference).await? else {
        return refused(NotSent::Unknown);
    };
    let Some(whole) = orders::reads::whole(tx, id).await? else { return refused(NotSent::Unknown) };
    if of.is_some() && whole.order.seller != of {
        return refused(NotSent::Unknown);
    }
    if whole.parcels.iter().any(|parcel| parcel.number == answer.number) {
        return Ok(());
    }
    let sent = orders::steps::send_rest(tx, ctx, id, carrier, &answer.number).await;
    sent.map(drop).map_err(|failure| failure.widen(NotSent::Order))
}
