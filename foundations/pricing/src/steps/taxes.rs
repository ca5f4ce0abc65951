//! What somebody of the shop decides about taxes.

use crate::{
    model::TaxSettings,
    rules::{self, TaxesRejected},
    store,
};
use action::{Change, Ctx, Failure};
use database::Tx;
use kernel::Subject;
use pricing_facts::{THE_TAXES, TaxesChanged};
use serde_json::Value;

type Done = Result<(), Failure<TaxesRejected>>;

/// Keeps it, if it is still as whoever decides saw it; `own` are the rates that were typed, one land on a line.
pub async fn set_taxes(tx: &mut Tx, ctx: &Ctx, seen: i64, (wanted, own): (&TaxSettings, &str)) -> Done {
    let settings = rules::settings(wanted, own).map_err(Failure::Rejected)?;
    put_taxes(tx, ctx, seen, &settings).await
}

/// The same with rates that nobody typed. The same again changes nothing.
pub async fn put_taxes(tx: &mut Tx, ctx: &Ctx, seen: i64, settings: &TaxSettings) -> Done {
    rules::check_settings(settings).map_err(Failure::Rejected)?;
    let (before, version) = store::taxes::find(tx).await?;
    if version != seen {
        return Err(Failure::Conflict);
    }
    if *settings == before {
        return Ok(());
    }
    store::taxes::save(tx, settings).await?;
    tx.record(&TaxesChanged { taxes: THE_TAXES }).await?;
    let [before, after] = [&before, settings].map(|one| serde_json::to_value(one).unwrap_or(Value::Null));
    let (verb, subject) = ("pricing-audit-taxes-changed", Subject::from(THE_TAXES));
    Ok(ctx.audit(tx, &Change { verb, subject, label: "", before, after }).await?)
}
