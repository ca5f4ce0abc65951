//! A customer of another program. Whoever has an account here finds their address in it, if they keep none yet; nobody gets an
//! account by a file, because nobody has confirmed that the address is theirs (docs/adr/0018): the others are awaited. Who agreed to
//! the newsletter there gets it here.

use crate::{
    model::{Customer, Shop},
    rules,
};
use action::{BoxFut, Ctx};
use catalog::model::Put;
use database::{StoreError, Tx};
use exchange::{
    Header,
    actions::Arrivals,
    model::{Newcomer, Remark, Sample},
    steps::Refused,
};
use kernel::{Lang, PersonId};
use notifications::model::newsletter::Brought;

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
    type Thing = Customer;
    type Table = rules::Customers;

    fn table(&self, _: &str, header: Header, _: u8, line: u64) -> Result<rules::Customers, Remark> {
        rules::Customers::new(header, &self.shop, line)
    }

    fn sample(&self, _: &Customer) -> Option<Sample> {
        None
    }

    fn keep<'k>(
        &'k self,
        tx: &'k mut Tx,
        ctx: &'k Ctx,
        thing: &'k Customer,
    ) -> BoxFut<'k, Result<Put, Refused>> {
        Box::pin(async move { Ok(keep(tx, ctx, thing, self.shop.lang).await?) })
    }
}

async fn keep(tx: &mut Tx, ctx: &Ctx, said: &Customer, lang: Lang) -> Result<Put, StoreError> {
    let known = &said.known;
    let put = match accounts::reads::by_address(tx, known.email.reveal()).await? {
        Some(person) => match settle(tx, ctx, person.id, known).await? {
            true => Put::Changed,
            false => Put::Same,
        },
        None => exchange::steps::await_newcomer(tx, ctx, known).await?,
    };
    let is_subscribed = subscribe(tx, ctx, said, lang).await?;
    Ok(if put == Put::Same && is_subscribed { Put::Changed } else { put })
}

/// Who agreed to the newsletter there gets it, unless we know better; tells whether they do because of that.
async fn subscribe(tx: &mut Tx, ctx: &Ctx, said: &Customer, lang: Lang) -> Result<bool, StoreError> {
    let Some(agreed) = &said.agreed else { return Ok(false) };
    let address = said.known.email.clone();
    let brought = Brought { address, lang, words: agreed.words.clone(), given_at: agreed.since };
    notifications::steps::bring(tx, ctx, &brought).await
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
