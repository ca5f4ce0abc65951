//! From a fact to a real receiver.

use super::{
    receiver::Receiver,
    samples::{KIND, add, create, find, log, pass_seconds, record, wish, world},
};
use crate::{
    actions, jobs, kinds,
    model::{Progress, Secret, State, Wish},
    rules,
};
use action::{Reactions, Workers};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use catalog_facts::{ProductChanged, ProductCreated, ProductId};
use shop_facts::ShopChanged;
use std::{collections::HashSet, time::Duration};
use testing::{Engine, World, both};

fn secret(written: &str) -> Secret {
    Secret::new(STANDARD.decode(written.strip_prefix("whsec_").unwrap()).unwrap())
}

#[both]
async fn a_fact_arrives_signed_and_once(engine: Engine) {
    let receiver = Receiver::new().await;
    let world = world(engine, &[&receiver]).await;
    let (id, written) = add(&world, &receiver).await;
    assert_eq!(secret(&written).bytes().len(), 32);
    let product = create(&world, 5).await;
    world.see_to_duties().await;
    world.see_to_duties().await;
    let got = receiver.got();
    assert_eq!(got.len(), 1);
    let said = got[0].json();
    assert_eq!(
        (said["type"].as_str(), said["data"]["product"].as_str()),
        (Some(KIND), Some(&*product.to_string()))
    );
    assert_eq!(said["data"]["links"]["product"], format!("/api/v1/admin/products/{product}"));
    assert_eq!(said["id"], got[0].head("webhook-id"));
    assert_eq!(got[0].head("content-type"), "application/json");
    let at_s = world.now().as_second();
    assert_eq!(got[0].head("webhook-timestamp"), at_s.to_string());
    let signed = rules::signatures(&[secret(&written)], got[0].head("webhook-id"), at_s, &got[0].body);
    assert_eq!(got[0].head("webhook-signature"), signed);
    let log = log(&world, id).await;
    assert_eq!((log.len(), log[0].delivery.progress), (1, Progress::Delivered));
    let [attempt] = &log[0].attempts[..] else { panic!("{log:?}") };
    assert_eq!((attempt.number, attempt.status, attempt.said.as_str()), (1, Some(200), "taken"));
    assert_eq!(find(&world, id).await.reached_at, Some(world.now()));
}

