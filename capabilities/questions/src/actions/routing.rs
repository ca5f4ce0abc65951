//! What is done about asking owners and about points, each in a transaction of its own.

use crate::{
    model::{ContributionId, Ways},
    rules::{AnswerRejected, privilege::WaysRejected, routing::RoutingRejected},
    steps::{self, routing},
};
use action::{Ctx, Failure};
use kernel::{Lang, rejection::Never};

/// Whoever asked has owners asked at once.
pub(crate) async fn want(ctx: &Ctx, question: ContributionId) -> Result<(), Failure<RoutingRejected>> {
    let by = ctx.person()?;
    ctx.write(async |tx| routing::want(tx, ctx, question, by).await).await
}

/// Whoever has the secret of a letter answers, once for each form.
pub(crate) async fn answer(
    ctx: &Ctx,
    secret: &str,
    said: (&str, Lang, Option<u128>),
) -> Result<ContributionId, Failure<AnswerRejected>> {
    let made = ctx
        .make(async |tx| {
            let written = routing::answer(tx, ctx, secret, said).await?;
            Ok((written.id, ()))
        })
        .await?;
    Ok(made.what)
}

/// Somebody may be asked about what they have, or not any more.
pub(crate) async fn set_willing(ctx: &Ctx, is_willing: bool) -> Result<(), Failure<Never>> {
    let person = ctx.person()?;
    ctx.write(async |tx| Ok(routing::set_willing(tx, ctx, person, is_willing).await?)).await
}

/// Keeps what the shop sets about both.
pub(crate) async fn put_ways(ctx: &Ctx, ways: &Ways, seen: i64) -> Result<(), Failure<WaysRejected>> {
    ctx.write(async |tx| steps::routing_ways::put_ways(tx, ctx, ways, seen).await).await
}
