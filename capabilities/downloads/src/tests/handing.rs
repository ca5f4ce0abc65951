//! What was bought is handed over once it is paid, in whatever order that becomes known, and closed when it is off.

use super::samples::{
    add, ana, begun, buy, cancelled, confirmed, goods, grant, handed, keys_of, line, lines, links, on_sale,
    order, paid, pool, put, record, state, tell, world,
};
use crate::{
    model::State,
    steps::{self, Bought},
};
use action::Failure;
use catalog::model::{ProductType, Withdrawal};
use kernel::{Money, PersonId, rejection::Never};
use orders_facts::{OrderClaimed, OrderRefunded, OrderShortened};
use payments_facts::RefundId;
use returns_facts::{Kind, ReturnId, ReturnOpened, ReturnPaid, ReturnRefused};
use testing::{Engine, both};

#[both]
async fn it_opens_when_it_is_bought_and_paid_in_either_order(engine: Engine) {
    let world = world(engine).await;
    let book = goods(&world, "BOOK").await;
    let mug = on_sale(&world, "MUG", (ProductType::Physical, Withdrawal::Usual)).await;
    put(&world, book, "libro.pdf", b"abc").await;
    tell(&world, &confirmed(1, Some(ana()), lines(&[(1, book, 2), (2, mug, 1)]))).await;
    assert_eq!((state(&world, 1).await, handed(&world, 1).await), (Some(State::Waiting), vec![]));
    assert_eq!(state(&world, 2).await, None, "nothing belongs to the mug");
    tell(&world, &paid(1)).await;
    assert_eq!((state(&world, 1).await, handed(&world, 1).await), (Some(State::Open), vec![(line(1), 2)]));

    tell(&world, &paid(2)).await;
    tell(&world, &confirmed(2, None, lines(&[(3, book, 1)]))).await;
    assert_eq!((state(&world, 3).await, handed(&world, 2).await), (Some(State::Open), vec![(line(3), 1)]));
    tell(&world, &paid(2)).await;
    assert_eq!(handed(&world, 2).await.len(), 1, "told once");
}

#[both]
async fn what_is_off_before_it_is_heard_of_never_opens(engine: Engine) {
    let world = world(engine).await;
    let book = goods(&world, "BOOK").await;
    put(&world, book, "libro.pdf", b"abc").await;
    tell(&world, &cancelled(1)).await;
    tell(&world, &paid(1)).await;
    tell(&world, &confirmed(1, None, lines(&[(1, book, 1)]))).await;
    assert_eq!((state(&world, 1).await, handed(&world, 1).await), (Some(State::Closed), vec![]));

    let gone = |number, many| OrderShortened {
        order: order(2),
        lines: vec![(line(number), kernel::Id::from_bytes([9; 16]), many)],
        amount: Money::eur(900),
    };
    tell(&world, &gone(2, 1)).await;
    tell(&world, &gone(3, 1)).await;
    buy(&world, 2, None, &[(2, book, 1), (3, book, 3)]).await;
    assert_eq!(grant(&world, 2).await, None, "all of it was gone");
    assert_eq!(handed(&world, 2).await, [(line(3), 2)]);
}

#[both]
async fn without_enough_keys_it_waits_for_more_and_who_waits_longest_is_first(engine: Engine) {
    let world = world(engine).await;
    let game = goods(&world, "GAME").await;
    add(&world, game, &["A"]).await;
    buy(&world, 1, None, &[(1, game, 2)]).await;
    world.pass_days(1);
    buy(&world, 2, None, &[(2, game, 1)]).await;
    assert_eq!((state(&world, 1).await, state(&world, 2).await), (Some(State::Short), Some(State::Short)));
    assert_eq!(keys_of(&world, 1).await, [("A".to_owned(), "taken")]);
    assert!(handed(&world, 1).await.is_empty() && handed(&world, 2).await.is_empty());
    add(&world, game, &["B"]).await;
    world.see_to_duties().await;
    assert_eq!((state(&world, 1).await, state(&world, 2).await), (Some(State::Open), Some(State::Short)));
    assert_eq!(handed(&world, 1).await, [(line(1), 2)]);
    let added = add(&world, game, &["A", "C", "D"]).await;
    assert_eq!((added.added, added.known), (2, 1));
    world.see_to_duties().await;
    assert_eq!((state(&world, 2).await, pool(&world, game).await), (Some(State::Open), (1, 3)));
}

