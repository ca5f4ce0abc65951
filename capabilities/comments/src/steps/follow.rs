//! What is decided about the words of a comment holds for the comment. Heard twice it is done once.

use super::{count, tell::tell};
use crate::{
    model::{Comment, ContributionId},
    store,
};
use action::{Ctx, Failure};
use contributions::model::Kind;
use database::Tx;
use kernel::rejection::Never;

/// Makes a comment what its contribution is. Whom it answers hears of it when it stands for the first time.
pub(crate) async fn follow(tx: &mut Tx, ctx: &Ctx, id: ContributionId) -> Result<(), Failure<Never>> {
    let words = contributions::reads::one(tx, id).await?;
    let Some(words) = words.filter(|one| one.kind == Kind::Comment) else { return Ok(()) };
    let Some(before) = store::comments::find(tx, id).await? else { return Ok(()) };
    if before.state == words.state {
        return Ok(());
    }
    if !store::comments::turn(tx, id, before.state, words.state).await? {
        return Err(Failure::Conflict);
    }
    let now = Comment { state: words.state, ..before.clone() };
    count(tx, &now, (before.is_shown(), now.is_shown())).await?;
    if now.is_shown() {
        tell(tx, ctx, &now).await?;
    }
    Ok(())
}
