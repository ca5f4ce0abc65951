//! What the shop decides about a way to pay.

use crate::{
    model::{Way, WaySetting, WayWish},
    rules::{self, WayRejected},
    store,
};
use action::{Change, Ctx, Failure};
use database::Tx;
use kernel::Subject;
use serde_json::json;

/// Keeps a decision, unless somebody has made another since `version`.
pub(crate) async fn put(
    tx: &mut Tx,
    ctx: &Ctx,
    way: Way,
    version: i64,
    wish: &WayWish,
) -> Result<(), Failure<WayRejected>> {
    let currency = ctx.house().shop.face().currency;
    let terms = rules::terms(way, wish, currency).map_err(Failure::Rejected)?;
    let has_contract = match way.peer() {
        Some(peer) => store::contracts::find(tx, peer).await?.is_some(),
        None => false,
    };
    rules::may_offer(way, wish.is_on, has_contract).map_err(Failure::Rejected)?;
    let before = store::ways::find(tx, way).await?.unwrap_or_else(|| WaySetting::untouched(way));
    if before.version != version {
        return Err(Failure::Conflict);
    }
    let after = WaySetting { way, is_on: wish.is_on, terms, version };
    if after == before {
        return Ok(());
    }
    if !store::ways::put(tx, &after).await? {
        return Err(Failure::Conflict);
    }
    let change = Change {
        verb: "payments-audit-way",
        subject: Subject::all("payment_way"),
        label: way.code(),
        before: json!({ "on": before.is_on, "terms": before.terms }),
        after: json!({ "on": after.is_on, "terms": after.terms }),
    };
    Ok(ctx.audit(tx, &change).await?)
}