#[both]
async fn a_cancelled_order_gives_its_keys_to_whoever_waits(engine: Engine) {
    let world = world(engine).await;
    let game = goods(&world, "GAME").await;
    add(&world, game, &["A", "B"]).await;
    buy(&world, 1, None, &[(1, game, 2)]).await;
    buy(&world, 2, None, &[(2, game, 2)]).await;
    let first = grant(&world, 1).await.unwrap();
    crate::actions::show_keys(&world.operator(), first.id).await.unwrap();
    tell(&world, &cancelled(1)).await;
    assert_eq!(state(&world, 1).await, Some(State::Closed));
    assert_eq!(keys_of(&world, 1).await, [("A".to_owned(), "void"), ("B".to_owned(), "void")]);
    assert_eq!((state(&world, 2).await, pool(&world, game).await), (Some(State::Short), (0, 2)));

    add(&world, game, &["C", "D"]).await;
    world.see_to_duties().await;
    buy(&world, 3, None, &[(3, game, 1)]).await;
    assert_eq!((state(&world, 2).await, state(&world, 3).await), (Some(State::Open), Some(State::Short)));
    tell(&world, &cancelled(2)).await;
    assert_eq!((state(&world, 3).await, pool(&world, game).await), (Some(State::Open), (1, 3)));
    assert!(keys_of(&world, 2).await.is_empty(), "nobody had seen them");
}

#[both]
async fn what_goes_back_is_closed_piece_by_piece(engine: Engine) {
    let world = world(engine).await;
    let game = goods(&world, "GAME").await;
    add(&world, game, &["A", "B", "C", "D"]).await;
    buy(&world, 1, Some(ana()), &[(1, game, 3)]).await;
    let back = |many, kind| ReturnPaid {
        ret: ReturnId::from_bytes([5; 16]),
        order: order(1),
        lines: vec![(line(1), kernel::Id::from_bytes([9; 16]), many)],
        kind,
    };
    tell(&world, &back(1, Kind::Conformity)).await;
    assert_eq!(grant(&world, 1).await.unwrap().quantity, 3, "cheaper, and still theirs");
    tell(&world, &back(1, Kind::Withdrawal)).await;
    let shorter = grant(&world, 1).await.unwrap();
    assert_eq!((shorter.quantity, shorter.state, pool(&world, game).await), (2, State::Open, (2, 2)));
    tell(&world, &back(2, Kind::Allowed)).await;
    assert_eq!((state(&world, 1).await, pool(&world, game).await), (Some(State::Closed), (4, 0)));

    buy(&world, 2, None, &[(2, game, 1)]).await;
    let refund = |is_all| OrderRefunded {
        order: order(2),
        refund: RefundId::from_bytes([6; 16]),
        amount: Money::eur(100),
        is_all,
    };
    tell(&world, &refund(false)).await;
    assert_eq!(state(&world, 2).await, Some(State::Open), "a part of the money");
    tell(&world, &refund(true)).await;
    assert_eq!(state(&world, 2).await, Some(State::Closed));
}

#[both]
async fn who_goes_back_on_it_does_not_use_it_until_that_is_settled(engine: Engine) {
    let world = world(engine).await;
    let (book, game) = (goods(&world, "BOOK").await, goods(&world, "GAME").await);
    put(&world, book, "libro.pdf", b"abc").await;
    add(&world, game, &["A", "B"]).await;
    buy(&world, 1, None, &[(1, book, 1), (2, game, 2)]).await;
    let (files, keys) = links(&world, 1).await;
    let back = |ret: u8, number: u8| {
        let lines = vec![(line(number), kernel::Id::from_bytes([9; 16]), 1)];
        (ReturnId::from_bytes([ret; 16]), lines)
    };
    let opened = |ret: u8, number: u8, kind| {
        let (ret, lines) = back(ret, number);
        ReturnOpened { ret, order: order(1), person: None, lines, kind }
    };
    tell(&world, &opened(4, 1, Kind::Conformity)).await;
    assert!(!grant(&world, 1).await.unwrap().is_held, "what is not as agreed is still theirs");
    tell(&world, &opened(5, 1, Kind::Withdrawal)).await;
    tell(&world, &opened(6, 2, Kind::Withdrawal)).await;
    assert!(world.get(&files[0]).await.expect(403).body.contains("Has desistido"));
    world.post(&keys[0], "").await.expect(403);
    assert!(begun(&world, 1).await.is_empty());

    let (ret, lines) = back(5, 1);
    let refused = ReturnRefused { ret, order: order(1), person: None, lines, kind: Kind::Withdrawal };
    tell(&world, &refused).await;
    world.get(&files[0]).await.expect(200);
    let (ret, lines) = back(6, 2);
    tell(&world, &ReturnPaid { ret, order: order(1), lines, kind: Kind::Withdrawal }).await;
    world.post(&keys[0], "").await.expect(303);
    assert_eq!(keys_of(&world, 2).await.len(), 1, "one of two is still theirs");
    tell(&world, &opened(5, 1, Kind::Withdrawal)).await;
    assert!(!grant(&world, 1).await.unwrap().is_held, "it was settled before it was heard of");
}

