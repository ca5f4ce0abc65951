//! Who writes the same many times does not stand; many who bought after a campaign do. What tells them apart is what they say (RULES 1.C):
//! how many come at once tells nothing about buyers.

use super::samples::{as_, goods, has, person, record, wanted, world, writes};
use crate::{actions, model::State, reads};
use catalog_facts::{ProductId, VariantId};
use contributions_facts::ContributionId;
use database::StoreError;
use kernel::Money;
use orders_facts::{Goods, LineId, OrderConfirmed, OrderDelivered, OrderId};
use testing::{Engine, World, both};

const ACCOUNTS: u8 = 50;
const EACH: u8 = 10;

/// Somebody buys all of these with one order, which arrives at once.
async fn has_all(world: &World, number: u8, all: &[(ProductId, VariantId)]) {
    let who = person(number);
    let line = |place: u8| {
        let mut bytes = [number; 16];
        bytes[15] = place;
        LineId::from_bytes(bytes)
    };
    let good = |(place, (product, variant)): (u8, &(ProductId, VariantId))| Goods {
        line: line(place),
        product: *product,
        variant: *variant,
        quantity: 1,
        total: Money::eur(900),
    };
    let order = OrderId::from_bytes([number; 16]);
    let goods: Vec<Goods> = (0..).zip(all).map(good).collect();
    let total = Money::eur(900 * i64::from(EACH));
    record(world, &OrderConfirmed { order, person: Some(who), total, goods }).await;
    record(world, &OrderDelivered { order, person: Some(who), delivered_at: world.now() }).await;
}

async fn standing(world: &World, ids: &[ContributionId]) -> usize {
    let mut count = 0;
    for id in ids {
        let found: Result<_, StoreError> =
            world.operator().read(async |snap| reads::find(snap, *id).await).await;
        count += usize::from(found.unwrap().unwrap().state == State::Published);
    }
    count
}

#[both]
async fn five_hundred_reviews_that_say_the_same_do_not_stand(engine: Engine) {
    if engine == Engine::Postgres {
        return; // The rules are the same and one engine is quicker.
    }
    let world = world(engine).await;
    let mut all = Vec::new();
    for place in 0..EACH {
        all.push(goods(&world, &format!("CUP{place}")).await);
    }
    // Real purchases and verified accounts: only what they say gives them away.
    for account in 1..=ACCOUNTS {
        has_all(&world, account, &all).await;
    }
    world.see_to_duties().await;
    let mut ids = Vec::new();
    // As many as an account of which nothing is known may write in a day, and the rest the day after.
    for half in all.chunks(usize::from(EACH) / 2) {
        for account in 1..=ACCOUNTS {
            for (place, (product, _)) in (0..).zip(half) {
                let mut same = wanted(person(account), *product, 5);
                let months = ["un mes", "dos meses", "medio año", "poco tiempo", "una semana"][place];
                same.title = "La mejor compra".to_owned();
                same.body = format!(
                    "La uso a diario desde hace {months} y estoy encantada: pesa poco, no resbala ni mojada, se lava en \
                     un momento y el color es igual que en la foto, la recomiendo a todo el mundo sin dudarlo"
                );
                ids.push(actions::write(&as_(&world, person(account)), &same).await.unwrap().0);
            }
        }
        world.see_to_duties().await;
        world.pass_days(1);
    }
    assert_eq!(ids.len(), 500);
    let standing = standing(&world, &ids).await;
    assert!(standing <= 10, "{standing} of 500 stand");
}

#[both]
async fn many_buyers_after_a_campaign_stand(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    let mut ids = Vec::new();
    for number in 1..=40 {
        has(&world, person(number), number, mug).await;
        let mut own = wanted(person(number), mug.0, 3 + u32::from(number % 3));
        own.household = Some(u128::from(number));
        ids.push(actions::write(&as_(&world, person(number)), &own).await.unwrap().0);
    }
    world.see_to_duties().await;
    assert_eq!(standing(&world, &ids).await, 40, "all on one day, each in their own words");
    // And it goes on when somebody else writes after them.
    has(&world, person(50), 50, mug).await;
    let last = writes(&world, person(50), mug.0, 2).await;
    assert_eq!(standing(&world, &[last]).await, 1);
}
