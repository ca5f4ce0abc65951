//! Promotions counted for orders: bounds that hold, whoever comes at once, and what is given back.

use super::samples::{add, basket, draft, find, line, order, percent, person, price, world};
use crate::{
    model::{Draft, Gives, Priced, PromotionId, Said, ToPrice, Wants},
    reads,
    steps::{self, RedeemRejected},
    store,
};
use action::{Ctx, Failure};
use database::StoreError;
use kernel::{Money, PersonId, Subject, time};
use std::time::Duration;
use testing::{Engine, World, both};
use tokio::sync::Notify;

fn coded(code: &str, draft: Draft) -> Draft {
    Draft { code: code.into(), ..draft }
}

fn asked(code: &str, who: Option<PersonId>) -> ToPrice {
    let mut asked = ToPrice { codes: vec![code.into()], ..basket(vec![line(1, 10_000, 1)]) };
    asked.buyer.person = who;
    asked
}

/// An order as a checkout places it: priced and counted in one transaction.
async fn place(ctx: &Ctx, asked: &ToPrice, about: &Subject) -> Result<Priced, Failure<RedeemRejected>> {
    let now = ctx.now();
    ctx.write(async |tx| {
        let priced = reads::price(tx, now, asked).await.map_err(|_| Failure::NotFound)?;
        steps::redeem(tx, ctx, &priced, asked.buyer.person, about).await?;
        Ok(priced)
    })
    .await
}

async fn give_back(ctx: &Ctx, about: &Subject) {
    let done: Result<(), StoreError> = ctx.write(async |tx| steps::give_back(tx, ctx, about).await).await;
    done.unwrap();
}

async fn uses(world: &World, id: PromotionId) -> i64 {
    let known = find(world, id).await;
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::uses(snap, &known).await).await;
    found.unwrap()
}

#[both]
async fn a_basket_is_priced_by_what_the_shop_keeps(engine: Engine) {
    let world = world(engine).await;
    add(&world, &draft(percent(500))).await;
    add(&world, &coded("BARRO", draft(percent(1_000)))).await;
    add(&world, &Draft { is_on: false, ..draft(percent(9_000)) }).await;
    let ctx = world.operator();
    assert_eq!(price(&ctx, &asked("", None)).await.total, Money::eur(9_500));
    let both = price(&ctx, &asked("barro", None)).await;
    assert_eq!((both.total, both.why.len(), &both.codes[0].said), (Money::eur(8_550), 2, &Said::Counts));
    let kept = serde_json::to_string(&both).unwrap();
    assert_eq!(serde_json::from_str::<Priced>(&kept).unwrap(), both, "an order keeps it and reads it back");
}

#[both]
async fn a_promotion_is_counted_once_for_an_order_and_given_back_once(engine: Engine) {
    let world = world(engine).await;
    let id =
        add(&world, &coded("BARRO", Draft { in_all: Some(2), per_person: Some(1), ..draft(percent(1_000)) }))
            .await;
    let (ctx, ana) = (world.operator(), Some(person(1)));
    let asked = asked("BARRO", ana);
    for _ in 0..2 {
        place(&ctx, &asked, &order(1)).await.unwrap();
    }
    assert_eq!(
        (uses(&world, id).await, price(&ctx, &asked).await.codes[0].said.clone()),
        (1, Said::UsedByYou)
    );
    for _ in 0..2 {
        give_back(&ctx, &order(1)).await;
    }
    assert_eq!((uses(&world, id).await, price(&ctx, &asked).await.codes[0].said.clone()), (0, Said::Counts));
    give_back(&ctx, &order(9)).await;
    testing::settle(&world.house.database).await;
    let facts = world.everything().await["event_log"].join("\n");
    assert_eq!(facts.matches("pricing.promotion_redeemed").count(), 1);
    assert_eq!(facts.matches("pricing.promotion_given_back").count(), 1);
}

