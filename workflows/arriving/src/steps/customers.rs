//! A customer of another program. Whoever has an account here finds their address in it, if they keep none yet; nobody gets an
//! account by a file, because nobody has confirmed that the address is theirs (docs/adr/0018): the others are awaited.

use crate::{model::Shop, rules};
use action::{BoxFut, Ctx};
use catalog::model::Put;
use database::{StoreError, Tx};
use exchange::{
    Header,
    actions::Arrivals,
    model::{Newcomer, Remark, Sample},
    steps::Refused,
};
use kernel::PersonId;

/// Files of customers.
pub(crate) struct Customers {
    shop: Shop,
}

impl Customers {
    /// For this shop.
    pub(crate) fn new(shop: Shop) -> Self {
        Self { shop }
    }
}

impl Arrivals for Customers {
    type Thing = Newcomer;
    type Table = rules::Customers;

    fn table(&self, _: &str, header: Header, _: u8, line: u64) -> Result<rules::Customers, Remark> {
        rules::Customers::new(header, &self.shop, line)
    }

    fn sample(&self, _: &Newcomer) -> Option<Sample> {
        None
    }

    fn keep<'k>(
        &'k self,
        tx: &'k mut Tx,
        ctx: &'k Ctx,
        thing: &'k Newcomer,
    ) -> BoxFut<'k, Result<Put, Refused>> {
        Box::pin(async move { Ok(keep(tx, ctx, thing).await?) })
    }
}

async fn keep(tx: &mut Tx, ctx: &Ctx, said: &Newcomer) -> Result<Put, StoreError> {
    match accounts::reads::by_address(tx, said.email.reveal()).await? {
        Some(person) => match settle(tx, ctx, person.id, said).await? {
            true => Ok(Put::Changed),
            false => Ok(Put::Same),
        },
        None => exchange::steps::await_newcomer(tx, ctx, said).await,
    }
}

/// Puts the address into somebody's book, unless they keep one already: what they wrote themselves is newer.
pub(super) async fn settle(
    tx: &mut Tx,
    ctx: &Ctx,
    person: PersonId,
    known: &Newcomer,
) -> Result<bool, StoreError> {
    let Some(address) = &known.address else { return Ok(false) };
    if !addresses::reads::of_person(tx, person).await?.is_empty() {
        return Ok(false);
    }
    addresses::steps::remember(tx, ctx, person, address.reveal()).await?;
    Ok(true)
}
