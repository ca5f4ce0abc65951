//! Each verb inside a transaction that somebody else opened: gather, decide, keep.

mod adopt;
pub(crate) mod aspects;
mod challenge;
mod edit;
mod follow;
mod import;
mod imported;
pub mod invitations;
mod manners;
mod named;
mod reply;
mod telling;
mod write;

pub(crate) use adopt::adopt;
pub(crate) use challenge::{challenge, judge};
pub(crate) use edit::{Change, edit};
pub(crate) use follow::{GIVE_BACK, follow, give_back, leave, voted};
pub use import::import;
pub use imported::bring;
pub(crate) use manners::set;
pub(crate) use named::renamed;
pub(crate) use reply::reply;
pub(crate) use telling::{RETELL, retell};
pub(crate) use write::refused_before;
pub use write::write;

use crate::{
    model::{About, ContributionId, Counted, Review},
    rules::fold,
    store,
};
use action::{Ctx, Failure};
use database::{StoreError, Tx};

async fn load<R>(tx: &mut Tx, id: ContributionId) -> Result<Review, Failure<R>> {
    store::reviews::find(tx, id).await?.ok_or(Failure::NotFound)
}

/// Keeps what has become of a review, with what follows for the score of its thing.
async fn keep<R>(tx: &mut Tx, ctx: &Ctx, before: &Review, now: &Review) -> Result<(), Failure<R>> {
    if !store::reviews::save(tx, now).await? {
        return Err(Failure::Conflict);
    }
    let has_moved = before.is_shown() != now.is_shown();
    count(tx, ctx, now.about, (before.counted(), now.counted()), has_moved).await?;
    Ok(())
}

/// Counts what a review counted before and counts now. Whoever shows the product hears of it, also where only what is written of long
/// use came or went.
async fn count(
    tx: &mut Tx,
    ctx: &Ctx,
    about: About,
    (before, now): (Option<Counted>, Option<Counted>),
    has_moved: bool,
) -> Result<(), StoreError> {
    if before == now && !has_moved {
        return Ok(());
    }
    let known = store::scores::open(tx, about).await?;
    let mut score = fold::fold(known.clone(), before.as_ref(), now.as_ref());
    if before.is_some_and(|gone| fold::may_narrow(&known, &gone)) {
        let (first, last) = store::reviews::days(tx, about).await?;
        score = fold::between(score, first, last);
    }
    store::scores::save(tx, about, &score).await?;
    if known.count() == 0 && score.count() > 0 {
        telling::begin(tx, ctx, about).await?;
    }
    telling::tell(tx, ctx, about, &score).await
}
