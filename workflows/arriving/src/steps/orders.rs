//! A past order of another program: who bought and what its lines are here is looked up, then `orders` keeps it.

use crate::{model::Shop, rules};
use action::{BoxFut, Ctx};
use catalog::model::Put;
use catalog_facts::{ProductId, VariantId};
use database::{StoreError, Tx};
use exchange::{
    Header,
    actions::Arrivals,
    model::{Remark, Sample},
    steps::{Refused, boxed},
};
use orders::model::{Imported, PastOrder};
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

/// So many references of things are remembered, with what they are here.
const KNOWN_MAX: usize = 50_000;

/// Said of an order that was placed in a shop of ours.
const OURS: &str = "csv";

type Known = Option<(ProductId, VariantId)>;

/// Files of past orders.
pub(crate) struct Orders {
    shop: Shop,
    known: Mutex<HashMap<String, Known>>,
}

impl Orders {
    /// For this shop.
    pub(crate) fn new(shop: Shop) -> Self {
        Self { shop, known: Mutex::default() }
    }

    /// What a reference is here. It is asked once: files name the same things again and again.
    async fn variant(&self, tx: &mut Tx, sku: &str) -> Result<Known, StoreError> {
        if sku.is_empty() {
            return Ok(None);
        }
        let before = self.known.lock().unwrap_or_else(PoisonError::into_inner).get(sku).copied();
        if let Some(known) = before {
            return Ok(known);
        }
        let found = found(tx, sku, self.shop.currency).await?;
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() < KNOWN_MAX {
            known.insert(sku.to_owned(), found);
        }
        Ok(found)
    }

    async fn bring(&self, tx: &mut Tx, ctx: &Ctx, said: &PastOrder) -> Result<Put, Refused> {
        // Our own list of orders, brought back to where it was written: they are here already.
        if said.origin == OURS && orders::reads::by_code(tx, &said.reference).await?.is_some() {
            return Ok(Put::Same);
        }
        let mut past = said.clone();
        let email = past.email.reveal();
        if !email.is_empty() {
            past.person = accounts::reads::by_address(tx, email).await?.map(|person| person.id);
        }
        for line in &mut past.lines {
            line.variant = self.variant(tx, &line.sku).await?;
        }
        match orders::steps::import(tx, ctx, &past).await.map_err(boxed)? {
            Imported::New(_) => Ok(Put::Created),
            Imported::Same(_) => Ok(Put::Same),
        }
    }
}

async fn found(tx: &mut Tx, sku: &str, currency: kernel::Currency) -> Result<Known, StoreError> {
    let Some(card) = catalog::reads::card_of_sku(tx, sku).await? else { return Ok(None) };
    let Some(product) = catalog::reads::product(tx, card.product, currency).await? else { return Ok(None) };
    let variant = product.variants.iter().find(|variant| variant.sku == sku);
    Ok(variant.map(|variant| (product.id, variant.id)))
}

impl Arrivals for Orders {
    type Thing = PastOrder;
    type Table = rules::Orders;

    fn table(
        &self,
        program: &str,
        header: Header,
        separator: u8,
        line: u64,
    ) -> Result<rules::Orders, Remark> {
        rules::Orders::new(header, program, &self.shop, (separator, line))
    }

    /// Its number and what it cost, not who bought.
    fn sample(&self, thing: &PastOrder) -> Option<Sample> {
        let lines = thing.lines.len() as u64;
        Some(Sample { name: thing.reference.clone(), price: thing.total.minor, variants: lines })
    }

    fn keep<'k>(
        &'k self,
        tx: &'k mut Tx,
        ctx: &'k Ctx,
        thing: &'k PastOrder,
    ) -> BoxFut<'k, Result<Put, Refused>> {
        Box::pin(self.bring(tx, ctx, thing))
    }
}
