//! Files and keys that were bought: that they were handed over, that somebody has begun to download them.

use super::{keep, letters, load};
use crate::{
    model::{LineId, OrderId, Parcel, Whole},
    rules::{goods, handed},
    store,
};
use action::{Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{Timestamp, rejection::Never};

/// So many of these lines can be fetched by whoever bought them since then: as if a parcel had arrived. They are told.
pub(crate) async fn hand_over(
    tx: &mut Tx,
    ctx: &Ctx,
    (id, lines): (OrderId, &[(LineId, u32)]),
    at: Timestamp,
) -> Result<(), Failure<Never>> {
    let whole = load(tx, id).await?;
    let Some(packed) = handed::packed(&whole.lines, lines) else { return Ok(()) };
    let parcel = ctx.id();
    let Some(done) = handed::hand_over(&whole, parcel, &packed, at) else { return Ok(()) };
    for one in &packed.goods {
        if !store::lines::send(tx, one).await? {
            return Err(Failure::Conflict);
        }
    }
    let lines = goods::taken(&whole.lines, &packed);
    let parcel = Parcel {
        id: parcel,
        order: id,
        carrier: packed.carrier,
        number: packed.number,
        sent_at: at,
        delivered_at: Some(at),
        goods: packed.goods,
    };
    store::parcels::insert(tx, &parcel).await?;
    store::parcels::deliver(tx, parcel.id, at).await?;
    let order = keep(tx, ctx, done).await?;
    Ok(letters::handed_over(tx, ctx, &Whole { order, lines, ..whole }, &parcel).await?)
}

/// Whoever bought it has begun to download a line.
pub(crate) async fn begin(
    tx: &mut Tx,
    (order, line): (OrderId, LineId),
    at: Timestamp,
) -> Result<(), StoreError> {
    store::lines::begin(tx, (order, line), at).await
}
