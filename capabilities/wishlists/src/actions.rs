//! What somebody does with lists, of theirs and of others.

pub use crate::rules::{ClaimRejected, WishRejected};

use crate::{
    model::{ClaimId, Giver, ItemId, ItemWanted, ListId, ListWanted},
    reads, secret,
    steps::{self, Wish},
    store,
};
use action::{Ctx, Failure};
use catalog_facts::VariantId;

type Done<T> = Result<T, Failure<WishRejected>>;

/// Makes a list, once for each form.
pub async fn make_list(ctx: &Ctx, wanted: &ListWanted) -> Done<ListId> {
    let made = ctx.make(async |tx| Ok((steps::make(tx, ctx, wanted).await?, ()))).await?;
    Ok(made.what)
}

/// Changes a list.
pub async fn change_list(ctx: &Ctx, id: ListId, wanted: &ListWanted) -> Done<()> {
    ctx.write(async |tx| steps::change(tx, ctx, id, wanted).await).await
}

/// Gives a list another link. The one before leads nowhere any more.
pub async fn renew_link(ctx: &Ctx, id: ListId) -> Done<()> {
    ctx.write(async |tx| steps::renew(tx, ctx, id).await).await
}

/// Removes a list with all that is on it.
pub async fn remove_list(ctx: &Ctx, id: ListId) -> Done<()> {
    ctx.write(async |tx| steps::remove(tx, ctx, id).await).await
}

/// Puts something on a list of whoever acts: on the one on which things are saved by themselves, unless they say which. It is made,
/// under this name, where there is none yet.
pub async fn save(ctx: &Ctx, variant: VariantId, list: Option<ListId>, name: &str) -> Done<(ListId, ItemId)> {
    let item = &ItemWanted::default();
    let wish = &Wish { variant, list, name, item };
    let saved = ctx.write(async |tx| steps::save(tx, ctx, wish).await).await?;
    ctx.house().signals.count("wishlists.saved", Some(variant.into()), "");
    Ok(saved)
}

/// Changes what somebody says of something on a list of theirs; gives the list.
pub async fn change_item(ctx: &Ctx, id: ItemId, wanted: &ItemWanted) -> Done<ListId> {
    ctx.write(async |tx| steps::change_item(tx, ctx, id, wanted).await).await
}

/// Takes something off a list.
pub async fn remove_item(ctx: &Ctx, id: ItemId) -> Done<()> {
    ctx.write(async |tx| steps::remove_item(tx, ctx, id).await).await
}

/// Says that somebody gives something of a list that they may see, once for each form. Gives, besides, the word by which whoever is
/// not signed in undoes it, this once.
pub async fn claim(
    ctx: &Ctx,
    (word, item): (&str, ItemId),
    giver: &Giver,
) -> Result<(ClaimId, Option<String>), Failure<ClaimRejected>> {
    let fresh = secret::word(&*ctx.house().machine);
    let hash = &secret::hash(&fresh);
    let came_by = secret::is_word(word).then(|| secret::hash(word));
    let made = ctx
        .make(async |tx| {
            let found = reads::found(tx, ctx.actor(), word).await?.ok_or(Failure::NotFound)?;
            let claim = steps::claim(tx, ctx, (&found.list, item), giver, (hash, came_by.as_ref())).await?;
            Ok((claim, ()))
        })
        .await?;
    let told = made.told.filter(|()| giver.person.is_none());
    Ok((made.what, told.map(|()| fresh)))
}

/// Whoever is signed in does not give it after all.
pub async fn undo(ctx: &Ctx, id: ClaimId) -> Result<(), Failure<ClaimRejected>> {
    let person = ctx.person()?;
    ctx.write(async |tx| {
        let known = store::claims::find(tx, id).await?.filter(|claim| claim.person == Some(person));
        match known {
            Some(claim) => steps::undo(tx, &claim).await,
            None => Ok(()),
        }
    })
    .await
}

/// Whoever has this word does not give it after all.
pub async fn undo_by_word(ctx: &Ctx, word: &str) -> Result<(), Failure<ClaimRejected>> {
    ctx.write(async |tx| match reads::claim_of(tx, word).await? {
        Some(claim) => steps::undo(tx, &claim).await,
        None => Ok(()),
    })
    .await
}
