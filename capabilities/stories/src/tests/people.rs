//! Whoever told, as people: what is handed over, and what is taken away.

use super::samples::{has, shown, tells, the_story, thing, world};
use crate::{personal, reads::Which};
use database::StoreError;
use kernel::{Lang, PersonId, Role};
use serde_json::Value;
use testing::{Engine, World, both};

async fn handed_over(world: &World, who: PersonId) -> Vec<usize> {
    let mut all = Vec::new();
    for one in personal::all() {
        let rows: Result<Vec<Value>, StoreError> =
            world.operator().read(async |snap| (one.export)(snap, who).await).await;
        all.push(rows.unwrap().len());
    }
    all
}

#[both]
async fn somebody_goes_and_what_they_told_stays_without_them(engine: Engine) {
    let world = world(engine).await;
    let ctx = world.operator();
    let ana = accounts::actions::add_person(&ctx, "ana@people.example", "Ana Ruiz", Role::Member, Lang::Es);
    let ana = ana.await.unwrap();
    let (blanket, lamp) = (thing(&world, "manta").await, thing(&world, "lampara").await);
    has(&world, ana, 1, blanket).await;
    let id = tells(&world, ana, &[blanket, lamp], "Duermo bien.").await;
    assert!(!the_story(&world, id).await.name.reveal().is_empty());
    assert_eq!(handed_over(&world, ana).await, [1, 2]);
    for _ in 0..2 {
        for one in personal::all() {
            let gone: Result<(), StoreError> = ctx.write(async |tx| (one.erase)(tx, &ctx, ana).await).await;
            gone.unwrap();
        }
    }
    assert_eq!(handed_over(&world, ana).await, [0, 0]);
    let left = the_story(&world, id).await;
    assert!(left.person.is_none() && left.name.reveal().is_empty());
    assert_eq!(shown(&world, Which::All).await, [id]);
}
