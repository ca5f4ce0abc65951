//! Cards that are kept: for whom, how they are charged, and how they end.

use super::samples::{
    attempts, begin, find, follow, follow_as, go, jobs, new, order, page, pass_seconds, send, start, state,
    told, world,
};
use crate::{
    actions::Next,
    model::{CardUse, CardWish, NewPayment, Reason, SavedCard, SavedId, State, Way},
    reads,
    rules::PayRejected,
    steps,
};
use action::{Ctx, Failure};
use database::StoreError;
use kernel::{Actor, Money, PersonId, Role};
use payments_facts::PaymentId;
use std::collections::BTreeMap;
use testing::{Caller, Engine, World, both, person_of};

const GOOD: &str = "4242424242424242";
const ASKS: &str = "4000002500003155";
const PAYS_ONCE: &str = "4000000000000069";
pub(super) const CARDS: &str = "/account/cards";

pub(super) fn member(world: &World) -> Ctx {
    world.ctx(Actor::Member(person_of(Role::Member)))
}

pub(super) async fn cards(world: &World, person: PersonId) -> Vec<SavedCard> {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::saved(snap, person).await).await;
    found.unwrap()
}

pub(super) fn wish(world: &World, number: u8, card: CardWish) -> NewPayment {
    NewPayment { card, ..new(world, number, Way::Test) }
}

/// Pays with this card on the page of the provider that is none, signed in as a member; the bank is told that it is them.
async fn pay(world: &World, ctx: &Ctx, wanted: &NewPayment, card: &str) -> PaymentId {
    let id = begin(ctx, wanted).await.unwrap();
    let browser = world.as_(Role::Member);
    let (path, _) = follow_as(&browser, &page(go(world, id).await)).await;
    type_card(&browser, &path, card).await;
    world.see_to_duties().await;
    id
}

/// Types a card there; where that leads.
async fn type_card(browser: &Caller<'_>, path: &str, card: &str) -> String {
    let mut to = browser.post(path, &[("card", card)]).await.expect(303).header("location").to_owned();
    if card == ASKS {
        let bank = browser.post(&format!("{path}/bank"), &[("answer", "yes")]).await;
        to = bank.expect(303).header("location").to_owned();
    }
    follow_as(browser, &to).await.0
}

/// A card that is kept for whoever is a member.
pub(super) async fn keep(world: &World, number: u8, card: &str) -> SavedId {
    pay(world, &member(world), &wish(world, number, CardWish::Keep), card).await;
    pass_seconds(world, 1);
    cards(world, person_of(Role::Member)).await[0].id
}

pub(super) fn rows(everything: &BTreeMap<String, Vec<String>>) -> usize {
    everything["payment_saved"].len()
}

#[both]
async fn a_card_is_kept_for_whoever_wanted_it_and_nobody_else(engine: Engine) {
    let world = world(engine).await;
    let me = person_of(Role::Member);
    let visitor = world.ctx(Actor::Visitor);
    pay(&world, &member(&world), &wish(&world, 1, CardWish::Once), GOOD).await;
    pay(&world, &visitor, &wish(&world, 2, CardWish::Keep), GOOD).await;
    let transfer = NewPayment { card: CardWish::Keep, ..new(&world, 3, Way::Transfer) };
    begin(&member(&world), &transfer).await.unwrap();
    assert_eq!(rows(&world.everything().await), 0, "nobody agreed, or nothing keeps it");
    let id = keep(&world, 4, GOOD).await;
    let known = cards(&world, me).await;
    assert_eq!((known.len(), known[0].id, known[0].way), (1, id, Way::Test));
    assert_eq!((known[0].brand.as_str(), known[0].last_four.as_str()), ("visa", "4242"));
    let shown = world.as_(Role::Member).get(CARDS).await.expect(200).body;
    assert!(shown.contains("Visa terminada en 4242") && shown.contains("caduca en 12/29"), "{shown}");
    assert!(world.as_(Role::Agent).get(CARDS).await.expect(200).body.contains("ninguna guardada"));
    world.as_(Role::Member).get(&format!("/en{CARDS}")).await.expect(200);
    world.get(CARDS).await.expect(303);
}

