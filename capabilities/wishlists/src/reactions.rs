//! What wish lists hear: that something costs less, that none is left, that it is there again.

use crate::steps;
use action::{Ctx, Reaction, Unheard, on};
use catalog_facts::{PriceChanged, StockChanged};
use database::Tx;

pub(crate) fn all() -> Vec<Reaction> {
    vec![on("wishlists.price", on_price), on("wishlists.stock", on_stock)]
}

async fn on_price(tx: &mut Tx, ctx: &Ctx, fact: &PriceChanged) -> Result<(), Unheard> {
    Ok(steps::cheaper(tx, ctx, fact).await?)
}

async fn on_stock(tx: &mut Tx, ctx: &Ctx, fact: &StockChanged) -> Result<(), Unheard> {
    Ok(steps::stock(tx, ctx, fact).await?)
}
