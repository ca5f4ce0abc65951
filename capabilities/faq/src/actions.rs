//! What people do with help: each opens one transaction and calls one step.

pub use crate::rules::{
    BeginRejected, ChangeRejected, DecideRejected, PromoteRejected, SettingsRejected, TurnRejected, Verb,
};

use crate::{
    model::{ArticleId, Change, ContributionId, Draft, ProposalState, RejectCode, Settings, Terms},
    steps::{self, Asked},
};
use action::{Ctx, Failure};
use kernel::rejection::Never;

/// Begins an article, once for each form.
pub async fn begin(ctx: &Ctx, draft: &Draft) -> Result<ArticleId, Failure<BeginRejected>> {
    let by = ctx.person()?;
    let made = ctx.make(async |tx| Ok((steps::begin(tx, ctx, by, draft, &[]).await?, ()))).await?;
    Ok(made.what)
}

/// Puts accepted answers together into an article, once for each form.
pub async fn promote(
    ctx: &Ctx,
    chosen: &[ContributionId],
    topic: &str,
) -> Result<ArticleId, Failure<PromoteRejected>> {
    let by = ctx.person()?;
    let made = ctx.make(async |tx| Ok((steps::promote(tx, ctx, by, chosen, topic).await?, ()))).await?;
    Ok(made.what)
}

/// Leaves an accepted answer where it is.
pub(crate) async fn drop_candidate(ctx: &Ctx, answer: ContributionId) -> Result<(), Failure<Never>> {
    ctx.write(async |tx| steps::drop_candidate(tx, answer).await).await
}

/// Writes an article anew; gives which revision that is.
pub async fn edit(ctx: &Ctx, id: ArticleId, change: &Change) -> Result<u32, Failure<ChangeRejected>> {
    let by = ctx.person()?;
    ctx.write_on(id, async |tx| steps::edit(tx, ctx, id, by, change).await).await
}

/// Brings back what an article said: what it is now, and which revision.
pub async fn back(ctx: &Ctx, id: ArticleId, (base, to): (u32, u32)) -> Result<u32, Failure<ChangeRejected>> {
    let by = ctx.person()?;
    ctx.write_on(id, async |tx| steps::back(tx, ctx, id, by, (base, to)).await).await
}

/// Sets for what and until when an article holds.
pub(crate) async fn set_terms(ctx: &Ctx, id: ArticleId, terms: &Terms) -> Result<(), Failure<BeginRejected>> {
    ctx.write_on(id, async |tx| steps::set_terms(tx, ctx, id, terms).await).await
}

/// Reviews, publishes, doubts, confirms or retires an article.
pub async fn turn(ctx: &Ctx, id: ArticleId, verb: Verb) -> Result<(), Failure<TurnRejected>> {
    let by = ctx.person()?;
    ctx.write_on(id, async |tx| steps::turn(tx, ctx, id, by, verb).await).await
}

/// A member suggests a change, once for each form; gives which it is and, the first time, how far it has come.
pub async fn propose(
    ctx: &Ctx,
    id: ArticleId,
    household: Option<u128>,
    change: &Change,
) -> Result<(ContributionId, Option<ProposalState>), Failure<ChangeRejected>> {
    let asked = Asked { person: ctx.person()?, household };
    let made = ctx.make(async |tx| steps::propose(tx, ctx, id, asked, change).await).await?;
    if made.told.is_some() {
        ctx.house().signals.count("faq.proposed", Some(id.into()), "");
    }
    Ok((made.what, made.told))
}

/// Takes what a member suggested.
pub(crate) async fn apply(
    ctx: &Ctx,
    id: ContributionId,
    change: &Change,
) -> Result<(), Failure<DecideRejected>> {
    ctx.write(async |tx| steps::apply(tx, ctx, id, change).await).await
}

/// Does not take it.
pub(crate) async fn decline(
    ctx: &Ctx,
    id: ContributionId,
    code: Option<RejectCode>,
) -> Result<(), Failure<DecideRejected>> {
    ctx.write(async |tx| steps::decline(tx, ctx, id, code).await).await
}

/// Keeps what the shop decided.
pub(crate) async fn set(ctx: &Ctx, settings: Settings) -> Result<(), Failure<SettingsRejected>> {
    ctx.write(async |tx| steps::set(tx, ctx, settings).await).await
}
