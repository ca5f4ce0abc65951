//! What is known when somebody buys. The page and the order ask the same question, so that what is shown is what is charged.

mod buyer;
mod senders;

pub(crate) use buyer::number;

use crate::{
    model::{Line, No, Refused, Scene, Sender, Wish},
    rules,
};
use action::{Ctx, Failure};
use addresses::model::{Kept, Place};
use baskets::model::{Basket, Holder};
use catalog::reads::sale::{self, SaleItem};
use catalog_facts::VariantId;
use database::{Snapshot, StoreError};
use kernel::{PersonId, Personal};
use orders::model::ON_DELIVERY;
use payments::model::{MethodShown, SavedCard};
use pricing::model::{Cause, Priced, ToPrice};
use shipping::model::{Kind, Quote};

/// What is known about the basket of this browser; nothing where there is nothing in it that is sold.
pub async fn scene(
    snap: &mut Snapshot,
    ctx: &Ctx,
    holder: &Holder,
    wish: &Wish,
) -> Result<Option<Scene>, Failure<Refused>> {
    let Some(basket) = baskets::reads::of(snap, holder).await? else { return Ok(None) };
    let items = sold(snap, ctx, &basket).await?;
    if items.is_empty() {
        return Ok(None);
    }
    let (email, kept) = own(snap, ctx.actor().person()).await?;
    let chosen = rules::kept_of(wish, &kept).map(|kept| kept.id);
    let face = ctx.house().shop.face();
    let address = rules::address_of(wish, &kept, chosen);
    let (place, is_place_assumed) = rules::place_of(address, (&face.country, &face.address));
    let lines = rules::lines_of(&basket, &items);
    let goods = ToPrice {
        currency: face.currency,
        lines: baskets::to_price(&basket, &items),
        delivery: None,
        fee: None,
        place: (!is_place_assumed).then(|| place.clone()),
        buyer: buyer::buyer(snap, ctx, email.as_ref(), (wish, &place)).await?,
        codes: basket.codes.clone(),
    };
    let offered = offered(snap, ctx, wish, (goods, &lines, &place)).await?;
    let asks_vat = buyer::asks_vat(snap, ctx, (&place, is_place_assumed)).await?;
    Ok(Some(Scene {
        basket: basket.id,
        came: basket.came,
        needs_delivery: rules::needs_delivery(&lines),
        lines,
        email,
        kept,
        chosen,
        place,
        is_place_assumed,
        senders: offered.senders,
        quotes: offered.quotes,
        way: offered.way,
        asks_vat,
        cards: offered.cards,
        card: offered.card,
        methods: offered.methods,
        pay: offered.pay,
        priced: offered.priced,
    }))
}

/// What may be agreed on, with which card, and what all of it is in amounts.
pub(crate) use crate::rules::{TotalKind, agree, keeps_card, pays, totals, totals_of};
/// Whether it must be known where somebody lives, and lines of which fewer are left than are wanted.
pub use crate::rules::{asks_street, shortages};

/// The thing in a basket of which the fewest are left, if there is anything in it.
pub(crate) async fn scarcest(
    snap: &mut Snapshot,
    ctx: &Ctx,
    holder: &Holder,
) -> Result<Option<VariantId>, StoreError> {
    let Some(basket) = baskets::reads::of(snap, holder).await? else { return Ok(None) };
    let items = sold(snap, ctx, &basket).await?;
    Ok(items.iter().min_by_key(|item| item.available).map(|item| item.variant))
}

/// What of a basket is on sale.
async fn sold(snap: &mut Snapshot, ctx: &Ctx, basket: &Basket) -> Result<Vec<SaleItem>, StoreError> {
    let variants: Vec<_> = basket.lines.iter().map(|line| line.variant).collect();
    let currency = ctx.house().shop.face().currency;
    let mut items = sale::items(snap, &variants, currency).await?;
    items.retain(|item| item.is_on_sale);
    Ok(items)
}

