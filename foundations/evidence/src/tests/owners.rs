//! What orders and returns make of evidence, one after the other, and who has a product.

use super::samples::{confirmed, delivered, known, line, marina, order, record, world};
use crate::reads;
use catalog_facts::{ProductId, VariantId};
use database::StoreError;
use events::Position;
use evidence_facts::EvidenceChanged;
use kernel::{Cursor, Money, PersonId, time::days_before};
use orders_facts::{CancelledBy, Goods, OrderCancelled, OrderClaimed, OrderImported, OrderRefunded};
use payments_facts::RefundId;
use testing::{Engine, World, both};

fn mug() -> (ProductId, VariantId) {
    (ProductId::from_bytes([1; 16]), VariantId::from_bytes([1; 16]))
}

/// How often something changed.
async fn changes(world: &World) -> usize {
    testing::settle(&world.house.database).await;
    let log: Result<_, StoreError> =
        world.operator().read(async |snap| snap.log_after(Position::START, 10_000).await).await;
    log.unwrap().iter().filter(|fact| fact.is::<EvidenceChanged>()).count()
}

#[both]
async fn a_purchase_is_heard_of_step_by_step(engine: Engine) {
    let world = world(engine).await;
    let (product, _) = mug();
    record(&world, &confirmed(1, Some(marina()), &[line(1, mug(), 1)])).await;
    world.see_to_duties().await;
    assert!(known(&world, marina(), product).await.is_some_and(|one| !one.is_verified()));
    world.pass_days(2);
    record(&world, &delivered(&world, 1, Some(marina()))).await;
    world.see_to_duties().await;
    let there = known(&world, marina(), product).await.unwrap();
    assert!(there.is_verified() && there.delivered_at == Some(world.now()));
    assert!(there.bought_at < world.now(), "the day on which it was bought, not on which that was heard");
    world.see_to_duties().await;
    assert_eq!(changes(&world).await, 2);
    let refund = RefundId::from_bytes([1; 16]);
    let part = OrderRefunded { order: order(1), refund, amount: Money::eur(100), is_all: false };
    record(&world, &part).await;
    world.see_to_duties().await;
    assert!(known(&world, marina(), product).await.is_some_and(|one| one.is_verified()));
    record(&world, &OrderRefunded { is_all: true, ..part }).await;
    world.see_to_duties().await;
    assert!(known(&world, marina(), product).await.is_some_and(|one| one.returned_at.is_some()));
}

#[both]
async fn what_is_called_off_was_never_bought(engine: Engine) {
    let world = world(engine).await;
    let (product, _) = mug();
    record(&world, &confirmed(1, Some(marina()), &[line(1, mug(), 1)])).await;
    record(&world, &confirmed(2, Some(marina()), &[line(2, mug(), 1)])).await;
    world.see_to_duties().await;
    for number in [1, 2] {
        let off = OrderCancelled { order: order(number), by: CancelledBy::Customer, was_confirmed: true };
        record(&world, &off).await;
        world.see_to_duties().await;
        assert_eq!(known(&world, marina(), product).await.is_some(), number == 1, "the other order stands");
    }
}

#[both]
async fn a_guests_order_counts_from_when_they_claim_it(engine: Engine) {
    let world = world(engine).await;
    let (product, _) = mug();
    let goods = [line(1, mug(), 1)];
    record(&world, &confirmed(1, None, &goods)).await;
    record(&world, &delivered(&world, 1, None)).await;
    world.see_to_duties().await;
    assert!(world.everything().await["evidence"].is_empty(), "nobody has it");
    let claimed = OrderClaimed { order: order(1), person: marina(), goods: goods.to_vec() };
    record(&world, &claimed).await;
    world.see_to_duties().await;
    assert!(known(&world, marina(), product).await.is_some_and(|one| one.is_verified()));
}

