//! What the shop decides about orders.

use crate::{model::Policy, rules, rules::PolicyRejected, store};
use action::{Change, Ctx, Failure};
use database::Tx;
use kernel::Subject;
use serde_json::json;

/// Keeps it. What waits already is asked again when its time comes.
pub(crate) async fn put_policy(
    tx: &mut Tx,
    ctx: &Ctx,
    deemed_days: &str,
) -> Result<Policy, Failure<PolicyRejected>> {
    let policy = rules::settings::policy(deemed_days).map_err(Failure::Rejected)?;
    let before = store::settings::policy(tx).await?;
    store::settings::put_policy(tx, &policy).await?;
    let change = Change {
        verb: "orders-audit-policy",
        subject: Subject::all("order"),
        label: "",
        before: json!({ "deemed_days": before.deemed_days }),
        after: json!({ "deemed_days": policy.deemed_days }),
    };
    ctx.audit(tx, &change).await?;
    Ok(policy)
}
