//! The walk from the basket to the order, inside one transaction: all of it is kept, or nothing. What a program prepares is completed
//! in `prepared`.

mod prepared;

pub(crate) use prepared::{Asked, complete};

use crate::{
    model::{Agreed, No, Placed, Refused, Scene, Wish},
    reads, rules,
};
use action::{Ctx, Failure, Made};
use baskets::model::Holder;
use catalog::steps::stock::{self, StockRejected};
use catalog_facts::VariantId;
use database::{Snapshot, StoreError, Tx};
use kernel::{Lang, PersonId, Subject, time::seconds_after};
use orders::model::{AGREED, ChosenDelivery, Kind, NewGroup, NewItem, Source};
use orders_facts::GroupId;
use payments::model::NewPayment;
use sellers::model::Commission;
use std::collections::HashMap;

/// So long the goods are held for whoever is on the page of a provider (RULES 1.F, stock reservation). Ways to pay without such a
/// page have times of their own.
const PAGE_S: i64 = 15 * 60;

/// Leads a guest to the order whose link their browser carries.
const GUESTS_ORDER: &str = "/orders/here";
/// Has the order thank whoever has just placed it.
const THANKS: &str = "?done=placed";

/// What only whoever has just bought is told.
pub struct Bought {
    /// The secret of a guest's link to the order.
    pub secret: String,
}

/// What stands besides the form.
#[derive(Clone, Debug)]
pub struct About {
    /// The language in which they are spoken to.
    pub lang: Lang,
    /// Where they came from, where whoever asks knows it better than the basket.
    pub source: Source,
}

/// Places what stands in the basket, or gives what the same form has placed before.
pub async fn place_once(
    tx: &mut Tx,
    ctx: &Ctx,
    holder: &Holder,
    form: (&Wish, &About),
) -> Result<Made<Placed, Bought>, Failure<Refused>> {
    if let Some(what) = ctx.find_made(tx).await? {
        return Ok(Made { what, told: None });
    }
    let (what, told) = place(tx, ctx, holder, form).await?;
    ctx.keep_made(tx, &what).await?;
    Ok(Made { what, told: Some(told) })
}

/// Places what stands in the basket, once it is agreed on.
async fn place(
    tx: &mut Tx,
    ctx: &Ctx,
    holder: &Holder,
    (wish, about): (&Wish, &About),
) -> Result<(Placed, Bought), Failure<Refused>> {
    let scene = reads::scene(tx, ctx, holder, wish).await?;
    let scene = scene.ok_or(Failure::Rejected(Refused::one(No::Empty)))?;
    let agreed = rules::agree(wish, &scene).map_err(Failure::Rejected)?;
    let group: GroupId = ctx.id();
    let owner = Subject::from(group);

    stock::hold(tx, ctx, &owner, &wanted(&scene)).await.map_err(|failure| failure.widen(short(&scene)))?;
    let kept = sellers::reads::commissions(tx, &rules::to_commission(&scene)).await?;
    let new = new_group(ctx, group, (&scene, kept), (wish, &agreed, about));
    let new = NewGroup { terms: terms(tx, ctx, about.lang).await?, ..new };
    let placed = orders::steps::place(tx, ctx, &new).await;
    let placed = placed.map_err(|failure| failure.widen(|no| Refused::one(No::Order(no))))?;
    let person = ctx.actor().person();
    pricing::steps::redeem(tx, ctx, &scene.priced, person, &owner)
        .await
        .map_err(|failure| failure.widen(|no| Refused::one(No::Coupon(no))))?;
    baskets::steps::empty(tx, ctx, scene.basket, owner.clone()).await?;
    let has_street = rules::asks_street(&scene);
    if let Some(person) = person.filter(|_| wish.remembers && has_street && scene.chosen.is_none()) {
        addresses::steps::remember(tx, ctx, person, agreed.delivery_to.reveal()).await?;
    }
    let order = way_back(person, &placed);
    let payment = NewPayment {
        about: owner,
        reference: placed.code.clone(),
        amount: scene.priced.total,
        method: new.method.clone(),
        card: new.card,
        back_to: order.clone(),
        lang: about.lang,
        expires_at: Some(seconds_after(ctx.now(), PAGE_S)),
    };
    let payment = payments::steps::start(tx, ctx, &payment).await;
    let payment = payment.map_err(|failure| failure.widen(|no| Refused::one(No::Payment(no))))?;
    Ok((Placed { group, payment, basket: scene.basket, order }, Bought { secret: placed.secret }))
}

