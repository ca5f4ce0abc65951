//! Somebody buys something of both sellers of the demo and pays it at once, so that there is an order to send and money to book.

use super::{Done, because};
use action::Ctx;
use addresses::model::PostalAddress;
use catalog::{reads::sale::SaleItem, steps::stock};
use database::{StoreError, Tx};
use jiff::ToSpan;
use kernel::{Currency, Lang, Localized, Money, Personal, Subject, time::seconds_after};
use orders::model::{ChosenDelivery, GroupId, Kind, NewGroup, NewItem, Source};
use payments::model::{CardWish, NewPayment};
use payments_facts::PaymentId;
use pricing::model::{Buyer, LineToPrice, Priced, ToPrice};
use sellers::model::{SellerId, ToCommission};
use std::collections::BTreeSet;

/// What is bought.
const BOUGHT: [&str; 2] = ["escoba-palma", "lamina-cantaros"];
/// What each seller asks for sending it, before promotions.
const DELIVERY: Money = Money::eur(495);

/// Buys one of each, by the way to pay for trying out. What is not there, or cannot be bought, is left out.
pub async fn buy(ctx: &Ctx) -> Done<()> {
    let paid: Option<PaymentId> = ctx.write(async |tx| place(tx, ctx).await).await?;
    match paid {
        Some(payment) => payments::demo::pay(ctx, payment).await.map_err(because),
        None => Ok(()),
    }
}

async fn place(tx: &mut Tx, ctx: &Ctx) -> Done<Option<PaymentId>> {
    let items = items(tx).await?;
    if items.is_empty() {
        return Ok(None);
    }
    let senders: BTreeSet<Option<SellerId>> = items.iter().map(|item| item.seller).collect();
    let parcels = i64::try_from(senders.len()).unwrap_or(1);
    let delivery = Money { minor: DELIVERY.minor.saturating_mul(parcels), ..DELIVERY };
    let asked = to_price(&items, delivery);
    let priced = pricing::reads::price(tx, ctx.now(), &asked).await.map_err(because)?;
    let id: GroupId = ctx.id();
    let held: Vec<_> = items.iter().map(|item| (item.variant, 1)).collect();
    stock::hold(tx, ctx, &Subject::from(id), &held).await.map_err(because)?;
    let new = group(tx, ctx, (id, items), priced, senders).await?;
    let placed = orders::steps::place(tx, ctx, &new).await.map_err(because)?;
    let payment = NewPayment {
        about: Subject::from(id),
        reference: placed.code,
        amount: new.priced.total,
        method: new.method,
        back_to: "/orders/here".into(),
        lang: new.lang,
        expires_at: Some(seconds_after(ctx.now(), 900)),
        card: new.card,
    };
    payments::steps::start(tx, ctx, &payment).await.map(Some).map_err(because)
}

/// The first version of each thing, as far as it can be bought.
async fn items(tx: &mut Tx) -> Result<Vec<SaleItem>, StoreError> {
    let mut variants = Vec::new();
    for key in BOUGHT {
        let Some(card) = catalog::reads::card_of_key(tx, key).await? else { continue };
        let product = catalog::reads::product(tx, card.product, Currency::EUR).await?;
        variants.extend(product.and_then(|product| product.variants.first().map(|one| one.id)));
    }
    let items = catalog::reads::sale::items(tx, &variants, Currency::EUR).await?;
    Ok(items.into_iter().filter(|item| item.is_on_sale && item.available > 0).collect())
}

fn to_price(items: &[SaleItem], delivery: Money) -> ToPrice {
    let line = |(key, item): (u32, &SaleItem)| LineToPrice {
        key,
        product: item.product,
        variant: item.variant,
        brand: item.brand,
        categories: item.categories.clone(),
        class: item.class,
        unit: item.price,
        is_reduced: item.regular.is_some(),
        quantity: 1,
    };
    ToPrice {
        currency: Currency::EUR,
        lines: (0..).zip(items).map(line).collect(),
        delivery: Some(delivery),
        fee: None,
        place: Some(buyer().place()),
        buyer: Buyer::default(),
        codes: Vec::new(),
    }
}

async fn group(
    tx: &mut Tx,
    ctx: &Ctx,
    (id, items): (GroupId, Vec<SaleItem>),
    priced: Priced,
    senders: BTreeSet<Option<SellerId>>,
) -> Done<NewGroup> {
    // What promotions leave of it is shared out.
    let delivery = priced.delivery.as_ref().map_or(Money::eur(0), |charge| charge.total);
    let delivery_of = senders.iter().copied().zip(delivery.share(&vec![1; senders.len()])).collect();
    let today = ctx.house().shop.face().zone.day(ctx.now());
    let mut kept = sellers::reads::commissions(tx, &to_commission(&items, &priced)).await?;
    let new = |(key, item): (u32, SaleItem)| {
        let (seller, commissions) = (item.seller, kept.remove(&key).unwrap_or_default());
        NewItem { key, item, seller, commissions }
    };
    let items = (0..).zip(items).map(new).collect();
    Ok(NewGroup {
        id,
        person: None,
        email: Personal::new("lucia@correo.example".into()),
        lang: Lang::Es,
        delivery_to: Personal::new(buyer()),
        billing_to: None,
        wants_invoice: false,
        note: Personal::new(String::new()),
        priced,
        items,
        delivery: Some(ChosenDelivery {
            key: "correos".into(),
            name: Localized { es: "Correos a casa".into(), en: "Correos to your door".into() },
            kind: Kind::Carrier,
            carrier: Some("correos".into()),
            earliest: today.saturating_add(2.days()),
            latest: today.saturating_add(5.days()),
            point: None,
            standard: None,
        }),
        delivery_of,
        method: "test".into(),
        card: CardWish::Once,
        consents: false,
        terms: Vec::new(),
        source: Source::default(),
    })
}

/// Of what others sell the house keeps something.
fn to_commission(items: &[SaleItem], priced: &Priced) -> Vec<ToCommission> {
    let line = |(key, item): (u32, &SaleItem)| {
        let total = priced.lines.iter().find(|line| line.key == key)?.total;
        Some(ToCommission {
            key,
            seller: item.seller?,
            product: item.product,
            categories: item.categories.clone(),
            total,
            delivery: Money { minor: 0, ..total },
            quantity: 1,
        })
    };
    (0..).zip(items).filter_map(line).collect()
}

fn buyer() -> PostalAddress {
    PostalAddress {
        name: "Lucía Núñez".into(),
        line1: "Calle del Pez 7".into(),
        postcode: "28004".into(),
        city: "Madrid".into(),
        region: "Madrid".into(),
        country: "ES".into(),
        phone: "+34600111222".into(),
        ..PostalAddress::default()
    }
}
