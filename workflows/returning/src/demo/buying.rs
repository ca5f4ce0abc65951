//! Somebody of the demo buys something, pays it by the way for trying out, and has it: what goes back was bought before.

use super::broken;
use action::{Ctx, Reactions, Workers};
use addresses::model::PostalAddress;
use catalog::{
    reads::sale::{self, SaleItem},
    steps::stock,
};
use catalog_facts::VariantId;
use database::{Snapshot, StoreError, Tx};
use jiff::ToSpan;
use kernel::{Currency, Lang, Localized, Money, Personal, Subject};
use orders::model::{ChosenDelivery, Kind, NewGroup, NewItem, OrderId, OrderState, ParcelId, Placed, Source};
use payments::model::{CardWish, NewPayment};
use payments_facts::PaymentId;
use pricing::model::{Buyer, LineToPrice, Priced, ToPrice};
use webkit::Door;

/// What delivery costs, in cents.
const DELIVERY: i64 = 495;
/// So often it is looked whether all that was to happen has: other processes may hold the log back for a moment.
const LOOKS: usize = 1_000;

/// What somebody of the demo buys: products by their keys, and how many of the first version of each.
pub(super) struct Purchase {
    pub(super) address: &'static str,
    pub(super) street: &'static str,
    pub(super) postcode: &'static str,
    pub(super) city: &'static str,
    pub(super) goods: &'static [(&'static str, u32)],
}

/// They buy it and it arrives. Nothing where there is no such person or thing.
pub(super) async fn buy(ctx: &Ctx, purchase: &Purchase) -> Result<Option<OrderId>, StoreError> {
    let Some(group) = ctx.read(async |snap| wanted(snap, ctx, purchase).await).await? else {
        return Ok(None);
    };
    let (placed, payment) = ctx.write(async |tx| place(tx, ctx, &group).await).await?;
    payments::demo::pay(ctx, payment).await.map_err(broken)?;
    let Some(order) = placed.orders.first().copied() else { return Ok(None) };
    for _ in 0..LOOKS {
        settle(ctx).await?;
        let found = ctx.read(async |snap| orders::reads::whole(snap, order).await).await?;
        if found.is_some_and(|whole| whole.order.stand.order == OrderState::Confirmed) {
            arrive(ctx, order).await?;
            return Ok(Some(order));
        }
    }
    Ok(None)
}

/// What they agree to.
async fn wanted(snap: &mut Snapshot, ctx: &Ctx, purchase: &Purchase) -> Result<Option<NewGroup>, StoreError> {
    let face = ctx.house().shop.face();
    let Some(person) = accounts::reads::by_address(snap, purchase.address).await? else { return Ok(None) };
    let mut items = Vec::new();
    for (key, many) in purchase.goods {
        match item(snap, key, face.currency).await? {
            Some(item) if item.is_on_sale && item.available >= i64::from(*many) => items.push((item, *many)),
            Some(_) | None => return Ok(None),
        }
    }
    let priced = priced(snap, ctx, &items).await?;
    let address = PostalAddress {
        name: person.name.reveal().clone(),
        line1: purchase.street.into(),
        postcode: purchase.postcode.into(),
        city: purchase.city.into(),
        country: "ES".into(),
        ..PostalAddress::default()
    };
    let of = |(key, (item, _)): (u32, (SaleItem, u32))| NewItem {
        key,
        item,
        seller: None,
        commissions: Vec::new(),
    };
    Ok(Some(NewGroup {
        id: ctx.id(),
        person: Some(person.id),
        email: person.address.clone(),
        lang: person.lang,
        delivery_to: Personal::new(address),
        billing_to: None,
        wants_invoice: false,
        note: Personal::default(),
        priced,
        items: (0_u32..).zip(items).map(of).collect(),
        delivery: Some(delivery(ctx)),
        delivery_of: Vec::new(),
        method: "test".into(),
        card: CardWish::Once,
        source: Source::default(),
        consents: false,
        terms: Vec::new(),
    }))
}

