//! Bringing somebody, from the invitation to the present, and all that takes it away.

use super::samples::{
    Somebody, arrives, brings, buys, came, closed, code, days, goods, group, has, lives, order, plan, record,
    somebody, world,
};
use crate::{
    actions,
    model::{Reward, Wanted},
    reads,
    rules::JoinRejected,
};
use action::Failure;
use database::StoreError;
use kernel::{Money, PersonId, Subject};
use orders_facts::{
    CancelledBy, OrderCancelled, OrderConfirmed, OrderDelivered, OrderMoneyLost, OrderPlaced, OrderRefunded,
};
use payments_facts::{PaymentDisputeEnded, PaymentDisputed, PaymentId, RefundId};
use returns_facts::{Kind, ReturnClosed, ReturnId, ReturnOpened};
use sharing_facts::ReferralState;
use testing::{Engine, World, both};

async fn groups_of(world: &World, person: PersonId) -> Vec<String> {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| pricing::reads::groups_of(snap, person).await).await;
    found.unwrap()
}

async fn presents(world: &World, of: &Somebody) -> Vec<Reward> {
    let now = world.now();
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::brought_by(snap, of.person, now).await).await;
    found.unwrap().into_iter().filter_map(|(_, reward)| reward).collect()
}

async fn joins(world: &World, who: &Somebody, code: &str) -> Result<(), JoinRejected> {
    match actions::join(&who.ctx(world), code).await {
        Ok(_) => Ok(()),
        Err(Failure::Rejected(why)) => Err(why),
        Err(other) => panic!("{other:?}"),
    }
}

/// Eva came by Ana's invitation, bought for 40 euros, and it arrived.
async fn waiting(world: &World) -> (Somebody, Somebody) {
    let (ana, eva) = (somebody(world, "Ana").await, somebody(world, "Eva").await);
    brings(world, &ana, &eva).await;
    buys(world, &eva, 1, 4_000).await;
    assert_eq!(came(world, &eva).await.state, ReferralState::Bought);
    arrives(world, &eva, 1).await;
    assert_eq!(came(world, &eva).await.state, ReferralState::Waiting);
    (ana, eva)
}

async fn letters(world: &World, with: &str) -> usize {
    let rows = world.everything().await.remove("notification_mail").unwrap_or_default();
    rows.iter().filter(|row| row.contains(with)).count()
}

#[both]
async fn both_get_something_once_nothing_can_go_back(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = waiting(&world).await;
    assert_eq!(groups_of(&world, eva.person).await, ["plan-amigo"], "the promotion is for her");
    days(&world, 29).await;
    assert!(presents(&world, &ana).await.is_empty(), "not before the thirtieth day");
    days(&world, 1).await;
    assert_eq!(came(&world, &eva).await.state, ReferralState::Rewarded);
    let present = presents(&world, &ana).await;
    assert!(present.len() == 1 && present[0].is_good && present[0].amount == Money::eur(500), "{present:?}");
    assert_eq!(letters(&world, "Tienes un cupón por traer a alguien").await, 1);
    days(&world, 179).await;
    assert!(presents(&world, &ana).await[0].is_good);
    days(&world, 1).await;
    assert!(!presents(&world, &ana).await[0].is_good, "it could be used for so long");
}

#[both]
async fn it_does_not_matter_what_is_heard_first(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (somebody(&world, "Ana").await, somebody(&world, "Eva").await);
    brings(&world, &ana, &eva).await;
    let (order, person) = (order(1), Some(eva.person));
    record(&world, &OrderDelivered { order, person, delivered_at: world.now() }).await;
    assert_eq!(came(&world, &eva).await.state, ReferralState::Joined);
    record(&world, &OrderConfirmed { order, person, total: Money::eur(3_000), goods: Vec::new() }).await;
    let (group, total) = (group(1), Money::eur(3_000));
    record(&world, &OrderPlaced { order, group, person, total, lines: 1 }).await;
    assert_eq!(came(&world, &eva).await.state, ReferralState::Waiting);
}

