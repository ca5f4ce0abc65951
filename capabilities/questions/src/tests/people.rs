//! What is known of people here, and what stays of those who go.

use super::samples::{TITLE, answers, asks, has, person, pot, question, world};
use crate::{actions, personal, reads};
use database::StoreError;
use kernel::{Actor, PersonId, Role};
use testing::{Engine, World, both, person_of};

async fn export(world: &World, person: PersonId) -> Vec<usize> {
    let mut counts = Vec::new();
    for table in personal::all().into_iter().filter(|one| !is_of_owners(one.table)) {
        let rows: Result<_, StoreError> =
            world.operator().read(async |snap| (table.export)(snap, person).await).await;
        counts.push(rows.unwrap().len());
    }
    counts
}

fn is_of_owners(table: &str) -> bool {
    !["questions_question", "questions_answer", "questions_same"].contains(&table)
}

#[both]
async fn questions_and_answers_stay_without_whoever_goes(engine: Engine) {
    let world = world(engine).await;
    let pot = pot(&world, "OLLA").await;
    let marina = person_of(Role::Member);
    let id = asks(&world, marina, pot.0, TITLE).await;
    let other = asks(&world, person(2), pot.0, "¿Es apta para lavavajillas o no?").await;
    has(&world, marina, 3, pot).await;
    let answer = answers(&world, marina, other, "Sí, la lavo cada noche.").await;
    let ctx = world.ctx(Actor::Member(marina));
    actions::same(&ctx, other, id).await.unwrap();
    assert_eq!(export(&world, marina).await, [1, 1, 1]);
    assert_eq!(question(&world, id).await.person, Some(marina));
    for table in personal::all() {
        let gone: Result<(), StoreError> = ctx.write(async |tx| (table.erase)(tx, &ctx, marina).await).await;
        gone.unwrap();
    }
    assert_eq!(export(&world, marina).await, [0, 0, 0]);
    let left = question(&world, id).await;
    assert_eq!((left.person, left.name.reveal().as_str()), (None, ""));
    let ctx = world.operator();
    let read = ctx.read(async |snap| reads::find_answer(snap, answer).await).await;
    let left: Result<_, StoreError> = read;
    let left = left.unwrap().unwrap();
    assert_eq!((left.person, left.since, left.name.reveal().as_str()), (None, None, ""));
}
