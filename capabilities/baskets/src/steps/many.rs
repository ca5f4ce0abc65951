//! Several things at once: those that somebody has bought before.

use super::{Wish, basket_of, begin, items, keep};
use crate::{
    model::{Came, Holder, LINES_MAX, SecretHash},
    rules::{
        BasketRejected, came,
        gather::{self, Missed, Wanted},
        price,
    },
};
use action::{Ctx, Failure};
use catalog_facts::{ProductId, VariantId};
use database::Tx;

/// What was put in, and what could not be.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct AddedMany {
    /// The products, for counting.
    pub(crate) products: Vec<ProductId>,
    /// What is missing.
    pub(crate) missed: Vec<Missed>,
    /// Whether the basket is new.
    pub(crate) is_new: bool,
}

/// Puts in what of these can be bought. Where that is nothing, nobody is given a basket.
pub(crate) async fn add_many(
    tx: &mut Tx,
    ctx: &Ctx,
    (holder, fresh): (Option<&Holder>, &SecretHash),
    wishes: &[Wish],
    from: &Came,
) -> Result<AddedMany, Failure<BasketRejected>> {
    if wishes.len() > LINES_MAX {
        return Err(Failure::Rejected(BasketRejected::Full));
    }
    let (before, is_new) = basket_of(tx, ctx, holder).await?;
    let variants: Vec<VariantId> = wishes.iter().map(|wish| wish.variant).collect();
    let items = items(tx, ctx, &variants).await?;
    let one = |wish: &Wish| Wanted { line: ctx.id(), variant: wish.variant, quantity: wish.quantity };
    let wanted: Vec<Wanted> = wishes.iter().map(one).collect();
    let offer = |variant| price::offer(&items, variant);
    let gathered = gather::gather(before.clone(), &wanted, offer, ctx.now());
    let has_any = gathered.things > 0;
    if is_new && has_any {
        begin(tx, ctx, &before, holder, fresh).await?;
    }
    if has_any {
        keep(tx, &before, &came::begun(&before, gathered.basket.clone(), from)).await?;
    }
    let is_in = |item: &&catalog::reads::sale::SaleItem| gathered.basket.line_of(item.variant).is_some();
    let products = items.iter().filter(is_in).map(|item| item.product).collect();
    Ok(AddedMany { products, missed: gathered.missed, is_new: is_new && has_any })
}