#[both]
async fn the_last_invitation_counts_and_the_first_days_are_over_with_it(engine: Engine) {
    let world = world(engine).await;
    let [ana, luz, eva] =
        [somebody(&world, "Ana").await, somebody(&world, "Luz").await, somebody(&world, "Eva").await];
    brings(&world, &ana, &eva).await;
    let first = came(&world, &eva).await;
    brings(&world, &ana, &eva).await;
    assert_eq!(came(&world, &eva).await, first, "taken again, nothing happens");
    days(&world, 10).await;
    brings(&world, &luz, &eva).await;
    let second = came(&world, &eva).await;
    assert_eq!((second.state, second.advocate), (ReferralState::Joined, Some(luz.person)));
    assert_eq!(groups_of(&world, eva.person).await, ["plan-amigo"]);
    days(&world, 29).await;
    assert_eq!(came(&world, &eva).await.state, ReferralState::Joined);
    days(&world, 1).await;
    assert_eq!(came(&world, &eva).await.state, ReferralState::Lapsed);
    assert!(groups_of(&world, eva.person).await.is_empty(), "the promotion is not for her any more");
    buys(&world, &eva, 1, 9_000).await;
    assert_eq!(came(&world, &eva).await.state, ReferralState::Lapsed);
}

#[both]
async fn nobody_brings_themselves_nor_their_household_nor_an_old_customer(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (somebody(&world, "Ana").await, somebody(&world, "Eva").await);
    let code = code(&world, &ana).await;
    assert_eq!(joins(&world, &ana, &code).await, Err(JoinRejected::Own));
    assert_eq!(joins(&world, &eva, "ZZZZZZZ").await, Err(JoinRejected::Unknown));
    lives(&world, &ana, "Calle Mayor, 8").await;
    lives(&world, &eva, "calle mayor 8").await;
    assert_eq!(joins(&world, &eva, &code).await, Err(JoinRejected::Household));
    let luz = somebody(&world, "Luz").await;
    let jug = goods(&world, "JUG").await;
    has(&world, &luz, 1, jug).await;
    assert_eq!(joins(&world, &luz, &code).await, Err(JoinRejected::NotNew));
    // Who moves in together later is seen before the present.
    let pau = somebody(&world, "Pau").await;
    brings(&world, &ana, &pau).await;
    buys(&world, &pau, 2, 4_000).await;
    lives(&world, &pau, "Calle Mayor 8").await;
    arrives(&world, &pau, 2).await;
    days(&world, 30).await;
    assert_eq!(came(&world, &pau).await.state, ReferralState::Refused);
    assert!(presents(&world, &ana).await.is_empty());
}

#[both]
async fn somebody_brings_so_many_in_a_year(engine: Engine) {
    let world = world(engine).await;
    let ana = somebody(&world, "Ana").await;
    let code = code(&world, &ana).await;
    for name in ["Uno", "Dos", "Tres"] {
        let friend = somebody(&world, name).await;
        joins(&world, &friend, &code).await.unwrap();
    }
    let late = somebody(&world, "Cuatro").await;
    assert_eq!(joins(&world, &late, &code).await, Err(JoinRejected::Full));
    days(&world, 30).await;
    joins(&world, &late, &code).await.unwrap();
}

#[both]
async fn what_goes_back_takes_the_present_away(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = waiting(&world).await;
    let (refund, amount) = (RefundId::from_bytes([9; 16]), Money::eur(4_000));
    record(&world, &OrderRefunded { order: order(1), refund, amount, is_all: true }).await;
    assert_eq!(came(&world, &eva).await.state, ReferralState::Undone);
    days(&world, 40).await;
    assert!(presents(&world, &ana).await.is_empty());
}

#[both]
async fn so_does_a_part_that_leaves_too_little(engine: Engine) {
    let world = world(engine).await;
    let (_, eva) = waiting(&world).await;
    let (refund, amount) = (RefundId::from_bytes([9; 16]), Money::eur(1_501));
    record(&world, &OrderRefunded { order: order(1), refund, amount, is_all: false }).await;
    assert_eq!(came(&world, &eva).await.state, ReferralState::Waiting);
    days(&world, 30).await;
    assert_eq!(came(&world, &eva).await.state, ReferralState::Undone);
}

#[both]
async fn a_coupon_that_was_not_used_ends_when_the_money_is_lost(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = waiting(&world).await;
    days(&world, 30).await;
    assert!(presents(&world, &ana).await[0].is_good);
    record(&world, &OrderMoneyLost { order: order(1) }).await;
    assert_eq!(came(&world, &eva).await.state, ReferralState::Undone);
    assert!(!presents(&world, &ana).await[0].is_good);
    assert_eq!(letters(&world, "Se ha anulado un cupón").await, 1);
}

