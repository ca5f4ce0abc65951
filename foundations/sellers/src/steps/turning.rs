//! What becomes of sellers: let on and off by somebody of the shop, closed by the clock, forgotten at the end. Whoever is suspended
//! or told to go is written to, with the reason (RULES 2, row 15).

use super::seller::{Done, audit, in_catalogue, keep, load, told_state};
use crate::{
    letters,
    model::{Command, Seller, SellerId, State},
    rules,
    store::{sellers, turns},
};
use action::{Ctx, Failure};
use database::{StoreError, Tx};
use kernel::Subject;
use sellers_facts::{ClosingAnnounced, SellerForgotten};
use serde_json::json;

/// Closes whoever was told so thirty days ago.
pub const CLOSE: &str = "sellers.close";
/// Takes away who somebody was who has left.
pub const FORGET: &str = "sellers.forget";

/// Does with them what somebody wants, if nobody was quicker.
pub async fn turn(tx: &mut Tx, ctx: &Ctx, id: SellerId, version: i64, command: &Command) -> Done<Seller> {
    let before = load(tx, id).await?;
    if before.version != version {
        return Err(Failure::Conflict);
    }
    let after = rules::turn(&before, command, ctx.now()).map_err(Failure::Rejected)?;
    turned(tx, ctx, (&before, &after), command).await?;
    if let Some(letter) = letters::about(ctx, &after, command) {
        notifications::steps::write(tx, ctx, &letter).await?;
    }
    let states =
        (json!({ "state": before.state }), json!({ "state": after.state, "command": command.code() }));
    audit(tx, ctx, "sellers-audit-turned", &after, states).await?;
    load(tx, id).await
}

/// Keeps what they are now, with what follows from it wherever it is known.
pub(super) async fn turned(
    tx: &mut Tx,
    ctx: &Ctx,
    (before, after): (&Seller, &Seller),
    command: &Command,
) -> Done<()> {
    keep(tx, after).await?;
    told_state(tx, (before, after), ctx, (command.code(), command.said())).await?;
    if after.closes_at != before.closes_at && after.state != State::Closed {
        tx.record(&ClosingAnnounced { seller: after.id, closes_at: after.closes_at }).await?;
    }
    in_catalogue(tx, after).await?;
    Ok(appoint(tx, after).await?)
}

/// What falls due because of what they are now.
async fn appoint(tx: &mut Tx, seller: &Seller) -> Result<(), StoreError> {
    let subject = Subject::from(seller.id);
    match seller.closes_at {
        Some(at) => tx.set_deadline(CLOSE, &subject, at).await?,
        None => tx.clear_deadline(CLOSE, &subject).await?,
    }
    match seller.closed_at {
        Some(at) => tx.set_deadline(FORGET, &subject, rules::forget_at(at)).await,
        None => Ok(()),
    }
}

/// Closes somebody of whom that was announced, if it still is.
pub(crate) async fn close_announced(tx: &mut Tx, ctx: &Ctx, id: SellerId) -> Result<(), StoreError> {
    let Some(seller) = sellers::find(tx, id).await? else { return Ok(()) };
    if seller.closes_at.is_none_or(|at| at > ctx.now()) {
        return Ok(());
    }
    match turn(tx, ctx, id, seller.version, &Command::Close { is_asked: false }).await {
        Err(Failure::Broken(error)) => Err(error),
        Ok(_) | Err(_) => Ok(()),
    }
}

/// Takes away who somebody was, once the law asks for it no longer.
pub(crate) async fn forget(tx: &mut Tx, ctx: &Ctx, id: SellerId) -> Result<(), StoreError> {
    let Some(seller) = sellers::find(tx, id).await? else { return Ok(()) };
    let is_due = seller.closed_at.is_some_and(|at| rules::forget_at(at) <= ctx.now());
    if is_due { empty(tx, id).await } else { Ok(()) }
}

/// Takes away who somebody was of whom nothing was ever sold, because they want it.
pub(crate) async fn erase(tx: &mut Tx, seller: &Seller) -> Result<(), StoreError> {
    match seller.state {
        State::Draft | State::Identified | State::Verified => empty(tx, seller.id).await,
        State::Active | State::Paused | State::Suspended | State::Closed => Ok(()),
    }
}

async fn empty(tx: &mut Tx, id: SellerId) -> Result<(), StoreError> {
    turns::forget(tx, id).await?;
    if sellers::forget(tx, id).await? {
        tx.record(&SellerForgotten { seller: id }).await?;
    }
    Ok(())
}
