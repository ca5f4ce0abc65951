//! Invitations: what whoever accepts must say, and that one is worth as much as whoever gave it.

use super::people::{Browser, PASSWORD, browser, somebody, staff, world};
use crate::actions;
use kernel::{Lang, PersonId, Role};
use testing::{Answer, Engine, World, both};

const SAID: [(&str, &str); 4] = [("name", "Xana"), ("password", PASSWORD), ("age", "yes"), ("terms", "yes")];

async fn invited_by(world: &World, by: PersonId, role: Role) -> String {
    let ctx = &staff(world, by);
    let secret = actions::invite_link(ctx, "xana@people.example", "Xana", role, Lang::Es).await.unwrap();
    format!("/invite/{secret}")
}

async fn refused(xana: &mut Browser<'_>, link: &str) {
    let answer: Answer = xana.post(link, &SAID).await.expect(422);
    assert!(answer.body.contains("sirven una sola vez"), "{}", answer.body);
    assert!(!xana.is_in().await);
}

#[both]
async fn an_invitation_is_good_while_whoever_gave_it_may_give_it(engine: Engine) {
    let world = world(engine).await;
    let manager = somebody(&world, "Manuela", Role::Manager).await;
    let link = invited_by(&world, manager, Role::Agent).await;
    let (mut xana, operator) = (browser(&world), world.operator());

    actions::suspend(&operator, manager).await.unwrap();
    refused(&mut xana, &link).await;
    actions::restore(&operator, manager).await.unwrap();
    actions::give_role(&operator, manager, Role::Agent).await.unwrap();
    refused(&mut xana, &link).await;
    actions::give_role(&operator, manager, Role::Manager).await.unwrap();
    xana.post(&link, &SAID).await.expect(303);
    assert!(xana.is_in().await);
}

#[both]
async fn what_only_an_owner_gives_is_gone_with_the_owner(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Otra", Role::Owner).await;
    let owner = somebody(&world, "Olvido", Role::Owner).await;
    let link = invited_by(&world, owner, Role::Manager).await;
    actions::give_role(&world.operator(), owner, Role::Manager).await.unwrap();
    refused(&mut browser(&world), &link).await;
}

#[both]
async fn whoever_accepts_says_what_whoever_signs_up_says(engine: Engine) {
    let world = world(engine).await;
    let owner = somebody(&world, "Olvido", Role::Owner).await;
    let link = invited_by(&world, owner, Role::Agent).await;
    let mut xana = browser(&world);
    let page = xana.get(&link).await.expect(200).body;
    assert!(
        page.contains("name=\"age\"") && page.contains("name=\"terms\"") && page.contains("/condiciones")
    );
    for (left_out, why) in [("age", "hay que tener 14 años"), ("terms", "que aceptes las condiciones")] {
        let said: Vec<_> = SAID.into_iter().filter(|(name, _)| *name != left_out).collect();
        let answer = xana.post(&link, &said).await.expect(422).body;
        assert!(answer.contains(why) && answer.contains("value=\"Xana\""), "{answer}");
    }
    assert!(!xana.is_in().await);
    xana.post(&link, &SAID).await.expect(303);
}
