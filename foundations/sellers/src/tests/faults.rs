//! Each verb with each of its calls of the store failing in turn.

use super::samples::{find, rule, selling, world, written};
use crate::{
    actions,
    model::{Command, SellerId, SellerWritten, State},
    steps,
};
use action::Ctx;
use database::{StoreError, args};
use kernel::{Actor, Role};
use testing::{Engine, World, both, person_of, sweep};

#[both]
async fn what_becomes_of_sellers_is_kept_as_a_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    assert!(sweep(&world, async |ctx: &Ctx| actions::open(ctx, "Ana", true).await).await > 3);
    let id = selling(&world.operator()).await;
    let version = find(&world.operator(), id).await.version;
    let filled = SellerWritten { name: "Barro Muy Vivo".into(), ..written() };
    assert!(sweep(&world, async |ctx: &Ctx| actions::fill(ctx, id, version, &filled).await).await > 5);
    let version = own(&world, id, version + 1).await;
    let announce = Command::Announce { reason: "Retrasos".into() };
    assert!(sweep(&world, async |ctx: &Ctx| actions::turn(ctx, id, version, &announce).await).await > 6);
    let close = Command::Close { is_asked: true };
    assert!(sweep(&world, async |ctx: &Ctx| actions::turn(ctx, id, version + 1, &close).await).await > 6);
    let closed = find(&world.operator(), id).await;
    assert_eq!((closed.state, closed.name.as_str()), (State::Closed, "Barro Muy Vivo"));
}

/// What they write of themselves, by whoever they are. Tells in which version they are then.
async fn own(world: &World, id: SellerId, version: i64) -> i64 {
    let me = person_of(Role::Member);
    let done: Result<u64, StoreError> = world
        .operator()
        .write(async |tx| tx.exec("UPDATE seller SET person_id = $1 WHERE id = $2", args![me, id]).await)
        .await;
    assert_eq!(done.unwrap(), 1);
    let account = kernel::Personal::new("DE89 3704 0044 0532 0130 00".into());
    let moved = SellerWritten { name: "Barro Muy Vivo".into(), iban: account, ..written() };
    let house = &world.house;
    let theirs = async |_: &Ctx| {
        let ctx = Ctx::new(house.clone(), Actor::Member(me));
        actions::fill_own(&ctx, id, version, &moved).await
    };
    assert!(sweep(world, theirs).await > 6);
    find(&world.operator(), id).await.version
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
