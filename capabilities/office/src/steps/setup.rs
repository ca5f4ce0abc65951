//! What the shop says of itself, inside a transaction.

use action::{Ctx, Failure};
use database::Tx;
use shop::{model::Block, rules::BlockRejected};

/// Keeps one part. Whether there are prices the catalogue knows, and drafts have some too.
pub(crate) async fn set_block(
    tx: &mut Tx,
    ctx: &Ctx,
    seen: i64,
    block: Block,
) -> Result<(), Failure<BlockRejected>> {
    let has_prices = !catalog::reads::drafts::products(tx, None, 1).await?.is_empty();
    shop::steps::set_block(tx, ctx, seen, (block, has_prices)).await
}
