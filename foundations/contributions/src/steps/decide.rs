//! What the shop does with a text: lets it stand, holds it, sends it back, takes it down and says why, finds that it was wrong.
//! Everything goes one way, whatever the text says of the shop.

use super::{telling::tell, turns::become_};
use crate::{
    model::{
        Contribution, ContributionId, HoldReason, Reasons, RejectCode, ReportState, State, Statement,
        StatementId,
    },
    rules::{self, StateRejected, Verb},
    store::{self, writers::Moved},
};
use action::{Change, Ctx, Failure};
use contributions_facts::{
    ContributionFact, ContributionHeld, ContributionHidden, ContributionPublished, ContributionRejected,
    ContributionRestored,
};
use database::{StoreError, Tx};
use kernel::{Actor, Personal, rejection::Never};
use serde_json::json;

async fn load<R>(tx: &mut Tx, id: ContributionId) -> Result<Contribution, Failure<R>> {
    store::contributions::find(tx, id).await?.ok_or(Failure::NotFound)
}

/// It stands from now on: it waited, or had been sent back.
pub async fn publish(tx: &mut Tx, ctx: &Ctx, id: ContributionId) -> Result<(), Failure<StateRejected>> {
    let before = load(tx, id).await?;
    let state = rules::turn(before.state, Verb::Publish, before.code).map_err(Failure::Rejected)?;
    let published_at = before.published_at.or(Some(ctx.now()));
    let after = Contribution { state, reason: None, code: None, published_at, ..before.clone() };
    let fact = ContributionPublished {
        contribution: id,
        kind: before.kind,
        about: before.about.clone(),
        author: before.writer.person(),
    };
    settle(tx, id, ReportState::Dismissed).await?;
    // What its author has mended since was sent back with right.
    if before.state == State::Rejected {
        store::statements::reverse(tx, id, ctx.now()).await?;
    }
    decided(tx, ctx, (&before, after), fact.into(), "contributions-audit-published").await
}

/// It stands and was reported: somebody has looked at it, and it stays.
pub async fn keep(tx: &mut Tx, ctx: &Ctx, id: ContributionId) -> Result<(), Failure<StateRejected>> {
    let before = load(tx, id).await?;
    let state = rules::turn(before.state, Verb::Keep, before.code).map_err(Failure::Rejected)?;
    settle(tx, id, ReportState::Dismissed).await?;
    let after = Contribution { state, decided_at: Some(ctx.now()), ..before.clone() };
    become_(tx, ctx, &before, &after).await?;
    audit(tx, ctx, (&before, &after), "contributions-audit-kept").await?;
    Ok(())
}

/// It must be looked at before it stands again.
pub async fn hold(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ContributionId,
    reason: HoldReason,
) -> Result<(), Failure<StateRejected>> {
    let before = load(tx, id).await?;
    let state = rules::turn(before.state, Verb::Hold, before.code).map_err(Failure::Rejected)?;
    let after = Contribution { state, reason: Some(reason), ..before.clone() };
    let fact = ContributionHeld { contribution: id, kind: before.kind, about: before.about.clone(), reason };
    decided(tx, ctx, (&before, after), fact.into(), "contributions-audit-held").await
}

/// It does not stand. Where its author may change it, they get it back.
pub async fn reject(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ContributionId,
    code: RejectCode,
) -> Result<(), Failure<StateRejected>> {
    let before = load(tx, id).await?;
    let state = rules::turn(before.state, Verb::Reject, before.code).map_err(Failure::Rejected)?;
    let after = Contribution { state, reason: None, code: Some(code), ..before.clone() };
    let fact = ContributionRejected {
        contribution: id,
        kind: before.kind,
        about: before.about.clone(),
        author: before.writer.person(),
        code,
    };
    settle(tx, id, ReportState::Upheld).await?;
    decided(tx, ctx, (&before, after), fact.into(), "contributions-audit-rejected").await
}

