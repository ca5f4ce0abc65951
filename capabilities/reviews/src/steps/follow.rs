//! What is decided about the words of a review holds for the review: it counts while it stands. Heard twice it is done once.

use super::keep;
use crate::{
    model::{ContributionId, Review},
    store,
};
use action::{Ctx, Failure};
use contributions::model::Kind;
use database::{StoreError, Tx};
use kernel::{PersonId, rejection::Never};
use reviews_facts::ProductScored;

/// Makes a review what its contribution is; a reply that came or went has the page of the product made anew.
pub(crate) async fn follow(tx: &mut Tx, id: ContributionId) -> Result<(), Failure<Never>> {
    let Some(words) = contributions::reads::one(tx, id).await? else { return Ok(()) };
    match words.kind {
        Kind::Review => {
            let Some(before) = store::reviews::find(tx, id).await? else { return Ok(()) };
            if before.state == words.state {
                return Ok(());
            }
            keep(tx, &before, &Review { state: words.state, ..before.clone() }).await
        }
        Kind::Reply => {
            let Some(review) = words.about.id_of() else { return Ok(()) };
            let Some(review) = store::reviews::find(tx, review).await? else { return Ok(()) };
            Ok(tell(tx, &review).await?)
        }
        Kind::Question | Kind::Answer | Kind::Comment | Kind::Story | Kind::Article => Ok(()),
    }
}

/// Has pages that show a review made anew.
pub(super) async fn tell(tx: &mut Tx, of: &Review) -> Result<(), StoreError> {
    let crate::model::About::Product(product) = of.about else { return Ok(()) };
    let score = store::scores::find(tx, of.about).await?;
    tx.record(&ProductScored { product, count: score.count(), stars: score.stars() }).await
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