#[both]
async fn while_something_is_open_the_present_waits(engine: Engine) {
    let world = world(engine).await;
    let (_, eva) = waiting(&world).await;
    let (ret, payment) = (ReturnId::from_bytes([7; 16]), PaymentId::from_bytes([8; 16]));
    let (about, amount): (Subject, _) = (group(1).into(), Money::eur(4_000));
    let person = Some(eva.person);
    let opened = ReturnOpened { ret, order: order(1), person, lines: Vec::new(), kind: Kind::Conformity };
    record(&world, &opened).await;
    record(&world, &PaymentDisputed { payment, about: about.clone(), amount }).await;
    days(&world, 31).await;
    assert_eq!(came(&world, &eva).await.state, ReferralState::Waiting);
    record(&world, &ReturnClosed { ret, order: order(1) }).await;
    assert_eq!(came(&world, &eva).await.state, ReferralState::Waiting, "the bank has not decided");
    record(&world, &PaymentDisputeEnded { payment, about, amount, is_won: true }).await;
    assert_eq!(came(&world, &eva).await.state, ReferralState::Rewarded);
}

#[both]
async fn an_order_that_is_called_off_leaves_the_days_that_are_left(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (somebody(&world, "Ana").await, somebody(&world, "Eva").await);
    brings(&world, &ana, &eva).await;
    buys(&world, &eva, 1, 2_499).await;
    assert_eq!(came(&world, &eva).await.state, ReferralState::Joined, "too little");
    // Thirty euros, five of them off.
    buys(&world, &eva, 2, 2_500).await;
    assert_eq!(came(&world, &eva).await.order, Some(order(2)));
    record(&world, &OrderCancelled { order: order(2), by: CancelledBy::Customer, was_confirmed: true }).await;
    let left = came(&world, &eva).await;
    assert_eq!((left.state, left.order), (ReferralState::Joined, None));
    days(&world, 5).await;
    buys(&world, &eva, 3, 3_000).await;
    assert_eq!(came(&world, &eva).await.order, Some(order(3)));
}

#[both]
async fn what_was_promised_stays_when_the_shop_decides_otherwise(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (somebody(&world, "Ana").await, somebody(&world, "Eva").await);
    brings(&world, &ana, &eva).await;
    let other = Wanted { advocate: "1".into(), minimum: "90".into(), is_on: false, ..plan(1) };
    actions::put_settings(&world.operator(), &other).await.unwrap();
    let late = somebody(&world, "Luz").await;
    let code = code(&world, &ana).await;
    assert_eq!(joins(&world, &late, &code).await, Err(JoinRejected::Closed));
    buys(&world, &eva, 1, 3_000).await;
    arrives(&world, &eva, 1).await;
    days(&world, 30).await;
    assert_eq!(presents(&world, &ana).await[0].amount, Money::eur(500));
}

#[both]
async fn the_promotion_of_those_who_come_follows_the_plan(engine: Engine) {
    let world = closed(engine).await;
    let all = async || -> Vec<_> {
        let found: Result<_, StoreError> =
            world.operator().read(async |snap| pricing::reads::promotions(snap, None, 9).await).await;
        found.unwrap().items.into_iter().map(|one| one.draft).collect()
    };
    actions::put_settings(&world.operator(), &plan(0)).await.unwrap();
    let first = all().await;
    assert!(first.len() == 1 && first[0].is_on && first[0].wants.is_first_order, "{first:?}");
    assert_eq!(first[0].wants.group, "plan-amigo");
    let dearer = Wanted { friend: "7,50".into(), ..plan(1) };
    actions::put_settings(&world.operator(), &dearer).await.unwrap();
    let second = all().await;
    assert!(second.len() == 1 && second[0].gives != first[0].gives, "the same one, changed");
    actions::put_settings(&world.operator(), &Wanted { is_on: false, ..plan(2) }).await.unwrap();
    assert!(all().await[0].is_on, "what was promised to those who came already stays");
    let seen_before = actions::put_settings(&world.operator(), &plan(1)).await;
    assert!(matches!(seen_before, Err(Failure::Conflict)), "{seen_before:?}");
}

#[both]
async fn of_many_invitations_at_once_one_runs(engine: Engine) {
    let world = world(engine).await;
    let eva = somebody(&world, "Eva").await;
    let mut all = tokio::task::JoinSet::new();
    for name in ["Ana", "Luz", "Pau", "Sol"] {
        let one = somebody(&world, name).await;
        let (ctx, code) = (eva.ctx(&world), code(&world, &one).await);
        all.spawn(async move { actions::join(&ctx, &code).await.is_ok() });
    }
    let mut done = 0;
    while let Some(joined) = all.join_next().await {
        done += usize::from(joined.unwrap());
    }
    let rows = world.everything().await.remove("sharing_referral").unwrap_or_default();
    let running = rows.iter().filter(|row| row.contains("joined")).count();
    assert!(done >= 1 && running == 1, "{rows:?}");
}
