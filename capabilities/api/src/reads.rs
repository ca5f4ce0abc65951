//! What pages ask about tokens.

use crate::{model::Token, store};
use database::{Snapshot, StoreError};
use kernel::PersonId;

/// The tokens of somebody, the latest made first.
pub async fn tokens(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Token>, StoreError> {
    store::of_person(snap, person).await
}
