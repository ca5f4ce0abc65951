//! The job that carries a file in. What it kept is kept: a second attempt finds it to be the same.

use crate::{actions, reads, steps::deliveries::CarryFile};
use action::{Ctx, JobCtx, JobFailure};
use kernel::Actor;

/// One attempt, if it is still the one that counts.
pub(crate) async fn carry_file(job: &JobCtx, work: &CarryFile) -> Result<(), JobFailure> {
    let known = job.read(async |snap| reads::attempt(snap, work.import, work.turn).await).await?;
    let Some(one) = known else { return Ok(()) };
    let ctx = Ctx::new(job.house().clone(), Actor::House);
    Ok(actions::carry(&ctx, one).await?)
}
