//! The verbs of stories with each of their calls of the store failing in turn.

use super::samples::{as_, has, parts, person, tells, the_story, thing, wanted, world};
use crate::{
    model::{Again, Change},
    steps,
};
use action::Ctx;
use contributions::model::HoldReason;
use kernel::Personal;
use testing::{Engine, both, sweep};

#[both]
async fn a_story_is_kept_with_its_products_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    let (blanket, lamp) = (thing(&world, "manta").await, thing(&world, "lampara").await);
    let text = wanted(person(101), &[blanket, lamp], "Duermo bien.");
    let write = async |ctx: &Ctx| ctx.write(async |tx| steps::write(tx, ctx, &text).await).await;
    assert!(sweep(&world, write).await > 10);
}

#[both]
async fn a_change_and_what_follows_are_whole(engine: Engine) {
    let world = world(engine).await;
    let blanket = thing(&world, "manta").await;
    has(&world, person(101), 1, blanket).await;
    let id = tells(&world, person(101), &[blanket], "Duermo bien.").await;
    let title = Personal::new("Lo cuento otra vez".into());
    let change = Change { title, parts: parts("Ahora abriga menos que antes."), again: Again::No };
    let who = person(101);
    let edit = async |ctx: &Ctx| ctx.write(async |tx| steps::edit(tx, ctx, id, who, &change).await).await;
    assert!(sweep(&world, edit).await > 5);
    let ctx = as_(&world, who);
    let staff = HoldReason::Staff;
    ctx.write(async |tx| contributions::steps::hold(tx, &ctx, id, staff).await).await.unwrap();
    let follow = async |ctx: &Ctx| ctx.write(async |tx| steps::follow(tx, id).await).await;
    assert!(sweep(&world, follow).await > 3);
    assert!(!the_story(&world, id).await.is_shown());
}
