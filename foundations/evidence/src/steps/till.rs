//! Somebody types the code of a receipt.

use super::folding::at_the_till;
use crate::{
    model::{SheetLine, Standing},
    rules::{TillRejected, till},
    store,
};
use action::{Ctx, Failure};
use catalog_facts::VariantId;
use database::Tx;
use evidence_facts::{TillGoods, TillRedeemed};

/// What the receipt stands for is theirs, once. Whoever has typed it before is told the same again.
pub(crate) async fn redeem(
    tx: &mut Tx,
    ctx: &Ctx,
    code: &str,
    chosen: &[VariantId],
) -> Result<(), Failure<TillRejected>> {
    let person = ctx.person()?;
    let found = store::codes::find(tx, code).await?.ok_or(Failure::Rejected(TillRejected::Unknown))?;
    match till::stands(&found, person, ctx.now()).map_err(Failure::Rejected)? {
        Standing::Theirs => return Ok(()),
        Standing::Good => {}
    }
    let lines = till::bought(&found, chosen).map_err(Failure::Rejected)?;
    if !store::codes::take(tx, found.id, person, ctx.now()).await? {
        return Err(Failure::Rejected(TillRejected::Used));
    }
    let goods = |line: &SheetLine| TillGoods { line: ctx.id(), product: line.product, variant: line.variant };
    let redeemed = TillRedeemed { code: found.id, person, goods: lines.iter().map(goods).collect() };
    tx.record(&redeemed).await?;
    Ok(at_the_till(tx, &redeemed, ctx.now()).await?)
}
