//! What is decided about the words of a story holds for the story. Heard twice it is done once.

use super::keep;
use crate::{
    model::{ContributionId, Story},
    store,
};
use action::Failure;
use contributions::model::Kind;
use database::Tx;
use kernel::rejection::Never;

/// Makes a story what its contribution is.
pub(crate) async fn follow(tx: &mut Tx, id: ContributionId) -> Result<(), Failure<Never>> {
    let words = contributions::reads::one(tx, id).await?;
    let Some(words) = words.filter(|one| one.kind == Kind::Story) else { return Ok(()) };
    match store::stories::find(tx, id).await? {
        Some(before) if before.state != words.state => {
            keep(tx, &before, &Story { state: words.state, ..before.clone() }).await
        }
        Some(_) | None => Ok(()),
    }
}
