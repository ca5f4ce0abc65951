//! What the shop sets about asking owners and about points.

use crate::{model::Ways, rules::privilege::WaysRejected, store};
use action::{Change, Ctx, Failure};
use database::Tx;
use kernel::Subject;
use serde_json::json;

/// Keeps it, if whoever says it has seen what was said last.
pub(crate) async fn put_ways(
    tx: &mut Tx,
    ctx: &Ctx,
    ways: &Ways,
    seen: i64,
) -> Result<(), Failure<WaysRejected>> {
    let (before, version) = store::routing_ways::find(tx).await?;
    if version != seen || !store::routing_ways::put(tx, ways, seen).await? {
        return Err(Failure::Conflict);
    }
    let change = Change {
        verb: "questions-audit-ways",
        subject: Subject::all("questions_routing_setting"),
        label: "",
        before: json!(before),
        after: json!(ways),
    };
    Ok(ctx.audit(tx, &change).await?)
}
