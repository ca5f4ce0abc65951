//! What the shop decides about moderation itself, and what it counts for the account it gives.

use crate::{
    model::Settings,
    rules::{
        numbers::year_of,
        settings::{self, SettingRejected},
    },
    store,
};
use action::{Change, Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{Subject, Timestamp};
use serde_json::{Map, Value};

/// Keeps the numbers that somebody typed.
pub(crate) async fn put_settings(
    tx: &mut Tx,
    ctx: &Ctx,
    typed: &[String; 6],
) -> Result<(), Failure<SettingRejected>> {
    let wanted = settings::typed(typed).map_err(Failure::Rejected)?;
    let before = store::settings::find(tx).await?;
    store::settings::put(tx, &wanted).await?;
    let told = |of: &Settings| {
        let pairs = Settings::NAMES.iter().zip(of.listed());
        Value::Object(pairs.map(|(name, value)| ((*name).to_owned(), value.into())).collect::<Map<_, _>>())
    };
    let change = Change {
        verb: "moderation-audit-settings",
        subject: Subject::all("content_notice"),
        label: "",
        before: told(&before),
        after: told(&wanted),
    };
    ctx.audit(tx, &change).await?;
    Ok(())
}

/// Counts something that happened then.
pub(crate) async fn tally(tx: &mut Tx, at: Timestamp, what: &str, word: &str) -> Result<(), StoreError> {
    store::numbers::tally(tx, year_of(at), what, word).await
}
