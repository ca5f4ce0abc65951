//! What is kept comes back, on both engines; half of nothing is kept; two at once do not lose anything.

use super::samples::{a_second, basket, basket_of, goods, guest, hash_of, member, quantities, world};
use crate::{
    actions,
    model::{Came, Holder},
    steps::{self, Wish},
};
use action::Ctx;
use database::StoreError;
use kernel::{Money, Role, Subject};
use testing::{Engine, both, person_of, sweep};

fn wish(variant: catalog_facts::VariantId, quantity: u32) -> Wish {
    Wish { variant, quantity }
}

#[both]
async fn a_basket_comes_back_as_it_was_kept(engine: Engine) {
    let world = world(engine).await;
    let (mug, jug) = (goods(&world, "MUG", 900, Some(5)).await, goods(&world, "JUG", 2_000, None).await);
    for (variant, quantity) in [(mug, 2), (jug, 700), (mug, 1)] {
        a_second(&world);
        actions::add(&world.operator(), Some(&member()), wish(variant, quantity), &Came::default())
            .await
            .unwrap();
    }
    let ctx = world.operator();
    actions::add_code(&ctx, &member(), " hola ").await.unwrap();
    let kept = basket(&world, &member()).await.unwrap();
    assert_eq!(quantities(Some(&kept)), [(mug, 3), (jug, 700)]);
    assert_eq!((kept.codes.as_slice(), kept.count()), (["HOLA".to_owned()].as_slice(), 703));
    assert_eq!(kept.lines[0].added_price, Money::eur(900));
    let version = kept.version;
    actions::change(&ctx, &member(), kept.lines[1].id, 1).await.unwrap();
    actions::remove(&ctx, &member(), kept.lines[0].id).await.unwrap();
    actions::remove_code(&ctx, &member(), "Hola").await.unwrap();
    let now = basket(&world, &member()).await.unwrap();
    assert_eq!((quantities(Some(&now)), now.codes.len()), (vec![(jug, 1)], 0));
    assert_eq!(now.version, version + 3);
    actions::remove_code(&ctx, &member(), "Hola").await.unwrap();
    assert_eq!(basket(&world, &member()).await.unwrap().version, version + 3, "nothing changed");
}

#[both]
async fn everything_is_kept_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG", 900, Some(5)).await;
    let first =
        sweep(&world, async |ctx| actions::add(ctx, None, wish(mug, 1), &Came::default()).await.map(drop))
            .await;
    assert!(first >= 5, "{first}: goods, basket, deadline, version, line");
    let theirs = sweep(&world, async |ctx| {
        actions::add(ctx, Some(&member()), wish(mug, 1), &Came::default()).await.map(drop)
    });
    assert!(theirs.await >= 5);
    let cookie = guest(&world, mug, "2").await;
    let (marina, hash) = (person_of(Role::Member), hash_of(&cookie));
    let met = sweep(&world, async |ctx| actions::merge(ctx, marina, &hash).await.map(drop)).await;
    assert!(met >= 8, "{met}: both baskets, goods, the guest's away, the member's kept");
    assert_eq!(quantities(basket(&world, &member()).await.as_ref()), [(mug, 3)]);
    let id = basket(&world, &member()).await.unwrap().id;
    let order = Subject::all("order_group");
    let emptied = sweep(&world, async |ctx| {
        let done: Result<(), StoreError> =
            ctx.write(async |tx| steps::empty(tx, ctx, id, order.clone()).await).await;
        done
    });
    assert!(emptied.await >= 4);
}

#[both]
async fn an_ordered_basket_is_empty_and_stays_whose_it_is(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG", 900, Some(5)).await;
    let cookie = guest(&world, mug, "2").await;
    let before = basket_of(&world, &cookie).await.unwrap();
    let ctx = world.operator();
    let order = Subject { kind: "order_group".into(), id: before.id.uuid() };
    for _ in 0..2 {
        let done: Result<(), StoreError> =
            ctx.write(async |tx| steps::empty(tx, &ctx, before.id, order.clone()).await).await;
        done.unwrap();
    }
    let after = basket_of(&world, &cookie).await.unwrap();
    assert_eq!((after.id, after.lines.len(), after.codes.len()), (before.id, 0, 0));
    assert!(after.has_ordered && !before.has_ordered);
    testing::settle(&world.house.database).await;
    let log: Result<_, StoreError> =
        ctx.read(async |snap| snap.log_after(events::Position::START, 10_000).await).await;
    let told: Vec<_> = log.unwrap().into_iter().filter(|fact| fact.name.starts_with("baskets.")).collect();
    assert!(told.iter().all(|fact| fact.name == "baskets.basket_ordered"), "{told:?}");
    assert!(told[0].body.contains("order_group"), "{}", told[0].body);
}

#[both]
async fn what_is_put_in_within_one_moment_is_all_there(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG", 900, Some(50)).await;
    let [a, b, c, d] = [(); 4].map(|()| world.operator());
    let put = async |ctx: Ctx| actions::add(&ctx, Some(&member()), wish(mug, 1), &Came::default()).await;
    let (a, b, c, d) = tokio::join!(put(a), put(b), put(c), put(d));
    assert!([a, b, c, d].iter().all(Result::is_ok));
    assert_eq!(quantities(basket(&world, &member()).await.as_ref()), [(mug, 4)]);
    assert_eq!(world.everything().await["basket"].len(), 1);
}

#[both]
async fn two_browsers_of_nobody_have_a_basket_each(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG", 900, Some(50)).await;
    let (one, other) = (guest(&world, mug, "1").await, guest(&world, mug, "7").await);
    assert_ne!(one, other);
    assert_eq!(quantities(basket_of(&world, &one).await.as_ref()), [(mug, 1)]);
    assert_eq!(quantities(basket_of(&world, &other).await.as_ref()), [(mug, 7)]);
    assert_eq!(basket(&world, &Holder::Cookie([7; 32])).await, None);
    let all = world.everything().await;
    let secret = one.split('=').nth(1).unwrap();
    assert!(all.values().flatten().all(|row| !row.contains(secret)), "of a secret only the hash is kept");
}
