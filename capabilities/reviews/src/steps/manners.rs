//! What the shop decides about reviews.

use crate::{
    model::Manners,
    rules::{self, SettingsRejected},
    store::settings,
};
use action::{Change, Ctx, Failure};
use database::Tx;
use kernel::Subject;
use serde_json::json;

/// Keeps it, if whoever says it has seen what was said last.
pub(crate) async fn set(tx: &mut Tx, ctx: &Ctx, wanted: Manners) -> Result<(), Failure<SettingsRejected>> {
    let before = settings::manners(tx).await?;
    rules::settings(wanted).map_err(Failure::Rejected)?;
    if !settings::put(tx, wanted.version, wanted).await? {
        return Err(Failure::Conflict);
    }
    let change = Change {
        verb: "reviews-audit-window",
        subject: Subject::all("reviews"),
        label: "",
        before: json!({ "window_days": before.window_days }),
        after: json!({ "window_days": wanted.window_days }),
    };
    Ok(ctx.audit(tx, &change).await?)
}
