//! What was bought before there was anything to hand over: it waits, those who look after it are told, and it opens once there is
//! something; or it is sent by hand.

use super::samples::{
    add, buy, confirmed, goods, grant, handed, keys_of, line, lines, on_sale, order, paid, pool, put, state,
    tell, world,
};
use crate::model::State;
use catalog::model::{ProductType, Withdrawal};
use kernel::Role;
use orders_facts::SentByHand;
use testing::{Engine, both, person_of};

#[both]
async fn whoever_buys_a_file_that_is_not_there_yet_gets_it_once_it_is(engine: Engine) {
    let world = world(engine).await;
    let me = Some(person_of(Role::Member));
    let (book, game) = (goods(&world, "BOOK").await, goods(&world, "GAME").await);
    let mug = on_sale(&world, "MUG", (ProductType::Physical, Withdrawal::Usual)).await;
    buy(&world, 1, me, &[(1, book, 1), (2, game, 2), (3, mug, 1)]).await;
    let states = [state(&world, 1).await, state(&world, 2).await, state(&world, 3).await];
    assert_eq!(states, [Some(State::Short), Some(State::Short), None]);
    assert!(handed(&world, 1).await.is_empty());
    let mine = world.as_(Role::Member).get("/account/downloads").await.expect(200).body;
    assert!(mine.contains("Aún no está listo"), "{mine}");
    let list = world.as_(Role::Owner).get("/admin/downloads").await.expect(200).body;
    assert!(list.contains("Libro BOOK") && list.contains("1 compra por entregar"), "{list}");

    put(&world, book, "libro.pdf", b"abc").await;
    world.see_to_duties().await;
    assert_eq!((state(&world, 1).await, handed(&world, 1).await), (Some(State::Open), vec![(line(1), 1)]));
    add(&world, game, &["A"]).await;
    world.see_to_duties().await;
    assert_eq!((state(&world, 2).await, keys_of(&world, 2).await.len()), (Some(State::Short), 1));
    add(&world, game, &["B"]).await;
    world.see_to_duties().await;
    assert_eq!(handed(&world, 1).await, [(line(1), 1), (line(2), 2)]);
}

#[both]
async fn what_comes_before_the_money_is_what_is_handed_over(engine: Engine) {
    let world = world(engine).await;
    let (book, game) = (goods(&world, "BOOK").await, goods(&world, "GAME").await);
    tell(&world, &confirmed(1, None, lines(&[(1, book, 1), (2, game, 1)]))).await;
    assert_eq!(
        (state(&world, 1).await, state(&world, 2).await),
        (Some(State::Waiting), Some(State::Waiting))
    );
    put(&world, book, "libro.pdf", b"abc").await;
    add(&world, game, &["A"]).await;
    tell(&world, &paid(1)).await;
    assert_eq!((state(&world, 1).await, state(&world, 2).await), (Some(State::Open), Some(State::Open)));
    assert_eq!(keys_of(&world, 2).await, [("A".to_owned(), "taken")]);
}

#[both]
async fn what_is_sent_by_hand_gets_no_key_later(engine: Engine) {
    let world = world(engine).await;
    let (book, game) = (goods(&world, "BOOK").await, goods(&world, "GAME").await);
    add(&world, game, &["A"]).await;
    buy(&world, 1, None, &[(1, game, 3), (2, book, 1)]).await;
    buy(&world, 2, None, &[(3, game, 1)]).await;
    let sent = |number: u8, lines: &[(u8, u32)]| {
        let lines = lines.iter().map(|(of, many)| (line(*of), *many)).collect();
        SentByHand { order: order(number), lines }
    };
    tell(&world, &sent(1, &[(1, 1), (2, 1)])).await;
    let left = grant(&world, 1).await.unwrap();
    assert_eq!((left.quantity, left.state, state(&world, 2).await), (2, State::Short, Some(State::Closed)));
    tell(&world, &sent(1, &[(1, 2)])).await;
    assert_eq!(state(&world, 1).await, Some(State::Closed));
    assert_eq!(
        (state(&world, 3).await, pool(&world, game).await),
        (Some(State::Open), (0, 1)),
        "the key is free"
    );
    add(&world, game, &["B", "C", "D"]).await;
    put(&world, book, "libro.pdf", b"abc").await;
    world.see_to_duties().await;
    assert!(keys_of(&world, 1).await.is_empty() && handed(&world, 1).await.is_empty());
    tell(&world, &sent(2, &[(3, 1)])).await;
    assert_eq!(state(&world, 3).await, Some(State::Open), "what is open stays theirs");

    tell(&world, &sent(4, &[(4, 1)])).await;
    buy(&world, 4, None, &[(4, game, 2)]).await;
    assert_eq!(handed(&world, 4).await, [(line(4), 1)], "it was heard of before it was bought");
}
