//! Stock on its way to a buyer: put aside for somebody, given back, sold, brought back. A hold has no clock of its own: whoever
//! holds lets go or sells, and doing either twice is doing it once. What nobody counts is always there.

mod fold;

pub(super) use fold::{refold, refold_sets};

pub use crate::rules::stock::StockRejected;

use crate::{
    model::{Held, Wanted},
    reads::stock::asked,
    rules::stock::plan,
    store::stock,
};
use action::{Ctx, Failure};
use catalog_facts::{CatalogFact, ProductId, StockChanged, VariantId};
use database::{StoreError, Tx};
use fold::Touched;
use kernel::Subject;
use std::collections::BTreeSet;

/// Puts aside what somebody wants to buy: all of it or, if there is less of anything, nothing. Exact however many want the
/// same at once: two who race for the last piece change one row, and the second finds it changed. Whoever holds already holds
/// more.
pub async fn hold(
    tx: &mut Tx,
    ctx: &Ctx,
    owner: &Subject,
    wanted: &[(VariantId, u32)],
) -> Result<(), Failure<StockRejected>> {
    let asked = asked(tx, wanted).await?;
    if asked.len() < wanted.len() {
        return Err(Failure::NotFound);
    }
    let piles = stock::piles(tx, &variants(&asked)).await?;
    let held = plan(&asked, &piles).map_err(Failure::Rejected)?;
    if held.is_empty() {
        return Ok(());
    }
    for one in &held {
        if !stock::put_aside(tx, one).await? {
            return Err(Failure::Conflict);
        }
    }
    stock::hold(tx, owner, &held, ctx.now()).await?;
    let fresh: BTreeSet<VariantId> = held.iter().map(|one| one.variant).collect();
    let all = stock::held_for(tx, owner).await?.into_iter();
    let touched: Touched = all
        .filter(|(one, _)| fresh.contains(&one.variant))
        .map(|(one, product)| (product, one.variant))
        .collect();
    Ok(tell(tx, &touched).await?)
}

/// Lets go of everything that is put aside for somebody.
pub async fn release(tx: &mut Tx, _: &Ctx, owner: &Subject) -> Result<(), StoreError> {
    let held = stock::held_for(tx, owner).await?;
    if held.is_empty() {
        return Ok(());
    }
    for (one, _) in &held {
        stock::put_back(tx, one).await?;
    }
    stock::forget(tx, owner).await?;
    let touched = held.into_iter().map(|(one, product)| (product, one.variant)).collect();
    tell(tx, &touched).await
}

/// What is put aside for somebody is gone: they have bought it. What others may buy stays as it was, so nobody is told.
pub async fn sell(tx: &mut Tx, _: &Ctx, owner: &Subject) -> Result<(), StoreError> {
    let held = stock::held_for(tx, owner).await?;
    if held.is_empty() {
        return Ok(());
    }
    for (one, _) in &held {
        stock::take_away(tx, one).await?;
    }
    stock::sold(tx, owner).await?;
    stock::forget(tx, owner).await?;
    let products: BTreeSet<ProductId> = held.into_iter().map(|(_, product)| product).collect();
    for product in products {
        stock::recounted(tx, product).await?;
        refold(tx, product).await?;
    }
    Ok(())
}

/// All that was sold to somebody can be sold again: exactly what was taken away then, whatever the catalogue says now. Asked again
/// it finds nothing to do.
pub async fn take_back(tx: &mut Tx, _: &Ctx, owner: &Subject) -> Result<(), StoreError> {
    let sold = stock::sold_to(tx, owner).await?;
    if sold.is_empty() {
        return Ok(());
    }
    for (one, _) in &sold {
        stock::add(tx, one).await?;
    }
    stock::forget_sold(tx, owner).await?;
    let touched: Touched = sold.into_iter().map(|(one, product)| (product, one.variant)).collect();
    let products: BTreeSet<ProductId> = touched.iter().map(|(product, _)| *product).collect();
    for product in products {
        stock::recounted(tx, product).await?;
    }
    tell(tx, &touched).await
}

/// What was sold has come back and can be sold again: of a set its parts.
pub async fn restock(tx: &mut Tx, _: &Ctx, goods: &[(VariantId, u32)]) -> Result<(), StoreError> {
    let wanted = asked(tx, goods).await?;
    let piles = stock::piles(tx, &variants(&wanted)).await?;
    let mut back = BTreeSet::new();
    for one in &wanted {
        for taking in &one.takes {
            // It goes where things of its kind lie first; what has no place is not counted.
            let Some(pile) = piles.iter().find(|pile| pile.variant == taking.variant) else { continue };
            let quantity = taking.times.saturating_mul(i64::from(one.quantity));
            stock::add(tx, &Held { variant: taking.variant, location: pile.location, quantity }).await?;
            back.insert(taking.variant);
        }
    }
    if back.is_empty() {
        return Ok(());
    }
    let back: Vec<VariantId> = back.into_iter().collect();
    let goods = stock::goods(tx, &back).await?;
    let touched: Touched = goods.into_iter().map(|one| (one.product, one.variant)).collect();
    let products: BTreeSet<ProductId> = touched.iter().map(|(product, _)| *product).collect();
    for product in products {
        stock::recounted(tx, product).await?;
    }
    tell(tx, &touched).await
}

/// Every variant that is taken, once.
fn variants(wanted: &[Wanted]) -> Vec<VariantId> {
    let takes = wanted.iter().flat_map(|one| &one.takes);
    takes.map(|taking| taking.variant).collect::<BTreeSet<VariantId>>().into_iter().collect()
}

/// More or less of these may be bought: their cards and lines say so from now on, and those of sets that they are parts of.
async fn tell(tx: &mut Tx, touched: &Touched) -> Result<(), StoreError> {
    let products: BTreeSet<ProductId> = touched.iter().map(|(product, _)| *product).collect();
    let mut facts: Vec<CatalogFact> = Vec::new();
    for product in &products {
        for (variant, left) in refold(tx, *product).await?.counted() {
            if touched.contains(&(*product, variant)) {
                facts.push(StockChanged { product: *product, variant, left }.into());
            }
        }
    }
    facts.extend(refold_sets(tx, &products).await?);
    tx.record(&facts).await
}
