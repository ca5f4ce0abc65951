//! What is heard before somebody is asked, and what speaks against asking them.

use super::samples::{arrives, buys, goods, record, wanted, world};
use crate::{
    actions,
    model::{Ended, Invitation, InvitationState},
    store::invitations,
};
use database::StoreError;
use kernel::{Actor, Lang, Money, PersonId, Role, Subject};
use orders_facts::{
    CancelledBy, Goods, GroupId, LineId, OrderCancelled, OrderConfirmed, OrderDelivered, OrderId,
    OrderPlaced, OrderRefunded,
};
use payments_facts::{PaymentDisputeEnded, PaymentDisputed, PaymentId, RefundId};
use returns_facts::{Kind, ReturnClosed, ReturnId, ReturnOpened, ReturnPaid, ReturnReceived};
use testing::{Engine, World, both};

pub(super) async fn ana(world: &World) -> PersonId {
    let address = "ana@casa.example";
    accounts::actions::add_person(&world.operator(), address, "Ana", Role::Member, Lang::Es).await.unwrap()
}

pub(super) fn order(number: u8) -> OrderId {
    OrderId::from_bytes([number; 16])
}

pub(super) async fn invitation(world: &World, number: u8) -> Invitation {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| invitations::find(snap, order(number)).await).await;
    found.unwrap().unwrap()
}

/// How often somebody was asked.
pub(super) async fn sent(world: &World) -> usize {
    let log =
        world.house.database.read(async |snap| snap.log_after(events::Position::START, 1_000_000).await);
    log.await.unwrap().iter().filter(|fact| fact.name == "reviews.invitation_sent").count()
}

/// The letters that ask, the latest last. What they say is forgotten after a week.
pub(super) async fn letters(world: &World) -> Vec<String> {
    let rows = world.everything().await.remove("notification_mail").unwrap_or_default();
    rows.into_iter().filter(|row| row.contains("/reviews/invited/")).collect()
}

async fn state(world: &World, number: u8) -> (InvitationState, Option<Ended>) {
    let is = invitation(world, number).await;
    (is.state, is.why)
}

async fn days(world: &World, days: i64) {
    world.pass_days(days);
    world.see_to_duties().await;
}

#[both]
async fn a_member_is_asked_twice_and_then_never(engine: Engine) {
    let world = world(engine).await;
    let (ana, mug) = (ana(&world).await, goods(&world, "MUG").await);
    buys(&world, ana, 1, mug).await;
    assert_eq!(state(&world, 1).await, (InvitationState::New, None));
    arrives(&world, ana, 1).await;
    days(&world, 9).await;
    assert!(letters(&world).await.is_empty(), "not before the tenth day");
    days(&world, 1).await;
    let first = letters(&world).await;
    assert!(first.len() == 1 && first[0].contains("¿Qué tal Taza MUG?"), "{first:?}");
    assert!(first[0].contains("stars=5") && first[0].contains("/unsubscribe/"), "{first:?}");
    days(&world, 7).await;
    assert_eq!(sent(&world).await, 2);
    days(&world, 12).await;
    assert_eq!(sent(&world).await, 2, "two at most");
    days(&world, 2).await;
    assert_eq!(state(&world, 1).await, (InvitationState::Expired, Some(Ended::TooLate)));
    let kept = invitation(&world, 1).await;
    assert!(kept.basis.is_some() && kept.sent_at < kept.reminded_at, "{kept:?}");
}

#[both]
async fn it_does_not_matter_what_is_heard_first(engine: Engine) {
    let world = world(engine).await;
    let (ana, (product, variant)) = (ana(&world).await, goods(&world, "MUG").await);
    record(&world, &OrderDelivered { order: order(1), person: Some(ana), delivered_at: world.now() }).await;
    world.see_to_duties().await;
    assert_eq!(state(&world, 1).await.0, InvitationState::Eligible);
    let goods = vec![Goods {
        line: LineId::from_bytes([1; 16]),
        product,
        variant,
        quantity: 1,
        total: Money::eur(900),
    }];
    record(&world, &OrderConfirmed { order: order(1), person: Some(ana), total: Money::eur(900), goods })
        .await;
    days(&world, 10).await;
    assert_eq!(letters(&world).await.len(), 1);
}

#[both]
async fn what_arrived_long_ago_is_not_asked_about(engine: Engine) {
    let world = world(engine).await;
    let (ana, mug) = (ana(&world).await, goods(&world, "MUG").await);
    buys(&world, ana, 1, mug).await;
    let long_ago = kernel::time::days_before(world.now(), 120);
    record(&world, &OrderDelivered { order: order(1), person: Some(ana), delivered_at: long_ago }).await;
    world.see_to_duties().await;
    assert_eq!(state(&world, 1).await, (InvitationState::Expired, Some(Ended::TooLate)));
    assert!(letters(&world).await.is_empty());
}

#[both]
async fn while_something_goes_back_nobody_is_asked(engine: Engine) {
    let world = world(engine).await;
    let (ana, mug) = (ana(&world).await, goods(&world, "MUG").await);
    buys(&world, ana, 1, mug).await;
    arrives(&world, ana, 1).await;
    let (ret, lines) = (ReturnId::from_bytes([7; 16]), vec![(LineId::from_bytes([1; 16]), mug.0, 1)]);
    let opened = ReturnOpened {
        ret,
        order: order(1),
        person: Some(ana),
        lines: lines.clone(),
        kind: Kind::Conformity,
    };
    record(&world, &opened).await;
    days(&world, 14).await;
    assert!(letters(&world).await.is_empty());
    record(&world, &ReturnClosed { ret, order: order(1) }).await;
    world.see_to_duties().await;
    assert_eq!(letters(&world).await.len(), 1, "it was mended: now they can say how it is");
    let back = ReturnReceived { ret, order: order(1), person: Some(ana), lines, kind: Kind::Withdrawal };
    record(&world, &back).await;
    days(&world, 7).await;
    assert_eq!(sent(&world).await, 1, "what came back is not asked about again");
    assert_eq!(state(&world, 1).await, (InvitationState::Stopped, Some(Ended::Returned)));
}