#[both]
async fn what_takes_nothing_off_is_not_counted(engine: Engine) {
    let world = world(engine).await;
    let id = add(&world, &draft(Gives::FreeDelivery)).await;
    let ctx = world.operator();
    let plain = basket(vec![line(1, 1_000, 1)]);
    assert_eq!(place(&ctx, &plain, &order(1)).await.unwrap().why.len(), 1);
    assert_eq!(uses(&world, id).await, 0);
    let sent = ToPrice { delivery: Some(Money::eur(495)), ..plain };
    place(&ctx, &sent, &order(2)).await.unwrap();
    assert_eq!(uses(&world, id).await, 1);
    assert_eq!(find(&world, id).await.used, 0, "without a bound its row is left alone");
}

/// Two orders at once in the worst order there is: the first has priced when the second is placed as a whole.
async fn race(
    engine: Engine,
    world: &World,
    (first, second): (&ToPrice, &ToPrice),
) -> Vec<Result<Priced, Failure<RedeemRejected>>> {
    let (looked, done) = (Notify::new(), Notify::new());
    let (ctx, other) = (world.operator(), world.operator());
    let now = ctx.now();
    let slow = ctx.write(async |tx| {
        let priced = reads::price(tx, now, first).await.map_err(|_| Failure::NotFound)?;
        looked.notify_one();
        if engine == Engine::Postgres {
            let _ = tokio::time::timeout(Duration::from_millis(300), done.notified()).await;
        }
        steps::redeem(tx, &ctx, &priced, first.buyer.person, &order(1)).await?;
        Ok(priced)
    });
    let quick = async {
        looked.notified().await;
        let placed = place(&other, second, &order(2)).await;
        done.notify_one();
        placed
    };
    let (slow, quick) = tokio::join!(slow, quick);
    vec![slow, quick]
}

fn counted(placed: &[Result<Priced, Failure<RedeemRejected>>]) -> usize {
    placed.iter().filter(|one| one.as_ref().is_ok_and(|priced| !priced.why.is_empty())).count()
}

#[both]
async fn the_last_use_is_had_by_one_of_two(engine: Engine) {
    let world = world(engine).await;
    let id = add(&world, &coded("ULTIMO", Draft { in_all: Some(1), ..draft(percent(1_000)) })).await;
    let [ana, eva] = [1, 2].map(|who| asked("ULTIMO", Some(person(who))));
    let placed = race(engine, &world, (&ana, &eva)).await;
    assert_eq!((counted(&placed), uses(&world, id).await), (1, 1), "{placed:?}");
}

#[both]
async fn one_person_in_two_windows_uses_it_once(engine: Engine) {
    let world = world(engine).await;
    let once = coded("UNAVEZ", Draft { per_person: Some(1), ..draft(percent(1_000)) });
    let id = add(&world, &once).await;
    let ana = asked("UNAVEZ", Some(person(1)));
    let placed = race(engine, &world, (&ana, &ana)).await;
    assert_eq!((counted(&placed), uses(&world, id).await), (1, 1), "{placed:?}");
}

/// What was priced a moment ago in another transaction, and is refused by now.
#[both]
async fn whoever_comes_too_late_is_told_why(engine: Engine) {
    let world = world(engine).await;
    let bounded = Draft { in_all: Some(1), per_person: Some(1), ..draft(percent(1_000)) };
    let id = add(&world, &coded("TARDE", bounded)).await;
    let ctx = world.operator();
    let [ana, eva] = [1, 2].map(|who| asked("TARDE", Some(person(who))));
    let seen = price(&ctx, &ana).await;
    place(&ctx, &ana, &order(1)).await.unwrap();
    let redeem = async |who: u8, about: Subject| -> Result<(), Failure<RedeemRejected>> {
        let ctx = &ctx;
        ctx.write(async |tx| steps::redeem(tx, ctx, &seen, Some(person(who)), &about).await).await
    };
    let refused = redeem(2, order(2)).await;
    assert!(matches!(refused, Err(Failure::Rejected(RedeemRejected::UsedUp { .. }))), "{refused:?}");
    assert_eq!(price(&ctx, &eva).await.codes[0].said, Said::UsedUp);
    let more = Draft { in_all: Some(9), ..find(&world, id).await.draft };
    let changed: Result<_, Failure<_>> =
        ctx.write(async |tx| steps::change(tx, &ctx, id, 0, &more).await).await;
    changed.unwrap();
    let refused = redeem(1, order(3)).await;
    assert!(matches!(refused, Err(Failure::Rejected(RedeemRejected::UsedByYou { .. }))), "{refused:?}");
    let off: Result<_, Failure<_>> = ctx.write(async |tx| steps::switch(tx, &ctx, id, false).await).await;
    off.unwrap();
    let refused = redeem(3, order(4)).await;
    assert!(matches!(refused, Err(Failure::Rejected(RedeemRejected::Over { .. }))), "{refused:?}");
    assert_eq!(uses(&world, id).await, 1, "what was refused was not counted");
}

