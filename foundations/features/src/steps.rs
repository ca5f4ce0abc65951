//! Opening and closing, inside a transaction.

use crate::{reads, rules, rules::SwitchRejected, store};
use action::{Change, Ctx, Failure};
use database::Tx;
use events::Fact;
use kernel::{Feature, Open};
use serde_json::json;

/// Opens, stages or closes a part of the shop. Gives its state from before.
pub async fn switch(
    tx: &mut Tx,
    ctx: &Ctx,
    declared: &[Feature],
    name: &str,
    to: Open,
) -> Result<Open, Failure<SwitchRejected>> {
    let switches = reads::switches(tx, declared).await?;
    let Some(switched) = rules::switch(&switches, name, to).map_err(Failure::Rejected)? else {
        return Ok(to);
    };
    store::save(tx, name, to).await?;
    tx.record(&switched).await?;
    let change = Change {
        verb: "features-audit-switched",
        subject: switched.subject(),
        label: name,
        before: json!({ "state": switched.from.code() }),
        after: json!({ "state": to.code() }),
    };
    ctx.audit(tx, &change).await?;
    Ok(switched.from)
}