/// What was not as agreed: asked about again once it is mended or cheaper, not once it went back for its money.
#[both]
async fn what_was_faulty_and_went_back_is_not_asked_about(engine: Engine) {
    let world = world(engine).await;
    let (ana, mug, cup) = (ana(&world).await, goods(&world, "MUG").await, goods(&world, "CUP").await);
    let kind = Kind::Conformity;
    for (number, goods) in [(1, mug), (2, cup), (3, cup)] {
        buys(&world, ana, number, goods).await;
        arrives(&world, ana, number).await;
        let (ret, order) = (ReturnId::from_bytes([number + 10; 16]), order(number));
        let lines = vec![(LineId::from_bytes([number; 16]), goods.0, 1)];
        let (came, paid) = (number != 2, number != 3);
        // It does not matter which is told first.
        if paid {
            record(&world, &ReturnPaid { ret, order, lines: lines.clone(), kind }).await;
        }
        if came {
            record(&world, &ReturnReceived { ret, order, person: Some(ana), lines, kind }).await;
        }
    }
    days(&world, 10).await;
    assert_eq!(state(&world, 1).await, (InvitationState::Stopped, Some(Ended::Returned)));
    assert_eq!(state(&world, 2).await.0, InvitationState::Sent, "it is cheaper, and theirs");
    assert_eq!(state(&world, 3).await.0, InvitationState::Sent, "it came to be mended");
    assert_eq!(sent(&world).await, 2);
}

#[both]
async fn whoever_is_at_odds_with_the_shop_is_left_alone(engine: Engine) {
    let world = world(engine).await;
    let (ana, mug) = (ana(&world).await, goods(&world, "MUG").await);
    let (group, payment) = (GroupId::from_bytes([9; 16]), PaymentId::from_bytes([8; 16]));
    let placed = OrderPlaced { order: order(1), group, person: Some(ana), total: Money::eur(900), lines: 1 };
    record(&world, &placed).await;
    buys(&world, ana, 1, mug).await;
    arrives(&world, ana, 1).await;
    let about = Subject::from(group);
    record(&world, &PaymentDisputed { payment, about: about.clone(), amount: Money::eur(900) }).await;
    days(&world, 12).await;
    assert!(letters(&world).await.is_empty());
    let won = PaymentDisputeEnded { payment, about, amount: Money::eur(900), is_won: true };
    record(&world, &won).await;
    world.see_to_duties().await;
    assert_eq!(letters(&world).await.len(), 1);
}

#[both]
async fn an_order_that_is_undone_is_not_asked_about(engine: Engine) {
    let world = world(engine).await;
    let (ana, mug) = (ana(&world).await, goods(&world, "MUG").await);
    for number in [1, 2] {
        buys(&world, ana, number, mug).await;
        arrives(&world, ana, number).await;
    }
    let by = CancelledBy::Customer;
    record(&world, &OrderCancelled { order: order(1), by, was_confirmed: true }).await;
    let refund = RefundId::from_bytes([4; 16]);
    let part = OrderRefunded { order: order(2), refund, amount: Money::eur(100), is_all: false };
    record(&world, &part).await;
    world.see_to_duties().await;
    assert_eq!(state(&world, 1).await, (InvitationState::Stopped, Some(Ended::Undone)));
    assert_eq!(state(&world, 2).await.0, InvitationState::Eligible, "a part of the money says nothing");
    record(&world, &OrderRefunded { is_all: true, ..part }).await;
    days(&world, 12).await;
    assert_eq!(state(&world, 2).await, (InvitationState::Stopped, Some(Ended::Undone)));
    assert!(letters(&world).await.is_empty());
}

#[both]
async fn whoever_has_written_already_is_not_asked(engine: Engine) {
    let world = world(engine).await;
    let (ana, mug) = (ana(&world).await, goods(&world, "MUG").await);
    buys(&world, ana, 1, mug).await;
    arrives(&world, ana, 1).await;
    actions::write(&world.ctx(Actor::Member(ana)), &wanted(ana, mug.0, 4)).await.unwrap();
    days(&world, 12).await;
    assert!(letters(&world).await.is_empty());
    assert_eq!(state(&world, 1).await, (InvitationState::Answered, Some(Ended::Answered)));
}

#[both]
async fn one_click_stops_it_for_good(engine: Engine) {
    let world = world(engine).await;
    let (ana, mug) = (ana(&world).await, goods(&world, "MUG").await);
    buys(&world, ana, 1, mug).await;
    arrives(&world, ana, 1).await;
    days(&world, 10).await;
    let letter = letters(&world).await.remove(0);
    let stop: String = letter.split("/unsubscribe/").nth(1).unwrap().chars().take(43).collect();
    world.post(&format!("/unsubscribe/{stop}"), "").await.expect(200);
    days(&world, 7).await;
    assert_eq!(sent(&world).await, 1, "no reminder");
    assert_eq!(state(&world, 1).await, (InvitationState::Stopped, Some(Ended::OptOut)));
}
