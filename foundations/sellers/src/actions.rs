//! What somebody of the shop does about sellers and about what the house keeps, each in a transaction of its own.

use crate::{
    model::{Command, RuleId, RuleWritten, SellerId, SellerWritten},
    rules::{RuleRejected, SellerRejected},
    steps,
};
use action::{Ctx, Failure, Made};
use kernel::Timestamp;

/// Writes somebody down who may sell here, once for each form.
pub async fn open(ctx: &Ctx, name: &str, is_trader: bool) -> Result<Made<SellerId>, Failure<SellerRejected>> {
    ctx.make(async |tx| steps::open(tx, ctx, name, is_trader).await.map(|id| (id, ()))).await
}

/// Keeps what the form about a seller says, if it was made of this version.
pub async fn fill(
    ctx: &Ctx,
    id: SellerId,
    version: i64,
    written: &SellerWritten,
) -> Result<(), Failure<SellerRejected>> {
    ctx.write(async |tx| steps::fill(tx, ctx, id, version, written).await.map(drop)).await
}

/// Keeps what a seller says of themselves, if nobody has written anything in between.
pub(crate) async fn fill_own(
    ctx: &Ctx,
    id: SellerId,
    version: i64,
    written: &SellerWritten,
) -> Result<(), Failure<SellerRejected>> {
    ctx.write(async |tx| steps::fill_own(tx, ctx, id, version, written).await).await
}

/// A seller stops for a while or comes back, if nobody has written anything in between.
pub(crate) async fn turn_own(
    ctx: &Ctx,
    id: SellerId,
    version: i64,
    command: &Command,
) -> Result<(), Failure<SellerRejected>> {
    ctx.write(async |tx| steps::turn_own(tx, ctx, id, version, command).await).await
}

/// Does with a seller what somebody wants, if they are still in this version.
pub async fn turn(
    ctx: &Ctx,
    id: SellerId,
    version: i64,
    command: &Command,
) -> Result<(), Failure<SellerRejected>> {
    ctx.write(async |tx| steps::turn(tx, ctx, id, version, command).await.map(drop)).await
}

/// Makes a rule, once for each form.
pub async fn add_rule(ctx: &Ctx, written: &RuleWritten) -> Result<Made<RuleId>, Failure<RuleRejected>> {
    ctx.make(async |tx| steps::add_written(tx, ctx, written).await.map(|id| (id, ()))).await
}

/// Makes a rule what the form says, if it was made of this version.
pub async fn change_rule(
    ctx: &Ctx,
    id: RuleId,
    version: i64,
    written: &RuleWritten,
) -> Result<(), Failure<RuleRejected>> {
    ctx.write(async |tx| steps::change_written(tx, ctx, id, version, written).await).await
}

/// Takes a rule away. Tells from when on, where those whom it concerns are told before.
pub async fn remove_rule(ctx: &Ctx, id: RuleId) -> Result<Option<Timestamp>, Failure<RuleRejected>> {
    ctx.write(async |tx| steps::remove(tx, ctx, id).await).await
}
