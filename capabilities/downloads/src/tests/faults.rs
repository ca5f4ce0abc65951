//! The verbs of downloads with each of their calls of the store failing in turn.

use super::samples::{goods, grant, line, lines, order, put, world};
use crate::{
    actions::{self, Handed},
    steps::{self, Bought},
};
use action::{Ctx, Failure};
use kernel::rejection::Never;
use returns_facts::ReturnId;
use testing::{Engine, both, sweep};

#[both]
async fn each_verb_happens_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    let game = goods(&world, "GAME").await;
    put(&world, game, "juego.zip", b"abc").await;
    let add = async |ctx: &Ctx| actions::add_keys(ctx, game, &Handed::Pasted("A\nB")).await;
    assert!(sweep(&world, add).await > 4);

    let goods = lines(&[(1, game, 3)]);
    let give = async |ctx: &Ctx| {
        let bought = Bought { order: order(1), person: None, goods: &goods };
        let done: Result<(), Failure<Never>> =
            ctx.write(async |tx| steps::grant(tx, ctx, &bought).await).await;
        done
    };
    assert!(sweep(&world, give).await > 4);
    let pay = async |ctx: &Ctx| {
        let done: Result<(), Failure<Never>> =
            ctx.write(async |tx| steps::pay(tx, ctx, order(1)).await).await;
        done
    };
    assert!(sweep(&world, pay).await > 7, "two of three keys");

    actions::add_keys(&world.operator(), game, &Handed::Pasted("C")).await.unwrap();
    let fill = async |ctx: &Ctx| {
        let done: Result<(), Failure<Never>> = ctx.write(async |tx| steps::fill(tx, ctx, game).await).await;
        done
    };
    assert!(sweep(&world, fill).await > 5);
    let id = grant(&world, 1).await.unwrap();
    assert!(sweep(&world, async |ctx: &Ctx| actions::show_keys(ctx, id.id).await).await > 2);
    let (ret, held) = (ReturnId::from_bytes([5; 16]), [line(1)]);
    let hold = async |ctx: &Ctx| {
        let done: Result<(), Failure<Never>> =
            ctx.write(async |tx| steps::hold(tx, (order(1), ret), &held).await).await;
        done
    };
    assert!(sweep(&world, hold).await >= 2);
    let let_go = async |ctx: &Ctx| {
        let done: Result<(), Failure<Never>> =
            ctx.write(async |tx| steps::let_go(tx, ctx, (order(1), ret), &held).await).await;
        done
    };
    assert!(sweep(&world, let_go).await > 3);
    let sent = async |ctx: &Ctx| {
        let done: Result<(), Failure<Never>> =
            ctx.write(async |tx| steps::sent(tx, ctx, order(1), &[(line(1), 1)]).await).await;
        done
    };
    assert!(sweep(&world, sent).await > 3);
    let close = async |ctx: &Ctx| {
        let done: Result<(), Failure<Never>> =
            ctx.write(async |tx| steps::close_order(tx, ctx, order(1)).await).await;
        done
    };
    assert!(sweep(&world, close).await > 5);
    assert!(sweep(&world, async |ctx: &Ctx| actions::remove_keys(ctx, game).await).await > 2);
}
