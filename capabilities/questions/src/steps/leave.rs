//! Somebody goes: what they asked and answered stays without them, as far as their words do.

use crate::store::erasing;
use database::{StoreError, Tx};
use kernel::PersonId;

/// Nobody is known who asked their questions.
pub(crate) async fn forget_questions(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    erasing::forget_questions(tx, person).await
}

/// Nobody is known who gave their answers.
pub(crate) async fn forget_answers(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    erasing::forget_answers(tx, person).await
}

/// What they said of others' questions is gone.
pub(crate) async fn forget_same(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    erasing::forget_same(tx, person).await
}
