//! Each verb with each of its calls of the store failing in turn.

use super::samples::{find, rule, selling, world, written};
use crate::{
    actions,
    model::{Command, State},
    steps,
};
use action::Ctx;
use testing::{Engine, both, sweep};

#[both]
async fn what_becomes_of_sellers_is_kept_as_a_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    assert!(sweep(&world, async |ctx: &Ctx| actions::open(ctx, "Ana", true).await).await > 3);
    let id = selling(&world.operator()).await;
    let version = find(&world.operator(), id).await.version;
    let filled = crate::model::SellerWritten { name: "Barro Muy Vivo".into(), ..written() };
    assert!(sweep(&world, async |ctx: &Ctx| actions::fill(ctx, id, version, &filled).await).await > 5);
    let announce = Command::Announce { reason: "Retrasos".into() };
    assert!(sweep(&world, async |ctx: &Ctx| actions::turn(ctx, id, version + 1, &announce).await).await > 6);
    let close = Command::Close { is_asked: true };
    assert!(sweep(&world, async |ctx: &Ctx| actions::turn(ctx, id, version + 2, &close).await).await > 6);
    let closed = find(&world.operator(), id).await;
    assert_eq!((closed.state, closed.name.as_str()), (State::Closed, "Barro Muy Vivo"));
}

#[both]
async fn what_is_decided_about_commissions_is_kept_as_a_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    let draft = rule(1, |_| {}).draft;
    let add = async |ctx: &Ctx| ctx.write(async |tx| steps::add(tx, ctx, &draft).await).await;
    assert!(sweep(&world, add).await > 2);
    let id =
        world.operator().write(async |tx| steps::add(tx, &world.operator(), &draft).await).await.unwrap();
    let other = rule(1, |draft| draft.precedence = 3).draft;
    let change = async |ctx: &Ctx| ctx.write(async |tx| steps::change(tx, ctx, id, 0, &other).await).await;
    assert!(sweep(&world, change).await > 2);
    assert!(sweep(&world, async |ctx: &Ctx| actions::remove_rule(ctx, id).await).await > 2);
}
