//! Asking providers what they have kept of a card, and having them forget one.

use super::{Ended, fresh, kept};
use crate::{
    model::SavedStanding,
    providers::Providers,
    reads,
    steps::{self, ForgetCard, KeepCard},
};
use action::{JobCtx, JobFailure, JobKind, job};
use kernel::Personal;

pub(super) fn all(providers: &Providers) -> Vec<JobKind> {
    let [one, two] = [(); 2].map(|()| providers.clone());
    vec![
        job::<KeepCard, _>(keeping(move |job, work| Box::pin(keep(one.clone(), job, work)))),
        job::<ForgetCard, _>(forgetting(move |job, work| Box::pin(forget(two.clone(), job, work)))),
    ]
}

/// These only tell the compiler that what a closure gives lives as long as what it was given.
fn keeping<F: for<'a> Fn(&'a JobCtx, &'a KeepCard) -> Ended<'a>>(does: F) -> F {
    does
}
fn forgetting<F: for<'a> Fn(&'a JobCtx, &'a ForgetCard) -> Ended<'a>>(does: F) -> F {
    does
}

/// Asks what was kept of the card that has just paid. A provider that tells it by itself, or has kept nothing, says nothing.
async fn keep(providers: Providers, job: &JobCtx, work: &KeepCard) -> Result<(), JobFailure> {
    let found = job.read(async |snap| reads::attempt(snap, work.attempt).await).await?;
    let Some((_, attempt)) = found else { return Ok(()) };
    let Some(provider) = providers.of(attempt.way) else { return Ok(()) };
    let Some(card) = provider.card_of(job, &attempt).await? else { return Ok(()) };
    let (card, ctx) = (&card, &fresh(job));
    kept(
        ctx.write(async |tx| {
            steps::saved::kept(tx, ctx, attempt.id, card).await?;
            job.end(tx).await
        })
        .await,
    )
}

/// Has a card forgotten that nobody wants kept. Where nobody speaks to its provider any more, by us alone.
async fn forget(providers: Providers, job: &JobCtx, work: &ForgetCard) -> Result<(), JobFailure> {
    let found = job.read(async |snap| reads::card(snap, work.card).await).await?;
    let leaving = found.filter(|known| known.standing == SavedStanding::Leaving);
    let Some(mut known) = leaving else { return Ok(()) };
    let asked = &known;
    if job.read(async |snap| reads::has_customer_more(snap, asked).await).await? {
        known.card.customer = Personal::default();
    }
    if let Some(provider) = providers.of(known.way) {
        provider.forget_card(job, &known.card).await?;
    }
    kept(
        job.write(async |tx| {
            steps::saved::away(tx, known.id).await?;
            job.end(tx).await
        })
        .await,
    )
}
