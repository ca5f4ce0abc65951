//! What was written is compared with what is there. It is done after it was kept, so that nobody waits for it.

use super::decide::hold;
use crate::{
    model::{ContributionId, HoldReason, State, Writer},
    reads, rules, store,
};
use action::{Ctx, Failure};
use database::Tx;

/// Keeps how a text is found, and holds it if one that says nearly the same was there before. What somebody of the shop has let
/// stand stays.
pub(crate) async fn look_for_alike(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ContributionId,
) -> Result<(), Failure<rules::StateRejected>> {
    let Some(one) = store::contributions::find(tx, id).await? else { return Ok(()) };
    let is_compared = match (&one.writer, one.state) {
        (Writer::House(_) | Writer::Imported(_) | Writer::Gone, _) | (_, State::Withdrawn) => false,
        (Writer::Person(_) | Writer::Guest(_), _) => true,
    };
    if !is_compared {
        return Ok(());
    }
    let Some(prints) = rules::prints(one.title.reveal(), one.body.reveal()) else {
        return Ok(store::prints::forget(tx, id).await?);
    };
    store::prints::put(tx, id, &prints, &rules::bands(&prints)).await?;
    if one.state != State::Published || rules::is_decided(&one) {
        return Ok(());
    }
    // Whoever wrote it first is not held for the copies of others.
    let eldest = match reads::duplicates(tx, id, 1).await?.pop() {
        Some(eldest) => store::contributions::find(tx, eldest).await?,
        None => None,
    };
    if eldest.is_none_or(|eldest| eldest.written_at > one.written_at) {
        return Ok(());
    }
    hold(tx, ctx, id, HoldReason::Duplicate).await
}
