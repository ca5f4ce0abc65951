//! What the shop does with payment links, and whoever has one.

use crate::{
    model::{Came, Holder, LinkId, LinkWish, SecretHash},
    rules::LinkRejected,
    secret, steps,
};
use action::{Ctx, Failure, Made};
use database::StoreError;
use kernel::Personal;

type Done<T> = Result<T, Failure<LinkRejected>>;

/// Somebody of the shop, called this, puts things together for a buyer: once for each form. Gives the secret, this once.
pub(crate) async fn make(ctx: &Ctx, name: &Personal<String>, wish: &LinkWish) -> Done<Made<LinkId, String>> {
    ctx.make(async |tx| steps::links::make(tx, ctx, name, wish).await).await
}

/// Another secret; the one of before leads nowhere any more. Gives the new one, this once.
pub(crate) async fn renew(ctx: &Ctx, id: LinkId) -> Done<String> {
    ctx.write(async |tx| steps::links::renew(tx, ctx, id).await).await
}

/// The shop takes a link back.
pub(crate) async fn end(ctx: &Ctx, id: LinkId) -> Done<()> {
    ctx.write(async |tx| steps::links::end(tx, ctx, id).await).await
}

/// Somebody looks at what is in a link for the first time.
pub(crate) async fn open(ctx: &Ctx, id: LinkId) -> Result<(), StoreError> {
    ctx.write(async |tx| steps::links::open(tx, ctx, id).await).await
}

/// Puts what is in a link into somebody's basket, that alone if they want so; they came from there. Gives the secret of a guest's new
/// basket, this once.
pub(crate) async fn take(
    ctx: &Ctx,
    link: &SecretHash,
    holder: Option<&Holder>,
    wish: (bool, &Came),
) -> Done<Option<String>> {
    let (secret, fresh) = secret::mint(&*ctx.house().machine);
    let whose = (holder, &fresh);
    let is_new = match follow(ctx, link, whose, wish).await {
        // Another basket of theirs was begun within the same moment: now it is there.
        Err(Failure::Broken(StoreError::Taken(_))) => follow(ctx, link, whose, wish).await?,
        ended => ended?,
    };
    let is_guests = is_new && holder.and_then(Holder::person).is_none();
    Ok(is_guests.then_some(secret))
}

async fn follow(
    ctx: &Ctx,
    link: &SecretHash,
    whose: (Option<&Holder>, &SecretHash),
    wish: (bool, &Came),
) -> Done<bool> {
    ctx.write(async |tx| steps::links::take(tx, ctx, link, whose, wish).await).await
}
