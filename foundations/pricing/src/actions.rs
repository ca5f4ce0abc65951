//! What somebody of the shop does with promotions, groups of people and taxes.

pub use crate::rules::groups::GroupRejected;

use crate::{
    model::{GroupId, GroupWanted, PromotionId, PutIn, TaxSettings, Written},
    rules::{TaxesRejected, promotion::PromotionRejected},
    steps::{self, groups},
};
use action::{Ctx, Failure, Made};
use kernel::PersonId;

type Refused = Failure<PromotionRejected>;
type OfGroup<T> = Result<T, Failure<GroupRejected>>;

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

/// Makes a group of people, once for each form.
pub(crate) async fn make_group(ctx: &Ctx, wanted: &GroupWanted) -> OfGroup<Made<GroupId>> {
    ctx.make(async |tx| groups::make(tx, ctx, wanted).await.map(|id| (id, ()))).await
}

/// Calls it otherwise, if it is still the one that was seen.
pub(crate) async fn rename_group(ctx: &Ctx, id: GroupId, version: i64, name: &str) -> OfGroup<()> {
    ctx.write(async |tx| groups::rename(tx, ctx, id, version, name).await).await
}

/// Puts people in whose addresses were typed.
pub(crate) async fn put_in_group(ctx: &Ctx, id: GroupId, typed: &str) -> OfGroup<PutIn> {
    ctx.write(async |tx| groups::put_in_typed(tx, ctx, id, typed).await).await
}

/// Takes somebody out.
pub(crate) async fn take_out_of_group(ctx: &Ctx, id: GroupId, person: PersonId) -> OfGroup<()> {
    ctx.write(async |tx| groups::take_out(tx, ctx, id, person).await).await
}

/// Takes it away, unless a promotion that is on is for it.
pub(crate) async fn remove_group(ctx: &Ctx, id: GroupId) -> OfGroup<()> {
    ctx.write(async |tx| groups::remove(tx, ctx, id).await).await
}
