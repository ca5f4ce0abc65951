//! Hearing a fact: it is kept where it belongs, and what follows for each product is worked out again from all that is kept. So
//! the same facts give the same evidence in whatever order they are heard, and hearing one twice changes nothing.

use super::returned;
use crate::{
    model::{Bought, Evidence, Heard, Less, OriginId, Source},
    rules,
    store::{
        known,
        origins::{self, Line},
    },
};
use action::Unheard;
use catalog_facts::ProductId;
use database::{StoreError, Tx};
use events::Envelope;
use evidence_facts::{EvidenceChanged, TillGoods, TillRedeemed};
use kernel::{Id, PersonId, Timestamp};
use orders_facts::{
    Goods, OrderCancelled, OrderClaimed, OrderConfirmed, OrderDelivered, OrderImported, OrderRefunded,
    OrderShortened,
};
use returns_facts::{ReturnPaid, ReturnReceived};

/// Hears one fact, as the log keeps it. What does not concern evidence passes by.
pub(crate) async fn hear(tx: &mut Tx, heard: &Envelope) -> Result<(), Unheard> {
    let (origin, at) = (OriginId::from_uuid(heard.subject.id), heard.stamp.at);
    if heard.is::<OrderConfirmed>() {
        let fact: OrderConfirmed = heard.read()?;
        origins::put_lines(tx, origin, &lines(&fact.goods)).await?;
        return Ok(note(tx, origin, Heard::Bought(Source::Order, fact.person), at).await?);
    }
    if heard.is::<OrderImported>() {
        return brought(tx, origin, heard).await;
    }
    if heard.is::<OrderClaimed>() {
        let fact: OrderClaimed = heard.read()?;
        // What was in an order of elsewhere is said by whoever brings it.
        if origins::brought_at(tx, origin).await?.is_none() {
            origins::put_lines(tx, origin, &lines(&fact.goods)).await?;
        }
        return Ok(note(tx, origin, Heard::Claimed(fact.person), at).await?);
    }
    if heard.is::<OrderDelivered>() {
        let fact: OrderDelivered = heard.read()?;
        return Ok(note(tx, origin, Heard::Delivered, fact.delivered_at).await?);
    }
    if heard.is::<OrderCancelled>() {
        return Ok(note(tx, origin, Heard::Cancelled, at).await?);
    }
    if heard.is::<OrderRefunded>() {
        let fact: OrderRefunded = heard.read()?;
        return match fact.is_all {
            true => Ok(note(tx, origin, Heard::Refunded, at).await?),
            false => Ok(()),
        };
    }
    if heard.is::<OrderShortened>() {
        let fact: OrderShortened = heard.read()?;
        return Ok(shortened(tx, &fact, at).await?);
    }
    if heard.is::<ReturnReceived>() {
        return Ok(returned::received(tx, &heard.read()?, at).await?);
    }
    if heard.is::<ReturnPaid>() {
        return Ok(returned::paid(tx, &heard.read()?, at).await?);
    }
    if heard.is::<TillRedeemed>() {
        let fact: TillRedeemed = heard.read()?;
        return Ok(at_the_till(tx, &fact, at).await?);
    }
    Ok(())
}

/// An order of another program, as it stands there now. It may be told again when more is known of it: each column keeps the
/// earliest that was heard, but what was in it is what was told last. Whose money has gone back since bought nothing.
async fn brought(tx: &mut Tx, origin: OriginId, heard: &Envelope) -> Result<(), Unheard> {
    let fact: OrderImported = heard.read()?;
    let before = origins::products(tx, origin).await?;
    if origins::brought_at(tx, origin).await?.is_none_or(|known| known <= heard.position) {
        origins::renew_lines(tx, origin, &lines(&fact.goods), heard.position).await?;
    }
    if let Some(delivered_at) = fact.delivered_at {
        origins::put(tx, origin, &Heard::Delivered, delivered_at).await?;
    }
    if fact.is_cancelled {
        origins::put(tx, origin, &Heard::Cancelled, heard.stamp.at).await?;
    }
    note(tx, origin, Heard::Bought(Source::Order, fact.person), fact.placed_at).await?;
    let now = origins::products(tx, origin).await?;
    let gone: Vec<ProductId> = before.into_iter().filter(|product| !now.contains(product)).collect();
    match origins::person(tx, origin).await? {
        Some(person) => Ok(work_out(tx, person, &gone).await?),
        None => Ok(()),
    }
}

