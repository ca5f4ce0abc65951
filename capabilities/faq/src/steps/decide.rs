//! Staff decides about what members suggest. Its author is told by the contribution, which is published or sent back with the reason.

use super::{audit, load, propose};
use crate::{
    model::{Article, Change, ContributionId, Proposal, ProposalState, RejectCode, State},
    rules::{ChangeRejected, DecideRejected},
    store,
};
use action::{Ctx, Failure};
use contributions::model::HoldReason;
use database::Tx;
use faq_facts::ChangeDeclined;

/// What waits for a decision, and whether its words stand already.
async fn waiting(tx: &mut Tx, id: ContributionId) -> Result<(Proposal, State), Failure<DecideRejected>> {
    let proposal = store::proposals::find(tx, id).await?.ok_or(Failure::NotFound)?;
    let words = contributions::reads::one(tx, id).await?.ok_or(Failure::NotFound)?;
    match (proposal.state, words.state) {
        (ProposalState::Waiting, State::Held | State::Published) => Ok((proposal, words.state)),
        // What its author took back, or was taken down, waits no more, also where that is heard of later.
        (ProposalState::Waiting, State::Rejected | State::Hidden | State::Withdrawn)
        | (ProposalState::Applied | ProposalState::Declined | ProposalState::Withdrawn, _) => {
            Err(Failure::Rejected(DecideRejected::NotWaiting))
        }
    }
}

/// Takes a suggestion, as its author wrote it or as whoever takes it has put it right.
pub(crate) async fn apply(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ContributionId,
    change: &Change,
) -> Result<(), Failure<DecideRejected>> {
    let (proposal, words) = waiting(tx, id).await?;
    let article: Article = load(tx, proposal.article).await?;
    if !article.is_shown() {
        let why = crate::rules::TurnRejected::NotNow;
        return Err(Failure::Rejected(DecideRejected::Change(ChangeRejected::Turn(why))));
    }
    let taken = propose::take(tx, ctx, &article, &proposal, change).await;
    let now = taken.map_err(|failure| failure.widen(DecideRejected::Change))?;
    if words == State::Held {
        let published = contributions::steps::publish(tx, ctx, id).await;
        published.map_err(|failure| failure.widen(DecideRejected::State))?;
    }
    Ok(audit(tx, ctx, (&article, &now), "faq-audit-applied").await?)
}

/// Does not take it, and says why.
pub(crate) async fn decline(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ContributionId,
    code: Option<RejectCode>,
) -> Result<(), Failure<DecideRejected>> {
    let (proposal, words) = waiting(tx, id).await?;
    let code = code.ok_or(Failure::Rejected(DecideRejected::Code))?;
    let article: Article = load(tx, proposal.article).await?;
    close(tx, ctx, &proposal, (ProposalState::Declined, Some(code))).await?;
    // Whoever moderates may have let it stand: what is sent back is held first, so that its author hears why.
    if words == State::Published {
        let held = contributions::steps::hold(tx, ctx, id, HoldReason::Staff).await;
        held.map_err(|failure| failure.widen(DecideRejected::State))?;
    }
    let rejected = contributions::steps::reject(tx, ctx, id, code).await;
    rejected.map_err(|failure| failure.widen(DecideRejected::State))?;
    Ok(audit(tx, ctx, (&article, &article), "faq-audit-declined").await?)
}

/// Keeps that a suggestion does not stand in the article.
pub(super) async fn close<R>(
    tx: &mut Tx,
    ctx: &Ctx,
    proposal: &Proposal,
    (state, code): (ProposalState, Option<RejectCode>),
) -> Result<(), Failure<R>> {
    let settled = Proposal { state, code, decided_at: Some(ctx.now()), ..proposal.clone() };
    if !store::proposals::settle(tx, &settled).await? {
        return Err(Failure::Conflict);
    }
    if state == ProposalState::Declined {
        let (article, author) = (proposal.article, proposal.person);
        tx.record(&ChangeDeclined { article, proposal: proposal.id, author }).await?;
    }
    Ok(())
}
