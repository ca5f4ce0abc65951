//! What the bank took back is closed; and what a page asks of an order.

use super::samples::{add, buy, goods, order, put, record, state, tell, world};
use crate::{model::State, reads};
use kernel::{Currency, Money, Subject};
use orders_facts::{GroupId, OrderPlaced};
use payments_facts::{PaymentDisputeEnded, PaymentId};
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

#[both]
async fn a_lost_dispute_closes_all_that_was_paid_together(engine: Engine) {
    let world = world(engine).await;
    let book = goods(&world, "BOOK").await;
    put(&world, book, "libro.pdf", b"abc").await;
    let group = |number| GroupId::from_bytes([number; 16]);
    for (number, of) in [(1, 1), (2, 1), (3, 2)] {
        let placed = OrderPlaced {
            order: order(number),
            group: group(of),
            person: None,
            total: Money::eur(900),
            lines: 1,
        };
        record(&world, &placed).await;
        buy(&world, number, None, &[(number, book, 1)]).await;
    }
    let ended = |is_won| PaymentDisputeEnded {
        payment: PaymentId::from_bytes([4; 16]),
        about: Subject::from(group(1)),
        amount: Money::eur(1_800),
        is_won,
    };
    tell(&world, &ended(true)).await;
    assert_eq!(state(&world, 1).await, Some(State::Open));
    tell(&world, &ended(false)).await;
    let states = [state(&world, 1).await, state(&world, 2).await, state(&world, 3).await];
    assert_eq!(states, [Some(State::Closed), Some(State::Closed), Some(State::Open)]);
}
