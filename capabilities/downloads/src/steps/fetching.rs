//! Whoever bought fetches a file, or looks at their keys.

use crate::{
    model::{Fetch, Grant, GrantId, SoldFile},
    rules::{
        grants::{self, FetchRejected},
        ranges,
    },
    store,
};
use action::{Ctx, Failure};
use database::{StoreError, Tx};
use downloads_facts::DownloadBegun;

/// Somebody fetches a file from this byte on. What goes on where it stopped is the same time.
pub(crate) async fn fetch(
    tx: &mut Tx,
    ctx: &Ctx,
    (grant, from): (GrantId, u64),
    file: &SoldFile,
) -> Result<(), Failure<FetchRejected>> {
    let grant = store::grants::find(tx, grant).await?.ok_or(Failure::NotFound)?;
    let last_at = store::fetches::last(tx, grant.id, file.id).await?;
    let counts = ranges::counts(from, last_at, ctx.now());
    grants::may_fetch(&grant, counts).map_err(Failure::Rejected)?;
    if !counts {
        return Ok(());
    }
    if !store::grants::count_fetch(tx, grant.id).await? {
        return Err(Failure::Conflict);
    }
    let fetch = Fetch { file: file.id, edition: file.edition, at: ctx.now() };
    store::fetches::insert(tx, ctx.id(), grant.id, &fetch).await?;
    Ok(begin(tx, ctx, &grant).await?)
}

/// Somebody looks at their keys.
pub(crate) async fn show_keys(tx: &mut Tx, ctx: &Ctx, grant: GrantId) -> Result<(), Failure<FetchRejected>> {
    let grant = store::grants::find(tx, grant).await?.ok_or(Failure::NotFound)?;
    grants::may_fetch(&grant, false).map_err(Failure::Rejected)?;
    if store::keys::show(tx, grant.id, ctx.now()).await? > 0 {
        begin(tx, ctx, &grant).await?;
    }
    Ok(())
}

/// The first time is told once.
async fn begin(tx: &mut Tx, ctx: &Ctx, grant: &Grant) -> Result<(), StoreError> {
    if store::grants::begin(tx, grant.id, ctx.now()).await? {
        tx.record(&DownloadBegun { order: grant.order, line: grant.line, at: ctx.now() }).await?;
    }
    Ok(())
}
