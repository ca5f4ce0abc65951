//! What waits to be sent. Sellers send what is theirs themselves, so only the house's own is here.

use crate::model::ORDERS_MAX;
use database::{Snapshot, StoreError};
use orders::model::Unsent;

/// In which tray an order lies, what its label lacks, and the line that it becomes.
pub(crate) use crate::rules::rows::{lacks, lies_in, row};

/// Orders of the house of which something is to be sent, the oldest first.
pub(crate) async fn waiting(snap: &mut Snapshot) -> Result<Vec<Unsent>, StoreError> {
    orders::reads::to_send(snap, Some(None), ORDERS_MAX).await
}
