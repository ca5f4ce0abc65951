//! The shop decides about help.

use crate::{
    model::Settings,
    rules::{self, SettingsRejected},
    store,
};
use action::{Change, Ctx, Failure};
use database::Tx;
use kernel::Subject;
use serde_json::json;

/// Keeps what the shop decided.
pub(crate) async fn set(tx: &mut Tx, ctx: &Ctx, settings: Settings) -> Result<(), Failure<SettingsRejected>> {
    rules::settings(settings).map_err(Failure::Rejected)?;
    let before = store::settings::find(tx).await?;
    store::settings::put(tx, &settings).await?;
    let told = |one: &Settings| json!({ "licence": one.licence.code(), "days": one.review_days, "trust": one.trust.level() });
    let change = Change {
        verb: "faq-audit-settings",
        subject: Subject::all("faq_setting"),
        label: "",
        before: told(&before),
        after: told(&settings),
    };
    Ok(ctx.audit(tx, &change).await?)
}
