//! What people do whose points let them.

use crate::{
    model::{CloseReason, ContributionId},
    rules::TurnRejected,
    steps::privilege as steps,
};
use action::{Ctx, Failure};

/// Somebody closes a question that is none.
pub(crate) async fn close(
    ctx: &Ctx,
    question: ContributionId,
    reason: CloseReason,
) -> Result<(), Failure<TurnRejected>> {
    let by = ctx.person()?;
    ctx.write(async |tx| steps::close(tx, ctx, (question, by), reason).await).await
}
