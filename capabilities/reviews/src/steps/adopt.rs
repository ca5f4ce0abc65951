//! What a guest wrote becomes somebody's, once they have shown that the order is theirs.

use super::{follow, write};
use crate::{
    model::{ContributionId, Term},
    store,
};
use action::{Ctx, Failure};
use contributions::rules::{StateRejected, Verb, turn};
use database::Tx;
use kernel::{PersonId, Personal};

/// Makes a review and its words this person's. Where they have one of the same thing already, or may have none, it is taken back:
/// nobody counts twice. Heard twice it is done once.
pub(crate) async fn adopt(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ContributionId,
    person: PersonId,
) -> Result<(), Failure<StateRejected>> {
    let Some(review) = store::reviews::find(tx, id).await? else { return Ok(()) };
    let Some(words) = contributions::reads::one(tx, id).await? else { return Ok(()) };
    if !contributions::steps::adopt(tx, id, person).await? {
        return Ok(());
    }
    let has = store::reviews::places(tx, person, review.about).await?;
    let is_taken = match review.term {
        Term::Within => has.within,
        Term::Long => has.long,
    };
    let name = write::public_name(tx, person).await?;
    if !is_taken && !write::is_own(tx, person, review.about).await? {
        return Ok(store::reviews::adopt(tx, id, Some(person), (Some(review.term), &name)).await?);
    }
    if turn(words.state, Verb::Withdraw, words.code).is_err() {
        // The shop took it down, or it was taken back: it has no place to leave. It stays nobody's, and nobody is named beside it:
        // whoever is forgotten or called something else later is found by their id.
        return Ok(store::reviews::adopt(tx, id, None, (None, &Personal::default())).await?);
    }
    store::reviews::adopt(tx, id, Some(person), (None, &name)).await?;
    contributions::steps::withdraw(tx, ctx, id, person).await?;
    follow(tx, ctx, id).await.map_err(|failure| failure.widen(|never| match never {}))
}
