//! What somebody of the shop does with a grant, and says about a variant.

use super::{called, handing, keep, stand_in_line};
use crate::{
    model::{FETCHES, Grant, GrantId, State},
    rules::files::FetchesUnfit,
    store,
};
use action::{Change, Ctx, Failure};
use catalog_facts::VariantId;
use database::{StoreError, Tx};
use kernel::rejection::Never;
use serde_json::{Value, json};

/// Nobody is given more times than this, however often somebody gives more.
const MOST: u32 = 100_000;

async fn load(tx: &mut Tx, id: GrantId) -> Result<Grant, Failure<Never>> {
    store::grants::find(tx, id).await?.ok_or(Failure::NotFound)
}

async fn noted(
    tx: &mut Tx,
    ctx: &Ctx,
    (grant, verb): (&Grant, &'static str),
    (before, after): (Value, Value),
) -> Result<(), StoreError> {
    let label = called(tx, ctx, grant.variant).await?.unwrap_or_default();
    ctx.audit(tx, &Change { verb, subject: grant.order.into(), label: &label, before, after }).await
}

/// Whoever bought may fetch it as often again.
pub(crate) async fn give_more(tx: &mut Tx, ctx: &Ctx, id: GrantId) -> Result<Grant, Failure<Never>> {
    let grant = load(tx, id).await?;
    let more = store::variants::find(tx, grant.variant).await?.map_or(FETCHES, |stocked| stocked.fetches_max);
    let most = grant.fetches_max.saturating_add(more).min(MOST);
    let change = (json!({ "fetches": grant.fetches_max }), json!({ "fetches": most }));
    noted(tx, ctx, (&grant, "downloads-audit-more"), change).await?;
    keep(tx, Grant { fetches_max: most, ..grant }).await
}

/// Nobody fetches it any more.
pub(crate) async fn close(tx: &mut Tx, ctx: &Ctx, id: GrantId) -> Result<Grant, Failure<Never>> {
    let grant = load(tx, id).await?;
    let change = (json!({ "state": grant.state.code() }), json!({ "state": State::Closed.code() }));
    noted(tx, ctx, (&grant, "downloads-audit-closed"), change).await?;
    handing::close(tx, ctx, grant.clone()).await?;
    Ok(grant)
}

/// Whoever bought may fetch what is of their order, whether or not it is paid.
pub(crate) async fn open(tx: &mut Tx, ctx: &Ctx, id: GrantId) -> Result<Grant, Failure<Never>> {
    let grant = load(tx, id).await?;
    let change = (json!({ "state": grant.state.code() }), json!({ "state": State::Open.code() }));
    noted(tx, ctx, (&grant, "downloads-audit-opened"), change).await?;
    handing::pay(tx, ctx, grant.order).await?;
    Ok(grant)
}

/// The files of one line may be fetched so often: of what is bought from now on.
pub(crate) async fn set_fetches(
    tx: &mut Tx,
    ctx: &Ctx,
    variant: VariantId,
    most: u32,
) -> Result<(), Failure<FetchesUnfit>> {
    let name = called(tx, ctx, variant).await?.ok_or(Failure::NotFound)?;
    let before = store::variants::find(tx, variant).await?.map_or(FETCHES, |stocked| stocked.fetches_max);
    stand_in_line(tx, variant).await?;
    store::variants::set_fetches_max(tx, variant, most).await?;
    let change = Change {
        verb: "downloads-audit-fetches",
        subject: variant.into(),
        label: &name,
        before: json!({ "fetches": before }),
        after: json!({ "fetches": most }),
    };
    Ok(ctx.audit(tx, &change).await?)
}