#[both]
async fn nothing_is_kept_of_a_card_that_has_not_paid(engine: Engine) {
    let world = world(engine).await;
    let me = person_of(Role::Member);
    let browser = world.as_(Role::Member);
    let id = begin(&member(&world), &wish(&world, 1, CardWish::Keep)).await.unwrap();
    let (path, _) = follow_as(&browser, &page(go(&world, id).await)).await;
    let back = type_card(&browser, &path, "4000000000000002").await;
    world.see_to_duties().await;
    assert_eq!((cards(&world, me).await.len(), rows(&world.everything().await)), (0, 1));
    let again = browser.post(&back.replace("/back/", "/again/"), &[("method", "test")]).await.expect(303);
    let (path, _) = follow_as(&browser, again.header("location")).await;
    type_card(&browser, &path, GOOD).await;
    world.see_to_duties().await;
    assert_eq!(cards(&world, me).await.len(), 1, "what was agreed counts for the next card");

    let id = begin(&member(&world), &wish(&world, 2, CardWish::Keep)).await.unwrap();
    go(&world, id).await;
    pass_seconds(&world, 900);
    world.see_to_duties().await;
    assert_eq!(state(&world, id).await, State::Expired);
    world.pass_days(4);
    world.see_to_duties().await;
    assert_eq!(rows(&world.everything().await), 1, "what nothing has come of is forgotten");
}

/// Who has the link of an order may pay it, and nobody but who has agreed has their card kept.
#[both]
async fn a_card_of_somebody_else_is_never_kept(engine: Engine) {
    let world = world(engine).await;
    let me = person_of(Role::Member);
    let first = begin(&member(&world), &wish(&world, 1, CardWish::Keep)).await.unwrap();
    let (path, _) = follow(&world, &page(go(&world, first).await)).await;
    assert_eq!(send(&world, &path, &[("card", GOOD)]).await.0, order(1));
    world.see_to_duties().await;
    assert_eq!(
        (state(&world, first).await, cards(&world, me).await.len()),
        (State::Captured, 0),
        "by the link"
    );

    let browser = world.as_(Role::Member);
    let second = begin(&member(&world), &wish(&world, 2, CardWish::Keep)).await.unwrap();
    let (path, _) = follow_as(&browser, &page(go(&world, second).await)).await;
    let back = type_card(&browser, &path, "4000000000000002").await;
    let (path, _) = send(&world, &back.replace("/back/", "/again/"), &[("method", "test")]).await;
    assert_eq!(attempts(&world, second).await[1].card, CardUse::Typed, "another attempt of somebody else");
    assert_eq!(send(&world, &path, &[("card", GOOD)]).await.0, order(2));

    let third = begin(&member(&world), &wish(&world, 3, CardWish::Keep)).await.unwrap();
    let (path, _) = follow_as(&browser, &page(go(&world, third).await)).await;
    type_card(&world.as_(Role::Agent), &path, GOOD).await;
    world.see_to_duties().await;
    assert_eq!(state(&world, third).await, State::Captured);
    assert!(cards(&world, me).await.is_empty() && cards(&world, person_of(Role::Agent)).await.is_empty());
    world.pass_days(4);
    world.see_to_duties().await;
    assert_eq!((rows(&world.everything().await), jobs(&world).await), (0, (0, 0)), "nothing is left of it");
}

#[both]
async fn a_kept_card_pays_without_a_page(engine: Engine) {
    let world = world(engine).await;
    let card = keep(&world, 1, GOOD).await;
    let wanted = NewPayment { method: "nonsense".into(), ..wish(&world, 2, CardWish::Saved(card)) };
    let id = begin(&member(&world), &wanted).await.unwrap();
    assert_eq!(go(&world, id).await, Next::Done);
    let paid = find(&world, id).await;
    assert_eq!((paid.state, paid.way, paid.captured), (State::Captured, Way::Test, Money::eur(2_500)));
    assert_eq!(attempts(&world, id).await[0].card, CardUse::Charge { card, is_there: true });
    world.see_to_duties().await;
    assert_eq!(told(&world).await, ["started", "captured", "started", "captured"]);
}

#[both]
async fn a_bank_that_asks_asks_whoever_is_there(engine: Engine) {
    let world = world(engine).await;
    let card = keep(&world, 1, ASKS).await;
    for (number, answer, expected) in [(2, "yes", State::Captured), (3, "no", State::Declined)] {
        let id = begin(&member(&world), &wish(&world, number, CardWish::Saved(card))).await.unwrap();
        let (path, shown) = follow(&world, &page(go(&world, id).await)).await;
        assert!(shown.unwrap().body.contains("Tu banco quiere confirmar"), "no card is typed again");
        send(&world, &format!("{path}/bank"), &[("answer", answer)]).await;
        assert_eq!(state(&world, id).await, expected);
    }
}

