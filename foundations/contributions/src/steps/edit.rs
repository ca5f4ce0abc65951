//! An author writes something anew, or takes it back.

use super::turns::become_;
use crate::{
    model::{
        Barred, Contribution, ContributionId, HoldReason, Manner, ReportState, State, Text, Trust, Version,
        Writer, Written,
    },
    rules::{self, EditRejected, Seen, StateRejected, Verb},
    store,
};
use action::{Ctx, Failure};
use contributions_facts::{
    ContributionEdited, ContributionFact, ContributionHeld, ContributionPublished, ContributionWithdrawn,
};
use database::{StoreError, Tx};
use kernel::{PersonId, Personal};

/// The author writes it anew, within the time for it. What stood before is kept and shown; what nobody has read is not, nor what was
/// held because it tells who somebody is.
pub async fn edit(
    tx: &mut Tx,
    ctx: &Ctx,
    manner: &Manner,
    id: ContributionId,
    author: PersonId,
    text: &Text,
) -> Result<Written, Failure<EditRejected>> {
    let before = store::contributions::find(tx, id).await?.ok_or(Failure::NotFound)?;
    rules::edit(&before, manner, author, ctx.now()).map_err(Failure::Rejected)?;
    let known = store::writers::find(tx, author).await?;
    if let Some(until) = known.barred(Barred::Writing, ctx.now()) {
        return Err(Failure::Rejected(rules::WriteRejected::Suspended { until }.into()));
    }
    let text = rules::text(manner, &text.title, &text.body).map_err(|why| Failure::Rejected(why.into()))?;
    let is_same = text.title == *before.title.reveal() && text.body == *before.body.reveal();
    // What was sent back for something beside its words comes back with the same words.
    if is_same && before.state != State::Rejected {
        return Ok(Written { id, state: before.state, reason: before.reason });
    }
    let (settings, _) = store::settings::find(tx).await?;
    let reason = reason(&before, manner, &text, rules::trust(&known.record, &settings));
    // Nor what was sent back: why it was may be that everybody could read it.
    let is_shown = before.state != State::Rejected && before.reason != Some(HoldReason::Personal);
    if before.has_stood && is_shown {
        store::versions::insert(tx, id, &version(&before)).await?;
    }
    let after = edited(&before, text, reason, ctx);
    become_(tx, ctx, &before, &after).await?;
    tx.record(&facts(&before, &after)).await?;
    Ok(Written { id, state: after.state, reason })
}

/// The author takes its pictures away, within the time for writing it anew. Nothing is kept of them.
pub async fn drop_pictures(
    tx: &mut Tx,
    ctx: &Ctx,
    manner: &Manner,
    id: ContributionId,
    author: PersonId,
) -> Result<(), Failure<EditRejected>> {
    let before = store::contributions::find(tx, id).await?.ok_or(Failure::NotFound)?;
    rules::edit(&before, manner, author, ctx.now()).map_err(Failure::Rejected)?;
    Ok(store::contributions::drop_pictures(tx, id).await?)
}

/// Why what it says now waits, if it does.
fn reason(before: &Contribution, manner: &Manner, text: &Text, trust: Trust) -> Option<HoldReason> {
    if matches!(before.writer, Writer::House(_)) && before.state == State::Published {
        return None;
    }
    match (before.state, before.reason) {
        // Somebody sent it back, and somebody looks at it again.
        (State::Rejected, _) => Some(HoldReason::Staff),
        (State::Held, Some(kept)) if !kept.is_mended_by_author() => Some(kept),
        _ => {
            let is_proven = before.is_proven || before.published_at.is_some();
            let seen = Seen { trust, is_proven, is_burst: false, fraud: 0 };
            rules::held(manner, &seen, &rules::found(text))
        }
    }
}

fn version(before: &Contribution) -> Version {
    Version {
        version: before.version,
        title: before.title.clone(),
        body: before.body.clone(),
        since: before.edited_at.unwrap_or(before.written_at),
    }
}

fn edited(before: &Contribution, text: Text, reason: Option<HoldReason>, ctx: &Ctx) -> Contribution {
    let stands = reason.is_none();
    let is_same = text.title == *before.title.reveal() && text.body == *before.body.reveal();
    Contribution {
        has_stood: stands || (is_same && before.has_stood),
        title: Personal::new(text.title),
        body: Personal::new(text.body),
        state: if stands { State::Published } else { State::Held },
        reason,
        code: None,
        version: before.version + 1,
        edited_at: Some(ctx.now()),
        published_at: before.published_at.or(stands.then(|| ctx.now())),
        ..before.clone()
    }
}

fn facts(before: &Contribution, after: &Contribution) -> Vec<ContributionFact> {
    let (contribution, kind, about) = (after.id, after.kind, after.about.clone());
    let edited = ContributionEdited {
        contribution,
        kind,
        about: about.clone(),
        version: after.version,
        state: after.state,
    };
    let next: Option<ContributionFact> = match (before.state, after.reason) {
        (State::Published, Some(reason)) => {
            Some(ContributionHeld { contribution, kind, about, reason }.into())
        }
        (State::Held, None) => {
            let author = after.writer.person();
            Some(ContributionPublished { contribution, kind, about, author }.into())
        }
        (State::Published | State::Held | State::Rejected | State::Hidden | State::Withdrawn, _) => None,
    };
    std::iter::once(edited.into()).chain(next).collect()
}

/// The author takes it back. It stays in its place for the replies to it, without its words.
pub async fn withdraw(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ContributionId,
    author: PersonId,
) -> Result<(), Failure<StateRejected>> {
    let before = store::contributions::find(tx, id).await?.ok_or(Failure::NotFound)?;
    if before.writer.account() != Some(author) {
        return Err(Failure::Rejected(StateRejected::NotYours));
    }
    let state = rules::turn(before.state, Verb::Withdraw, before.code).map_err(Failure::Rejected)?;
    let after = Contribution { state, reason: None, ..before.clone() };
    become_(tx, ctx, &before, &after).await?;
    forget_reports(tx, id).await?;
    store::prints::forget(tx, id).await?;
    let (kind, about) = (before.kind, before.about);
    tx.record(&ContributionWithdrawn { contribution: id, kind, about }).await?;
    Ok(())
}

/// Nobody was right or wrong: there is nothing to decide any more.
async fn forget_reports(tx: &mut Tx, id: ContributionId) -> Result<(), StoreError> {
    store::reports::settle(tx, id, ReportState::Dismissed).await
}
