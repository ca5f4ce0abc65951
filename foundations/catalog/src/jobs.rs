//! Work of the catalogue that takes longer than a request: changing many products. The job only leads from one short
//! transaction to the next.

use crate::{actions, model::BulkId};
use action::{Ctx, JobCtx, JobFailure, JobKind, Work, job};
use kernel::{Actor, PersonId};
use serde::{Deserialize, Serialize};

/// So many transactions in one attempt; then it goes on as another job, so that none lasts.
const STEPS: usize = 40;

/// Changing many products for whoever asked for it.
#[derive(Serialize, Deserialize)]
pub(crate) struct ChangeMany {
    pub(crate) bulk: BulkId,
    pub(crate) staff: PersonId,
}

impl Work for ChangeMany {
    const NAME: &'static str = "catalog.change_many";
}

/// The jobs of the catalogue.
pub(crate) fn all() -> Vec<JobKind> {
    vec![job(change_many).at_once(1)]
}

async fn change_many(ctx: &JobCtx, work: &ChangeMany) -> Result<(), JobFailure> {
    // What is done is that person's deed, in the log of staff and in the log of facts.
    let theirs = Ctx::new(ctx.house().clone(), Actor::Staff(work.staff));
    let is_left = actions::go_on_with_bulk(&theirs, work.bulk, STEPS).await?;
    if is_left {
        let again = &ChangeMany { bulk: work.bulk, staff: work.staff };
        return Ok(ctx
            .write(async |tx| {
                ctx.end(tx).await?;
                ctx.enqueue(tx, again).await.map(drop)
            })
            .await?);
    }
    Ok(())
}
