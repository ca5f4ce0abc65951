//! Where customers and orders of a file go, inside a transaction: to whoever has an account here, or to where they wait for it.

mod customers;
mod orders;
mod questions;
mod reviews;

pub(crate) use customers::Customers;
pub(crate) use orders::Orders;
pub(crate) use questions::Questions;
pub(crate) use reviews::Reviews;

use action::Ctx;
use database::{StoreError, Tx};
use kernel::PersonId;

/// Somebody has shown that an address is theirs: what another program knew of it goes to their book, and what was bought with it
/// to their orders.
pub(crate) async fn welcome(tx: &mut Tx, ctx: &Ctx, person: PersonId) -> Result<(), StoreError> {
    for address in accounts::reads::addresses(tx, person).await? {
        if let Some(known) = exchange::steps::take_awaited(tx, &address).await? {
            customers::settle(tx, ctx, person, &known).await?;
        }
        ::orders::steps::claim_brought(tx, ctx, person, &address).await?;
    }
    Ok(())
}