#[both]
async fn a_bound_that_comes_later_counts_what_was_used_before(engine: Engine) {
    let world = world(engine).await;
    let id = add(&world, &coded("LUEGO", draft(percent(1_000)))).await;
    let ctx = world.operator();
    for number in 1..=3 {
        place(&ctx, &asked("LUEGO", None), &order(number)).await.unwrap();
    }
    let bounded = Draft { in_all: Some(3), ..find(&world, id).await.draft };
    let changed: Result<_, Failure<_>> =
        ctx.write(async |tx| steps::change(tx, &ctx, id, 0, &bounded).await).await;
    assert_eq!(changed.unwrap().used, 3);
    assert_eq!(price(&ctx, &asked("LUEGO", None)).await.codes[0].said, Said::UsedUp);
    give_back(&ctx, &order(2)).await;
    assert_eq!(price(&ctx, &asked("LUEGO", None)).await.codes[0].said, Said::Counts);
}

/// An order is being placed while the bound is put on: neither sees the other.
#[both]
async fn a_bound_that_comes_in_the_same_moment_counts_what_was_used_then(engine: Engine) {
    let world = world(engine).await;
    let id = add(&world, &coded("A-LA-VEZ", draft(percent(1_000)))).await;
    let asked = &asked("A-LA-VEZ", None);
    let (looked, done) = (Notify::new(), Notify::new());
    let (ctx, other) = (&world.operator(), &world.operator());
    let now = ctx.now();
    let slow = async {
        let placed: Result<(), Failure<RedeemRejected>> = ctx
            .write(async |tx| {
                let priced = reads::price(tx, now, asked).await.map_err(|_| Failure::NotFound)?;
                looked.notify_one();
                if engine == Engine::Postgres {
                    let _ = tokio::time::timeout(Duration::from_millis(300), done.notified()).await;
                }
                steps::redeem(tx, ctx, &priced, None, &order(1)).await
            })
            .await;
        placed.unwrap();
    };
    let quick = async {
        looked.notified().await;
        let bounded = Draft { in_all: Some(1), ..find(&world, id).await.draft };
        let changed: Result<_, Failure<_>> =
            other.write(async |tx| steps::change(tx, other, id, 0, &bounded).await).await;
        changed.unwrap();
        done.notify_one();
    };
    tokio::join!(slow, quick);
    world.machine.set(time::seconds_after(world.now(), 60));
    world.see_to_duties().await;
    assert_eq!((find(&world, id).await.used, uses(&world, id).await), (1, 1));
    assert_eq!(price(&world.operator(), asked).await.codes[0].said, Said::UsedUp);
}

#[both]
async fn somebody_is_handed_what_they_used(engine: Engine) {
    let world = world(engine).await;
    add(&world, &Draft { wants: Wants::default(), ..coded("MIO", draft(percent(1_000))) }).await;
    let ctx = world.operator();
    place(&ctx, &asked("MIO", Some(person(1))), &order(1)).await.unwrap();
    place(&ctx, &asked("MIO", Some(person(2))), &order(2)).await.unwrap();
    for table in crate::personal::all().into_iter().filter(|one| one.table.starts_with("promotion")) {
        let rows: Result<_, StoreError> = ctx.read(async |snap| (table.export)(snap, person(1)).await).await;
        assert_eq!(rows.unwrap().len(), 1, "{}", table.table);
    }
    let all: Result<_, StoreError> =
        ctx.read(async |snap| store::uses::of_person(snap, person(1), 10).await).await;
    assert_eq!(all.unwrap()[0].about, order(1));
}
