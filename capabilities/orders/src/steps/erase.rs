//! Whoever bought leaves: what tells who they are goes, at once where an order is over, else as soon as it is.

use super::forget_if_leaving;
use crate::{model::Group, reads, store};
use database::{StoreError, Tx};

/// Forgets whoever bought this. What is still to be sent or to be given back keeps its address until then: it was promised.
pub(crate) async fn erase(tx: &mut Tx, group: &Group) -> Result<(), StoreError> {
    if group.is_forgotten {
        return Ok(());
    }
    store::erasing::leave(tx, group.id).await?;
    for order in store::orders::of_group(tx, group.id).await? {
        let mut whole = reads::gather(tx, order.clone()).await?;
        whole.group.is_leaving = true;
        forget_if_leaving(tx, &whole, &order).await?;
    }
    Ok(())
}
