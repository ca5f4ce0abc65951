//! What was not as agreed: mended or replaced it stays theirs, cheaper too; given back for its money it does not.

use super::samples::{confirmed, delivered, known, line, marina, order, record, world};
use catalog_facts::{ProductId, VariantId};
use orders_facts::LineId;
use returns_facts::{Kind, ReturnId, ReturnPaid, ReturnReceived};
use testing::{Engine, World, both};

fn mug() -> (ProductId, VariantId) {
    (ProductId::from_bytes([1; 16]), VariantId::from_bytes([1; 16]))
}

/// Marina has two mugs, by an order of this number.
async fn has(world: &World, number: u8) {
    record(world, &confirmed(number, Some(marina()), &[line(number, mug(), 2)])).await;
    record(world, &delivered(world, number, Some(marina()))).await;
    world.see_to_duties().await;
}

fn pieces(number: u8, quantity: u32) -> Vec<(LineId, ProductId, u32)> {
    vec![(LineId::from_bytes([number; 16]), mug().0, quantity)]
}

async fn came(world: &World, number: u8, (ret, quantity): (u8, u32), kind: Kind) {
    let (ret, lines) = (ReturnId::from_bytes([ret; 16]), pieces(number, quantity));
    record(world, &ReturnReceived { ret, order: order(number), person: Some(marina()), lines, kind }).await;
    world.see_to_duties().await;
}

async fn paid(world: &World, number: u8, ret: u8, kind: Kind) {
    let (ret, lines) = (ReturnId::from_bytes([ret; 16]), pieces(number, 2));
    record(world, &ReturnPaid { ret, order: order(number), lines, kind }).await;
    world.see_to_duties().await;
}

async fn is_verified(world: &World) -> bool {
    known(world, marina(), mug().0).await.unwrap().is_verified()
}

#[both]
async fn what_was_faulty_is_theirs_until_it_and_its_money_went_back(engine: Engine) {
    let world = world(engine).await;
    has(&world, 1).await;
    paid(&world, 1, 7, Kind::Conformity).await;
    assert!(is_verified(&world).await, "money for what stays is a lower price");
    came(&world, 1, (8, 2), Kind::Conformity).await;
    assert!(is_verified(&world).await, "it came by another return, to be mended");
    came(&world, 1, (7, 1), Kind::Conformity).await;
    assert!(is_verified(&world).await, "one of two is still theirs");
    world.pass_days(1);
    paid(&world, 1, 8, Kind::Conformity).await;
    let over = known(&world, marina(), mug().0).await.unwrap();
    assert_eq!(over.returned_at, Some(world.now()), "once both had happened");
}

#[both]
async fn it_does_not_matter_which_is_heard_first(engine: Engine) {
    let world = world(engine).await;
    has(&world, 1).await;
    came(&world, 1, (7, 2), Kind::Conformity).await;
    assert!(is_verified(&world).await);
    paid(&world, 1, 7, Kind::Conformity).await;
    assert!(!is_verified(&world).await);
    has(&world, 2).await;
    assert!(is_verified(&world).await, "they bought it once more");
    came(&world, 2, (9, 2), Kind::Withdrawal).await;
    assert!(!is_verified(&world).await, "of a withdrawal that it came is enough");
    paid(&world, 2, 9, Kind::Withdrawal).await;
    assert!(!is_verified(&world).await);
}
