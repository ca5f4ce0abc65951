//! A member suggests a change of an article. Whoever is trusted so far changes it at once; what others suggest waits until somebody has
//! looked (RULES 1.D).

use super::edit::{self, By};
use crate::{
    model::{Article, ArticleId, Change, ContributionId, Credit, Proposal, ProposalState},
    rules::{self, ChangeRejected, TurnRejected},
    store,
};
use action::{Ctx, Failure};
use contributions::model::{Draft, HoldReason, Kind, Signals, State, Writer, Written};
use database::Tx;
use faq_facts::{ChangeApplied, ChangeProposed};
use kernel::{Lang, PersonId, Subject};

/// Who suggests, and from where.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    /// Who.
    pub person: PersonId,
    /// Whoever asks, as a number that tells households apart (`web.household()`).
    pub household: Option<u128>,
}

/// Keeps what somebody suggests; gives which it is and how far it has come.
pub async fn propose(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ArticleId,
    asked: Asked,
    change: &Change,
) -> Result<(ContributionId, ProposalState), Failure<ChangeRejected>> {
    let article: Article = super::load(tx, id).await?;
    let not_now = || Failure::Rejected(ChangeRejected::Turn(TurnRejected::NotNow));
    let words = article.contribution.filter(|_| article.is_shown()).ok_or_else(not_now)?;
    if !rules::is_of_now(change, article.revision) {
        return Err(Failure::Rejected(ChangeRejected::Moved));
    }
    refuse_same(tx, &article, change).await?;
    let draft = draft(asked, (words, article.lang), change);
    let written = contributions::steps::write(tx, ctx, &rules::manner(), &draft).await;
    let written: Written = written.map_err(|failure| failure.widen(ChangeRejected::Words))?;
    let proposal = Proposal {
        id: written.id,
        article: id,
        person: Some(asked.person),
        base: change.base,
        state: ProposalState::Waiting,
        code: None,
        at: ctx.now(),
        decided_at: None,
    };
    store::proposals::insert(tx, &proposal).await?;
    tx.record(&ChangeProposed { article: id, proposal: written.id, author: asked.person }).await?;
    let settings = store::settings::find(tx).await?;
    let trust = contributions::reads::trust(tx, asked.person).await?;
    if rules::is_at_once(&settings, trust, written.state) {
        take(tx, ctx, &article, &proposal, change).await?;
        return Ok((written.id, ProposalState::Applied));
    }
    if written.state == State::Published {
        let held = contributions::steps::hold(tx, ctx, written.id, HoldReason::Staff).await;
        held.map_err(|failure| failure.widen(|why| ChangeRejected::Turn(TurnRejected::State(why))))?;
    }
    Ok((written.id, ProposalState::Waiting))
}

/// What somebody suggests is a text of theirs about what everybody reads.
fn draft(asked: Asked, (words, lang): (ContributionId, Lang), change: &Change) -> Draft {
    Draft {
        kind: Kind::Article,
        about: Subject::from(words),
        writer: Writer::Person(asked.person),
        lang,
        title: change.title.clone(),
        body: change.body.clone(),
        pictures: Vec::new(),
        signals: Signals { network: asked.household, ..Signals::default() },
    }
}

/// Nobody need look at what says the same.
async fn refuse_same(tx: &mut Tx, article: &Article, change: &Change) -> Result<(), Failure<ChangeRejected>> {
    let text = contributions::rules::text(&rules::manner(), &change.title, &change.body)
        .map_err(|why| Failure::Rejected(ChangeRejected::Words(why)))?;
    let said = store::revisions::find(tx, article.id, article.revision).await?.ok_or(Failure::NotFound)?;
    match text.title == *said.title.reveal() && text.body == *said.body.reveal() {
        true => Err(Failure::Rejected(ChangeRejected::Same)),
        false => Ok(()),
    }
}

/// What was suggested stands in the article from now on, and whoever did is thanked.
pub(super) async fn take(
    tx: &mut Tx,
    ctx: &Ctx,
    article: &Article,
    proposal: &Proposal,
    change: &Change,
) -> Result<Article, Failure<ChangeRejected>> {
    let by = By::Member(proposal.person, proposal.id);
    let now = edit::write(tx, ctx, article, change, (by, None)).await?;
    let (state, decided_at) = (ProposalState::Applied, Some(ctx.now()));
    let settled = Proposal { state, decided_at, ..proposal.clone() };
    if !store::proposals::settle(tx, &settled).await? {
        return Err(Failure::Conflict);
    }
    let credit = Credit { source: proposal.id, person: proposal.person, is_answer: false, at: ctx.now() };
    store::revisions::add_credit(tx, article.id, &credit).await?;
    let (id, author) = (article.id, proposal.person);
    tx.record(&ChangeApplied { article: id, proposal: proposal.id, author }).await?;
    Ok(now)
}