/// The first version of a product, as it is sold.
async fn item(snap: &mut Snapshot, key: &str, currency: Currency) -> Result<Option<SaleItem>, StoreError> {
    let Some(card) = catalog::reads::card_of_key(snap, key).await? else { return Ok(None) };
    let Some(product) = catalog::reads::product(snap, card.product, currency).await? else { return Ok(None) };
    let variants: Vec<VariantId> = product.variants.iter().take(1).map(|one| one.id).collect();
    Ok(sale::items(snap, &variants, currency).await?.into_iter().next())
}

async fn priced(snap: &mut Snapshot, ctx: &Ctx, items: &[(SaleItem, u32)]) -> Result<Priced, StoreError> {
    let currency = ctx.house().shop.face().currency;
    let line = |(key, (item, quantity)): (u32, &(SaleItem, u32))| LineToPrice {
        key,
        quantity: *quantity,
        unit: item.price,
        is_reduced: item.regular.is_some(),
        class: item.class,
        variant: item.variant,
        product: item.product,
        categories: item.categories.clone(),
        brand: item.brand,
    };
    let wanted = ToPrice {
        currency,
        lines: (0_u32..).zip(items).map(line).collect(),
        delivery: Some(Money::new(DELIVERY, currency)),
        fee: None,
        place: None,
        buyer: Buyer::default(),
        codes: Vec::new(),
    };
    pricing::reads::price(snap, ctx.now(), &wanted).await.map_err(broken)
}

fn delivery(ctx: &Ctx) -> ChosenDelivery {
    let face = ctx.house().shop.face();
    let today = face.zone.day(ctx.now());
    ChosenDelivery {
        key: "demo".into(),
        name: Localized { es: "Envío a domicilio".into(), en: "Home delivery".into() },
        kind: Kind::Carrier,
        carrier: Some("correos".into()),
        earliest: today.saturating_add(1.days()),
        latest: today.saturating_add(3.days()),
        point: None,
        standard: Some(Money::new(DELIVERY, face.currency)),
    }
}

/// Puts it aside, places it and begins its payment.
async fn place(tx: &mut Tx, ctx: &Ctx, group: &NewGroup) -> Result<(Placed, PaymentId), StoreError> {
    let about = Subject::from(group.id);
    let of = |item: &NewItem| {
        let line = group.priced.lines.iter().find(|line| line.key == item.key);
        (item.item.variant, line.map_or(0, |line| line.quantity))
    };
    let held: Vec<(VariantId, u32)> = group.items.iter().map(of).collect();
    stock::hold(tx, ctx, &about, &held).await.map_err(broken)?;
    let placed = orders::steps::place(tx, ctx, group).await.map_err(broken)?;
    let new = NewPayment {
        about,
        reference: placed.code.clone(),
        amount: group.priced.total,
        method: group.method.clone(),
        back_to: orders::page_of(group.person, &placed),
        lang: Lang::Es,
        expires_at: None,
        card: CardWish::Once,
    };
    let payment = payments::steps::start(tx, ctx, &new).await.map_err(broken)?;
    Ok((placed, payment))
}

/// All of it is sent in one parcel, and arrives.
async fn arrive(ctx: &Ctx, order: OrderId) -> Result<(), StoreError> {
    let number = "PQ4F8R0710042128005Z";
    let sent = ctx.write(async |tx| orders::steps::send_rest(tx, ctx, order, "correos", number).await).await;
    let parcel: ParcelId = sent.map_err(broken)?;
    let there = ctx.write(async |tx| orders::steps::deliver(tx, ctx, order, parcel).await).await;
    there.map(drop).map_err(broken)
}

/// Lets happen by itself what follows from that: payments are asked and heard of. The rest of the house sees to
/// its own once the shop is open.
pub(super) async fn settle(ctx: &Ctx) -> Result<(), StoreError> {
    let doors = [payments::door(), orders::door(), returns::door(), crate::door()];
    let duties = Door::duties_of(&doors);
    let mut reactions = Reactions::new(ctx.house().clone(), duties.reactions);
    let workers = Workers::new(ctx.house().clone(), duties.jobs);
    while reactions.catch_up().await? + workers.run_due().await? > 0 {}
    reactions.hand_over().await
}
