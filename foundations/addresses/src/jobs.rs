//! Asking the register of the Union for a number. Whoever buys does not wait for it longer than for any page: while it says
//! nothing, nothing is known.

use crate::{
    model::{VatAsked, VatAskedId, Verdict},
    registry::Registry,
    rules, steps, store,
};
use action::{BoxFut, Ctx, JobCtx, JobFailure, JobKind, Work, job};
use database::StoreError;
use kernel::Actor;
use serde::{Deserialize, Serialize};

/// So often it is asked by itself; then only when somebody comes with the number again.
const ATTEMPTS_MAX: u32 = 4;

/// Ask the register for the number of this row.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct AskVat {
    pub(crate) number: VatAskedId,
}

impl Work for AskVat {
    const NAME: &'static str = "addresses.vat";
}

type Ended<'a> = BoxFut<'a, Result<(), JobFailure>>;

pub(crate) fn all(registry: &Registry) -> Vec<JobKind> {
    let registry = registry.clone();
    vec![job::<AskVat, _>(asking(move |job, work| Box::pin(ask(registry.clone(), job, work))))]
}

/// Only tells the compiler that what a closure gives lives as long as what it was given.
fn asking<F: for<'a> Fn(&'a JobCtx, &'a AskVat) -> Ended<'a>>(does: F) -> F {
    does
}

async fn ask(registry: Registry, job: &JobCtx, work: &AskVat) -> Result<(), JobFailure> {
    let found = job.read(async |snap| store::vat::find(snap, work.number).await).await?;
    // Another question may have brought the answer in between.
    let is_open =
        |asked: &VatAsked| !asked.checked.as_ref().is_some_and(|known| rules::is_fresh(known, job.now()));
    let Some(asked) = found.filter(is_open) else { return Ok(()) };
    let verdict = registry.ask(job.house(), &asked.number).await;
    if let Verdict::Busy { why } = &verdict {
        return match job.attempt() < ATTEMPTS_MAX {
            true => Err(JobFailure::Later(why.clone())),
            false => Ok(()),
        };
    }
    // Of its own, so that the answer is stamped when it came.
    let ctx = Ctx::new(job.house().clone(), Actor::House);
    let (ctx, asked, verdict) = (&ctx, &asked, &verdict);
    let kept: Result<(), StoreError> = ctx
        .write(async |tx| {
            steps::keep_vat(tx, ctx, asked, verdict).await?;
            job.end(tx).await
        })
        .await;
    Ok(kept?)
}
