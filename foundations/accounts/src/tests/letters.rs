//! What a letter says is decided when it is written.

use super::people::{PASSWORD, browser, letters, somebody, staff, world};
use crate::{actions, model::Says};
use kernel::{Lang, Role, time};
use testing::{Engine, both};

#[both]
async fn whoever_joined_meanwhile_is_told_so(engine: Engine) {
    let world = world(engine).await;
    browser(&world).sign_up("Ana", "ana@people.example", PASSWORD).await.expect(303);
    let ctx = &world.operator();
    let ana = actions::add_person(ctx, "ana@people.example", "Ana", Role::Member, Lang::Es).await.unwrap();
    let said = letters(&world).await;
    assert!(matches!(&said[..], [one] if matches!(one.says, Says::AlreadyMember { .. })), "{said:?}");
    assert_eq!(said[0].person, Some(ana));
}

#[both]
async fn a_letter_that_comes_too_late_is_not_written(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Member).await;
    browser(&world).post("/reset", &[("address", "ana@people.example")]).await.expect(303);
    world.machine.set(time::seconds_after(world.now(), 3_600));
    assert!(letters(&world).await.is_empty());
}

#[both]
async fn a_letter_speaks_the_language_of_whoever_gets_it(engine: Engine) {
    let world = world(engine).await;
    let owner = somebody(&world, "Olvido", Role::Owner).await;
    actions::add_person(&world.operator(), "tom@mail.example", "Tom", Role::Member, Lang::En).await.unwrap();
    browser(&world).post("/reset", &[("address", "tom@mail.example")]).await.expect(303);
    browser(&world)
        .post(
            "/en/sign-up",
            &[
                ("name", "Eve"),
                ("address", "eve@people.example"),
                ("password", PASSWORD),
                ("age", "yes"),
                ("terms", "yes"),
            ],
        )
        .await
        .expect(303);
    actions::invite(&staff(&world, owner), "iris@people.example", "Iris", Role::Agent, Lang::En)
        .await
        .unwrap();
    let said = letters(&world).await;
    assert_eq!(said.iter().map(|one| one.lang).collect::<Vec<_>>(), [Lang::En; 3], "{said:?}");
    assert!(!format!("{said:?}").contains("Tom"), "a letter is printed without names and secrets: {said:?}");
}
