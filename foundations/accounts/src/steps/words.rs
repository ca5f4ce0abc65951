//! The words by which people are found in the back office.

use crate::{
    model::{Standing, found_by},
    store,
};
use database::{StoreError, Tx};
use kernel::PersonId;

/// Makes them what they should be, whoever changed the person: none of whoever is gone.
pub(crate) async fn put_words_right(tx: &mut Tx, id: PersonId) -> Result<(), StoreError> {
    match store::people::find(tx, id).await?.filter(|person| person.standing != Standing::Erased) {
        Some(person) => {
            let address = kernel::text::fold(person.address.reveal());
            store::found::keep(tx, id, &found_by(person.name.reveal(), &address)).await
        }
        None => store::found::forget(tx, id).await,
    }
}
