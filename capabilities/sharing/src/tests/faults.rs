//! The verbs of sharing with each of their calls of the store failing in turn.

use super::samples::{arrives, brings, buys, came, closed, code, goods, has, plan, somebody, world};
use crate::{
    model::{Channel, Target, Via},
    steps,
};
use action::Ctx;
use kernel::{Actor, Lang};
use testing::{Engine, both, sweep};

#[both]
async fn the_plan_is_kept_with_its_promotion_or_not_at_all(engine: Engine) {
    let world = closed(engine).await;
    let wanted = plan(0);
    let put = async |ctx: &Ctx| ctx.write(async |tx| steps::put_settings(tx, ctx, &wanted).await).await;
    assert!(sweep(&world, put).await > 5);
}

#[both]
async fn an_invitation_is_taken_as_a_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva, luz) =
        (somebody(&world, "Ana").await, somebody(&world, "Eva").await, somebody(&world, "Luz").await);
    let (first, second) = (code(&world, &ana).await, code(&world, &luz).await);
    for code in [first, second] {
        let join = async |ctx: &Ctx| {
            let ctx = &Ctx::new(ctx.house().clone(), Actor::Member(eva.person));
            ctx.write(async |tx| steps::join(tx, ctx, &code).await).await
        };
        assert!(sweep(&world, join).await > 8);
    }
}

#[both]
async fn a_present_is_given_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (somebody(&world, "Ana").await, somebody(&world, "Eva").await);
    brings(&world, &ana, &eva).await;
    buys(&world, &eva, 1, 4_000).await;
    arrives(&world, &eva, 1).await;
    let id = came(&world, &eva).await.id;
    world.pass_days(31);
    let look = async |ctx: &Ctx| {
        let done: Result<(), database::StoreError> =
            ctx.write(async |tx| steps::look(tx, ctx, id).await).await;
        done
    };
    assert!(sweep(&world, look).await > 8);
}

#[both]
async fn a_page_and_a_visit_are_whole(engine: Engine) {
    let world = world(engine).await;
    let eva = somebody(&world, "Eva").await;
    let jug = goods(&world, "JUG").await;
    has(&world, &eva, 1, jug).await;
    let show = async |ctx: &Ctx| {
        let ctx = &Ctx::new(ctx.house().clone(), Actor::Member(eva.person));
        ctx.write(async |tx| steps::show(tx, ctx, &[jug.0]).await).await
    };
    assert!(sweep(&world, show).await > 3);
    let (via, to) = (Via { channel: Channel::X, code: String::new() }, Target::Product("jarra-jug".into()));
    let count = async |ctx: &Ctx| {
        let done: Result<(), database::StoreError> =
            ctx.write(async |tx| steps::count(tx, ("2027-01-01", Lang::Es), &via, &to).await).await;
        done
    };
    assert!(sweep(&world, count).await > 1);
}
