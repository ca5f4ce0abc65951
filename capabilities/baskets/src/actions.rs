//! What somebody does with a basket. What the shop and whoever is sent a payment link do is in `links`.

pub(crate) mod links;

use crate::{
    model::{Came, Holder, LineId, SecretHash},
    reads,
    rules::{BasketRejected, lines},
    secret,
    steps::{self, Added, AddedMany, Wish},
};
use action::{Ctx, Failure};
use catalog_facts::VariantId;
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

/// Somebody who came from there puts something in. Gives, besides, the secret of a guest's new basket, this once.
pub(crate) async fn add(
    ctx: &Ctx,
    holder: Option<&Holder>,
    wish: Wish,
    from: &Came,
) -> Done<(Added, Option<String>)> {
    let (secret, fresh) = secret::mint(&*ctx.house().machine);
    let whose = (holder, &fresh);
    let added = match put(ctx, whose, (wish, from)).await {
        // Somebody's first two things were put in within one moment, and the other was first: now the basket is there.
        Err(Failure::Broken(StoreError::Taken(_))) => put(ctx, whose, (wish, from)).await?,
        ended => ended?,
    };
    ctx.house().signals.count("baskets.added", Some(added.product.into()), "");
    let is_guest = holder.and_then(Holder::person).is_none();
    Ok((added, (added.is_new && is_guest).then_some(secret)))
}

async fn put(ctx: &Ctx, whose: (Option<&Holder>, &SecretHash), (wish, from): (Wish, &Came)) -> Done<Added> {
    ctx.write(async |tx| steps::add(tx, ctx, whose, wish, from).await).await
}

/// What somebody wants to put in at once, as it was sent: `VARIANT:QUANTITY`, of each thing once.
pub(crate) fn read_wishes(sent: &[String]) -> Done<Vec<Wish>> {
    let one = |line: &String| match line.split_once(':') {
        Some((variant, quantity)) => read_wish(variant, quantity),
        None => read_wish(line, "1"),
    };
    sent.iter().map(one).collect()
}

/// Puts several things in, as far as they can be bought. Gives, besides, the secret of a guest's new basket, this once.
pub(crate) async fn add_many(
    ctx: &Ctx,
    holder: Option<&Holder>,
    wishes: &[Wish],
    from: &Came,
) -> Done<(AddedMany, Option<String>)> {
    let (secret, fresh) = secret::mint(&*ctx.house().machine);
    let whose = (holder, &fresh);
    let added = match put_many(ctx, whose, (wishes, from)).await {
        // Another basket of theirs was begun within the same moment: now it is there.
        Err(Failure::Broken(StoreError::Taken(_))) => put_many(ctx, whose, (wishes, from)).await?,
        ended => ended?,
    };
    for product in &added.products {
        ctx.house().signals.count("baskets.added", Some((*product).into()), "");
    }
    let is_guests = added.is_new && holder.and_then(Holder::person).is_none();
    Ok((added, is_guests.then_some(secret)))
}

async fn put_many(
    ctx: &Ctx,
    whose: (Option<&Holder>, &SecretHash),
    (wishes, from): (&[Wish], &Came),
) -> Done<AddedMany> {
    ctx.write(async |tx| steps::add_many(tx, ctx, whose, wishes, from).await).await
}

/// Says how many of a variant there are to be, whether it is in the basket or not; none takes it out. For whoever has no
/// browser: a basket that is not there yet is the holder's, under the very secret that they name.
///
/// ```ignore
/// baskets::actions::set(&ctx, &Holder::Person(person), variant, 2).await?;
/// ```
pub async fn set(ctx: &Ctx, holder: &Holder, variant: VariantId, quantity: u32) -> Done<()> {
    let fresh = match holder {
        Holder::Cookie(hash) => *hash,
        Holder::Person(_) => SecretHash::default(),
    };
    let (whose, wish) = ((holder, &fresh), Wish { variant, quantity });
    ctx.write(async |tx| steps::set(tx, ctx, whose, wish).await).await
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
