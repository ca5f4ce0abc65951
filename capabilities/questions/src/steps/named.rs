//! What stands beside what somebody asked and answered: as every visitor may read it, which is a mask unless they say otherwise.

use super::tell;
use crate::store;
use database::{Snapshot, StoreError, Tx};
use kernel::{Actor, PersonId, Personal};
use profiles::model::Class;

/// Of so many of somebody's questions the pages are made anew at once; of the rest when something else changes on them.
const MOST: u32 = 200;

/// What somebody is called beside what they write about products.
pub(super) async fn public_name(
    snap: &mut Snapshot,
    person: PersonId,
) -> Result<Personal<String>, StoreError> {
    Ok(profiles::reads::byline(snap, Actor::Visitor, person, Class::Reviews).await?.name)
}

/// Puts beside all of somebody what they are called now. Heard twice it is done once.
pub(crate) async fn renamed(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    let asked = store::erasing::questions(tx, person, MOST).await?;
    let answered = store::erasing::answers(tx, person, MOST).await?;
    if asked.is_empty() && answered.is_empty() {
        return Ok(());
    }
    let name = public_name(tx, person).await?;
    store::questions::rename(tx, person, &name).await?;
    store::answers::rename(tx, person, &name).await?;
    for question in asked.iter().filter(|one| one.name != name) {
        tell(tx, question).await?;
    }
    for answer in answered.iter().filter(|one| one.name != name) {
        if let Some(question) = store::questions::find(tx, answer.question).await? {
            tell(tx, &question).await?;
        }
    }
    Ok(())
}
