//! The job that carries a file in. What it kept is kept: a second attempt finds it to be the same.

use crate::{actions, steps::deliveries::CarryFile, store};
use action::{Ctx, JobCtx, JobFailure};
use kernel::Actor;

/// One attempt, if it is still the one that counts.
pub(crate) async fn carry_file(job: &JobCtx, work: &CarryFile) -> Result<(), JobFailure> {
    let known = job.read(async |snap| store::find(snap, work.import).await).await?;
    let counts = known.filter(|one| one.turn == work.turn && one.stage.is_running());
    let Some(one) = counts else { return Ok(()) };
    let ctx = Ctx::new(job.house().clone(), Actor::House);
    Ok(actions::carry(&ctx, one).await?)
}