#[both]
async fn each_is_told_what_it_chose_and_nothing_of_before(engine: Engine) {
    let (first, second) = (Receiver::new().await, Receiver::new().await);
    let world = world(engine, &[&first, &second]).await;
    create(&world, 1).await;
    pass_seconds(&world, 1);
    add(&world, &first).await;
    let kinds = vec!["catalog.product_changed".into(), "shop.changed".into()];
    let other = Wish { kinds, ..wish(&second.url()) };
    actions::add(&world.operator(), &other).await.unwrap();
    create(&world, 2).await;
    record(&world, &ProductChanged { product: ProductId::from_bytes([3; 16]) }).await;
    record(&world, &ShopChanged { shop: shop_facts::ShopId::from_bytes([0; 16]) }).await;
    world.see_to_duties().await;
    let types = |receiver: &Receiver| -> Vec<String> {
        receiver.got().iter().map(|got| got.json()["type"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(types(&first), [KIND]);
    let told: HashSet<String> = types(&second).into_iter().collect();
    assert_eq!(told, HashSet::from(["catalog.product_changed".to_owned(), "shop.changed".to_owned()]));
}

/// Where the reactions of webhooks stand in the log.
async fn places(world: &World) -> Vec<i64> {
    let sql = "SELECT number FROM reaction WHERE name LIKE 'webhooks.%' ORDER BY name";
    let rows: Vec<(i64,)> = world.operator().read(async |snap| snap.all(sql, &[]).await).await.unwrap();
    rows.into_iter().map(|(number,)| number).collect()
}

#[both]
async fn while_nobody_is_told_nothing_is_written_for_what_happens(engine: Engine) {
    let receiver = Receiver::new().await;
    let world = world(engine, &[&receiver]).await;
    let mut reactions = Reactions::new(world.house.clone(), kinds::listened());
    reactions.catch_up().await.unwrap();
    let before = places(&world).await;
    assert_eq!(before.len(), kinds::ALL.len());
    create(&world, 1).await;
    testing::settle(&world.house.database).await;
    assert_eq!(reactions.catch_up().await.unwrap(), 0);
    assert_eq!(places(&world).await, before, "what passes by moves nothing");
    pass_seconds(&world, 1);
    add(&world, &receiver).await;
    create(&world, 2).await;
    testing::settle(&world.house.database).await;
    assert!(reactions.catch_up().await.unwrap() > 0);
    assert_ne!(places(&world).await, before);
    reactions.hand_over().await.unwrap();
    world.see_to_duties().await;
    assert_eq!(receiver.got().len(), 1, "only what happened since");
}

#[both]
async fn a_secret_of_before_signs_for_a_day_beside_the_new_one(engine: Engine) {
    let receiver = Receiver::new().await;
    let world = world(engine, &[&receiver]).await;
    let (id, old) = add(&world, &receiver).await;
    let new = actions::renew_secret(&world.operator(), id).await.unwrap();
    assert_ne!(old, new);
    let signatures = async |number| {
        create(&world, number).await;
        world.see_to_duties().await;
        let got = receiver.got().pop().unwrap();
        let at_s = world.now().as_second();
        let by =
            |written: &str| rules::signatures(&[secret(written)], got.head("webhook-id"), at_s, &got.body);
        let line = got.head("webhook-signature").to_owned();
        [&new, &old].map(|written| line.split(' ').any(|one| one == by(written)))
    };
    assert_eq!(signatures(1).await, [true, true]);
    pass_seconds(&world, 24 * 3_600 - 1);
    assert_eq!(signatures(2).await, [true, true]);
    pass_seconds(&world, 1);
    assert_eq!(signatures(3).await, [true, false]);
}

/// Lets reactions note what has happened, and nothing else.
async fn note(world: &World) {
    testing::settle(&world.house.database).await;
    Reactions::new(world.house.clone(), kinds::listened()).catch_up().await.unwrap();
}

#[both]
async fn one_that_is_slow_holds_up_nobody_else(engine: Engine) {
    let (slow, quick) = (Receiver::new().await, Receiver::new().await);
    let world = world(engine, &[&slow, &quick]).await;
    let (slowly, _) = add(&world, &slow).await;
    add(&world, &quick).await;
    slow.holds();
    for number in 1..=5 {
        create(&world, number).await;
    }
    note(&world).await;
    let (stop, stopped) = tokio::sync::watch::channel(false);
    let workers = Workers::new(world.house.clone(), vec![jobs::kind()]);
    let working = tokio::spawn(workers.work_on(stopped));
    until(async || quick.got().len() == 5).await;
    assert_eq!(slow.got().len(), 2, "never more at once");
    slow.goes_on();
    until(async || slow.got().len() == 5).await;
    until(async || log(&world, slowly).await.iter().all(|one| one.delivery.progress == Progress::Delivered))
        .await;
    stop.send(true).unwrap();
    working.await.unwrap();
    let ids: HashSet<String> = slow.got().iter().map(|got| got.head("webhook-id").to_owned()).collect();
    assert_eq!(ids.len(), 5, "each once");
}

/// Waits for something that others are at.
async fn until(is_so: impl AsyncFn() -> bool) {
    let wait = async {
        while !is_so().await {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(20), wait).await.expect("it comes about");
}

#[both]
async fn a_test_is_sent_at_once_and_shows_what_came_back(engine: Engine) {
    let receiver = Receiver::new().await;
    let world = world(engine, &[&receiver]).await;
    let (id, _) = add(&world, &receiver).await;
    receiver.says("500 Oh", "nothing\u{7} works");
    let delivery = actions::test(&world.operator(), id).await.unwrap();
    let log = log(&world, id).await;
    assert_eq!((log.len(), log[0].delivery.id, log[0].delivery.progress), (1, delivery, Progress::Failed));
    assert_eq!((log[0].attempts[0].status, log[0].attempts[0].said.as_str()), (Some(500), "nothing works"));
    assert_eq!(receiver.got()[0].json()["type"], "webhook.test");
    world.pass_days(6);
    world.see_to_duties().await;
    actions::test(&world.operator(), id).await.unwrap();
    let after = find(&world, id).await;
    assert_eq!((after.state, after.failing_since), (State::On, None), "a test proves nothing");
    assert_eq!(receiver.got().len(), 2, "and is not tried again");
}

#[both]
async fn a_fact_of_a_batch_is_a_message_each(engine: Engine) {
    let receiver = Receiver::new().await;
    let world = world(engine, &[&receiver]).await;
    add(&world, &receiver).await;
    let many: Vec<ProductCreated> =
        (1..=30).map(|number| ProductCreated { product: ProductId::from_bytes([number; 16]) }).collect();
    record(&world, &many[..]).await;
    world.see_to_duties().await;
    let told: HashSet<String> =
        receiver.got().iter().map(|got| got.json()["data"]["product"].to_string()).collect();
    assert_eq!((told.len(), receiver.got().len()), (30, 30));
}
