//! Whoever was answered hears of it, once the answer stands.

use super::matter::matter;
use crate::{
    model::{Badge, Comment, Matter},
    notices::ANSWERED,
    rules, store,
};
use action::Ctx;
use contributions::model::Kind;
use database::{StoreError, Tx};
use notifications::model::notices::Tell;

/// Tells whom it answers, or who wrote what it is said to; once in the life of a comment, and once a day of a thread. Between
/// those who want nothing to do with each other nothing is told.
pub(super) async fn tell(tx: &mut Tx, ctx: &Ctx, comment: &Comment) -> Result<(), StoreError> {
    if comment.is_told {
        return Ok(());
    }
    let answered = match comment.answers {
        Some(id) => store::comments::find(tx, id).await?,
        None => None,
    };
    let matter = matter(tx, comment.on).await?.unwrap_or(Matter { product: None, author: None });
    let Some(to) = rules::hears(comment, answered.as_ref(), matter) else { return Ok(()) };
    let by = comment.person.filter(|_| comment.badge != Some(Badge::House));
    if let Some(by) = by
        && profiles::reads::hidden_between(tx, to, by).await?
    {
        return Ok(());
    }
    let (about, nth) = (comment.thread.into(), rules::day(ctx.now()));
    let link = Kind::Comment.path(comment.id);
    let tell = Tell { kind: &ANSWERED, to, about, nth, link: &link, by: None };
    notifications::steps::tell(tx, ctx, &tell).await?;
    store::comments::told(tx, comment.id).await
}