/// Where whoever has paid goes on. A guest's browser carries the way to the order, so that no secret stands beside the payment.
fn way_back(person: Option<PersonId>, placed: &orders::model::Placed) -> String {
    let page = match person {
        Some(_) => orders::page_of(person, placed),
        None => GUESTS_ORDER.to_owned(),
    };
    page + THANKS
}

/// What has to be there.
fn wanted(scene: &Scene) -> Vec<(VariantId, u32)> {
    scene.lines.iter().map(|line| (line.line.variant, line.line.quantity)).collect()
}

/// Says of which line too few are left.
fn short(scene: &Scene) -> impl FnOnce(StockRejected) -> Refused + '_ {
    |rejected| {
        let StockRejected::Short { variant, left, .. } = rejected;
        let line = scene.lines.iter().find(|line| line.line.variant == variant);
        Refused::one(line.map_or(No::Stock(variant), |line| No::Short {
            line: line.line.id,
            name: line.item.as_ref().map(|item| item.name.clone()).unwrap_or_default(),
            left,
        }))
    }
}

fn new_group(
    ctx: &Ctx,
    id: GroupId,
    (scene, mut kept): (&Scene, HashMap<u32, Vec<Commission>>),
    (wish, agreed, about): (&Wish, &Agreed, &About),
) -> NewGroup {
    let items = scene.lines.iter().zip(0_u32..).filter_map(|(line, key)| {
        let item = line.item.clone()?;
        let (seller, commissions) = (item.seller, kept.remove(&key).unwrap_or_default());
        Some(NewItem { key, item, seller, commissions })
    });
    NewGroup {
        id,
        person: ctx.actor().person(),
        email: agreed.email.clone(),
        lang: about.lang,
        delivery_to: agreed.delivery_to.clone(),
        billing_to: agreed.billing_to.clone(),
        wants_invoice: wish.wants_invoice,
        note: agreed.note.clone(),
        priced: scene.priced.clone(),
        items: items.collect(),
        delivery: delivery(scene),
        delivery_of: scene.senders.iter().map(|sender| (sender.seller, sender.delivery)).collect(),
        method: scene.pay.as_ref().map(|pay| pay.code.clone()).unwrap_or_default(),
        card: rules::card_wish(wish, scene),
        consents: agreed.consents,
        terms: Vec::new(),
        source: source(scene, about),
    }
}

/// What they agree to besides, as it stands today (Directive 2011/83, article 8: on a durable medium).
async fn terms(snap: &mut Snapshot, ctx: &Ctx, lang: Lang) -> Result<Vec<String>, StoreError> {
    let mut all = Vec::with_capacity(AGREED.len());
    for name in AGREED {
        all.push(storefront::said(snap, ctx.house(), name, lang).await?);
    }
    Ok(all)
}

/// The way of delivery that was chosen, as it is now.
fn delivery(scene: &Scene) -> Option<ChosenDelivery> {
    let way = scene.way.as_ref()?;
    let charged = scene.priced.delivery.as_ref().map(|charge| charge.gross);
    Some(ChosenDelivery {
        key: way.key.clone(),
        name: way.name.clone(),
        kind: Kind::of(way.kind.code()),
        carrier: way.carrier.clone(),
        earliest: way.window.earliest,
        latest: way.window.latest,
        point: way.point.as_ref().map(|point| point.words()),
        standard: charged.and_then(|charged| rules::standard(&scene.quotes, way, charged)),
    })
}

/// From where they came: what whoever asks knows of it, or else the basket.
fn source(scene: &Scene, about: &About) -> Source {
    if about.source != Source::default() {
        return about.source.clone();
    }
    Source { referrer: scene.came.host.clone(), share: scene.came.share.clone() }
}
