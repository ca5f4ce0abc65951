//! Somebody is called something else, or goes: what stands beside their comments follows.

use super::{tell_pages, write};
use crate::{
    model::{Badge, Comment, On},
    store,
};
use action::Ctx;
use database::{StoreError, Tx};
use kernel::PersonId;
use std::collections::BTreeSet;

/// Of so many of somebody's comments the pages are made anew at once; of the rest when something else changes on them.
const MOST: u32 = 500;

/// Puts beside all comments of somebody what they are called now. Heard twice it is done once.
pub(crate) async fn renamed(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    let some = store::people::of_person(tx, person, MOST).await?;
    if some.is_empty() {
        return Ok(());
    }
    let name = write::name(tx, person, None).await?;
    if some.iter().all(|one| one.name == name || one.badge == Some(Badge::House)) {
        return Ok(());
    }
    store::people::rename(tx, person, &name).await?;
    let is_other = |one: &&Comment| one.is_shown() && one.name != name;
    let pages: BTreeSet<On> = some.iter().filter(is_other).map(|one| one.on).collect();
    for on in pages {
        tell_pages(tx, on).await?;
    }
    Ok(())
}

/// Somebody goes: their comments stay without them, as far as their words do, and no page goes on naming them.
pub(crate) async fn leave(tx: &mut Tx, _: &Ctx, person: PersonId) -> Result<(), StoreError> {
    let pages = store::people::things(tx, person).await?;
    store::people::forget(tx, person).await?;
    for on in pages {
        tell_pages(tx, on).await?;
    }
    Ok(())
}
