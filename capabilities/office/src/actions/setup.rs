//! Saying who the shop is, and opening it with its first owner.

use crate::steps;
use accounts::{
    Keys,
    actions::FirstOwner,
    model::{Begun, Entry},
    rules::LinkRejected,
};
use action::{Ctx, Failure};
use shop::{model::Block, rules::BlockRejected};

/// Keeps one part of what the shop says of itself, if it is still as whoever changes it saw it.
pub(crate) async fn set_block(ctx: &Ctx, seen: i64, block: Block) -> Result<(), Failure<BlockRejected>> {
    let block = &block;
    ctx.write(async |tx| steps::set_block(tx, ctx, seen, block.clone()).await).await
}

/// Lets the first owner in; the link is good no more. Should the process end in between, it is over all the same: there is an
/// owner.
pub(crate) async fn finish_setup(
    ctx: &Ctx,
    keys: &Keys,
    form: &FirstOwner<'_>,
    entry: &Entry,
) -> Result<Begun, Failure<LinkRejected>> {
    let begun = accounts::actions::first_owner(ctx, keys, form, entry).await?;
    shop::actions::end_setup(ctx).await?;
    Ok(begun)
}
