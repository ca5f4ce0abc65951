//! Somebody goes: what they brought about, and by whom they were brought, is nobody's any more.

use crate::store;
use database::{StoreError, Tx};
use kernel::PersonId;
use sharing_facts::BoughtTaken;

/// More pages than anybody has.
const MOST: u32 = 1_000;

/// Takes their pages away.
pub(crate) async fn leave(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    for page in store::bought::of_person(tx, person, MOST).await? {
        store::bought::remove(tx, page.id).await?;
        tx.record(&BoughtTaken { page: page.id }).await?;
    }
    Ok(())
}
