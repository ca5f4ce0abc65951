//! What the shop sets about what people write.

use crate::{model::Settings, rules::SettingsRejected, store};
use action::{Change, Ctx, Failure};
use database::Tx;
use kernel::Subject;
use serde_json::json;

/// Keeps what is set, unless somebody else has set something since it was read.
pub(crate) async fn put_settings(
    tx: &mut Tx,
    ctx: &Ctx,
    seen: i64,
    settings: &Settings,
) -> Result<(), Failure<SettingsRejected>> {
    let (before, version) = store::settings::find(tx).await?;
    if version != seen || !store::settings::put(tx, settings, version).await? {
        return Err(Failure::Conflict);
    }
    let change = Change {
        verb: "contributions-audit-set",
        subject: Subject::all("contribution_setting"),
        label: "",
        before: json!(before),
        after: json!(settings),
    };
    Ok(ctx.audit(tx, &change).await?)
}
