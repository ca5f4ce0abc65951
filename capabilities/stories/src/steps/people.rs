//! Somebody is called something else, or goes: what stands beside their stories follows.

use super::{tell, write};
use crate::{model::Story, store};
use action::Ctx;
use database::{StoreError, Tx};
use kernel::PersonId;

/// Of so many of somebody's stories the pages are made anew at once; of the rest when something else changes on them.
const MOST: u32 = 100;

/// Puts beside all stories of somebody what they are called now. Heard twice it is done once.
pub(crate) async fn renamed(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    let all = store::lists::of_person(tx, person, None, MOST).await?.items;
    if all.is_empty() {
        return Ok(());
    }
    let name = write::name(tx, person).await?;
    if all.iter().all(|one| one.name == name) {
        return Ok(());
    }
    store::people::rename(tx, person, &name).await?;
    for one in all.iter().filter(|one| one.is_shown() && one.name != name) {
        tell(tx, one).await?;
    }
    Ok(())
}

/// Somebody goes: their stories stay without them, as far as their words do, and no page goes on naming them.
pub(crate) async fn leave(tx: &mut Tx, _: &Ctx, person: PersonId) -> Result<(), StoreError> {
    let (mut all, mut after) = (Vec::<Story>::new(), None);
    loop {
        let page = store::lists::of_person(tx, person, after.as_ref(), MOST).await?;
        all.extend(page.items.into_iter().filter(Story::is_shown));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    store::people::forget(tx, person).await?;
    for one in &all {
        tell(tx, one).await?;
    }
    Ok(())
}
