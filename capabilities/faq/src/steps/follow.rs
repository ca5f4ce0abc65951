//! What is decided about words holds for the article and for the suggestion that they are. Heard twice it is done once.

use super::{decide, edit, keep, stale};
use crate::{
    model::{Article, ArticleState, ContributionId, Proposal, ProposalState, Revision, StaleReason, State},
    store,
};
use action::{Ctx, Failure};
use contributions::model::{Contribution, Kind};
use database::Tx;
use faq_facts::{ArticleMoved, ArticleRetired};
use kernel::rejection::Never;

/// Makes an article, or a suggestion, what its contribution is.
pub(crate) async fn follow(tx: &mut Tx, ctx: &Ctx, id: ContributionId) -> Result<(), Failure<Never>> {
    let Some(words) = contributions::reads::one(tx, id).await? else { return Ok(()) };
    if words.kind != Kind::Article {
        return Ok(());
    }
    if let Some(article) = store::articles::of_words(tx, id).await? {
        return of_article(tx, ctx, article, &words).await;
    }
    match store::proposals::find(tx, id).await? {
        Some(proposal) => of_proposal(tx, ctx, &proposal, &words).await,
        None => Ok(()),
    }
}

async fn of_article(
    tx: &mut Tx,
    ctx: &Ctx,
    before: Article,
    words: &Contribution,
) -> Result<(), Failure<Never>> {
    let before = said_elsewhere(tx, ctx, before, words).await?;
    if before.words == Some(words.state) {
        return Ok(());
    }
    // What its writer took back is help no more.
    let is_over = words.state == State::Withdrawn && before.state != ArticleState::Retired;
    let state = if is_over { ArticleState::Retired } else { before.state };
    let was_shown = before.is_shown();
    let now = keep(tx, Article { state, words: Some(words.state), ..before }).await?;
    if is_over {
        tx.clear_deadline(stale::LOOK, &now.id.into()).await?;
        tx.record(&ArticleRetired { article: now.id }).await?;
    }
    if now.is_shown() != was_shown {
        tx.record(&ArticleMoved { article: now.id, is_shown: now.is_shown() }).await?;
    }
    Ok(())
}

/// Whoever of the shop wrote its words anew among their own texts wrote a revision.
async fn said_elsewhere(
    tx: &mut Tx,
    ctx: &Ctx,
    before: Article,
    words: &Contribution,
) -> Result<Article, Failure<Never>> {
    if words.state != State::Published || before.state == ArticleState::Retired {
        return Ok(before);
    }
    let Some(said) = store::revisions::find(tx, before.id, before.revision).await? else { return Ok(before) };
    if said.title == words.title && said.body == words.body {
        return Ok(before);
    }
    let revision = Revision {
        number: before.revision + 1,
        title: words.title.clone(),
        body: words.body.clone(),
        by: words.writer.account(),
        is_house: true,
        proposal: None,
        back_to: None,
        at: words.edited_at.unwrap_or(ctx.now()),
    };
    edit::revise(tx, before, &revision).await
}

/// What its author took back, or was not let stand, is decided about.
async fn of_proposal(
    tx: &mut Tx,
    ctx: &Ctx,
    proposal: &Proposal,
    words: &Contribution,
) -> Result<(), Failure<Never>> {
    if proposal.state == ProposalState::Applied && matches!(words.state, State::Rejected | State::Hidden) {
        // What the article says may have to go as well: somebody is to look.
        let Some(article) = store::articles::find(tx, proposal.article).await? else { return Ok(()) };
        return stale::flag(tx, &article, StaleReason::Staff).await;
    }
    if proposal.state != ProposalState::Waiting {
        return Ok(());
    }
    match words.state {
        // Whoever moderates lets it stand; whether the article says so is decided where its product is known.
        State::Published | State::Held => Ok(()),
        State::Withdrawn => decide::close(tx, ctx, proposal, (ProposalState::Withdrawn, None)).await,
        State::Rejected | State::Hidden => {
            decide::close(tx, ctx, proposal, (ProposalState::Declined, words.code)).await
        }
    }
}
