//! Somebody of the shop has seen the money of a transfer, or what was paid at the door.

use super::{current, keep, load};
use crate::{
    model::{Attempt, Stage},
    rules::{self, PayRejected},
    store,
};
use action::{Change, Ctx, Failure};
use database::Tx;
use kernel::Subject;
use payments_facts::PaymentId;
use serde_json::json;

/// The money is there, all of it. Also after its time was over: a transfer may be slow.
pub async fn confirm(tx: &mut Tx, ctx: &Ctx, id: PaymentId) -> Result<(), Failure<PayRejected>> {
    let before = load(tx, id).await?;
    let (after, fact) = rules::confirm(&before).map_err(Failure::Rejected)?;
    if after == before {
        return Ok(());
    }
    keep(tx, ctx, &before, &after).await?;
    if let Some(attempt) = current(tx, &before).await? {
        let ended_at = Some(ctx.now());
        store::attempts::save(tx, &Attempt { stage: Stage::Captured, ended_at, ..attempt }).await?;
    }
    tx.record(&fact).await?;
    let change = Change {
        verb: "payments-audit-confirmed",
        subject: Subject::from(id),
        label: &before.reference,
        before: json!({ "state": before.state.code() }),
        after: json!({ "state": after.state.code(), "amount": after.captured }),
    };
    Ok(ctx.audit(tx, &change).await?)
}
