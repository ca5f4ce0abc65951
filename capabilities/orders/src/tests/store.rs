//! What is kept comes back, on both engines; half of nothing is kept; a long order is as quick as a short one.

use super::samples::{
    GUEST, How, address, available, buy, listed, member, paid, place, subjects, whole, wish, world,
};
use crate::{
    actions,
    model::{LineId, Shelf, ToSend, Wanted, found_by},
    reads, store,
};
use database::{StoreError, faults};
use kernel::{Cursor, rejection::Never};
use orders_facts::CancelledBy;
use testing::{Engine, World, both, sweep};

#[both]
async fn an_order_comes_back_as_it_was_placed(engine: Engine) {
    let world = world(engine).await;
    let wish = wish(&world, &GUEST).await;
    let bought = place(&world.operator(), &wish).await.unwrap();
    let kept = whole(&world, bought.order).await;
    assert_eq!(*kept.group.delivery_to.reveal(), address());
    assert_eq!((&kept.group.taxes, &kept.group.delivery), (&wish.priced.taxes, &wish.delivery));
    assert_eq!(kept.group.source.referrer, "buscador.example");
    assert_eq!((kept.order.total, kept.order.code.len()), (wish.priced.total, 9));
    let lines: Vec<_> =
        kept.lines.iter().map(|line| (line.sku.as_str(), line.quantity, line.rate.0)).collect();
    assert_eq!(lines, [("MUG", 2, 2_100), ("JUG", 1, 2_100)]);
    let found: Result<_, StoreError> = world
        .operator()
        .read(async |snap| reads::by_secret(snap, &bought.placed.secret, world.now()).await)
        .await;
    assert_eq!(found.unwrap(), Some(kept));
    let rows = world.everything().await;
    assert!(!rows["order_link"].join("\n").contains(&bought.placed.secret), "only its hash");
}

#[both]
async fn placing_is_kept_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    let wish = wish(&world, &GUEST).await;
    let calls = sweep(&world, async |ctx| place(ctx, &wish).await.map(drop)).await;
    assert!(calls >= 14, "{calls}: stock, group, order, lines, words, link, deadline, payment, facts");
    assert_eq!(available(&world, "mug").await, 8);
}

#[both]
async fn sending_and_calling_off_are_kept_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, &GUEST).await;
    let other = paid(&world, &GUEST).await;
    let lines = whole(&world, bought.order).await.lines;
    let goods = lines.iter().map(|line| (line.id, line.quantity.to_string())).collect();
    let typed = ToSend { goods, carrier: "seur".into(), number: "1".into() };
    let calls = sweep(&world, async |ctx| actions::send(ctx, bought.order, &typed).await).await;
    assert!(calls >= 10, "{calls}");
    let off = async |ctx: &action::Ctx| actions::cancel(ctx, other.order, CancelledBy::Customer).await;
    assert!(sweep(&world, off).await >= 12, "goods, coupons, payments, money, the order, its letter");
}

/// Vendure answered an order of 20 lines with 6,400 rows (RULES 1.F).
#[both]
async fn an_order_of_five_hundred_lines_is_shown_by_few_statements(engine: Engine) {
    let world = world(engine).await;
    let bought = buy(&world, &GUEST).await;
    let one = whole(&world, bought.order).await.lines.remove(0);
    let many: Vec<_> = (2..500_u32)
        .map(|at| {
            let mut id = [9; 16];
            id[..4].copy_from_slice(&at.to_be_bytes());
            crate::model::Line { id: LineId::from_bytes(id), position: at, ..one.clone() }
        })
        .collect();
    let put: Result<(), StoreError> =
        world.operator().write(async |tx| store::lines::insert(tx, &many).await).await;
    put.unwrap();
    faults::fail_at(13);
    let shown: Result<_, StoreError> = world
        .operator()
        .read(async |snap| {
            let whole = reads::whole(snap, bought.order).await?.unwrap();
            reads::notes(snap, bought.order).await?;
            reads::around(snap, &whole).await?;
            Ok(whole.lines.len())
        })
        .await;
    assert!(!faults::end(), "a thirteenth statement");
    assert_eq!(shown.unwrap(), 500);
}

