//! What the bank took back, or was given up, is closed; and what a page asks of an order.

use super::samples::{add, buy, goods, grant, line, order, put, state, tell, world};
use crate::{
    model::{Fetch, State},
    reads, store,
};
use action::Ctx;
use database::StoreError;
use kernel::Currency;
use orders_facts::OrderMoneyLost;
use returns_facts::{Kind, ReturnClosed, ReturnId, ReturnOpened, ReturnPaid, ReturnRefused};
use testing::{Engine, both, sweep};

/// A page of many lines asks no more often than one of a few.
#[both]
async fn what_stands_on_a_page_is_asked_for_at_once(engine: Engine) {
    let world = world(engine).await;
    let (book, game) = (goods(&world, "BOOK").await, goods(&world, "GAME").await);
    put(&world, book, "libro.pdf", b"abc").await;
    add(&world, game, &["A", "B", "C", "D"]).await;
    buy(&world, 1, None, &[(1, book, 1), (2, game, 1)]).await;
    buy(&world, 2, None, &[(3, book, 1), (4, game, 2), (5, book, 1), (6, game, 1)]).await;
    let asks = async |number| {
        let read = async |ctx: &action::Ctx| {
            let found: Result<_, database::StoreError> =
                ctx.read(async |snap| reads::of_order(snap, order(number), Currency::EUR).await).await;
            found
        };
        sweep(&world, read).await
    };
    let few = asks(1).await;
    assert!(few >= 4, "grants, things, files, keys: {few}");
    assert_eq!(few, asks(2).await);
    let ctx = world.operator();
    let all: Result<_, database::StoreError> =
        ctx.read(async |snap| reads::of_order(snap, order(2), Currency::EUR).await).await;
    let mut counts: Vec<_> = all.unwrap().iter().map(|offer| (offer.files.len(), offer.keys.len())).collect();
    counts.sort_unstable();
    assert_eq!(counts, [(0, 1), (0, 2), (1, 0), (1, 0)]);
}

/// Those who send see the same, with the times of each: the latest, so many of each.
#[both]
async fn the_times_of_all_lines_are_asked_for_at_once(engine: Engine) {
    let world = world(engine).await;
    let book = goods(&world, "BOOK").await;
    let file = put(&world, book, "libro.pdf", b"abc").await;
    buy(&world, 1, None, &[(1, book, 1)]).await;
    buy(&world, 2, None, &[(2, book, 1), (3, book, 1), (4, book, 1)]).await;
    for (number, edition, times) in [(2, 1, 1), (3, 2, 60), (3, 3, 1)] {
        world.pass_days(1);
        let (ctx, id) = (world.operator(), grant(&world, number).await.unwrap().id);
        let done: Result<(), StoreError> = ctx
            .write(async |tx| {
                for _ in 0..times {
                    let fetch = Fetch { file, edition, at: ctx.now() };
                    store::fetches::insert(tx, ctx.id(), id, &fetch).await?;
                }
                Ok(())
            })
            .await;
        done.unwrap();
    }
    let read = async |ctx: &Ctx, number| {
        let found: Result<_, StoreError> =
            ctx.read(async |snap| reads::of_order_with_times(snap, order(number), Currency::EUR).await).await;
        found
    };
    let few = sweep(&world, async |ctx: &Ctx| read(ctx, 1).await).await;
    assert_eq!(few, sweep(&world, async |ctx: &Ctx| read(ctx, 2).await).await);
    let all = read(&world.operator(), 2).await.unwrap();
    let of_line = |number| {
        let (_, times) = all.iter().find(|(offer, _)| offer.grant.line == line(number)).unwrap();
        times.iter().map(|one| one.edition).collect::<Vec<_>>()
    };
    assert_eq!((of_line(2), of_line(4)), (vec![1], Vec::new()));
    assert_eq!(of_line(3), [vec![3], vec![2; 49]].concat(), "the latest fifty");
}

#[both]
async fn what_the_bank_took_back_is_closed(engine: Engine) {
    let world = world(engine).await;
    let book = goods(&world, "BOOK").await;
    put(&world, book, "libro.pdf", b"abc").await;
    buy(&world, 1, None, &[(1, book, 1)]).await;
    buy(&world, 2, None, &[(2, book, 1)]).await;
    tell(&world, &OrderMoneyLost { order: order(1) }).await;
    assert_eq!((state(&world, 1).await, state(&world, 2).await), (Some(State::Closed), Some(State::Open)));
    tell(&world, &OrderMoneyLost { order: order(3) }).await;
    buy(&world, 3, None, &[(3, book, 1)]).await;
    assert_eq!(state(&world, 3).await, Some(State::Closed), "whichever is heard first");
}

/// A withdrawal that owes nothing is closed without money; one that was refused or paid says so before.
#[both]
async fn what_was_given_up_for_nothing_is_theirs_no_more(engine: Engine) {
    let world = world(engine).await;
    let book = goods(&world, "BOOK").await;
    put(&world, book, "libro.pdf", b"abc").await;
    let all: Vec<_> = (1..=4).map(|number| (number, book, 2)).collect();
    buy(&world, 1, None, &all).await;
    let ret = |number: u8| ReturnId::from_bytes([number; 16]);
    let goods = |number: u8| vec![(line(number), kernel::Id::from_bytes([9; 16]), 1)];
    let kinds = [Kind::Withdrawal, Kind::Withdrawal, Kind::Withdrawal, Kind::Conformity];
    for (number, kind) in (1..).zip(kinds) {
        let (ret, lines) = (ret(number), goods(number));
        tell(&world, &ReturnOpened { ret, order: order(1), person: None, lines, kind }).await;
    }
    assert!(grant(&world, 1).await.unwrap().is_held);
    let kind = Kind::Withdrawal;
    let refused = ReturnRefused { ret: ret(2), order: order(1), person: None, lines: goods(2), kind };
    tell(&world, &refused).await;
    tell(&world, &ReturnPaid { ret: ret(3), order: order(1), lines: goods(3), kind }).await;
    for number in 1..=4 {
        tell(&world, &ReturnClosed { ret: ret(number), order: order(1) }).await;
    }
    for (number, quantity) in [(1, 1), (2, 2), (3, 1), (4, 2)] {
        let left = grant(&world, number).await.unwrap();
        assert_eq!((left.quantity, left.is_held, left.state), (quantity, false, State::Open), "{number}");
    }
}
