//! The house of these tests, and the people in it.

use crate::{
    Tokens, actions, declared, document_door, door,
    model::{TokenId, Wish},
};
use accounts::{Cost, Guests, Keys, Patience, Porter, actions::Acceptance, model::Entry};
use kernel::{Actor, Lang, PersonId, Role, Scopes};
use std::sync::Arc;
use testing::{Caller, Engine, World, fields};

pub(super) const PASSWORD: &str = "un secreto bastante largo";

/// A house with people, letters, a catalogue and programs, and cheap keys.
pub(super) async fn world(engine: Engine) -> World {
    let porter = Porter::new(Keys::new(Cost::CHEAP), Patience::default());
    let mut doors = vec![
        accounts::door_of(porter),
        media::door(),
        catalog::door(),
        notifications::door(),
        shop::door(),
        door(),
    ];
    doors.push(document_door(declared(&doors)));
    let world = World::on(engine, doors).await;
    world.house.receive(Arc::new(Guests));
    world.house.listen_to(Arc::new(Tokens));
    world
}

/// Somebody with a password.
pub(super) async fn somebody(world: &World, name: &str, role: Role) -> PersonId {
    let ctx = &world.operator();
    let address = address(name);
    let secret = accounts::actions::invite_link(ctx, &address, name, role, Lang::Es).await.unwrap();
    let form = Acceptance { name, password: PASSWORD, is_fourteen: true, takes_terms: true };
    let (visitor, keys) = (world.ctx(Actor::Visitor), Keys::new(Cost::CHEAP));
    accounts::actions::accept(&visitor, &keys, &secret, &form, &Entry::default()).await.unwrap().person
}

fn address(name: &str) -> String {
    format!("{}@people.example", name.to_lowercase())
}

/// A browser in which somebody is in.
pub(super) async fn inside<'w>(world: &'w World, name: &str) -> Caller<'w> {
    let form = fields(&[("address", &address(name)), ("password", PASSWORD)]);
    let answer = world.post("/sign-in", &form).await.expect(303);
    world.carrying(&answer.session_cookie().unwrap())
}

/// A token for somebody.
pub(super) async fn token(world: &World, person: PersonId, scopes: &str) -> String {
    let wish = Wish { name: "till".to_owned(), scopes: Scopes::of_codes(scopes.split(' ')), days: 90 };
    actions::make_token_for(&world.operator(), person, &wish).await.unwrap()
}

/// The tokens of somebody.
pub(super) async fn tokens(world: &World, person: PersonId) -> Vec<TokenId> {
    let ctx = world.operator();
    let found = ctx.read(async |snap| crate::reads::tokens(snap, person).await).await.unwrap();
    found.into_iter().map(|token| token.id).collect()
}