#[both]
async fn those_who_have_a_product_are_named_page_by_page(engine: Engine) {
    let world = world(engine).await;
    let people: Vec<PersonId> = (1..=5).map(|number| PersonId::from_bytes([number; 16])).collect();
    for (number, person) in (1_u8..).zip(&people) {
        record(&world, &confirmed(number, Some(*person), &[line(number, mug(), 1)])).await;
    }
    let refund = RefundId::from_bytes([1; 16]);
    record(&world, &OrderRefunded { order: order(2), refund, amount: Money::eur(900), is_all: true }).await;
    world.see_to_duties().await;
    let page = async |after: Option<Cursor>| {
        let found: Result<_, StoreError> =
            world.operator().read(async |snap| reads::owners(snap, mug().0, after.as_ref(), 2).await).await;
        found.unwrap()
    };
    let first = page(None).await;
    let second = page(first.next.clone()).await;
    let all: Vec<PersonId> = first.items.into_iter().chain(second.items).collect();
    assert_eq!(all, [people[0], people[2], people[3], people[4]], "whoever gave it back has it no more");
    assert!(second.next.is_none());
}

/// An order of another program: told again when more is known of it, and bought on its own day.
#[both]
async fn what_was_bought_before_there_was_a_shop_counts_from_its_own_day(engine: Engine) {
    let world = world(engine).await;
    let (product, _) = mug();
    let (placed, arrived) = (days_before(world.now(), 300), days_before(world.now(), 290));
    let goods = vec![line(1, mug(), 1)];
    let brought = OrderImported {
        order: order(1),
        person: None,
        goods,
        placed_at: placed,
        delivered_at: None,
        is_cancelled: false,
    };
    record(&world, &brought).await;
    world.see_to_duties().await;
    assert_eq!(known(&world, marina(), product).await, None, "nobody's yet");
    let hers = OrderImported { person: Some(marina()), delivered_at: Some(arrived), ..brought };
    for _ in 0..2 {
        record(&world, &hers).await;
        world.see_to_duties().await;
    }
    let there = known(&world, marina(), product).await.unwrap();
    assert_eq!((there.bought_at, there.delivered_at, there.is_verified()), (placed, Some(arrived), true));
    assert_eq!(changes(&world).await, 1, "what is told again and says the same changes nothing");
    record(&world, &OrderImported { is_cancelled: true, ..hers }).await;
    world.see_to_duties().await;
    assert_eq!(known(&world, marina(), product).await, None, "it was called off");
}

/// RULES 1.C: paid, delivered and not given back. Whoever had it paid elsewhere and then got the money back speaks of nothing bought.
#[both]
async fn what_was_brought_paid_and_then_given_back_is_no_evidence(engine: Engine) {
    let world = world(engine).await;
    let (product, other) = (mug().0, ProductId::from_bytes([77; 16]));
    let both = vec![line(1, mug(), 2), line(2, (other, VariantId::from_bytes([77; 16])), 1)];
    let paid = OrderImported {
        order: order(1),
        person: Some(marina()),
        goods: both.clone(),
        placed_at: days_before(world.now(), 300),
        delivered_at: Some(days_before(world.now(), 290)),
        is_cancelled: false,
    };
    let tell = async |goods: &[Goods]| {
        record(&world, &OrderImported { goods: goods.to_vec(), ..paid.clone() }).await;
        world.see_to_duties().await;
        let is_verified =
            async |product| known(&world, marina(), product).await.is_some_and(|it| it.is_verified());
        (is_verified(product).await, is_verified(other).await)
    };
    assert_eq!(tell(&both).await, (true, true));
    assert_eq!(tell(&both[..1]).await, (true, false), "of one line the money went back");
    record(&world, &OrderClaimed { order: order(1), person: marina(), goods: both.clone() }).await;
    world.see_to_duties().await;
    assert_eq!(tell(&both[..1]).await, (true, false), "who it is changes nothing of what was in it");
    assert_eq!(tell(&[]).await, (false, false), "of all of it");
    assert_eq!(tell(&both).await, (true, true), "it was paid after all");
    record(&world, &confirmed(2, Some(marina()), &[line(9, mug(), 1)])).await;
    record(&world, &delivered(&world, 2, None)).await;
    world.see_to_duties().await;
    assert_eq!(tell(&[]).await, (true, false), "what was bought elsewhere besides stays");
}
