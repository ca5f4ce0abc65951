//! Bringing a review from elsewhere once, however often its file is carried in.

use super::import;
use crate::{
    model::{ContributionId, Imported},
    rules::WriteRejected,
    store::imported,
};
use action::{Ctx, Failure};
use database::Tx;
use sha2::{Digest, Sha256};

/// Brings it, unless one with this key was brought before. The key says all that the file says of it; only its hash is kept.
///
/// ```ignore
/// let put = if reviews::steps::bring(tx, ctx, &key, &imported).await?.is_some() { Put::Created } else { Put::Same };
/// ```
pub async fn bring(
    tx: &mut Tx,
    ctx: &Ctx,
    key: &str,
    of: &Imported,
) -> Result<Option<ContributionId>, Failure<WriteRejected>> {
    let hash: [u8; 32] = Sha256::digest(key).into();
    if imported::is_known(tx, &hash).await? {
        return Ok(None);
    }
    let review = import(tx, ctx, of).await?;
    imported::insert(tx, &hash, review).await?;
    Ok(Some(review))
}
