//! The addresses that somebody had before: what is kept under them is found when they are erased.

use super::{
    address_change::{NEW, ask, with_letters},
    people::{browser, inside, letters, somebody, staff, world},
};
use crate::{actions, personal, reads};
use database::StoreError;
use kernel::{Actor, Lang, PersonId, Role};
use testing::{Engine, World, both};

const OLD: &str = "ana@people.example";

/// Ana has another address; gives the link that undoes it.
async fn move_on(world: &World) -> String {
    letters(world).await;
    let mut home = inside(world, "Ana").await;
    ask(&mut home, NEW).await.expect(303);
    let (confirm, undo) = with_letters(world).await;
    home.post(&confirm, &[]).await.expect(303);
    undo
}

async fn addresses(world: &World, person: PersonId) -> Vec<String> {
    let found: Result<_, StoreError> =
        world.house.database.read(async |snap| reads::addresses(snap, person).await).await;
    found.unwrap()
}

#[both]
async fn whoever_moved_is_erased_under_every_address_they_had(engine: Engine) {
    let world = world(engine).await;
    let owner = somebody(&world, "Olvido", Role::Owner).await;
    actions::invite(&staff(&world, owner), OLD, "Ana", Role::Agent, Lang::Es).await.unwrap();
    let ana = somebody(&world, "Ana", Role::Member).await;
    move_on(&world).await;
    assert_eq!(addresses(&world, ana).await, [NEW.to_lowercase(), OLD.to_owned()]);
    assert!(format!("{:?}", world.everything().await["audit_log"]).contains(OLD));

    let ctx = &world.ctx(Actor::House);
    let erased: Result<(), StoreError> = ctx
        .write(async |tx| {
            for table in personal::all().iter().rev() {
                (table.erase)(&mut *tx, ctx, ana).await?;
            }
            Ok(())
        })
        .await;
    erased.unwrap();
    let left = format!("{:?}", world.everything().await).to_lowercase();
    assert!(!left.contains(OLD) && !left.contains("ana.nueva"), "{left}");
    assert_eq!(addresses(&world, ana).await, Vec::<String>::new());
}

#[both]
async fn an_address_is_theirs_who_have_it_now(engine: Engine) {
    let world = world(engine).await;
    let ana = somebody(&world, "Ana", Role::Member).await;
    move_on(&world).await;
    let ctx = world.operator();
    let eva = actions::add_person(&ctx, OLD, "Eva", Role::Member, Lang::Es).await.unwrap();
    assert_eq!(addresses(&world, ana).await, [NEW.to_lowercase()]);
    assert_eq!(addresses(&world, eva).await, [OLD]);
}

#[both]
async fn the_address_of_a_thief_was_never_theirs(engine: Engine) {
    let world = world(engine).await;
    let ana = somebody(&world, "Ana", Role::Member).await;
    let undo = move_on(&world).await;
    browser(&world).post(&undo, &[("password", "otra frase mucho mejor")]).await.expect(303);
    assert_eq!(addresses(&world, ana).await, [OLD]);
    assert_eq!(world.everything().await["account_former"], Vec::<String>::new());
}
