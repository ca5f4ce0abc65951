//! What people do with comments: each opens one transaction and calls one step.

pub use crate::rules::WriteRejected;

use crate::{
    model::{ContributionId, State, Wanted},
    steps,
};
use action::{Ctx, Failure};

/// Comments, once for each form; gives which it is and, the first time, what became of it.
pub async fn write(
    ctx: &Ctx,
    wanted: &Wanted,
) -> Result<(ContributionId, Option<State>), Failure<WriteRejected>> {
    let made = ctx
        .make(async |tx| {
            let written = steps::write(tx, ctx, wanted).await?;
            Ok((written.id, written.state))
        })
        .await?;
    if made.told.is_some() {
        ctx.house().signals.count("comments.written", Some(wanted.on.subject()), "");
    }
    Ok((made.what, made.told))
}
