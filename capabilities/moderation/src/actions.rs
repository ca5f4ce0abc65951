//! What people do here: each opens one transaction and calls one step.

use crate::{
    model::{FilingId, Notice, NoticeId, Side},
    reads,
    rules::{FormRejected, settings::SettingRejected},
    steps::{self, Chosen, Judged, Received, Refused, Ruling, Typed, Wish},
};
use action::{Ctx, Failure, Made};
use contributions_facts::ContributionId;
use kernel::rejection::Never;

/// Reads what somebody sent, or says what is wrong with it. Nothing is kept.
pub(crate) fn read(typed: &Typed<'_>) -> Result<Wish, Failure<FormRejected>> {
    steps::wish(typed).map_err(Failure::Rejected)
}

/// Somebody says that something should not stand; once with each form.
pub(crate) async fn send(ctx: &Ctx, wish: &Wish) -> Result<Made<FilingId, Received>, Failure<FormRejected>> {
    ctx.make(async |tx| steps::send(tx, ctx, wish).await.map(|received| (received.filing, received))).await
}

/// One side does not agree.
pub(crate) async fn appeal(
    ctx: &Ctx,
    id: NoticeId,
    side: Side,
    text: &str,
) -> Result<Notice, Failure<Refused>> {
    ctx.write(async |tx| steps::appeal(tx, ctx, id, side, text).await).await
}

/// Somebody of the shop begins to look at a notice.
pub(crate) async fn take(ctx: &Ctx, id: NoticeId) -> Result<Notice, Failure<Refused>> {
    ctx.write(async |tx| steps::take(tx, ctx, id).await).await
}

/// Somebody of the shop decides about a notice.
pub(crate) async fn decide(ctx: &Ctx, id: NoticeId, ruling: &Ruling) -> Result<Notice, Failure<Refused>> {
    ctx.write(async |tx| steps::decide(tx, ctx, id, ruling).await).await
}

/// Somebody of the shop looks again.
pub(crate) async fn judge(ctx: &Ctx, id: NoticeId, judged: &Judged) -> Result<Notice, Failure<Refused>> {
    ctx.write(async |tx| steps::judge(tx, ctx, id, judged).await).await
}

/// Somebody of the shop ends the wait of one side of a notice.
pub(crate) async fn lift(ctx: &Ctx, id: NoticeId, side: Side) -> Result<(), Failure<Never>> {
    ctx.write(async |tx| steps::lift(tx, ctx, id, side).await).await
}

/// Somebody of the shop decides about a text.
pub(crate) async fn rule(ctx: &Ctx, id: ContributionId, chosen: &Chosen) -> Result<(), Failure<Refused>> {
    let choice = steps::choose(chosen).map_err(|no| Failure::Rejected(Refused::Form(no)))?;
    ctx.write(async |tx| steps::rule(tx, ctx, id, &choice).await).await
}

/// Whose code somebody typed; all that are none are refused alike.
pub(crate) async fn follow(ctx: &Ctx, code: &str) -> Result<Side, Failure<FormRejected>> {
    let side = ctx.read(async |snap| reads::side_of(snap, code).await).await?;
    side.ok_or(Failure::Rejected(FormRejected::Unknown))
}

/// Keeps what the shop decided about moderation.
pub(crate) async fn put_settings(ctx: &Ctx, typed: &[String; 6]) -> Result<(), Failure<SettingRejected>> {
    ctx.write(async |tx| steps::put_settings(tx, ctx, typed).await).await
}
