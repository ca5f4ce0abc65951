//! The verbs of contributions with each of their calls of the store failing in turn.

use super::samples::{draft, person, standing, unproven, world, write};
use crate::{
    actions,
    model::{Reasons, ReportReason, ReportWanted, Text, Vote},
    rules, steps,
};
use action::Ctx;
use kernel::Actor;
use testing::{Engine, both, sweep};

#[both]
async fn what_people_do_is_kept_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    let as_ = |ctx: &Ctx, n: u8| Ctx::new(ctx.house().clone(), Actor::Member(person(n)));
    let manner = rules::manner(crate::model::Kind::Review);
    let writes = async |ctx: &Ctx| {
        let draft = draft(person(1), "Va bien.");
        ctx.write(async |tx| steps::write(tx, ctx, &manner, &draft).await).await
    };
    assert!(sweep(&world, writes).await > 6);
    let holds = async |ctx: &Ctx| {
        let draft = unproven(person(2), "Primera.");
        ctx.write(async |tx| steps::write(tx, ctx, &manner, &draft).await).await
    };
    assert!(sweep(&world, holds).await > 8);
    let id = standing(&world, person(3), "Para cambiar.").await;
    let text = Text { title: String::new(), body: "Cambiado.".into() };
    assert!(sweep(&world, async |ctx: &Ctx| actions::edit(&as_(ctx, 3), id, &text).await).await > 5);
    assert!(sweep(&world, async |ctx: &Ctx| actions::vote(&as_(ctx, 4), id, Vote::Up).await).await > 4);
    let wanted = ReportWanted { reason: ReportReason::Danger, note: String::new(), person: Some(person(5)) };
    assert!(sweep(&world, async |ctx: &Ctx| actions::report(&as_(ctx, 5), id, &wanted).await).await > 6);
}

#[both]
async fn what_the_shop_decides_is_kept_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    let id = standing(&world, person(3), "Para decidir.").await;
    let reasons = Reasons::default();
    let hides = async |ctx: &Ctx| ctx.write(async |tx| steps::hide(tx, ctx, id, &reasons).await).await;
    assert!(sweep(&world, hides).await > 6);
    let restores = async |ctx: &Ctx| ctx.write(async |tx| steps::restore(tx, ctx, id).await).await;
    assert!(sweep(&world, restores).await > 4);
    let waits = write(&world, &unproven(person(4), "Espera.")).await.id;
    let publishes = async |ctx: &Ctx| ctx.write(async |tx| steps::publish(tx, ctx, waits).await).await;
    assert!(sweep(&world, publishes).await > 4);
    let goes = async |ctx: &Ctx| {
        let ctx = Ctx::new(ctx.house().clone(), Actor::Member(person(4)));
        actions::withdraw(&ctx, waits).await
    };
    assert!(sweep(&world, goes).await > 4);
}
