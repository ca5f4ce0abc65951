//! Whoever wrote, as people: what is handed over, and what is taken away.

use super::samples::{goods, has, marina, review, score, world, writes};
use crate::personal;
use database::StoreError;
use serde_json::Value;
use testing::{Engine, World, both};

async fn handed_over(world: &World) -> Vec<usize> {
    let mut all = Vec::new();
    for one in personal::all().iter().filter(|one| one.table != "reviews_invitation") {
        let found: Result<Vec<Value>, StoreError> =
            world.operator().read(async |snap| (one.export)(snap, marina()).await).await;
        all.push(found.unwrap().len());
    }
    all
}

#[both]
async fn somebody_goes_and_what_they_said_stays_without_them(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    has(&world, marina(), 1, mug).await;
    let id = writes(&world, marina(), mug.0, 5).await;
    assert_eq!(handed_over(&world).await, [1, 1, 0]);
    let ctx = world.operator();
    for _ in 0..2 {
        for one in personal::all().iter().rev() {
            let gone: Result<(), StoreError> =
                ctx.write(async |tx| (one.erase)(tx, &ctx, marina()).await).await;
            gone.unwrap();
        }
    }
    assert_eq!(handed_over(&world).await, [0, 0, 0]);
    let left = review(&world, id).await;
    assert!(left.person.is_none() && left.name.reveal().is_empty() && left.line.is_none());
    assert_eq!(score(&world, mug.0).await.count(), 1);
}
