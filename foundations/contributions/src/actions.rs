//! What people and staff do, each in a transaction of its own. Writing is not here: whoever keeps a kind opens it.

pub(crate) use crate::rules::{SettingsRejected, VoteRejected};

use crate::{
    model::{ContributionId, Kind, ReportId, ReportWanted, Settings, Text, Vote, Votes, Written},
    reads,
    rules::{self, EditRejected, ReportRejected, StateRejected},
    steps,
};
use action::{Ctx, Failure};
use database::{StoreError, Tx};

/// Whoever asks finds it good, or not, or says nothing any more.
pub async fn vote(ctx: &Ctx, id: ContributionId, vote: Vote) -> Result<Votes, Failure<VoteRejected>> {
    let person = ctx.person()?;
    ctx.write_on(id, async |tx| steps::vote(tx, ctx, id, person, vote).await).await
}

/// Whoever asks says that it should not stand: once for each form.
pub async fn report(
    ctx: &Ctx,
    id: ContributionId,
    wanted: &ReportWanted,
) -> Result<ReportId, Failure<ReportRejected>> {
    let make = async |tx: &mut Tx| steps::report(tx, ctx, id, wanted).await.map(|report| (report, ()));
    Ok(ctx.make(make).await?.what)
}

/// Whoever asks writes something of theirs anew.
pub async fn edit(ctx: &Ctx, id: ContributionId, text: &Text) -> Result<Written, Failure<EditRejected>> {
    let author = ctx.person()?;
    ctx.write_on(id, async |tx| {
        let kind: Kind = reads::one(tx, id).await?.ok_or(Failure::NotFound)?.kind;
        steps::edit(tx, ctx, &rules::manner(kind), id, author, text).await
    })
    .await
}

/// Whoever asks takes something of theirs back.
pub async fn withdraw(ctx: &Ctx, id: ContributionId) -> Result<(), Failure<StateRejected>> {
    let author = ctx.person()?;
    ctx.write_on(id, async |tx| steps::withdraw(tx, ctx, id, author).await).await
}

/// Whoever asks wants their texts to go when they do, or to stay.
pub(crate) async fn set_along(ctx: &Ctx, takes_along: bool) -> Result<(), Failure<kernel::rejection::Never>> {
    let person = ctx.person()?;
    let kept: Result<(), StoreError> =
        ctx.write(async |tx| steps::set_along(tx, person, takes_along).await).await;
    Ok(kept?)
}

/// Staff sets what holds and weighs.
pub(crate) async fn put_settings(
    ctx: &Ctx,
    seen: i64,
    settings: &Settings,
) -> Result<(), Failure<SettingsRejected>> {
    ctx.write(async |tx| steps::put_settings(tx, ctx, seen, settings).await).await
}