#[both]
async fn orders_are_found_by_where_they_stand_and_by_words(engine: Engine) {
    let world = world(engine).await;
    let first = paid(&world, &GUEST).await.placed.code;
    let second = buy(&world, &member()).await.placed.code;
    let by = |shelf, words: &str| Wanted { shelf, words: words.into(), ..Wanted::default() };
    let cases = [
        (by(None, ""), vec![&second, &first]),
        (by(Some(Shelf::ToSend), ""), vec![&first]),
        (by(Some(Shelf::ToPay), ""), vec![&second]),
        (by(Some(Shelf::Done), ""), vec![]),
        (by(None, "lucia nun"), vec![&second, &first]),
        (by(None, "LUCÍA@CASA"), vec![&second, &first]),
        (by(Some(Shelf::ToPay), "lucia"), vec![&second]),
        (by(None, &first.to_lowercase()), vec![&first]),
        (by(None, "nadie"), vec![]),
        (by(None, "-"), vec![]),
    ];
    for (wanted, expected) in cases {
        let found = listed(&world, &wanted).await;
        assert_eq!(found.iter().collect::<Vec<_>>(), expected, "{wanted:?}");
    }
}

#[both]
async fn a_list_goes_on_where_it_ended(engine: Engine) {
    let world = world(engine).await;
    for _ in 0..3 {
        buy(&world, &How { mugs: 1, ..GUEST }).await;
        world.machine.set(kernel::time::seconds_after(world.now(), 1));
    }
    let all = listed(&world, &Wanted::default()).await;
    let mut seen = Vec::new();
    let mut after: Option<Cursor> = None;
    loop {
        let page: Result<_, StoreError> = world
            .operator()
            .read(async |snap| reads::list(snap, &Wanted::default(), after.as_ref(), 2).await)
            .await;
        let page = page.unwrap();
        seen.extend(page.items.into_iter().map(|one| one.code));
        let Some(next) = page.next else { break };
        after = Some(next);
    }
    assert_eq!((seen.len(), &seen), (3, &all));
}

#[both]
async fn many_orders_with_one_word_are_walked_along_and_few_are_gathered(engine: Engine) {
    let world = world(engine).await;
    let bought = buy(&world, &GUEST).await;
    let words = found_by(&["Lucía Núñez"]);
    for few in [0, 10] {
        let words: Vec<String> = words.iter().cloned().collect();
        let part = store::found::Part {
            wanted: &Wanted::default(),
            before: crate::model::OrderId::from_bytes([255; 16]),
            size: 5,
        };
        let found: Result<_, StoreError> =
            world.operator().read(async |snap| store::found::orders(snap, &words, &part, few).await).await;
        assert_eq!(found.unwrap(), [bought.order], "few are {few}");
    }
}

async fn is_first(world: &World, email: &str) -> bool {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::is_first(snap, None, email).await).await;
    found.unwrap()
}

#[both]
async fn whoever_has_bought_is_known_and_what_was_given_up_does_not_count(engine: Engine) {
    let world = world(engine).await;
    assert!(is_first(&world, GUEST.email).await);
    let bought = buy(&world, &GUEST).await;
    assert!(!is_first(&world, " LUCIA@casa.example").await);
    actions::cancel(&world.operator(), bought.order, CancelledBy::Customer).await.unwrap();
    assert!(is_first(&world, GUEST.email).await);
    let sent = subjects(&world).await;
    assert!(sent.last().unwrap().contains("Pedido anulado"), "{sent:?}");
    let made: Result<_, action::Failure<Never>> =
        world.operator().read(async |snap| Ok(reads::order_of(snap, bought.group).await?)).await;
    assert_eq!(made.unwrap(), Some(bought.order));
}
