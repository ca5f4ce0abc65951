//! Each verb inside a transaction that somebody else opened: gather, decide, keep.

mod adopt;
mod challenge;
mod edit;
mod follow;
mod import;
mod imported;
pub mod invitations;
mod named;
mod reply;
mod write;

pub(crate) use adopt::adopt;
pub(crate) use challenge::{challenge, judge};
pub(crate) use edit::{Change, edit};
pub(crate) use follow::{follow, leave, voted};
pub use import::import;
pub use imported::bring;
pub(crate) use named::renamed;
pub(crate) use reply::reply;
pub(crate) use write::refused_before;
pub use write::write;

use crate::{
    model::{About, ContributionId, Counted, Review},
    rules::fold,
    store,
};
use action::Failure;
use database::{StoreError, Tx};
use reviews_facts::ProductScored;

async fn load<R>(tx: &mut Tx, id: ContributionId) -> Result<Review, Failure<R>> {
    store::reviews::find(tx, id).await?.ok_or(Failure::NotFound)
}

/// Keeps what has become of a review, with what follows for the score of its thing.
async fn keep<R>(tx: &mut Tx, before: &Review, now: &Review) -> Result<(), Failure<R>> {
    if !store::reviews::save(tx, now).await? {
        return Err(Failure::Conflict);
    }
    let has_moved = before.is_shown() != now.is_shown();
    count(tx, now.about, (before.counted(), now.counted()), has_moved).await?;
    Ok(())
}

/// Counts what a review counted before and counts now. Whoever shows the product hears of it, also where only what is written of long
/// use came or went.
async fn count(
    tx: &mut Tx,
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
    if let About::Product(product) = about {
        tx.record(&ProductScored { product, count: score.count(), stars: score.stars() }).await?;
    }
    Ok(())
}
