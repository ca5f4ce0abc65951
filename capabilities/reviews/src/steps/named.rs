//! Somebody is called something else, or lets others see less of them: what stands beside their reviews follows.

use super::{follow, write};
use crate::store;
use action::Ctx;
use database::{StoreError, Tx};
use kernel::PersonId;

/// Of so many of somebody's reviews the pages are made anew at once; of the rest when something else changes on them.
const MOST: u32 = 500;

/// Puts beside all reviews of somebody what they are called now. Heard twice it is done once.
pub(crate) async fn renamed(tx: &mut Tx, ctx: &Ctx, person: PersonId) -> Result<(), StoreError> {
    let some = store::erasing::of_person(tx, person, MOST).await?;
    if some.is_empty() {
        return Ok(());
    }
    let name = write::public_name(tx, person).await?;
    store::reviews::rename(tx, person, &name).await?;
    for review in some.iter().filter(|one| one.is_shown() && one.name != name) {
        follow::tell(tx, ctx, review).await?;
    }
    Ok(())
}
