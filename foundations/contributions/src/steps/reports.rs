//! Somebody says that something should not stand.

use super::{decide::hold, turns::queue};
use crate::{
    model::{Barred, ContributionId, HoldReason, Report, ReportId, ReportState, ReportWanted, State},
    rules::{self, NOTE_MAX, ReportRejected},
    store,
};
use action::{Ctx, Failure};
use contributions_facts::ContributionReported;
use database::Tx;
use kernel::Personal;

/// Keeps that they say so, once for each person. Where open reports weigh enough together, it waits until somebody has
/// looked; what somebody has looked at stands until somebody looks again.
pub async fn report(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ContributionId,
    wanted: &ReportWanted,
) -> Result<ReportId, Failure<ReportRejected>> {
    let known = store::contributions::find(tx, id).await?.ok_or(Failure::NotFound)?;
    let note = rules::lines(&wanted.note);
    may_report(tx, ctx, &known, wanted, &note).await?;
    let report = Report {
        id: ctx.id(),
        contribution: id,
        person: wanted.person,
        reason: wanted.reason,
        note: Personal::new(note),
        state: ReportState::Open,
        at: ctx.now(),
    };
    store::reports::insert(tx, &report).await?;
    let (kind, reason) = (known.kind, wanted.reason);
    tx.record(&ContributionReported { contribution: id, kind, report: report.id, reason }).await?;
    let (settings, _) = store::settings::find(tx).await?;
    let weight = rules::weighed(&settings, &store::reports::open(tx, id).await?);
    if weight.sum >= settings.held_at && !rules::is_decided(&known) {
        let held = hold(tx, ctx, id, HoldReason::Reports).await;
        held.map_err(|failure| failure.widen(|_| ReportRejected::NotStanding))?;
    } else {
        queue(tx, ctx, &known).await?;
    }
    Ok(report.id)
}

async fn may_report(
    tx: &mut Tx,
    ctx: &Ctx,
    known: &crate::model::Contribution,
    wanted: &ReportWanted,
    note: &str,
) -> Result<(), Failure<ReportRejected>> {
    if known.state != State::Published {
        return Err(Failure::Rejected(ReportRejected::NotStanding));
    }
    if note.chars().count() > NOTE_MAX {
        return Err(Failure::Rejected(ReportRejected::NoteLong));
    }
    let Some(person) = wanted.person else { return Ok(()) };
    if known.writer.account() == Some(person) {
        return Err(Failure::Rejected(ReportRejected::Own));
    }
    if let Some(until) = store::writers::find(tx, person).await?.barred(Barred::Reporting, ctx.now()) {
        return Err(Failure::Rejected(ReportRejected::Suspended { until }));
    }
    match store::reports::has_reported(tx, known.id, person).await? {
        true => Err(Failure::Rejected(ReportRejected::Already)),
        false => Ok(()),
    }
}
