//! Handing the address of an order to whoever asks how it was, inside a transaction.

use action::Ctx;
use database::{StoreError, Tx};
use kernel::Personal;
use orders_facts::OrderId;
use reviews::{model::Contact, steps::invitations};

/// Has the letter written, if one is due. Of whoever was forgotten nobody knows an address, and nothing is written.
pub(crate) async fn invite(tx: &mut Tx, ctx: &Ctx, order: OrderId) -> Result<(), StoreError> {
    let Some(whole) = orders::reads::whole(tx, order).await? else { return Ok(()) };
    let group = whole.group;
    let name = Personal::new(group.delivery_to.reveal().name.clone());
    let contact = Contact { address: group.email, name, lang: group.lang };
    invitations::write_to(tx, ctx, order, &contact).await
}
