//! Whoever bought leaves: what tells who they are goes, at once where an order is over, else as soon as it is.

use super::{audit, load};
use crate::{
    model::{Group, OrderId},
    rules::order::is_done,
    store,
};
use action::{Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{Personal, rejection::Never};

/// Forgets whoever bought this. What is still to be sent or to be given back keeps its address until then: it was promised.
pub(crate) async fn erase(tx: &mut Tx, group: &Group) -> Result<(), StoreError> {
    if group.is_forgotten {
        return Ok(());
    }
    if let Some(to) = group.billing_to.as_ref().map(Personal::reveal).filter(|to| !to.tax_id.is_empty()) {
        // Typed at the checkout it stands in no book of theirs, by which it would be found.
        addresses::steps::forget_vat(tx, &to.country, &to.tax_id).await?;
    }
    store::erasing::leave(tx, group.id).await?;
    if store::orders::of_group(tx, group.id).await?.iter().all(is_done) {
        store::erasing::group(tx, group.id).await?;
    }
    Ok(())
}

/// Somebody who bought without an account asks to be forgotten, and staff have seen that it is they.
pub(crate) async fn forget_guest(tx: &mut Tx, ctx: &Ctx, id: OrderId) -> Result<(), Failure<Never>> {
    let whole = load(tx, id).await?;
    if whole.group.person.is_some() {
        // Whoever has an account leaves by it.
        return Err(Failure::NotFound);
    }
    erase(tx, &whole.group).await?;
    Ok(audit(tx, ctx, "orders-audit-forgotten", (&whole.order, &whole.order)).await?)
}
