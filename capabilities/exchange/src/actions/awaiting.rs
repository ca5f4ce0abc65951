//! Whoever is awaited may want to be forgotten before they ever come.

use crate::steps::awaited;
use action::Ctx;
use database::StoreError;

/// Forgets somebody who is awaited; tells whether they were.
pub(crate) async fn forget(ctx: &Ctx, email: &str) -> Result<bool, StoreError> {
    ctx.write(async |tx| awaited::forget(tx, ctx, email.trim()).await).await
}
