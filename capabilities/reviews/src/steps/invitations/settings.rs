//! What the shop decides about asking.

use crate::{
    model::InvitationSettings,
    rules::invitation_settings::{self as rules, InvitationSettingsRejected},
    store::invitation_words,
};
use action::{Change, Ctx, Failure};
use database::Tx;
use kernel::Subject;
use serde_json::{Value, json};

/// Keeps it, if whoever says it has seen what was said last.
pub(crate) async fn put(
    tx: &mut Tx,
    ctx: &Ctx,
    wanted: &InvitationSettings,
) -> Result<(), Failure<InvitationSettingsRejected>> {
    let before = invitation_words::settings(tx).await?;
    let after = rules::settings(wanted).map_err(Failure::Rejected)?;
    if !invitation_words::put_settings(tx, wanted.version, &after).await? {
        return Err(Failure::Conflict);
    }
    let change = Change {
        verb: "reviews-audit-invitations",
        subject: Subject::all("reviews"),
        label: "",
        before: told(&before),
        after: told(&after),
    };
    Ok(ctx.audit(tx, &change).await?)
}

fn told(of: &InvitationSettings) -> Value {
    json!({
        "on": of.is_on,
        "days": of.days,
        "days_digital": of.days_digital,
        "reminder_days": of.reminder_days,
        "thanks_code": of.thanks_code,
    })
}
