//! What sellers write and do of themselves. Whoever looks after sellers is told, where something has to be compared.

use super::{
    seller::{Done, in_catalogue, keep, load, today, told_state},
    turning::turned,
};
use crate::{
    CHECK,
    model::{Command, Seller, SellerId, SellerWritten},
    rules,
};
use action::{Ctx, Failure};
use database::{StoreError, Tx};
use kernel::Right;
use notifications::Tell;
use sellers_facts::SellerChanged;

/// Keeps what a seller says of themselves, if it is they and nobody has written anything in between. How often they are paid, and
/// with which account they come in, was agreed with the house and stays.
pub(crate) async fn fill_own(
    tx: &mut Tx,
    ctx: &Ctx,
    id: SellerId,
    version: i64,
    written: &SellerWritten,
) -> Done<()> {
    let before = own(tx, ctx, id, version).await?;
    let checked = rules::check(written, today(tx, ctx).await?).map_err(Failure::Rejected)?;
    let after = rules::filled_by_them(&before, &checked, ctx.now()).map_err(Failure::Rejected)?;
    let after = Seller { payout_days: before.payout_days, ..after };
    if after == before {
        return Ok(());
    }
    keep(tx, &after).await?;
    tx.record(&SellerChanged { seller: id }).await?;
    if after.state != before.state || after.verified_at != before.verified_at {
        told_state(tx, (&before, &after), ctx, ("fill", "")).await?;
    }
    in_catalogue(tx, &after).await?;
    match after.verified_at {
        None => Ok(to_be_checked(tx, ctx, &before).await?),
        Some(_) => Ok(()),
    }
}

/// They stop for a while, or come back. What was ordered already is theirs to send all the same.
pub(crate) async fn turn_own(
    tx: &mut Tx,
    ctx: &Ctx,
    id: SellerId,
    version: i64,
    command: &Command,
) -> Done<()> {
    let before = own(tx, ctx, id, version).await?;
    let after = rules::turn_by_them(&before, command, ctx.now()).map_err(Failure::Rejected)?;
    turned(tx, ctx, (&before, &after), command).await
}

/// The seller, if whoever asks is they and nobody has written anything in between.
async fn own(tx: &mut Tx, ctx: &Ctx, id: SellerId, version: i64) -> Done<Seller> {
    let known = load(tx, id).await?;
    if known.person.is_none() || known.person != Some(ctx.person()?) {
        return Err(Failure::NotFound);
    }
    if known.version == version { Ok(known) } else { Err(Failure::Conflict) }
}

/// Somebody has to compare what they say now.
async fn to_be_checked(tx: &mut Tx, ctx: &Ctx, seller: &Seller) -> Result<(), StoreError> {
    let link = format!("/admin/sellers/{}", seller.id);
    for to in accounts::reads::who_may(tx, Right::Sales).await? {
        let (about, nth) = (seller.id.into(), seller.version + 1);
        let tell = Tell { kind: &CHECK, to, about, nth, link: &link, by: None };
        notifications::steps::tell(tx, ctx, &tell).await?;
    }
    Ok(())
}
