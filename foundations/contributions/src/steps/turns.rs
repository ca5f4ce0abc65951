//! Something becomes something else: the row, the numbers of its author, the queue, all in step.

use crate::{
    model::{Contribution, State},
    rules,
    store::{self, waiting::Waiting, writers::Moved},
};
use action::{Ctx, Failure};
use database::{Snapshot, StoreError, Tx};
use std::time::Duration;

/// Keeps what something has become, and all that hangs on it.
pub(super) async fn become_<R>(
    tx: &mut Tx,
    ctx: &Ctx,
    before: &Contribution,
    after: &Contribution,
) -> Result<(), Failure<R>> {
    if !store::contributions::save(tx, after).await? {
        return Err(Failure::Conflict);
    }
    if let Some(person) = before.writer.person() {
        store::writers::count(tx, person, moved(before.state, after.state)).await?;
    }
    queue(tx, ctx, after).await?;
    Ok(())
}

/// By how much the numbers of its author move. Whoever takes back what was refused has been refused all the same.
fn moved(before: State, after: State) -> Moved {
    let stands = |state: State| i64::from(state == State::Published);
    let is_refused = |state: State| i64::from(matches!(state, State::Rejected | State::Hidden));
    let refused = match after {
        State::Withdrawn => 0,
        State::Published | State::Held | State::Rejected | State::Hidden => {
            is_refused(after) - is_refused(before)
        }
    };
    Moved { stood: stands(after) - stands(before), refused, ..Moved::default() }
}

/// Puts it into the queue, or takes it out, by what is known of it now.
pub(super) async fn queue(tx: &mut Tx, ctx: &Ctx, one: &Contribution) -> Result<(), StoreError> {
    match pressing(tx, ctx, one).await? {
        Some(waiting) => store::waiting::put(tx, &waiting).await,
        None => store::waiting::take(tx, one.id).await,
    }
}

async fn pressing(snap: &mut Snapshot, ctx: &Ctx, one: &Contribution) -> Result<Option<Waiting>, StoreError> {
    let is_held = match one.state {
        State::Held => true,
        State::Published => false,
        State::Rejected | State::Hidden | State::Withdrawn => return Ok(None),
    };
    let reports = store::reports::open(snap, one.id).await?;
    if !is_held && reports.is_empty() {
        return Ok(None);
    }
    let (settings, _) = store::settings::find(snap).await?;
    let weight = rules::weighed(&settings, &reports);
    let severity = one.reason.map_or(0, rules::severity).max(weight.severity);
    let views = one.published_at.map_or(0, |at| {
        let standing = Duration::try_from(ctx.now().duration_since(at)).unwrap_or_default();
        rules::views_a_day(one.up.saturating_add(one.down), standing)
    });
    let waiting = Waiting {
        id: one.id,
        priority: rules::priority(severity, views, weight.accuracy),
        since: ctx.now(),
        reports: u32::try_from(reports.len()).unwrap_or(u32::MAX),
    };
    Ok(Some(waiting))
}
