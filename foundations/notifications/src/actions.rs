//! What people and staff do with letters, notices and the newsletter, each in a transaction of its own.

use crate::{
    model::{
        MailId,
        newsletter::{IssueId, Move, SubscriberId, Words},
        notices::{Chosen, Notice, NoticeId},
    },
    rules::{
        SendRejected,
        issues::IssueRejected,
        newsletter::{ConfirmRejected, WishRejected},
    },
    secret, steps, store,
};
use action::{Ctx, Failure};
use kernel::{Lang, NoticeKind, rejection::Never};

/// Has a letter sent that was only kept, or refused.
pub async fn send(ctx: &Ctx, id: MailId) -> Result<(), Failure<SendRejected>> {
    ctx.write(async |tx| steps::send_again(tx, ctx, id).await).await
}

/// Reads a notice of whoever asks, and gives it.
pub async fn open_notice(ctx: &Ctx, id: NoticeId) -> Result<Notice, Failure<Never>> {
    ctx.write(async |tx| steps::notices::open(tx, ctx, id).await).await
}

/// Marks as read all notices of whoever asks that were told until one of them.
pub async fn read_notices(ctx: &Ctx, last: NoticeId) -> Result<(), Failure<Never>> {
    ctx.write(async |tx| steps::notices::read_until(tx, ctx, last).await).await
}

/// Keeps by which ways whoever asks wants to be told of these kinds.
pub async fn choose_ways(
    ctx: &Ctx,
    kinds: &[NoticeKind],
    said: &[Chosen],
    seen_version: i64,
) -> Result<(), Failure<Never>> {
    ctx.write(async |tx| steps::notices::choose(tx, ctx, (kinds, said), seen_version).await).await
}

/// Stops what the secret of a letter stops, whoever has it. Done again, nothing happens.
pub async fn stop(
    ctx: &Ctx,
    kinds: &[NoticeKind],
    link: &str,
    is_one_click: bool,
) -> Result<(), Failure<Never>> {
    if !secret::can_be(link) {
        return Err(Failure::NotFound);
    }
    ctx.write(async |tx| {
        let stop = store::stops::find(tx, link).await?.ok_or(Failure::NotFound)?;
        Ok(steps::notices::stop(tx, ctx, kinds, &stop, is_one_click).await?)
    })
    .await
}

/// Somebody says that an address wants the newsletter; a letter asks whether it does.
pub async fn wish_newsletter(
    ctx: &Ctx,
    address: &str,
    has_agreed: bool,
    lang: Lang,
) -> Result<(), Failure<WishRejected>> {
    ctx.write(async |tx| steps::newsletter::wish(tx, ctx, address, has_agreed, lang).await).await
}

/// Whoever reads the letters of an address says that it wants the newsletter.
pub async fn confirm_newsletter(ctx: &Ctx, link: &str, lang: Lang) -> Result<(), Failure<ConfirmRejected>> {
    ctx.write(async |tx| steps::newsletter::confirm(tx, ctx, link, lang).await).await
}

/// Forgets an address of the newsletter.
pub async fn forget_subscriber(ctx: &Ctx, id: SubscriberId) -> Result<(), Failure<Never>> {
    ctx.write(async |tx| steps::newsletter::forget(tx, ctx, id).await).await
}

/// Begins an issue of the newsletter, one with each form.
pub async fn begin_issue(ctx: &Ctx, words: &Words) -> Result<IssueId, Failure<IssueRejected>> {
    let made = ctx.make(async |tx| steps::issues::begin(tx, ctx, words).await.map(|id| (id, ()))).await?;
    Ok(made.what)
}

/// Writes an issue anew that was seen at a version.
pub async fn rewrite_issue(
    ctx: &Ctx,
    seen: (IssueId, i64),
    words: &Words,
) -> Result<(), Failure<IssueRejected>> {
    ctx.write(async |tx| steps::issues::rewrite(tx, ctx, seen, words).await).await
}

/// Lets an issue out, holds it back, or lets it go on.
pub async fn move_issue(ctx: &Ctx, seen: (IssueId, i64), to: Move) -> Result<(), Failure<IssueRejected>> {
    ctx.write(async |tx| steps::issues::go(tx, ctx, seen, to).await).await
}

/// Writes an issue to whoever asks.
pub async fn try_issue(ctx: &Ctx, id: IssueId) -> Result<(), Failure<IssueRejected>> {
    ctx.write(async |tx| steps::issues::try_out(tx, ctx, id).await).await
}

/// Notes that somebody of the staff took the addresses along.
pub(crate) async fn note_export(ctx: &Ctx) -> Result<(), Failure<Never>> {
    ctx.write(async |tx| Ok(steps::newsletter::note_export(tx, ctx).await?)).await
}
