//! A shop that tells others what happens, with a real way out that leads to these receivers and to what is public.

use super::receiver::Receiver;
use crate::{
    actions,
    model::{Webhook, WebhookId, Wish},
    reads::{self, Tried},
};
use accounts::{Cost, Keys, actions::Acceptance, model::Entry};
use action::BoxFut;
use catalog_facts::{ProductCreated, ProductId};
use database::StoreError;
use events::Facts;
use kernel::{Actor, Lang, PageOf, PersonId, Role, time};
use outside::{Client, Guard, Names, Patience};
use std::{
    io,
    net::{IpAddr, SocketAddr},
    sync::Arc,
    time::Duration,
};
use testing::{Engine, World};
use webkit::Door;

pub(super) const KIND: &str = "catalog.product_created";

/// Every name leads into somebody's own network.
struct Inside;

impl Names for Inside {
    fn look_up(&self, _: String) -> BoxFut<'static, io::Result<Vec<IpAddr>>> {
        Box::pin(async { Ok(vec!["10.0.0.1".parse().unwrap()]) })
    }
}

pub(super) fn doors() -> Vec<Door> {
    vec![accounts::door(), notifications::door(), crate::door()]
}

/// A shop whose way out leads to these receivers.
pub(super) async fn world(engine: Engine, receivers: &[&Receiver]) -> World {
    let allowed: Vec<SocketAddr> = receivers.iter().map(|one| one.address).collect();
    let patience = Patience { connect: Duration::from_millis(800), whole: Duration::from_secs(5) };
    let client = Client::new(Guard::new(Arc::new(Inside), allowed), patience).unwrap();
    World::furnished(engine, doors(), |house| house.with_outside(Arc::new(client))).await
}

pub(super) fn wish(address: &str) -> Wish {
    Wish { name: "Almacén".into(), address: address.into(), kinds: vec![KIND.into()] }
}

/// A webhook to this receiver, and its secret.
pub(super) async fn add(world: &World, receiver: &Receiver) -> (WebhookId, String) {
    actions::add(&world.operator(), &wish(&receiver.url())).await.unwrap()
}

/// Something happens.
pub(super) async fn record(world: &World, facts: &(impl Facts + ?Sized + Sync)) {
    let ctx = world.operator();
    let done: Result<(), StoreError> = ctx.write(async |tx| tx.record(facts).await).await;
    done.unwrap();
}

/// A product of that number is there.
pub(super) async fn create(world: &World, number: u8) -> ProductId {
    let product = ProductId::from_bytes([number; 16]);
    record(world, &ProductCreated { product }).await;
    product
}

pub(super) fn pass_seconds(world: &World, seconds: i64) {
    world.machine.set(time::seconds_after(world.now(), seconds));
}

pub(super) async fn find(world: &World, id: WebhookId) -> Webhook {
    let found: Result<_, StoreError> = world.operator().read(async |snap| reads::one(snap, id).await).await;
    found.unwrap().unwrap()
}

/// All messages to it, the latest first.
pub(super) async fn log(world: &World, id: WebhookId) -> Vec<Tried> {
    let ctx = world.operator();
    let page: Result<PageOf<Tried>, StoreError> =
        ctx.read(async |snap| reads::log(snap, id, None, 100).await).await;
    page.unwrap().items
}

/// Somebody who runs the shop and can come in.
pub(super) async fn owner(world: &World) -> PersonId {
    let ctx = world.operator();
    let invited = accounts::actions::invite_link(&ctx, "ines@tienda.example", "Inés", Role::Owner, Lang::Es);
    let secret = invited.await.unwrap();
    let password = "un secreto bastante largo";
    let form = Acceptance { name: "Inés", password, is_fourteen: true, takes_terms: true };
    let (visitor, keys) = (world.ctx(Actor::Visitor), Keys::new(Cost::CHEAP));
    let entry = Entry { agent: String::new(), before: None };
    accounts::actions::accept(&visitor, &keys, &secret, &form, &entry).await.unwrap().person
}
