//! Somebody shows what they bought, by their own choice, and takes it back whenever they like.

use crate::{
    model::{BoughtId, BoughtPage, Good},
    rules::{BoughtRejected, code},
    store,
};
use action::{Ctx, Failure};
use catalog_facts::ProductId;
use database::Tx;
use sharing_facts::{BoughtShown, BoughtTaken};

/// So many of the latest things that somebody bought can be chosen.
pub(crate) const GOODS_MAX: u32 = 40;
/// So many pages anybody has at once.
pub(crate) const PAGES_MAX: u32 = 20;

type Done<T> = Result<T, Failure<BoughtRejected>>;

/// Makes a page of those of the chosen things that whoever acts has really bought and not given back.
pub(crate) async fn show(tx: &mut Tx, ctx: &Ctx, chosen: &[ProductId]) -> Done<BoughtPage> {
    let person = ctx.person()?;
    let bought = evidence::reads::of_person(tx, person, None, GOODS_MAX).await?.items;
    let kept = bought.iter().filter(|one| one.returned_at.is_none() && chosen.contains(&one.product));
    let goods: Vec<Good> = kept.map(|one| Good { product: one.product, variant: one.variant }).collect();
    if goods.is_empty() {
        return Err(Failure::Rejected(BoughtRejected::Nothing));
    }
    if store::bought::of_person(tx, person, PAGES_MAX).await?.len() >= PAGES_MAX as usize {
        return Err(Failure::Rejected(BoughtRejected::TooMany { most: PAGES_MAX }));
    }
    let code = code::page(ctx.house().machine.random());
    let page = BoughtPage { id: ctx.id(), person, code, made_at: ctx.now() };
    store::bought::insert(tx, &page, &goods).await?;
    let products = u32::try_from(goods.len()).unwrap_or(u32::MAX);
    tx.record(&BoughtShown { page: page.id, person, products }).await?;
    Ok(page)
}

/// Takes a page of theirs away. What is gone already stays gone.
pub(crate) async fn take_back(tx: &mut Tx, ctx: &Ctx, id: BoughtId) -> Done<()> {
    let person = ctx.person()?;
    if store::bought::own(tx, person, id).await?.is_none() {
        return Ok(());
    }
    store::bought::remove(tx, id).await?;
    Ok(tx.record(&BoughtTaken { page: id }).await?)
}
