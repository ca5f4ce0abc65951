//! What staff does with an article as a whole: reviews, publishes, doubts, confirms and retires it.

use super::{MANY, audit, keep, load, print, stale};
use crate::{
    model::{Article, ArticleId, ContributionId, Credit, StaleReason, State},
    notices,
    rules::{self, TurnRejected, Verb},
    store,
};
use action::{Ctx, Failure};
use contributions::model::{Draft, Kind, Reasons, Signals, Writer};
use database::{StoreError, Tx};
use faq_facts::{AnswerPromoted, ArticleConfirmed, ArticleLive, ArticleRetired};
use kernel::PersonId;
use notifications::model::notices::Tell;

/// Does that with an article.
pub async fn turn(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ArticleId,
    by: PersonId,
    verb: Verb,
) -> Result<(), Failure<TurnRejected>> {
    let before: Article = load(tx, id).await?;
    let state = rules::turn(before.state, verb).map_err(Failure::Rejected)?;
    let next = Article { state, ..before.clone() };
    let (now, told) = match verb {
        // Writing it anew is a form of its own, with what was written.
        Verb::Edit => return Err(Failure::Rejected(TurnRejected::NotNow)),
        Verb::Review => (keep(tx, next).await?, "faq-audit-reviewed"),
        Verb::Publish => (publish(tx, ctx, next, by).await?, "faq-audit-published"),
        Verb::Flag => {
            stale::flag(tx, &before, StaleReason::Staff).await?;
            (next, "faq-audit-flagged")
        }
        Verb::Confirm => (confirm(tx, ctx, next).await?, "faq-audit-confirmed"),
        Verb::Retire => (retire(tx, ctx, next).await?, "faq-audit-retired"),
    };
    Ok(audit(tx, ctx, (&before, &now), told).await?)
}

/// Everybody can read it from now on: its words are a contribution of the shop. Those whose answers it was made of are told.
async fn publish(
    tx: &mut Tx,
    ctx: &Ctx,
    next: Article,
    by: PersonId,
) -> Result<Article, Failure<TurnRejected>> {
    let said = store::revisions::find(tx, next.id, next.revision).await?.ok_or(Failure::NotFound)?;
    let draft = Draft {
        kind: Kind::Article,
        about: next.about.subject(),
        writer: Writer::House(by),
        lang: next.lang,
        title: said.title.reveal().clone(),
        body: said.body.reveal().clone(),
        pictures: Vec::new(),
        signals: Signals { is_proven: true, ..Signals::default() },
    };
    let written = contributions::steps::write(tx, ctx, &rules::manner(), &draft).await;
    let written = written.map_err(|failure| failure.widen(TurnRejected::Words))?;
    let settings = store::settings::find(tx).await?;
    let review_by = next.review_by.filter(|day| *day > ctx.now());
    let now = Article {
        contribution: Some(written.id),
        words: Some(written.state),
        live_at: Some(ctx.now()),
        review_by: Some(review_by.unwrap_or_else(|| rules::when_to_look(&settings, ctx.now()))),
        ..next
    };
    let now = keep(tx, now).await?;
    stale::wait(tx, &now).await?;
    let (article, contribution) = (now.id, written.id);
    let (product, category) = (now.about.product(), now.about.category());
    tx.record(&ArticleLive { article, contribution, product, category }).await?;
    for credit in store::revisions::credits(tx, now.id, MANY).await? {
        thank(tx, ctx, &now, &credit).await?;
    }
    Ok(now)
}

/// Says that somebody's answer is help for all now, to them too.
async fn thank(tx: &mut Tx, ctx: &Ctx, article: &Article, credit: &Credit) -> Result<(), StoreError> {
    if credit.is_answer {
        let (answer, author) = (credit.source, credit.person);
        tx.record(&AnswerPromoted { article: article.id, answer, author }).await?;
    }
    let Some(to) = credit.person else { return Ok(()) };
    let link = article.path();
    let about = article.id.into();
    let tell = Tell { kind: &notices::LIVE, to, about, nth: 0, link: &link, by: None };
    notifications::steps::tell(tx, ctx, &tell).await
}

/// Somebody looked, and it is still true: of the product as it is now, for as long again.
async fn confirm(tx: &mut Tx, ctx: &Ctx, next: Article) -> Result<Article, Failure<TurnRejected>> {
    let settings = store::settings::find(tx).await?;
    let now = Article {
        stale: None,
        print: print::of(tx, ctx, next.about).await?,
        review_by: Some(rules::when_to_look(&settings, ctx.now())),
        confirmed_at: Some(ctx.now()),
        ..next
    };
    let now = keep(tx, now).await?;
    stale::wait(tx, &now).await?;
    tx.record(&ArticleConfirmed { article: now.id }).await?;
    Ok(now)
}

/// It is help no more; what everybody read is taken back.
async fn retire(tx: &mut Tx, ctx: &Ctx, next: Article) -> Result<Article, Failure<TurnRejected>> {
    let words = match next.contribution {
        Some(words) => Some(take_down(tx, ctx, words).await?),
        None => None,
    };
    tx.clear_deadline(stale::LOOK, &next.id.into()).await?;
    let now = keep(tx, Article { words, stale: None, ..next }).await?;
    tx.record(&ArticleRetired { article: now.id }).await?;
    Ok(now)
}

/// The shop takes back its own words; where whoever wrote them is gone, it takes them down. What stands no more stays as it is.
async fn take_down(tx: &mut Tx, ctx: &Ctx, id: ContributionId) -> Result<State, Failure<TurnRejected>> {
    let words = contributions::reads::one(tx, id).await?.ok_or(Failure::NotFound)?;
    if !matches!(words.state, State::Published | State::Held) {
        return Ok(words.state);
    }
    let done = match words.writer.account() {
        Some(author) => contributions::steps::withdraw(tx, ctx, id, author).await.map(|()| State::Withdrawn),
        None => contributions::steps::hide(tx, ctx, id, &Reasons::default()).await.map(|_| State::Hidden),
    };
    done.map_err(|failure| failure.widen(TurnRejected::State))
}
