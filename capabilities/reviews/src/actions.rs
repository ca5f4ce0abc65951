//! What people do with reviews: each opens one transaction and calls one step.

pub(crate) mod invitations;

pub use crate::rules::{ChallengeRejected, EditRejected, ReplyRejected, WriteRejected};

use crate::{
    model::{About, ChallengeId, ContributionId, Judgement, Manners, State, Wanted},
    rules::{self, SettingsRejected},
    steps::{self, Change},
};
use action::{Ctx, Failure};
use contributions::model::Written;
use kernel::PersonId;

/// Whether what it says can be taken at all, whoever says it.
pub(crate) fn check(wanted: &Wanted) -> Result<(), Failure<WriteRejected>> {
    rules::check::wanted(wanted).map_err(Failure::Rejected)
}

/// Writes a review, once for each form; gives which it is and, the first time, what became of it.
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
        count(ctx, wanted.about);
    }
    Ok((made.what, made.told))
}

/// Somebody wrote a review, by whatever way.
pub(crate) fn count(ctx: &Ctx, about: About) {
    ctx.house().signals.count("reviews.written", Some(about.subject()), "");
}

/// Writes one's review anew.
pub(crate) async fn edit(
    ctx: &Ctx,
    id: ContributionId,
    to: &Change,
) -> Result<Written, Failure<EditRejected>> {
    let author: PersonId = ctx.person()?;
    ctx.write(async |tx| steps::edit(tx, ctx, id, author, to).await).await
}

/// The shop answers, or writes its answer anew; once for each form.
pub(crate) async fn reply(
    ctx: &Ctx,
    id: ContributionId,
    words: &str,
) -> Result<ContributionId, Failure<ReplyRejected>> {
    let by: PersonId = ctx.person()?;
    let made = ctx.make(async |tx| Ok((steps::reply(tx, ctx, id, by, words).await?, ()))).await?;
    Ok(made.what)
}

/// The shop says that a review is not true; once for each form.
pub(crate) async fn challenge(
    ctx: &Ctx,
    id: ContributionId,
    (proof, words): (&str, &str),
) -> Result<ChallengeId, Failure<ChallengeRejected>> {
    let by: PersonId = ctx.person()?;
    let made =
        ctx.make(async |tx| Ok((steps::challenge(tx, ctx, id, by, (proof, words)).await?, ()))).await?;
    Ok(made.what)
}

/// Somebody decides about that.
pub(crate) async fn judge(
    ctx: &Ctx,
    id: ChallengeId,
    to: Judgement,
    reasons: &str,
) -> Result<ContributionId, Failure<ChallengeRejected>> {
    ctx.write(async |tx| steps::judge(tx, ctx, id, to, reasons).await).await
}

/// Keeps what the shop decided about reviews.
pub(crate) async fn set(ctx: &Ctx, manners: Manners) -> Result<(), Failure<SettingsRejected>> {
    ctx.write(async |tx| steps::set(tx, ctx, manners).await).await
}
