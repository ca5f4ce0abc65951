//! The verbs of comments with each of their calls of the store failing in turn.

use super::samples::{count, person, publish, says, thing, try_say, wanted, world};
use crate::{model::On, steps};
use action::Ctx;
use testing::{Engine, both, sweep};

#[both]
async fn an_answer_is_kept_with_its_counts_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    let on = On::product(thing(&world, "jarra").await);
    let first = says(&world, person(101), on, None, "¿Gotea al servir?").await;
    let answer = wanted(person(102), on, Some(first), "La mía no.");
    let write = async |ctx: &Ctx| ctx.write(async |tx| steps::write(tx, ctx, &answer).await).await;
    assert!(sweep(&world, write).await > 8);
}

#[both]
async fn what_begins_to_stand_counts_and_is_told_or_neither(engine: Engine) {
    let world = world(engine).await;
    let on = On::product(thing(&world, "jarra").await);
    let first = says(&world, person(101), on, None, "¿Gotea al servir?").await;
    let id = try_say(&world, &wanted(person(102), on, Some(first), "La mía no.")).await.unwrap();
    publish(&world, id).await;
    let follow = async |ctx: &Ctx| ctx.write(async |tx| steps::follow(tx, ctx, id).await).await;
    assert!(sweep(&world, follow).await > 5);
    assert_eq!(count(&world, on).await, 2);
}
