//! What somebody of the shop does with promotions and taxes.

use crate::{
    model::{PromotionId, TaxSettings, Written},
    rules::{TaxesRejected, promotion::PromotionRejected},
    steps,
};
use action::{Ctx, Failure, Made};

type Refused = Failure<PromotionRejected>;

/// Makes a promotion, once for each form.
pub(crate) async fn add(ctx: &Ctx, written: &Written) -> Result<Made<PromotionId>, Refused> {
    ctx.make(async |tx| steps::add_written(tx, ctx, written).await.map(|id| (id, ()))).await
}

/// Makes it what the form says, if it is still the one that was seen.
pub(crate) async fn change(
    ctx: &Ctx,
    id: PromotionId,
    version: i64,
    written: &Written,
) -> Result<(), Refused> {
    ctx.write(async |tx| steps::change_written(tx, ctx, id, version, written).await.map(drop)).await
}

/// Switches it on or off.
pub(crate) async fn switch(ctx: &Ctx, id: PromotionId, is_on: bool) -> Result<(), Refused> {
    ctx.write(async |tx| steps::switch(tx, ctx, id, is_on).await).await
}

/// Takes it away, if it was never used.
pub(crate) async fn remove(ctx: &Ctx, id: PromotionId) -> Result<(), Refused> {
    ctx.write(async |tx| steps::remove(tx, ctx, id).await).await
}

/// Decides about taxes; `own` are rates as they are typed, one land on a line.
pub async fn set_taxes(
    ctx: &Ctx,
    seen: i64,
    wanted: &TaxSettings,
    own: &str,
) -> Result<(), Failure<TaxesRejected>> {
    ctx.write(async |tx| steps::set_taxes(tx, ctx, seen, (wanted, own)).await).await
}
