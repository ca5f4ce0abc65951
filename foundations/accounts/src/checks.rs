//! What `plaza doctor` asks of accounts: can anybody run the shop, and is everybody out who should be?

use crate::{reads, store};
use action::{Ailment, Check, check, faults_of};
use database::{Snapshot, StoreError};

/// The checks of accounts.
pub(crate) fn all() -> Vec<Check> {
    vec![check("accounts-doctor", people)]
}

async fn people(snap: &mut Snapshot) -> Result<Vec<Ailment>, StoreError> {
    let inside = store::people::count_sessions_of_suspended(snap).await?;
    let mut found = faults_of([("accounts-doctor-suspended-inside", inside)]);
    if !reads::has_owner(snap).await? {
        found.push(Ailment::warning("accounts-doctor-no-owner"));
    }
    Ok(found)
}