fn lines(goods: &[Goods]) -> Vec<Line> {
    let line = |one: &Goods| Line {
        id: Id::from_uuid(one.line.uuid()),
        product: one.product,
        variant: one.variant,
        quantity: one.quantity,
    };
    goods.iter().map(line).collect()
}

/// Somebody bought something at the till.
pub(super) async fn at_the_till(tx: &mut Tx, fact: &TillRedeemed, at: Timestamp) -> Result<(), StoreError> {
    let origin = OriginId::from_uuid(fact.code.uuid());
    let line = |one: &TillGoods| Line {
        id: Id::from_uuid(one.line.uuid()),
        product: one.product,
        variant: one.variant,
        quantity: 1,
    };
    let lines: Vec<Line> = fact.goods.iter().map(line).collect();
    origins::put_lines(tx, origin, &lines).await?;
    // Whoever stands at the till takes it along.
    origins::put(tx, origin, &Heard::Delivered, at).await?;
    note(tx, origin, Heard::Bought(Source::Till, Some(fact.person)), at).await
}

/// Keeps what was heard about where something was bought. Whoever it was thought to be loses what becomes somebody else's.
async fn note(tx: &mut Tx, origin: OriginId, heard: Heard, at: Timestamp) -> Result<(), StoreError> {
    let before = origins::person(tx, origin).await?;
    origins::put(tx, origin, &heard, at).await?;
    let now = origins::person(tx, origin).await?;
    if let Some(before) = before.filter(|before| Some(*before) != now) {
        let products = origins::products(tx, origin).await?;
        work_out(tx, before, &products).await?;
    }
    again(tx, origin).await
}

/// Some of it is not sent after all.
async fn shortened(tx: &mut Tx, fact: &OrderShortened, at: Timestamp) -> Result<(), StoreError> {
    let cause = Id::from_uuid(fact.order.uuid());
    for (line, _, quantity) in &fact.lines {
        origins::take_off(tx, (Id::from_uuid(line.uuid()), cause), (Less::Unsent, *quantity), at).await?;
    }
    again(tx, OriginId::from_uuid(fact.order.uuid())).await
}

/// Works out again what is known of whoever bought there, if that is known.
pub(super) async fn again(tx: &mut Tx, origin: OriginId) -> Result<(), StoreError> {
    let Some(person) = origins::person(tx, origin).await? else { return Ok(()) };
    let products = origins::products(tx, origin).await?;
    work_out(tx, person, &products).await
}

/// Works out again what is known of somebody and these products. Of whoever was erased nothing is known, though the log still
/// names their id.
async fn work_out(tx: &mut Tx, person: PersonId, products: &[ProductId]) -> Result<(), StoreError> {
    if products.is_empty() {
        return Ok(());
    }
    let is_erased = accounts::reads::person(tx, person).await?.is_some_and(|person| person.is_erased());
    let bought = if is_erased { Vec::new() } else { origins::bought(tx, person, products).await? };
    let before = known::of_products(tx, person, products).await?;
    let mut now: Vec<Evidence> = Vec::new();
    let mut told: Vec<EvidenceChanged> = Vec::new();
    for product in products.iter().copied() {
        let of_it: Vec<Bought> = bought.iter().filter(|line| line.product == product).copied().collect();
        let (was, is) = (before.iter().find(|one| one.product == product), rules::fold(&of_it));
        if was != is.as_ref() {
            told.push(EvidenceChanged { person, product });
        }
        match is {
            Some(evidence) => now.push(evidence),
            None if was.is_some() => known::remove(tx, person, product).await?,
            None => {}
        }
    }
    known::put(tx, person, &now).await?;
    tx.record(&told).await
}
