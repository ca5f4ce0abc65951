//! What people do with stories: each opens one transaction and calls one step.

pub use crate::rules::{EditRejected, WriteRejected};

use crate::{
    model::{Change, ContributionId, State, Wanted},
    steps,
};
use action::{Ctx, Failure};
use contributions::model::Written;
use kernel::{PersonId, Subject};

/// Tells a story, once for each form; gives which it is and, the first time, what became of it.
pub async fn write(
    ctx: &Ctx,
    wanted: &Wanted,
) -> Result<(ContributionId, Option<State>), Failure<WriteRejected>> {
    let made = ctx.make(async |tx| {
        let written: Written = steps::write(tx, ctx, wanted).await?;
        Ok((written.id, written.state))
    });
    let made = made.await?;
    if made.told.is_some() {
        let about = wanted.products.first().map(|product| Subject::from(*product));
        ctx.house().signals.count("stories.written", about, "");
    }
    Ok((made.what, made.told))
}

/// Tells one's story anew.
pub async fn edit(ctx: &Ctx, id: ContributionId, to: &Change) -> Result<Written, Failure<EditRejected>> {
    let author: PersonId = ctx.person()?;
    ctx.write_on(id, async |tx| steps::edit(tx, ctx, id, author, to).await).await
}
