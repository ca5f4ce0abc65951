//! What waits to be sent at a desk: sellers send what is theirs themselves.

use crate::model::{Desk, ORDERS_MAX};
use database::{Snapshot, StoreError};
use orders::model::Unsent;

/// In which tray an order lies, what its label lacks, and the line that it becomes.
pub(crate) use crate::rules::rows::{lacks, lies_in, row};

/// Orders of which something is to be sent there, the oldest first.
pub(crate) async fn waiting(snap: &mut Snapshot, desk: &Desk) -> Result<Vec<Unsent>, StoreError> {
    orders::reads::to_send(snap, Some(desk.seller()), ORDERS_MAX).await
}
