//! Keeping categories and brands by hand, each in a transaction of its own.

use crate::{
    model::{BrandDraft, CategoryDraft},
    rules::tree::{Place, TreeRejected},
    steps,
};
use action::{Ctx, Failure, Made};
use catalog_facts::{BrandId, CategoryId};
use kernel::Localized;

type Refused = Failure<TreeRejected>;

/// Makes a category behind its sisters. Tells whether it is new: a form that is sent again makes none.
pub(crate) async fn add_category(
    ctx: &Ctx,
    name: &Localized,
    parent: Option<CategoryId>,
) -> Result<bool, Refused> {
    let made = ctx
        .make(async |tx| steps::add_category(tx, ctx, name.clone(), parent).await.map(|id| (id, ())))
        .await?;
    Ok(made.told.is_some())
}

/// Changes a category, if it is still the one that was shown.
pub(crate) async fn change_category(
    ctx: &Ctx,
    id: CategoryId,
    wanted: &CategoryDraft,
    parent: Option<CategoryId>,
    mark: &str,
) -> Result<(), Refused> {
    ctx.write(async |tx| steps::change_category(tx, ctx, id, wanted, parent, mark).await).await
}

/// Puts a category elsewhere among its sisters.
pub(crate) async fn place_category(
    ctx: &Ctx,
    id: CategoryId,
    place: Place<CategoryId>,
) -> Result<(), Refused> {
    ctx.write(async |tx| steps::place_category(tx, ctx, id, place).await).await
}

/// Takes an empty category away.
pub(crate) async fn remove_category(ctx: &Ctx, id: CategoryId) -> Result<(), Refused> {
    ctx.write(async |tx| steps::remove_category(tx, ctx, id).await).await
}

/// Makes a brand, once for each form.
pub(crate) async fn add_brand(ctx: &Ctx, wanted: &BrandDraft) -> Result<Made<BrandId>, Refused> {
    ctx.make(async |tx| steps::add_brand(tx, ctx, wanted).await.map(|id| (id, ()))).await
}

/// Changes a brand, if it is still the one that was shown.
pub(crate) async fn change_brand(
    ctx: &Ctx,
    id: BrandId,
    wanted: &BrandDraft,
    mark: &str,
) -> Result<(), Refused> {
    ctx.write(async |tx| steps::change_brand(tx, ctx, id, wanted, mark).await).await
}
