//! What was true may be true no more: the day comes on which somebody was to look, or the product changes. Heard twice it is done once.

use super::{keep, print};
use crate::{
    model::{About, Article, ArticleId, ArticleState, StaleReason},
    rules::{self, Verb},
    store,
};
use action::{Ctx, Failure};
use catalog_facts::ProductId;
use database::{StoreError, Tx};
use faq_facts::ArticleStale;
use kernel::rejection::Never;

/// The deadline at which somebody is to look whether an article is still true.
pub(crate) const LOOK: &str = "faq.look";

/// So many articles of a product are flagged when it changes.
const MOST: u32 = 200;

/// Waits for the day on which somebody is to look, or for none.
pub(super) async fn wait(tx: &mut Tx, of: &Article) -> Result<(), StoreError> {
    match of.review_by {
        Some(day) => tx.set_deadline(LOOK, &of.id.into(), day).await,
        None => tx.clear_deadline(LOOK, &of.id.into()).await,
    }
}

/// The day has come. One that was put off meanwhile waits for the other.
pub(crate) async fn look(tx: &mut Tx, ctx: &Ctx, id: ArticleId) -> Result<(), Failure<Never>> {
    let Some(article) = store::articles::find(tx, id).await? else { return Ok(()) };
    if article.review_by.is_some_and(|day| day > ctx.now()) {
        return Ok(wait(tx, &article).await?);
    }
    flag(tx, &article, StaleReason::Date).await
}

/// A product changed: what was written of it is looked at again, if it says something else of itself.
pub(crate) async fn changed(tx: &mut Tx, ctx: &Ctx, product: ProductId) -> Result<(), Failure<Never>> {
    let all = store::lists::of_product(tx, product, MOST).await?;
    if all.is_empty() {
        return Ok(());
    }
    let print = print::of(tx, ctx, About::Product(product)).await?;
    for article in all.iter().filter(|one| one.print != print) {
        flag(tx, article, StaleReason::Product).await?;
    }
    Ok(())
}

/// It may be true no more, and says so. What says so already says why it did first.
pub(super) async fn flag<R>(tx: &mut Tx, of: &Article, reason: StaleReason) -> Result<(), Failure<R>> {
    let Ok(state) = rules::turn(of.state, Verb::Flag) else { return Ok(()) };
    if of.state == ArticleState::Stale {
        return Ok(());
    }
    keep(tx, Article { state, stale: Some(reason), ..of.clone() }).await?;
    Ok(tx.record(&ArticleStale { article: of.id, reason }).await?)
}
