//! One side does not agree, and somebody of the shop looks again. What was decided wrongly is put right in the same transaction.

use super::{
    Refused, abuse, audit,
    decide::{keep_decided, take_down},
    fresh_reference, keep, letters, load, no_way, of_text,
    send::blank,
    unfit,
};
use crate::{
    model::{Notice, NoticeId, Outcome, Side},
    rules::{
        self, fields,
        notice::{Decision, Judgement},
        states,
    },
};
use action::{Ctx, Failure};
use contributions::model::State;
use database::Tx;

/// Says why a decision is wrong. Whether that side may speak for the notice was found out by whoever calls.
pub(crate) async fn appeal(
    tx: &mut Tx,
    ctx: &Ctx,
    id: NoticeId,
    side: Side,
    text: &str,
) -> Result<Notice, Failure<Refused>> {
    let words = fields::reason(text).map_err(unfit)?;
    let before = load(tx, id).await?;
    let done = rules::notice::appeal(&before, side, words, ctx.now()).map_err(no_way)?;
    let appealed = keep(tx, done).await?;
    letters::appealed(tx, ctx, &appealed).await?;
    Ok(appealed)
}

/// What somebody finds who looks again, as it was typed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Judged {
    /// Whether it was decided wrongly.
    pub(crate) is_reversed: bool,
    /// The law behind it, where what stayed must go now.
    pub(crate) ground: String,
    /// What both are told.
    pub(crate) text: String,
}

/// Looks again.
pub(crate) async fn judge(
    tx: &mut Tx,
    ctx: &Ctx,
    id: NoticeId,
    judged: &Judged,
) -> Result<Notice, Failure<Refused>> {
    let judge = ctx.person()?;
    let words = fields::reason(&judged.text).map_err(unfit)?;
    let before = load(tx, id).await?;
    let is_reversed = judged.is_reversed;
    states::after(before.state, before.outcome, states::Command::Judge { is_reversed }).map_err(no_way)?;
    if is_reversed {
        put_right(tx, ctx, &before, (&judged.ground, &words)).await?;
    }
    let judgement = Judgement { judge, is_reversed, words };
    let done = rules::notice::judge(&before, judgement, ctx.now()).map_err(no_way)?;
    let after = keep(tx, done).await?;
    letters::judged(tx, ctx, &after).await?;
    abuse::again(tx, ctx, &after).await?;
    audit(tx, ctx, "moderation-audit-judged", (&before, &after)).await?;
    Ok(after)
}

/// What was taken down stands again; what stayed goes, by a decision of its own against which its author can appeal.
async fn put_right(
    tx: &mut Tx,
    ctx: &Ctx,
    notice: &Notice,
    (ground, words): (&str, &str),
) -> Result<(), Failure<Refused>> {
    if rules::notice::is_restricted(notice) {
        return stand_again(tx, ctx, notice).await;
    }
    let ground = fields::ground(ground).map_err(unfit)?;
    let Some(text) = notice.contribution else { return Ok(()) };
    let Some(text) = contributions::reads::one(tx, text).await? else { return Ok(()) };
    let (agent, outcome) = (Some(ctx.person()?), Outcome::Illegal);
    let fresh = blank(ctx, fresh_reference(tx, ctx).await?, notice.category, Some(&text));
    let statement = take_down(tx, ctx, &fresh, (outcome, &ground, words)).await?;
    let explanation = words.to_owned();
    let decision = Decision { agent, outcome, ground, explanation, statement, reject: None };
    keep_decided(tx, ctx, fresh, decision).await.map(drop)
}

async fn stand_again(tx: &mut Tx, ctx: &Ctx, notice: &Notice) -> Result<(), Failure<Refused>> {
    let Some((id, statement)) = notice.contribution.zip(notice.statement) else { return Ok(()) };
    // What another decision took down is not this one's to put back.
    let stated = contributions::reads::statements_of(tx, id).await?;
    let holds = stated.into_iter().find(|one| one.reversed_at.is_none());
    if holds.is_none_or(|one| one.id != statement) {
        return Ok(());
    }
    let text = contributions::reads::one(tx, id).await?;
    match text.map(|text| text.state) {
        Some(State::Hidden) => contributions::steps::restore(tx, ctx, id).await.map_err(of_text),
        Some(State::Rejected) => contributions::steps::publish(tx, ctx, id).await.map_err(of_text),
        // It stands already, or its author took it back.
        Some(State::Published | State::Held | State::Withdrawn) | None => Ok(()),
    }
}
