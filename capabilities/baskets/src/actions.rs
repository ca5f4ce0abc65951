//! What somebody does with a basket.

use crate::{
    model::{Holder, LineId, SecretHash},
    reads,
    rules::{BasketRejected, lines},
    secret,
    steps::{self, Added, Wish},
};
use action::{Ctx, Failure};
use database::StoreError;
use kernel::PersonId;

type Done<T> = Result<T, Failure<BasketRejected>>;

/// What somebody wants to put in, as they sent it. None is not a number of things that one puts in.
pub(crate) fn read_wish(variant: &str, quantity: &str) -> Done<Wish> {
    let variant = variant.parse().map_err(|_| Failure::Rejected(BasketRejected::NotForSale))?;
    let quantity = lines::quantity(quantity).map_err(Failure::Rejected)?;
    Ok(Wish { variant, quantity })
}

/// How many of a line somebody wants: what they typed, and one more or one less where they pressed that.
pub(crate) fn read_quantity(typed: &str, step: &str) -> Done<u32> {
    lines::stepped(typed, step).map_err(Failure::Rejected)
}

/// Puts something in. Gives, besides, the secret of a guest's new basket, this once.
pub(crate) async fn add(ctx: &Ctx, holder: Option<&Holder>, wish: Wish) -> Done<(Added, Option<String>)> {
    let (secret, fresh) = secret::mint(&*ctx.house().machine);
    let whose = (holder, &fresh);
    let added = match put(ctx, whose, wish).await {
        // Somebody's first two things were put in within one moment, and the other was first: now the basket is there.
        Err(Failure::Broken(StoreError::Taken(_))) => put(ctx, whose, wish).await?,
        ended => ended?,
    };
    ctx.house().signals.count("baskets.added", Some(added.product.into()), "");
    let is_guest = holder.and_then(Holder::person).is_none();
    Ok((added, (added.is_new && is_guest).then_some(secret)))
}

async fn put(ctx: &Ctx, whose: (Option<&Holder>, &SecretHash), wish: Wish) -> Done<Added> {
    ctx.write(async |tx| steps::add(tx, ctx, whose, wish).await).await
}

/// Says how many of a line are wanted; none takes it out. A line that is not there any more stays away, and says nothing.
pub async fn change(ctx: &Ctx, holder: &Holder, line: LineId, quantity: u32) -> Done<()> {
    ctx.write(async |tx| steps::change(tx, ctx, holder, (line, quantity)).await).await
}

/// Takes a line out.
pub async fn remove(ctx: &Ctx, holder: &Holder, line: LineId) -> Done<()> {
    ctx.write(async |tx| steps::remove(tx, holder, line).await).await
}

/// Adds a code that somebody typed. Whether it counts is said by what the basket costs then.
pub async fn add_code(ctx: &Ctx, holder: &Holder, typed: &str) -> Done<()> {
    ctx.write(async |tx| steps::add_code(tx, holder, typed).await).await
}

/// Takes a code out.
pub async fn remove_code(ctx: &Ctx, holder: &Holder, typed: &str) -> Done<()> {
    ctx.write(async |tx| steps::remove_code(tx, holder, typed).await).await
}

/// Puts what is in a guest's basket into that of whoever the guest turned out to be, once. Tells whether there was anything to do;
/// where there is not, nothing is written.
pub async fn merge(ctx: &Ctx, person: PersonId, guest: &SecretHash) -> Done<bool> {
    let known: Result<_, StoreError> =
        ctx.read(async |snap| reads::of(snap, &Holder::Cookie(*guest)).await).await;
    if known?.is_none() {
        return Ok(false);
    }
    match bring_together(ctx, person, guest).await {
        // The member's basket was begun within the same moment: now it is there.
        Err(Failure::Broken(StoreError::Taken(_))) => bring_together(ctx, person, guest).await,
        ended => ended,
    }
}

async fn bring_together(ctx: &Ctx, person: PersonId, guest: &SecretHash) -> Done<bool> {
    ctx.write(async |tx| steps::merge(tx, ctx, person, guest).await).await
}