/// The confirmed address of whoever is signed in, and their address book.
async fn own(
    snap: &mut Snapshot,
    person: Option<PersonId>,
) -> Result<(Option<Personal<String>>, Vec<Kept>), StoreError> {
    let Some(id) = person else { return Ok((None, Vec::new())) };
    let email = accounts::reads::person(snap, id).await?.map(|person| person.address);
    Ok((email, addresses::reads::of_person(snap, id).await?))
}

/// What there is to choose from, and what it costs with what was chosen.
struct Offered {
    senders: Vec<Sender>,
    quotes: Vec<Quote>,
    way: Option<Quote>,
    methods: Vec<MethodShown>,
    cards: Vec<SavedCard>,
    card: Option<SavedCard>,
    pay: Option<MethodShown>,
    priced: Priced,
}

/// Delivery may depend on what the goods cost, and a way to pay on what both cost: so it is priced up to three times.
async fn offered(
    snap: &mut Snapshot,
    ctx: &Ctx,
    wish: &Wish,
    (mut wanted, lines, place): (ToPrice, &[Line], &Place),
) -> Result<Offered, Failure<Refused>> {
    let mut priced = price(snap, ctx, &wanted).await?;
    let needs_delivery = rules::needs_delivery(lines);
    let sent = senders::quoted(snap, ctx.now(), (lines, place), &priced).await?;
    let quotes = rules::together(&sent.quotes);
    let way = rules::way_of(&quotes, &wish.way).cloned();
    if let Some(way) = &way {
        wanted.place = taxed_at(snap, ctx, way, wanted.place).await?;
        wanted.delivery = Some(way.price);
        priced = price(snap, ctx, &wanted).await?;
    } else if !needs_delivery && priced.cause == Cause::Export {
        // Nothing leaves: what somebody types does not take the tax out of a file.
        wanted.place = None;
        priced = price(snap, ctx, &wanted).await?;
    }
    let mut methods = payments::reads::methods(snap, priced.total, place, needs_delivery).await?;
    if sent.senders.len() > 1 {
        // What several bring is not paid at one door.
        methods.retain(|method| method.code != ON_DELIVERY);
    }
    let cards = cards(snap, ctx, &methods).await?;
    let card = rules::card_of(&cards, &methods, wish).cloned();
    let pay = rules::pay_of(&methods, card.as_ref(), &wish.pay).cloned();
    if let Some(fee) = pay.as_ref().and_then(|pay| pay.fee) {
        wanted.fee = Some(fee);
        priced = price(snap, ctx, &wanted).await?;
    }
    let senders = sent.with_delivery(way.as_ref(), &priced);
    Ok(Offered { senders, quotes, way, methods, cards, card, pay, priced })
}

/// Cards that are kept for whoever is signed in, and can pay this.
async fn cards(
    snap: &mut Snapshot,
    ctx: &Ctx,
    methods: &[MethodShown],
) -> Result<Vec<SavedCard>, StoreError> {
    let Some(person) = ctx.actor().person() else { return Ok(Vec::new()) };
    let mut cards = payments::reads::saved(snap, person).await?;
    cards.retain(|card| methods.iter().any(|method| rules::pays(method, card)));
    Ok(cards)
}

/// Where the goods change hands, which is where they are taxed: at the door, at the shop (nothing stands for its place), or at the
/// point where they are collected.
async fn taxed_at(
    snap: &mut Snapshot,
    ctx: &Ctx,
    way: &Quote,
    door: Option<Place>,
) -> Result<Option<Place>, StoreError> {
    match way.kind {
        Kind::Carrier => Ok(door),
        Kind::PickUp => Ok(None),
        Kind::CollectionPoint => {
            let known = shipping::reads::offer(snap, ctx.now()).await?.known;
            let chosen = way.key.split_once(':').map(|(_, point)| point);
            let point = known.points.into_iter().find(|point| Some(point.id.to_string().as_str()) == chosen);
            Ok(point.map(|point| Place { country: point.country, postcode: point.postcode }))
        }
    }
}

async fn price(snap: &mut Snapshot, ctx: &Ctx, wanted: &ToPrice) -> Result<Priced, Failure<Refused>> {
    let priced = pricing::reads::price(snap, ctx.now(), wanted).await;
    priced.map_err(|failure| failure.widen(|no| Refused::one(No::Pricing(no))))
}
