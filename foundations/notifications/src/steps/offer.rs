//! Writing a letter that nobody has asked for to somebody who takes letters of its kind: whoever has said that they do not, here or
//! by an earlier letter, gets none. It carries the secret that stops those of its kind, in its head too (RFC 8058).

use super::keep;
use crate::{
    letters,
    model::{MailId, offer::Offer},
    rules::notices as rules,
    secret,
    store::{self, stops::Stop},
};
use action::Ctx;
use database::{StoreError, Tx};

/// Writes and keeps it; nothing if whoever it is for takes none.
///
/// ```ignore
/// let was_written = notifications::steps::offer(tx, ctx, &offer).await?.is_some();
/// ```
pub async fn offer(tx: &mut Tx, ctx: &Ctx, offer: &Offer<'_>) -> Result<Option<MailId>, StoreError> {
    let kind = offer.kind.name;
    let hash = store::stopped::hash(offer.address);
    if store::stopped::is_stopped(tx, &hash, kind).await? {
        return Ok(None);
    }
    let stop = match offer.person {
        Some(person) => {
            let said = store::wishes::find(tx, person, kind).await?;
            if !rules::ways(offer.kind, said).mail {
                return Ok(None);
            }
            Stop::Kind { person, kind: kind.to_owned() }
        }
        None => Stop::Address { hash, kind: kind.to_owned() },
    };
    let secret = store::stops::secret_of(tx, &stop, &secret::mint(&*ctx.house().machine)).await?;
    let id = keep(tx, ctx, letters::offer::write(ctx.house(), offer, &secret)).await?;
    store::stops::put_into(tx, id, &secret).await?;
    Ok(Some(id))
}