#[both]
async fn nobody_uses_a_part_of_what_they_bought(engine: Engine) {
    let world = world(engine).await;
    let game = goods(&world, "GAME").await;
    put(&world, game, "juego.zip", b"abc").await;
    add(&world, game, &["A"]).await;
    buy(&world, 1, None, &[(1, game, 2)]).await;
    let (files, keys) = links(&world, 1).await;
    let told = world.get(&files[0]).await.expect(403).body;
    assert!(told.contains("Aún no está todo listo"), "{told}");
    world.post(&keys[0], "").await.expect(403);
    assert!(begun(&world, 1).await.is_empty());
    add(&world, game, &["B"]).await;
    world.see_to_duties().await;
    world.get(&files[0]).await.expect(200);
    world.post(&keys[0], "").await.expect(303);
}

#[both]
async fn what_gave_nothing_when_it_was_bought_gives_nothing_when_it_is_claimed(engine: Engine) {
    let world = world(engine).await;
    let game = goods(&world, "GAME").await;
    let book = on_sale(&world, "BOOK", (ProductType::Digital, Withdrawal::ServiceDone)).await;
    put(&world, game, "juego.zip", b"abc").await;
    buy(&world, 1, None, &[(1, book, 1)]).await;
    add(&world, book, &["A"]).await;
    tell(&world, &OrderClaimed { order: order(1), person: ana(), goods: lines(&[(1, book, 1)]) }).await;
    assert_eq!((grant(&world, 1).await, pool(&world, book).await), (None, (1, 0)));
    let gone = OrderShortened {
        order: order(1),
        lines: vec![(line(1), kernel::Id::from_bytes([9; 16]), 1)],
        amount: Money::eur(900),
    };
    tell(&world, &gone).await;
    assert!(world.everything().await["downloads_gone"].is_empty(), "and nothing is kept of it");
}

/// What was bought and that it is off are heard at once, again and again.
#[both]
async fn what_is_off_is_closed_however_both_are_heard(engine: Engine) {
    let world = world(engine).await;
    let book = goods(&world, "BOOK").await;
    put(&world, book, "libro.pdf", b"abc").await;
    let ctx = &world.operator();
    for number in 1..=24 {
        let goods = lines(&[(number, book, 1)]);
        let bought = Bought { order: order(number), person: None, goods: &goods };
        let grant = async || {
            let done: Result<(), Failure<Never>> =
                ctx.write(async |tx| steps::grant(tx, ctx, &bought).await).await;
            done.is_ok()
        };
        let close = async || {
            let done: Result<(), Failure<Never>> =
                ctx.write(async |tx| steps::close_order(tx, ctx, order(number)).await).await;
            done.is_ok()
        };
        let (granted, closed) = futures_util::future::join(grant(), close()).await;
        // Who is told that it is too much at once asks again, as whoever hears a fact does.
        assert!(granted || grant().await);
        assert!(closed || close().await);
        assert_eq!(state(&world, number).await, Some(State::Closed), "{number}");
    }
}

#[both]
async fn an_order_without_an_account_becomes_somebodys(engine: Engine) {
    let world = world(engine).await;
    let book = goods(&world, "BOOK").await;
    put(&world, book, "libro.pdf", b"abc").await;
    buy(&world, 1, None, &[(1, book, 1)]).await;
    assert_eq!(grant(&world, 1).await.unwrap().person, None);
    let claimed = OrderClaimed { order: order(1), person: ana(), goods: lines(&[(1, book, 1)]) };
    tell(&world, &claimed).await;
    assert_eq!(grant(&world, 1).await.unwrap().person, Some(ana()));
    let eva = PersonId::from_bytes([8; 16]);
    record(&world, &OrderClaimed { order: order(2), person: eva, goods: lines(&[(2, book, 1)]) }).await;
    tell(&world, &confirmed(2, None, lines(&[(2, book, 1)]))).await;
    assert_eq!(grant(&world, 2).await.unwrap().person, Some(eva), "whichever came first");
    assert_eq!(handed(&world, 1).await.len(), 1);
}
