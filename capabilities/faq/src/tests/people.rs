//! Whoever wrote, as people: what is handed over, and what is taken away.

use super::samples::{BODY, article, change, goods, live, marina, proposes, revisions, staff, world};
use crate::{actions, personal};
use database::StoreError;
use serde_json::Value;
use testing::{Engine, World, both};

async fn handed_over(world: &World) -> Vec<usize> {
    let mut all = Vec::new();
    for one in personal::all() {
        let found: Result<Vec<Value>, StoreError> =
            world.operator().read(async |snap| (one.export)(snap, marina()).await).await;
        all.push(found.unwrap().len());
    }
    all
}

#[both]
async fn somebody_goes_and_what_others_built_on_stays_without_them(engine: Engine) {
    let world = world(engine).await;
    let cloth = goods(&world, "LIN").await;
    let help = live(&world, cloth, "Lavado").await;
    let text = format!("{BODY} Nunca con lejía.");
    let (id, _) = proposes(&world, marina(), &help, &text).await;
    actions::apply(&staff(&world), id, &change(1, &text)).await.unwrap();
    world.see_to_duties().await;
    assert_eq!(handed_over(&world).await, [1, 1, 1]);
    let ctx = world.operator();
    for _ in 0..2 {
        for one in personal::all().iter().rev() {
            let gone: Result<(), StoreError> =
                ctx.write(async |tx| (one.erase)(tx, &ctx, marina()).await).await;
            gone.unwrap();
        }
    }
    assert_eq!(handed_over(&world).await, [0, 0, 0]);
    let all = revisions(&world, help.id).await;
    assert_eq!((all[0].by, all[0].body.reveal()), (None, &text));
    let page = world.get(&article(&world, help.id).await.path()).await.expect(200).body;
    assert!(page.contains("Escrito con la ayuda de clientes"), "{page}");
}
