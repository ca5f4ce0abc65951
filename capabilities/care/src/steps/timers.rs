//! What happens to a case by itself: it falls due, and one that was resolved is closed.

use super::{calendar, keep, letters};
use crate::{
    model::{Case, CaseId, CaseState},
    rules::{StateRejected, case, states::is_open},
    store,
};
use action::{Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{Subject, time};

/// The deadline by which a case must be solved.
pub(crate) const DUE: &str = "care.due";
/// The deadline at which one that was resolved is closed.
pub(crate) const EXPIRE: &str = "care.expire";

/// Sets the deadlines of a case as its state wants them.
pub(super) async fn set(tx: &mut Tx, case: &Case) -> Result<(), StoreError> {
    let subject = Subject::from(case.id);
    let runs = is_open(case.state) && case.days_left.is_none();
    if !runs {
        tx.clear_deadline(DUE, &subject).await?;
    } else if case.due_at > tx.stamp().at {
        // That it is late is told once.
        tx.set_deadline(DUE, &subject, case.due_at).await?;
    }
    match case.resolved_at.filter(|_| case.state == CaseState::Resolved) {
        Some(at) => tx.set_deadline(EXPIRE, &subject, time::days_after(at, case::RESTS_DAYS)).await,
        None => tx.clear_deadline(EXPIRE, &subject).await,
    }
}

/// Everybody was told already that the time of a case is over.
pub(super) async fn was_told(tx: &mut Tx, case: &Case) -> Result<(), StoreError> {
    tx.clear_deadline(DUE, &Subject::from(case.id)).await
}

/// Tells everybody that the time of a case is over.
pub(crate) async fn fall_due(tx: &mut Tx, ctx: &Ctx, id: CaseId) -> Result<(), StoreError> {
    let Some(case) = store::cases::find(tx, id).await? else { return Ok(()) };
    tx.record(&case::fall_due(&case, ctx.now())).await
}

/// Closes a case about which nobody has said anything since it was resolved, and asks how it was.
pub(crate) async fn expire(tx: &mut Tx, ctx: &Ctx, id: CaseId) -> Result<(), Failure<StateRejected>> {
    let Some(case) = store::cases::find(tx, id).await? else { return Ok(()) };
    let calendar = calendar(tx, ctx).await?;
    let done = case::expire(&case, ctx.now(), &calendar).map_err(Failure::Rejected)?;
    if done.1.is_empty() {
        return Ok(());
    }
    let closed = keep(tx, done).await?;
    letters::closed(tx, ctx, &closed).await?;
    Ok(())
}
