//! Whoever bought, as people: what is handed over, and what is taken away.

use super::samples::{as_marina, confirmed, goods, known, line, marina, record, sheet, world};
use crate::{actions, personal};
use database::StoreError;
use serde_json::Value;
use testing::{Engine, World, both};

async fn handed_over(world: &World) -> Vec<Vec<Value>> {
    let mut all = Vec::new();
    for one in personal::all() {
        let found: Result<_, StoreError> =
            world.operator().read(async |snap| (one.export)(snap, marina()).await).await;
        all.push(found.unwrap());
    }
    all
}

#[both]
async fn somebody_is_handed_what_is_known_and_leaves_nothing_behind(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    let jug = goods(&world, "JUG").await;
    let (_, codes) = sheet(&world, "MUG", "all", "1").await;
    actions::redeem(&as_marina(&world), &codes[0].code, &[]).await.unwrap();
    record(&world, &confirmed(1, Some(marina()), &[line(1, jug, 2)])).await;
    world.see_to_duties().await;
    let told = handed_over(&world).await;
    assert_eq!(told.iter().map(Vec::len).collect::<Vec<_>>(), [2, 2, 2, 1], "{told:?}");
    let ctx = world.operator();
    for _ in 0..2 {
        for one in personal::all().iter().rev() {
            let gone: Result<(), StoreError> =
                ctx.write(async |tx| (one.erase)(tx, &ctx, marina()).await).await;
            gone.unwrap();
        }
    }
    assert!(handed_over(&world).await.iter().all(Vec::is_empty));
    assert_eq!(known(&world, marina(), mug.0).await, None);
    let used = actions::redeem(&as_marina(&world), &codes[0].code, &[]).await;
    assert!(used.is_err(), "the code stays used");
}
