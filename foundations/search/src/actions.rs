//! Changing the owner's synonyms and asking for new indexes.

use crate::{
    rules::{self, SynonymsRejected},
    steps,
};
use action::{Ctx, Failure};
use database::StoreError;

/// Reads a list and puts it in the place of the old one. Gives how many groups there are, and whether it was another list.
pub async fn replace_synonyms(ctx: &Ctx, list: &str) -> Result<(usize, bool), Failure<SynonymsRejected>> {
    let groups = rules::read_synonyms(list, None).map_err(Failure::Rejected)?;
    let groups = groups.as_slice();
    let is_other =
        ctx.write::<_, StoreError, _>(async |tx| steps::replace_synonyms(tx, groups).await).await?;
    Ok((groups.len(), is_other))
}

/// Asks every node to build its index anew. A node that does not run does so when it starts.
pub async fn ask_reindex(ctx: &Ctx) -> Result<(), StoreError> {
    ctx.write(async |tx| steps::ask_reindex(tx).await).await
}
