//! Cards that providers keep: somebody agrees, the provider tells what it has kept, and is told to forget it when its owner wants
//! that, leaves, or the card has ended.

use super::{CARD_ENDS, ForgetCard};
use crate::{
    model::{AttemptId, CardUse, KeptCard, Saved, SavedId, SavedStanding, Way},
    rules::{self, Older},
    store,
};
use action::{Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{PersonId, Subject};

/// Whoever is signed in agrees that the card which they are about to type is kept. Nothing is kept of a visitor, by a way that
/// keeps none, or of somebody who has too many.
pub(super) async fn agree(tx: &mut Tx, ctx: &Ctx, way: Way) -> Result<CardUse, StoreError> {
    let Some(person) = ctx.actor().person() else { return Ok(CardUse::Typed) };
    if !rules::may_keep(way, store::saved::of(tx, person).await?.len()) {
        return Ok(CardUse::Typed);
    }
    let id: SavedId = ctx.id();
    let agreed = Saved {
        id,
        person: Some(person),
        way,
        standing: SavedStanding::Agreed,
        card: KeptCard::default(),
        agreed_at: ctx.now(),
        saved_at: None,
    };
    store::saved::insert(tx, &agreed).await?;
    Ok(CardUse::Keep(id))
}

/// Whether whoever asks is the one who has agreed: a payment may be made by a link, and what one has agreed to counts for nobody
/// else's card.
pub(super) async fn is_agreed(tx: &mut Tx, ctx: &Ctx, id: SavedId) -> Result<bool, StoreError> {
    let agreed = agreed(tx, id).await?;
    Ok(agreed.is_some_and(|agreed| agreed.person == ctx.actor().person()))
}

/// Somebody goes on to the provider, who may keep a card there. Where it is not the one who has agreed, nobody has.
pub(crate) async fn meet(tx: &mut Tx, ctx: &Ctx, id: SavedId) -> Result<(), StoreError> {
    let agreed = agreed(tx, id).await?;
    match agreed.is_some_and(|agreed| agreed.person != ctx.actor().person()) {
        true => away(tx, id).await,
        false => Ok(()),
    }
}

async fn agreed(tx: &mut Tx, id: SavedId) -> Result<Option<Saved>, StoreError> {
    let known = store::saved::find(tx, id).await?;
    Ok(known.filter(|known| known.standing == SavedStanding::Agreed))
}

/// The provider has kept the card of an attempt. What nobody wants kept any more it is told to forget.
pub(crate) async fn kept(tx: &mut Tx, ctx: &Ctx, id: AttemptId, told: &KeptCard) -> Result<(), StoreError> {
    let attempt = store::attempts::find(tx, id).await?;
    let Some((attempt, told)) = attempt.zip(rules::told(told)) else { return Ok(()) };
    let CardUse::Keep(card) = attempt.card else { return Ok(()) };
    let agreed = match store::saved::find(tx, card).await? {
        Some(known) if known.standing == SavedStanding::Agreed => known,
        Some(_) => return Ok(()),
        None => return unwanted(tx, ctx, card, attempt.way, told).await,
    };
    if let Some(person) = agreed.person {
        for older in store::saved::of(tx, person).await? {
            match rules::beside(&older, attempt.way, &told) {
                Older::Stays => {}
                Older::IsThis => away(tx, older.id).await?,
                Older::Leaves => leave(tx, ctx, older).await?,
            }
        }
    }
    let ends_at = rules::ends_at(told.expires);
    let (standing, saved_at) = (SavedStanding::Kept, Some(ctx.now()));
    store::saved::save(tx, &Saved { way: attempt.way, standing, card: told, saved_at, ..agreed }).await?;
    match ends_at {
        Some(at) => tx.set_deadline(CARD_ENDS, &Subject::from(card), at).await,
        None => Ok(()),
    }
}

/// Its owner has gone before the provider told of it.
async fn unwanted(tx: &mut Tx, ctx: &Ctx, id: SavedId, way: Way, card: KeptCard) -> Result<(), StoreError> {
    let (standing, agreed_at) = (SavedStanding::Leaving, ctx.now());
    let leaving = Saved { id, person: None, way, standing, card, agreed_at, saved_at: None };
    store::saved::insert(tx, &leaving).await?;
    ctx.enqueue(tx, &ForgetCard { card: id }).await.map(drop)
}

/// Somebody wants one of their cards forgotten. It is theirs no more from now on; the provider is told by a job.
pub async fn remove<R>(tx: &mut Tx, ctx: &Ctx, person: PersonId, id: SavedId) -> Result<(), Failure<R>> {
    let known = store::saved::find(tx, id).await?;
    let theirs = known.filter(|known| known.person == Some(person) && known.standing == SavedStanding::Kept);
    Ok(leave(tx, ctx, theirs.ok_or(Failure::NotFound)?).await?)
}

/// All of somebody's cards are forgotten.
pub(crate) async fn remove_all(tx: &mut Tx, ctx: &Ctx, person: PersonId) -> Result<(), StoreError> {
    loop {
        let all = store::saved::of(tx, person).await?;
        if all.is_empty() {
            return Ok(());
        }
        for one in all {
            leave(tx, ctx, one).await?;
        }
    }
}

/// A card has ended: nobody can be charged by it any more.
pub(crate) async fn ends(tx: &mut Tx, ctx: &Ctx, id: SavedId) -> Result<(), StoreError> {
    match store::saved::find(tx, id).await? {
        Some(known) if known.standing == SavedStanding::Kept => leave(tx, ctx, known).await,
        Some(_) | None => Ok(()),
    }
}

/// It is nobody's any more, and the provider is told if it keeps anything.
async fn leave(tx: &mut Tx, ctx: &Ctx, known: Saved) -> Result<(), StoreError> {
    let id = known.id;
    match known.standing {
        SavedStanding::Agreed => away(tx, id).await,
        SavedStanding::Kept | SavedStanding::Leaving => {
            tx.clear_deadline(CARD_ENDS, &Subject::from(id)).await?;
            let card =
                KeptCard { brand: String::new(), last_four: String::new(), expires: None, ..known.card };
            let leaving = Saved { person: None, standing: SavedStanding::Leaving, card, ..known };
            store::saved::save(tx, &leaving).await?;
            ctx.enqueue(tx, &ForgetCard { card: id }).await.map(drop)
        }
    }
}

/// The provider has forgotten it, or never kept it.
pub(crate) async fn away(tx: &mut Tx, id: SavedId) -> Result<(), StoreError> {
    tx.clear_deadline(CARD_ENDS, &Subject::from(id)).await?;
    store::saved::delete(tx, id).await
}
