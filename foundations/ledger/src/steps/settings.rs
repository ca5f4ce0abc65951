//! What the shop decides about paying sellers.

use super::statements::this_month;
use crate::{
    model::{Settings, SettingsWish},
    rules::{self, SettingsRejected},
    store,
};
use action::{Change, Ctx, Failure};
use database::Tx;
use kernel::Subject;
use serde_json::{Value, json};

fn fields(one: &Settings) -> Value {
    json!({ "hold_days": one.hold_days, "minimum": one.minimum, "is_tax_on_top": one.is_tax_on_top })
}

/// Keeps a decision, unless somebody has made another since `version`. What arrives from now on is held so long; what has arrived
/// keeps its day.
pub(crate) async fn put_settings(
    tx: &mut Tx,
    ctx: &Ctx,
    version: i64,
    wish: &SettingsWish,
) -> Result<(), Failure<SettingsRejected>> {
    let before = store::settings::find(tx).await?;
    if before.version != version {
        return Err(Failure::Conflict);
    }
    let currency = ctx.house().shop.face().currency;
    let after =
        rules::settings::settings(&before, wish, (currency, this_month(ctx))).map_err(Failure::Rejected)?;
    if after == before {
        return Ok(());
    }
    if !store::settings::put(tx, &after).await? {
        return Err(Failure::Conflict);
    }
    let change = Change {
        verb: "ledger-audit-settings",
        subject: Subject::all("payout"),
        label: "payouts",
        before: fields(&before),
        after: fields(&after),
    };
    Ok(ctx.audit(tx, &change).await?)
}
