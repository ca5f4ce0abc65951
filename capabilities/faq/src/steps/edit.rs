//! An article says something else: another revision, and what everybody reads follows. What it said is kept whole.

use super::{audit, keep, load, stale};
use crate::{
    model::{Article, ArticleId, Change, ContributionId, Revision, Terms},
    rules::{self, BeginRejected, ChangeRejected, Verb},
    store,
};
use action::{Ctx, Failure};
use contributions::model::Text;
use database::Tx;
use faq_facts::ArticleRevised;
use kernel::{PersonId, Personal};

/// Whose words a change is.
#[derive(Clone, Copy, Debug)]
pub(super) enum By {
    /// Somebody of the shop, in its name.
    House(PersonId),
    /// A member, by what they suggested; nobody if they are gone since.
    Member(Option<PersonId>, ContributionId),
}

/// Somebody of the shop writes an article anew.
pub async fn edit(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ArticleId,
    by: PersonId,
    change: &Change,
) -> Result<u32, Failure<ChangeRejected>> {
    let article: Article = load(tx, id).await?;
    let now = write(tx, ctx, &article, change, (By::House(by), None)).await?;
    audit(tx, ctx, (&article, &now), "faq-audit-edited").await?;
    Ok(now.revision)
}

/// Somebody of the shop brings back what an article said before: that is a revision too, and nothing is lost.
pub async fn back(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ArticleId,
    by: PersonId,
    (base, to): (u32, u32),
) -> Result<u32, Failure<ChangeRejected>> {
    let article: Article = load(tx, id).await?;
    let was = store::revisions::find(tx, id, to).await?.ok_or(Failure::NotFound)?;
    let change = Change { base, title: was.title.reveal().clone(), body: was.body.reveal().clone() };
    let now = write(tx, ctx, &article, &change, (By::House(by), Some(to))).await?;
    audit(tx, ctx, (&article, &now), "faq-audit-back").await?;
    Ok(now.revision)
}

/// Keeps what an article says from now on.
pub(super) async fn write(
    tx: &mut Tx,
    ctx: &Ctx,
    before: &Article,
    change: &Change,
    (by, back_to): (By, Option<u32>),
) -> Result<Article, Failure<ChangeRejected>> {
    let refused = |why| Failure::Rejected(ChangeRejected::Turn(why));
    let state = rules::turn(before.state, Verb::Edit).map_err(refused)?;
    if !rules::is_of_now(change, before.revision) {
        return Err(Failure::Rejected(ChangeRejected::Moved));
    }
    let text = contributions::rules::text(&rules::manner(), &change.title, &change.body)
        .map_err(|why| Failure::Rejected(ChangeRejected::Words(why)))?;
    let said = store::revisions::find(tx, before.id, before.revision).await?.ok_or(Failure::NotFound)?;
    if text.title == *said.title.reveal() && text.body == *said.body.reveal() {
        return Err(Failure::Rejected(ChangeRejected::Same));
    }
    if let Some(words) = before.contribution {
        show(tx, ctx, words, &text).await?;
    }
    let (by, proposal) = match by {
        By::House(person) => (Some(person), None),
        By::Member(person, proposal) => (person, Some(proposal)),
    };
    let revision = Revision {
        number: before.revision + 1,
        title: Personal::new(text.title),
        body: Personal::new(text.body),
        by,
        is_house: proposal.is_none(),
        proposal,
        back_to,
        at: ctx.now(),
    };
    revise(tx, Article { state, ..before.clone() }, &revision).await
}

/// Keeps a revision as what the article says now.
pub(super) async fn revise<R>(
    tx: &mut Tx,
    before: Article,
    revision: &Revision,
) -> Result<Article, Failure<R>> {
    store::revisions::insert(tx, before.id, revision).await?;
    let now = Article {
        title: revision.title.clone(),
        revision: revision.number,
        is_brand: before.is_brand && revision.is_house,
        ..before
    };
    let now = keep(tx, now).await?;
    let author = revision.by.filter(|_| !revision.is_house);
    tx.record(&ArticleRevised { article: now.id, revision: now.revision, author }).await?;
    Ok(now)
}

/// What everybody reads says so too. It is the shop's, so whoever writes it anew does so in the place of whoever wrote it.
async fn show(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ContributionId,
    text: &Text,
) -> Result<(), Failure<ChangeRejected>> {
    let words = contributions::reads::one(tx, id).await?.ok_or(Failure::NotFound)?;
    let closed = || Failure::Rejected(ChangeRejected::Edited(contributions::rules::EditRejected::Closed));
    let author = words.writer.account().ok_or_else(closed)?;
    let edited = contributions::steps::edit(tx, ctx, &rules::manner(), id, author, text).await;
    edited.map(drop).map_err(|failure| failure.widen(ChangeRejected::Edited))
}

/// For what and until when an article holds.
pub(crate) async fn set_terms(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ArticleId,
    terms: &Terms,
) -> Result<(), Failure<BeginRejected>> {
    let before: Article = load(tx, id).await?;
    let Terms { applies_to, review_by } = rules::terms(terms, ctx.now()).map_err(Failure::Rejected)?;
    let now = keep(tx, Article { applies_to, review_by, ..before.clone() }).await?;
    if before.live_at.is_some() {
        stale::wait(tx, &now).await?;
    }
    audit(tx, ctx, (&before, &now), "faq-audit-terms").await?;
    Ok(())
}
