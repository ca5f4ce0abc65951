//! Putting in, changing, taking out, codes.

use super::{basket_of, begin, items, keep};
use crate::{
    model::{Came, Holder, LineId, SecretHash},
    rules::{BasketRejected, came, codes, lines, price},
    store,
};
use action::{Ctx, Failure};
use catalog_facts::{ProductId, VariantId};
use database::Tx;

/// Something that somebody wants, and how much more of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wish {
    pub(crate) variant: VariantId,
    pub(crate) quantity: u32,
}

/// What was put in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Added {
    /// The product, for counting.
    pub(crate) product: ProductId,
    /// Its line.
    pub(crate) line: LineId,
    /// Whether the basket is new.
    pub(crate) is_new: bool,
}

type Done<T> = Result<T, Failure<BasketRejected>>;

/// Puts something in. Who has no basket is given one: a guest under the hash of a fresh secret.
pub(crate) async fn add(
    tx: &mut Tx,
    ctx: &Ctx,
    (holder, fresh): (Option<&Holder>, &SecretHash),
    wish: Wish,
    from: &Came,
) -> Done<Added> {
    let (before, is_new) = basket_of(tx, ctx, holder).await?;
    let items = items(tx, ctx, &[wish.variant]).await?;
    let put = lines::Put { line: ctx.id(), variant: wish.variant, quantity: wish.quantity };
    let offer = price::offer(&items, wish.variant);
    let after = lines::add(before.clone(), put, offer, ctx.now()).map_err(Failure::Rejected)?;
    if is_new {
        begin(tx, ctx, &before, holder, fresh).await?;
    }
    let after = came::begun(&before, after, from);
    keep(tx, &before, &after).await?;
    let line = after.line_of(wish.variant).map_or(put.line, |line| line.id);
    let product = price::find(&items, wish.variant).ok_or(Failure::NotFound)?.product;
    Ok(Added { product, line, is_new })
}

/// Says how many of a line are wanted.
pub(crate) async fn change(
    tx: &mut Tx,
    ctx: &Ctx,
    holder: &Holder,
    (line, quantity): (LineId, u32),
) -> Done<()> {
    let Some(before) = store::baskets::of(tx, holder).await? else { return Ok(()) };
    let Some(known) = before.line(line) else { return Ok(()) };
    let items = items(tx, ctx, &[known.variant]).await?;
    let offer = price::offer(&items, known.variant);
    let after = lines::change(before.clone(), line, quantity, offer).map_err(Failure::Rejected)?;
    keep(tx, &before, &after).await
}

/// Says how many of a variant there are to be, for a program: it may be in the basket or not.
pub(crate) async fn set(
    tx: &mut Tx,
    ctx: &Ctx,
    (holder, fresh): (&Holder, &SecretHash),
    wish: Wish,
) -> Done<()> {
    let known = store::baskets::of(tx, holder).await?;
    let line = known.as_ref().and_then(|basket| basket.line_of(wish.variant)).map(|line| line.id);
    match line {
        Some(line) => change(tx, ctx, holder, (line, wish.quantity)).await,
        None if wish.quantity == 0 => Ok(()),
        None => add(tx, ctx, (Some(holder), fresh), wish, &Came::default()).await.map(drop),
    }
}

/// Takes a line out.
pub(crate) async fn remove(tx: &mut Tx, holder: &Holder, line: LineId) -> Done<()> {
    let Some(before) = store::baskets::of(tx, holder).await? else { return Ok(()) };
    let after = lines::remove(before.clone(), line);
    keep(tx, &before, &after).await
}

/// Adds a code.
pub(crate) async fn add_code(tx: &mut Tx, holder: &Holder, typed: &str) -> Done<()> {
    let before = store::baskets::of(tx, holder).await?.ok_or(Failure::NotFound)?;
    let after = codes::add(before.clone(), typed).map_err(Failure::Rejected)?;
    keep(tx, &before, &after).await
}

/// Takes a code out.
pub(crate) async fn remove_code(tx: &mut Tx, holder: &Holder, typed: &str) -> Done<()> {
    let Some(before) = store::baskets::of(tx, holder).await? else { return Ok(()) };
    let after = codes::remove(before.clone(), typed);
    keep(tx, &before, &after).await
}
