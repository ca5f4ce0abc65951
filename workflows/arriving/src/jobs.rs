//! The job that carries customers and orders in. What it kept is kept: a second attempt finds it to be the same.

use crate::{
    reads,
    steps::{Customers, Orders, Reviews},
};
use action::{Ctx, JobCtx, JobFailure};
use exchange::{actions::carry_arrival, model::Matter, steps::CarryArrival};
use kernel::Actor;
use std::sync::Arc;

/// One attempt, if it is still the one that counts.
pub(crate) async fn carry(job: &JobCtx, work: &CarryArrival) -> Result<(), JobFailure> {
    let known = job.read(async |snap| exchange::reads::attempt(snap, work.import, work.turn).await).await?;
    let Some(one) = known else { return Ok(()) };
    let ctx = Ctx::new(job.house().clone(), Actor::House);
    let shop = reads::shop(&ctx, one.wish.lang).await?;
    match one.matter() {
        Matter::Catalogue => {}
        Matter::Customers => carry_arrival(&ctx, one, Arc::new(Customers::new(shop))).await?,
        Matter::Orders => carry_arrival(&ctx, one, Arc::new(Orders::new(shop))).await?,
        Matter::Reviews => carry_arrival(&ctx, one, Arc::new(Reviews::new(shop))).await?,
    }
    Ok(())
}