#[both]
async fn a_kept_card_that_is_refused_is_not_charged_again(engine: Engine) {
    let world = world(engine).await;
    let card = keep(&world, 1, PAYS_ONCE).await;
    let id = begin(&member(&world), &wish(&world, 2, CardWish::Saved(card))).await.unwrap();
    assert_eq!(go(&world, id).await, Next::Declined("payments-reason-declined".into()));
    let (path, _) = follow(&world, &page(go(&world, id).await)).await;
    assert!(path.starts_with("/pay/test/"), "a card is typed");
    assert_eq!(send(&world, &path, &[("card", GOOD)]).await.0, order(2));
    world.see_to_duties().await;
    assert_eq!(
        (state(&world, id).await, attempts(&world, id).await[1].card),
        (State::Captured, CardUse::Typed)
    );
    assert_eq!(cards(&world, person_of(Role::Member)).await.len(), 1, "the other was typed once");
}

#[both]
async fn a_card_pays_for_its_owner_alone_and_not_after_its_end(engine: Engine) {
    let world = world(engine).await;
    let card = keep(&world, 1, GOOD).await;
    let asked = async |ctx: &Ctx| begin(ctx, &wish(&world, 2, CardWish::Saved(card))).await;
    for stranger in [Actor::Visitor, Actor::Member(person_of(Role::Agent)), Actor::Operator] {
        let refused = asked(&world.ctx(stranger)).await;
        assert!(matches!(refused, Err(Failure::Rejected(PayRejected::NoSuchCard))), "{stranger:?}");
    }
    world.pass_days(3 * 366 + 200);
    let refused = asked(&member(&world)).await;
    assert!(matches!(refused, Err(Failure::Rejected(PayRejected::NoSuchCard))), "nobody has noticed yet");
    world.see_to_duties().await;
    assert_eq!((rows(&world.everything().await), jobs(&world).await), (0, (0, 0)), "it has ended by itself");
}

#[both]
async fn a_card_is_charged_later_by_the_shop_or_its_owner_must_come(engine: Engine) {
    let world = world(engine).await;
    let house = world.ctx(Actor::House);
    let later = async |wanted: &NewPayment| {
        let begun: Result<_, Failure<PayRejected>> =
            house.write(async |tx| steps::charge_later(tx, &house, wanted).await).await;
        begun
    };
    let good = keep(&world, 1, GOOD).await;
    let id = later(&wish(&world, 2, CardWish::Saved(good))).await.unwrap();
    world.see_to_duties().await;
    assert_eq!(state(&world, id).await, State::Captured);
    for typed in [CardWish::Once, CardWish::Keep, CardWish::Saved(SavedId::from_bytes([9; 16]))] {
        let refused = later(&wish(&world, 3, typed)).await;
        assert!(matches!(refused, Err(Failure::Rejected(PayRejected::NoSuchCard))), "{typed:?}");
    }
    let asks = keep(&world, 4, ASKS).await;
    let id = later(&wish(&world, 5, CardWish::Saved(asks))).await.unwrap();
    world.see_to_duties().await;
    let declined = find(&world, id).await;
    assert_eq!((declined.state, declined.reason), (State::Declined, Some(Reason::Authentication)));
    let facts = world.everything().await["event_log"].join("\n");
    assert!(facts.contains("authentication"), "{facts}");
    let (path, shown) = follow(&world, &page(go(&world, id).await)).await;
    assert!(path.starts_with("/pay/test/") && shown.unwrap().body.contains("name=\"card\""));
}

#[both]
async fn where_no_way_keeps_cards_the_account_does_not_speak_of_them(engine: Engine) {
    let world = World::on(engine, vec![crate::door()]).await;
    let me = person_of(Role::Member);
    let shown = async || {
        let found: Result<_, StoreError> =
            world.operator().read(async |snap| reads::has_cards(snap, me).await).await;
        found.unwrap()
    };
    assert!(!shown().await);
    crate::demo::fill(&world.operator()).await.unwrap();
    assert!(shown().await);
    start(&world, 1, Way::Test).await;
    assert!(cards(&world, me).await.is_empty());
}
