//! A guest turns out to be a member: both baskets become one, once.

use super::samples::{
    a_second, basket, basket_of, draft, goods, guest, hash_of, member, put, quantities, signed_in, world,
};
use crate::{actions, model::Came, steps::Wish};
use action::Ctx;
use kernel::Role;
use testing::{Engine, both, person_of};

#[both]
async fn a_member_without_a_basket_takes_the_guests_over(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG", 900, Some(9)).await;
    let cookie = guest(&world, mug, "2").await;
    let before = basket_of(&world, &cookie).await.unwrap();
    let browser = signed_in(&world, &cookie);
    let seen = browser.get("/basket").await.expect(200);
    assert!(seen.body.contains("data-basket=\"2\"") && seen.header("cache-control").contains("no-store"));
    let after = basket(&world, &member()).await.unwrap();
    assert_eq!((after.id, after.lines), (before.id, before.lines));
    assert_eq!(basket_of(&world, &cookie).await, None, "whoever finds the cookie finds nothing");
    assert!(world.everything().await["deadline"].is_empty(), "a member's basket stays");
    assert!(world.carrying(&cookie).get("/basket").await.expect(200).body.contains("Tu cesta está vacía"));
}

#[both]
async fn what_stands_in_both_is_added_up_as_far_as_it_goes_and_once(engine: Engine) {
    let world = world(engine).await;
    let (mug, jug) = (goods(&world, "MUG", 900, Some(5)).await, goods(&world, "JUG", 2_000, Some(5)).await);
    let ctx = world.operator();
    actions::add(&ctx, Some(&member()), Wish { variant: mug, quantity: 3 }, &Came::default()).await.unwrap();
    actions::add_code(&ctx, &member(), "uno").await.unwrap();
    a_second(&world);
    let cookie = guest(&world, mug, "4").await;
    let theirs = world.carrying(&cookie);
    a_second(&world);
    theirs.post("/basket/add", &[("variant", &jug.to_string()), ("quantity", "1")]).await.expect(303);
    theirs.post("/basket/code", &[("code", "dos")]).await.expect(303);
    let browser = signed_in(&world, &cookie);
    for _ in 0..3 {
        browser.get("/basket").await.expect(200);
        browser.get("/basket/state").await.expect(200);
    }
    let now = basket(&world, &member()).await.unwrap();
    assert_eq!(quantities(Some(&now)), [(mug, 5), (jug, 1)], "3 and 4 are 7, and 5 are left");
    assert_eq!(now.codes, ["UNO", "DOS"]);
    assert_eq!(world.everything().await["basket"].len(), 1);
    assert!(!actions::merge(&ctx, person_of(Role::Member), &hash_of(&cookie)).await.unwrap());
}

#[both]
async fn what_is_sold_out_by_now_is_still_there_to_be_told_of(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG", 900, Some(5)).await;
    actions::add(&world.operator(), Some(&member()), Wish { variant: mug, quantity: 2 }, &Came::default())
        .await
        .unwrap();
    let cookie = guest(&world, mug, "3").await;
    put(&world, &draft("MUG", 900, Some(0))).await;
    let seen = signed_in(&world, &cookie).get("/basket").await.expect(200).body;
    assert!(seen.contains("Agotado ahora mismo"), "{seen}");
    assert_eq!(quantities(basket(&world, &member()).await.as_ref()), [(mug, 3)], "the larger of both");
}

#[both]
async fn two_pages_that_open_at_once_bring_the_baskets_together_once(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG", 900, Some(50)).await;
    actions::add(&world.operator(), Some(&member()), Wish { variant: mug, quantity: 1 }, &Came::default())
        .await
        .unwrap();
    let cookie = guest(&world, mug, "10").await;
    let (marina, hash) = (person_of(Role::Member), hash_of(&cookie));
    let [a, b, c] = [(); 3].map(|()| world.operator());
    let merge = async |ctx: Ctx| actions::merge(&ctx, marina, &hash).await;
    let (a, b, c) = tokio::join!(merge(a), merge(b), merge(c));
    let done = [a, b, c].into_iter().map(Result::unwrap).filter(|done| *done).count();
    assert_eq!(done, 1);
    assert_eq!(quantities(basket(&world, &member()).await.as_ref()), [(mug, 11)]);
}

#[both]
async fn whoever_signs_out_leaves_their_basket_behind(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG", 900, Some(9)).await;
    let cookie = guest(&world, mug, "2").await;
    let browser = signed_in(&world, &cookie);
    let form = [("variant", mug.to_string()), ("quantity", "1".to_owned())];
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let added = browser.post("/basket/add", &form).await.expect(303);
    assert!(!added.header("set-cookie").contains("plaza-basket"), "{}", added.header("set-cookie"));
    assert_eq!(quantities(basket(&world, &member()).await.as_ref()), [(mug, 3)]);
    let page = world.carrying(&cookie).get("/basket").await.expect(200).body;
    assert!(page.contains("data-basket=\"0\""));
}
