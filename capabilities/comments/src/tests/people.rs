//! Whoever wrote, as people: what is handed over, what is taken away, what they are called.

use super::samples::{comment, member, says, thing, world};
use crate::{model::On, personal, steps};
use database::StoreError;
use kernel::{PersonId, Role};
use testing::{Engine, World, both};

async fn handed_over(world: &World, who: PersonId) -> Vec<String> {
    let one = &personal::all()[0];
    let found: Result<Vec<_>, StoreError> =
        world.operator().read(async |snap| (one.export)(snap, who).await).await;
    found.unwrap().iter().map(ToString::to_string).collect()
}

#[both]
async fn somebody_goes_and_what_they_said_stays_without_them(engine: Engine) {
    let world = world(engine).await;
    let on = On::product(thing(&world, "jarra").await);
    let ana = member(&world, "Ana", Role::Member).await;
    let id = says(&world, ana, on, None, "¿Gotea al servir?").await;
    let told = handed_over(&world, ana).await;
    assert!(told.len() == 1 && told[0].contains(&id.to_string()), "{told:?}");
    let ctx = world.operator();
    for _ in 0..2 {
        let gone: Result<(), StoreError> =
            ctx.write(async |tx| (personal::all()[0].erase)(tx, &ctx, ana).await).await;
        gone.unwrap();
    }
    assert!(handed_over(&world, ana).await.is_empty());
    let left = comment(&world, id).await;
    assert!(left.person.is_none() && left.name.reveal().is_empty());
}

#[both]
async fn another_name_stands_beside_all_of_theirs(engine: Engine) {
    let world = world(engine).await;
    let on = On::product(thing(&world, "jarra").await);
    let ana = member(&world, "Ana María Ruiz", Role::Member).await;
    let id = says(&world, ana, on, None, "¿Gotea al servir?").await;
    let before = comment(&world, id).await.name;
    assert!(!before.reveal().is_empty());
    let ctx = world.operator();
    let broken: Result<(), StoreError> = ctx
        .write(async |tx| {
            tx.exec("UPDATE comments_comment SET name = 'Otra'", &[]).await?;
            steps::renamed(tx, ana).await
        })
        .await;
    broken.unwrap();
    assert_eq!(comment(&world, id).await.name, before);
}
