//! What is decided about the words of a review holds for the review: it counts while it stands. Heard twice it is done once.

use super::{keep, telling};
use crate::{
    model::{ContributionId, Review, State},
    store,
};
use action::{Ctx, Failure};
use contributions::model::Kind;
use database::{Snapshot, StoreError, Tx};
use kernel::{PersonId, Subject, rejection::Never, time};

/// The deadline at which whoever took something back under reports may write of it again.
pub(crate) const GIVE_BACK: &str = "reviews.give_back";
/// After so many days: as long as a review counts for the stars by law (RULES 2 row 3).
const FLED_DAYS: i64 = 30;

/// Makes a review what its contribution is; a reply that came or went has the page of the product made anew.
pub(crate) async fn follow(tx: &mut Tx, ctx: &Ctx, id: ContributionId) -> Result<(), Failure<Never>> {
    let Some(words) = contributions::reads::one(tx, id).await? else { return Ok(()) };
    match words.kind {
        Kind::Review => {
            let Some(before) = store::reviews::find(tx, id).await? else { return Ok(()) };
            if before.state == words.state {
                return Ok(());
            }
            let now = Review { state: words.state, ..before.clone() };
            keep(tx, ctx, &before, &now).await?;
            if is_fled(tx, &before, &now).await? {
                store::reviews::keep_place(tx, &now).await?;
                let at = time::days_after(ctx.now(), FLED_DAYS);
                tx.set_deadline(GIVE_BACK, &Subject::from(id), at).await?;
            }
            Ok(())
        }
        Kind::Reply => {
            let Some(review) = words.about.id_of() else { return Ok(()) };
            let Some(review) = store::reviews::find(tx, review).await? else { return Ok(()) };
            Ok(tell(tx, ctx, &review).await?)
        }
        Kind::Question | Kind::Answer | Kind::Comment | Kind::Story | Kind::Article => Ok(()),
    }
}

/// Whether its author took it back while it waited because of reports: the same is not to be handed in again before somebody looked.
async fn is_fled(snap: &mut Snapshot, before: &Review, now: &Review) -> Result<bool, StoreError> {
    let is_back = before.state == State::Held && now.state == State::Withdrawn;
    Ok(is_back && !contributions::reads::reports(snap, now.id).await?.is_empty())
}

/// So long is over: whoever fled may write of it again.
pub(crate) async fn give_back(tx: &mut Tx, id: ContributionId) -> Result<(), StoreError> {
    store::reviews::give_back(tx, id).await
}

/// Has pages that show a review made anew.
pub(super) async fn tell(tx: &mut Tx, ctx: &Ctx, of: &Review) -> Result<(), StoreError> {
    let score = store::scores::find(tx, of.about).await?;
    telling::tell(tx, ctx, of.about, &score).await
}

/// So many find it good: how sure it is that it helps others.
pub(crate) async fn voted(tx: &mut Tx, id: ContributionId) -> Result<(), StoreError> {
    let Some(words) = contributions::reads::one(tx, id).await? else { return Ok(()) };
    if words.kind != Kind::Review {
        return Ok(());
    }
    let helpful = contributions::rules::wilson(words.up, words.up + words.down);
    store::reviews::set_helpful(tx, id, helpful).await
}

/// Somebody goes: their reviews stay without them, as far as their words do.
pub(crate) async fn leave(tx: &mut Tx, _: &Ctx, person: PersonId) -> Result<(), StoreError> {
    store::erasing::forget(tx, person).await
}
