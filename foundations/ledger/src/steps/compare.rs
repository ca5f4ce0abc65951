//! Keeping what came of comparing the book with the list of a provider: the report, and the fees that only the provider knows.

use super::{Reason, book};
use crate::{
    model::{Difference, Moved, Movement, Report, ReportId, Span},
    rules, store,
};
use action::Ctx;
use database::{StoreError, Tx};
use kernel::Subject;

/// More differences nobody looks through; how many there are is said.
const KEPT_MAX: usize = 500;

/// Keeps a report on both lists. What the provider kept for its work is booked, each line of theirs once however often it is
/// listed.
pub(crate) async fn keep_report(
    tx: &mut Tx,
    ctx: &Ctx,
    (way, span): (&str, Span),
    ours: &[Movement],
    theirs: &[Movement],
) -> Result<ReportId, StoreError> {
    let found: Vec<Difference> = rules::compare::compare(ours, theirs);
    let (fees, moved): (Vec<&Movement>, Vec<&Movement>) =
        theirs.iter().partition(|one| one.what == Moved::Fee);
    let count = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
    let report = Report {
        id: ctx.id(),
        way: way.to_owned(),
        span,
        ours: count(ours.len()),
        theirs: count(moved.len()),
        differences: count(found.len()),
        made_at: ctx.now(),
    };
    store::reports::insert(tx, &report, &found[..found.len().min(KEPT_MAX)]).await?;
    let about = Subject::from(report.id);
    for fee in fees {
        let cause = format!("fee {way} {}", fee.theirs);
        let reason = Reason { cause, about: &about, seller: None, happened_at: fee.at };
        book(tx, ctx, rules::book::fee(way, fee.amount), reason).await?;
    }
    Ok(report.id)
}
