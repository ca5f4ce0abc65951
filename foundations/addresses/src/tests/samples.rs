//! A house, addresses to keep in it, and what was told.

use crate::{
    model::{AddressId, Kept, PostalAddress},
    reads, steps,
};
use action::Ctx;
use database::StoreError;
use kernel::{Actor, PersonId, Role};
use testing::{Engine, World, person_of};

pub(super) async fn world(engine: Engine) -> World {
    World::on(engine, vec![crate::door()]).await
}

/// Somebody who keeps addresses.
pub(super) fn ana() -> PersonId {
    person_of(Role::Member)
}

/// Somebody else.
pub(super) fn eva() -> PersonId {
    person_of(Role::Seller)
}

pub(super) fn ctx(world: &World, person: PersonId) -> Ctx {
    world.ctx(Actor::Member(person))
}

/// An address in Spain with everything that has to be there.
pub(super) fn in_cuenca() -> PostalAddress {
    PostalAddress {
        name: "Ana Ruiz".into(),
        line1: "Calle Mayor 8".into(),
        postcode: "16002".into(),
        city: "Cuenca".into(),
        region: "Cuenca".into(),
        country: "ES".into(),
        ..PostalAddress::default()
    }
}

/// The same at another door.
pub(super) fn at(number: usize) -> PostalAddress {
    PostalAddress { line1: format!("Calle Mayor {number}"), ..in_cuenca() }
}

/// In a country, with a postcode, and a region for those that need one.
pub(super) fn abroad(country: &str, postcode: &str) -> PostalAddress {
    let (country, postcode) = (country.to_owned(), postcode.to_owned());
    PostalAddress { country, postcode, region: "Región".into(), ..in_cuenca() }
}

/// What a form of this address sends.
pub(super) fn form(address: &PostalAddress) -> Vec<(&'static str, &str)> {
    let PostalAddress { name, company, line1, line2, postcode, city, region, country, phone, tax_id } =
        address;
    vec![
        ("name", name),
        ("company", company),
        ("line1", line1),
        ("line2", line2),
        ("postcode", postcode),
        ("city", city),
        ("region", region),
        ("country", country),
        ("phone", phone),
        ("tax_id", tax_id),
    ]
}

/// Uses an address, so that it is kept.
pub(super) async fn remember(world: &World, person: PersonId, address: &PostalAddress) -> AddressId {
    let ctx = ctx(world, person);
    let kept: Result<_, StoreError> =
        ctx.write(async |tx| steps::remember(tx, &ctx, person, address).await).await;
    kept.unwrap()
}

/// What somebody keeps, the first offered first.
pub(super) async fn kept(world: &World, person: PersonId) -> Vec<Kept> {
    let all: Result<_, StoreError> =
        world.operator().read(async |snap| reads::of_person(snap, person).await).await;
    all.unwrap()
}

/// The streets of what somebody keeps.
pub(super) async fn streets(world: &World, person: PersonId) -> Vec<String> {
    kept(world, person).await.iter().map(|one| one.address.reveal().line1.clone()).collect()
}

/// A minute later.
pub(super) fn a_minute(world: &World) {
    world.machine.set(kernel::time::seconds_after(world.now(), 60));
}

/// What was told, by the names of the facts.
pub(super) async fn told(world: &World) -> Vec<String> {
    testing::settle(&world.house.database).await;
    let log: Result<_, StoreError> =
        world.house.database.read(async |snap| snap.log_after(events::Position::START, 10_000).await).await;
    let log = log.unwrap();
    log.iter().map(|fact| fact.name.clone()).filter(|name| name.starts_with("addresses.")).collect()
}
