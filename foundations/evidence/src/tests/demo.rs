//! The codes of the demo.

use super::samples::{goods, world};
use crate::{demo, reads};
use database::StoreError;
use kernel::{Lang, Role};
use testing::{Engine, both};

#[both]
async fn the_demo_has_codes_and_one_that_was_typed_and_makes_them_once(engine: Engine) {
    let world = world(engine).await;
    let ctx = world.operator();
    demo::fill(&ctx).await.unwrap();
    assert!(world.everything().await["evidence_sheet"].is_empty(), "nothing is sold");
    for sku in ["MUG", "JUG"] {
        goods(&world, sku).await;
    }
    let marta =
        accounts::actions::add_person(&ctx, "marta@correo.example", "Marta", Role::Member, Lang::Es).await;
    for _ in 0..2 {
        demo::fill(&ctx).await.unwrap();
    }
    let all = world.everything().await;
    assert_eq!((all["evidence_sheet"].len(), all["evidence_code"].len()), (1, 12));
    let marta = marta.unwrap();
    let bought: Result<_, StoreError> =
        ctx.read(async |snap| reads::of_person(snap, marta, None, 9).await).await;
    let bought = bought.unwrap().items;
    assert!(bought.len() == 1 && bought[0].is_verified(), "{bought:?}");
}