/// The shop takes it down, and says why.
pub async fn hide(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ContributionId,
    reasons: &Reasons,
) -> Result<StatementId, Failure<StateRejected>> {
    let before = load(tx, id).await?;
    let state = rules::turn(before.state, Verb::Hide, before.code).map_err(Failure::Rejected)?;
    let statement = give(tx, ctx, &before, reasons).await?;
    let after = Contribution { state, reason: None, ..before.clone() };
    let fact = ContributionHidden {
        contribution: id,
        kind: before.kind,
        about: before.about.clone(),
        author: before.writer.person(),
        statement,
    };
    settle(tx, id, ReportState::Upheld).await?;
    decided(tx, ctx, (&before, after), fact.into(), "contributions-audit-hidden").await?;
    Ok(statement)
}

/// The shop was wrong: it stands again, and the reasons that were given hold no more.
pub async fn restore(tx: &mut Tx, ctx: &Ctx, id: ContributionId) -> Result<(), Failure<StateRejected>> {
    let before = load(tx, id).await?;
    let state = rules::turn(before.state, Verb::Restore, before.code).map_err(Failure::Rejected)?;
    store::statements::reverse(tx, id, ctx.now()).await?;
    let published_at = before.published_at.or(Some(ctx.now()));
    let after = Contribution { state, code: None, published_at, ..before.clone() };
    let fact = ContributionRestored { contribution: id, kind: before.kind, about: before.about.clone() };
    decided(tx, ctx, (&before, after), fact.into(), "contributions-audit-restored").await
}

/// Says why something is restricted in another way than by hiding it: sent back, shown less.
pub async fn state_reasons(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ContributionId,
    reasons: &Reasons,
) -> Result<StatementId, Failure<Never>> {
    let one = load(tx, id).await?;
    Ok(give(tx, ctx, &one, reasons).await?)
}

async fn give(
    tx: &mut Tx,
    ctx: &Ctx,
    of: &Contribution,
    reasons: &Reasons,
) -> Result<StatementId, StoreError> {
    let text = format!("{}\n\n{}", of.title.reveal(), of.body.reveal());
    let statement = Statement {
        id: ctx.id(),
        contribution: of.id,
        person: of.writer.person(),
        reasons: reasons.clone(),
        text: Personal::new(text.trim().to_owned()),
        at: ctx.now(),
        reversed_at: None,
    };
    store::statements::insert(tx, &statement).await?;
    Ok(statement.id)
}

/// The open reports of something are answered, and those who made them are believed more or less from now on.
async fn settle(tx: &mut Tx, id: ContributionId, state: ReportState) -> Result<(), StoreError> {
    let by = match state {
        ReportState::Upheld => Moved { upheld: 1, ..Moved::default() },
        ReportState::Dismissed => Moved { dismissed: 1, ..Moved::default() },
        ReportState::Open => return Ok(()),
    };
    for person in store::reports::reporters(tx, id).await? {
        store::writers::count(tx, person, by).await?;
    }
    store::reports::settle(tx, id, state).await
}

async fn decided(
    tx: &mut Tx,
    ctx: &Ctx,
    (before, after): (&Contribution, Contribution),
    fact: ContributionFact,
    verb: &'static str,
) -> Result<(), Failure<StateRejected>> {
    let decided_at = if is_somebody(ctx) { Some(ctx.now()) } else { after.decided_at };
    let after = Contribution { decided_at, ..after };
    become_(tx, ctx, before, &after).await?;
    audit(tx, ctx, (before, &after), verb).await?;
    tx.record(&fact).await?;
    Ok(tell(tx, ctx, before, &after).await?)
}

/// Whether somebody decides, and not the program.
fn is_somebody(ctx: &Ctx) -> bool {
    match ctx.actor() {
        Actor::Staff(_) | Actor::Operator => true,
        Actor::Visitor | Actor::Member(_) | Actor::House => false,
    }
}

/// What staff did is written down by its states; the text stands in no log.
async fn audit(
    tx: &mut Tx,
    ctx: &Ctx,
    (before, after): (&Contribution, &Contribution),
    verb: &'static str,
) -> Result<(), StoreError> {
    let states = |one: &Contribution| {
        let code = one.code.map(RejectCode::code).or(one.reason.map(HoldReason::code));
        json!({ "state": one.state.code(), "why": code })
    };
    let change = Change {
        verb,
        subject: before.id.into(),
        label: before.kind.code(),
        before: states(before),
        after: states(after),
    };
    ctx.audit(tx, &change).await
}
