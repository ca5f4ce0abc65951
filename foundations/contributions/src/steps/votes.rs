//! Somebody finds something good, or not.

use crate::{
    model::{ContributionId, Vote, Votes},
    rules::{self, VoteRejected},
    store,
};
use action::{Ctx, Failure};
use contributions_facts::ContributionVoted;
use database::Tx;
use kernel::PersonId;

/// What somebody thinks of it from now on. Each has one vote; the two counts move by it, in the same transaction.
pub async fn vote(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ContributionId,
    person: PersonId,
    vote: Vote,
) -> Result<Votes, Failure<VoteRejected>> {
    let known = store::contributions::find(tx, id).await?.ok_or(Failure::NotFound)?;
    rules::may_vote(&known, person).map_err(Failure::Rejected)?;
    let before = store::votes::find(tx, id, person).await?;
    if before == vote {
        return Ok(Votes { up: known.up, down: known.down, mine: vote });
    }
    store::votes::put(tx, id, person, vote, ctx.now()).await?;
    let (up, down) = rules::votes_moved(before, vote);
    store::contributions::move_votes(tx, id, up, down).await?;
    let now = store::contributions::find(tx, id).await?.ok_or(Failure::NotFound)?;
    let (kind, about) = (now.kind, now.about.clone());
    tx.record(&ContributionVoted { contribution: id, kind, about, up: now.up, down: now.down }).await?;
    Ok(Votes { up: now.up, down: now.down, mine: vote })
}
