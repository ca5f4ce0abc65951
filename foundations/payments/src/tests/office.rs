//! What those who look after money see and do.

use super::samples::{follow, go, jobs, page, pass_seconds, refunds, send, start, state, world};
use crate::{
    model::{RefundState, State, Way},
    reads,
};
use database::StoreError;
use kernel::{Money, Role};
use testing::{Engine, World, both};

const LIST: &str = "/admin/payments";
const WAYS: &str = "/admin/payments/ways";

#[both]
async fn only_those_who_look_after_money_come_in(engine: Engine) {
    let world = world(engine).await;
    let id = start(&world, 1, Way::Transfer).await;
    for (role, status) in [
        (Role::Owner, 200),
        (Role::Manager, 200),
        (Role::Agent, 403),
        (Role::Moderator, 403),
        (Role::Seller, 403),
        (Role::Member, 403),
    ] {
        for path in [LIST.to_owned(), WAYS.to_owned(), format!("{LIST}/{id}")] {
            world.as_(role).get(&path).await.expect(status);
        }
    }
    let agent = world.as_(Role::Agent);
    agent.post(&format!("{LIST}/{id}/confirm"), &[]).await.expect(403);
    assert_ne!(state(&world, id).await, State::Captured);
    let owner = world.as_(Role::Owner);
    owner.get(&format!("{LIST}/x")).await.expect(404);
    owner.get(&format!("{LIST}/{}", kernel::Id::<()>::from_bytes([1; 16]).uuid())).await.expect(404);
}

#[both]
async fn the_list_is_narrowed_and_goes_on(engine: Engine) {
    let world = world(engine).await;
    let owner = world.as_(Role::Owner);
    assert!(owner.get(LIST).await.expect(200).body.contains("No hay pagos"));
    for number in 1..=3 {
        start(&world, number, Way::Transfer).await;
        pass_seconds(&world, 1);
    }
    world.see_to_duties().await;
    let whole = owner.get(LIST).await.expect(200).body;
    assert!((1..=3).all(|number| whole.contains(&format!("ABCD000{number}"))), "{whole}");
    assert!(owner.get(&format!("{LIST}?state=captured")).await.expect(200).body.contains("Ninguno coincide"));
    assert!(owner.get(&format!("{LIST}?state=action_needed")).await.expect(200).body.contains("ABCD0002"));
    let one = owner.get(&format!("{LIST}?code=+abcd-0002")).await.expect(200).body;
    assert!(one.contains("<b>ABCD0002</b>") && !one.contains("ABCD0003"));
    assert!(owner.get(&format!("{LIST}?code=nada")).await.expect(200).body.contains("error-code"));
    let all: Result<_, StoreError> =
        world.operator().read(async |snap| reads::list(snap, None, None, 2).await).await;
    let all = all.unwrap();
    let after = all.next.unwrap().0;
    let rest = owner.get(&format!("{LIST}?after={after}")).await.expect(200).body;
    assert!(rest.contains("ABCD0001") && !rest.contains("ABCD0002"));
    for address in [format!("/en{LIST}"), format!("/en{WAYS}"), format!("{LIST}?after=x&state=nada")] {
        owner.get(&address).await.expect(200);
    }
}

#[both]
async fn a_transfer_is_confirmed_and_given_back_by_hand(engine: Engine) {
    let world = world(engine).await;
    let id = start(&world, 1, Way::Transfer).await;
    go(&world, id).await;
    let owner = world.as_(Role::Owner);
    let here = format!("{LIST}/{id}");
    let shown = owner.get(&here).await.expect(200).body;
    assert!(shown.contains("He recibido el dinero") && !shown.contains("name=\"amount\""), "{shown}");
    owner.post(&format!("{here}/confirm"), &[]).await.expect(303);
    let shown = owner.get(&format!("{here}?done=confirmed")).await.expect(200).body;
    assert!(shown.contains("Cobrado") && shown.contains("value=\"25,00\""), "{shown}");
    for amount in ["", "x", "25,01", "-1"] {
        let fields = [("amount", amount), ("mark", "m-1")];
        let refused = owner.post(&format!("{here}/refund"), &fields).await.expect(422).body;
        assert!(refused.contains("id=\"error-amount\"") && refused.contains("value=\"m-1\""), "{amount}");
    }
    let fields = [("amount", "10,50"), ("mark", "m-1")];
    owner.post(&format!("{here}/refund"), &fields).await.expect(303);
    owner.post(&format!("{here}/refund"), &fields).await.expect(303);
    assert_eq!(
        refunds(&world, id).await,
        [(Money::eur(1_050), RefundState::ByHand)],
        "sent twice it goes back once"
    );
    let shown = owner.get(&here).await.expect(200).body;
    let done = shown
        .split("action=\"")
        .find_map(|rest| rest.split('"').next().filter(|path| path.ends_with("/done")));
    owner.post(done.unwrap(), &[]).await.expect(303);
    assert_eq!(refunds(&world, id).await[0].1, RefundState::Done);
    owner.get(&format!("/en{here}")).await.expect(200);
    let audited = world.everything().await["audit_log"].join("\n");
    for verb in ["confirmed", "refunded", "given-back"] {
        assert!(audited.contains(&format!("payments-audit-{verb}")), "{verb}: {audited}");
    }
    owner.post(&format!("{here}/void"), &[]).await.expect(422);
}

#[both]
async fn what_a_provider_took_is_no_matter_of_opinion(engine: Engine) {
    let world = world(engine).await;
    let id = start(&world, 1, Way::Test).await;
    let (path, _) = follow(&world, &page(go(&world, id).await)).await;
    let owner = world.as_(Role::Owner);
    let here = format!("{LIST}/{id}");
    assert!(!owner.get(&here).await.expect(200).body.contains("He recibido el dinero"));
    owner.post(&format!("{here}/confirm"), &[]).await.expect(422);
    owner.post(&format!("{here}/void"), &[]).await.expect(303);
    world.see_to_duties().await;
    assert_eq!((state(&world, id).await, jobs(&world).await), (State::Voided, (0, 0)));
    assert!(world.everything().await["audit_log"].join("").contains("payments-audit-voided"));

    let id = start(&world, 2, Way::Test).await;
    let (path_two, _) = follow(&world, &page(go(&world, id).await)).await;
    assert_ne!(path, path_two);
    send(&world, &path_two, &[("card", "4242424242424242")]).await;
    let fields = [("amount", "25"), ("mark", "m-2")];
    owner.post(&format!("{LIST}/{id}/refund"), &fields).await.expect(303);
    assert_eq!(refunds(&world, id).await, [(Money::eur(2_500), RefundState::Done)]);
    let shown = owner.get(LIST).await.expect(200).body;
    assert!(shown.contains("reembolsado</span>"), "{shown}");
}

async fn is_on(world: &World, way: Way) -> (bool, i64) {
    let known: Result<_, StoreError> = world.operator().read(async |snap| reads::ways(snap).await).await;
    let known = known.unwrap().into_iter().find(|one| one.way == way).unwrap();
    (known.is_on, known.version)
}

#[both]
async fn ways_are_switched_with_what_belongs_to_them(engine: Engine) {
    let world = World::on(engine, vec![crate::door()]).await;
    let owner = world.as_(Role::Owner);
    let shown = owner.get(WAYS).await.expect(200).body;
    assert_eq!(shown.matches("name=\"version\" value=\"0\"").count(), 8, "{shown}");
    let transfer = format!("{WAYS}/transfer");
    let bad = [("version", "0"), ("transfer_on", "yes"), ("iban", "ES00"), ("holder", "Ana"), ("days", "5")];
    let refused = owner.post(&transfer, &bad).await.expect(422).body;
    assert!(refused.contains("id=\"error-iban\"") && refused.contains("value=\"ES00\""), "{refused}");
    let good = [
        ("version", "0"),
        ("transfer_on", "yes"),
        ("iban", "ES91 2100 0418 4502 0005 1332"),
        ("holder", "Ana"),
        ("days", "5"),
    ];
    let way = owner.post(&transfer, &good).await.expect(303).header("location").to_owned();
    assert_eq!(is_on(&world, Way::Transfer).await, (true, 1));
    assert!(owner.get(&way).await.expect(200).body.contains("Guardado."));
    owner.post(&transfer, &good).await.expect(409);
    let cash = [("version", "0"), ("cash_on", "yes"), ("fee", "3"), ("countries", "ES")];
    owner.post(&format!("{WAYS}/cash_on_delivery"), &cash).await.expect(303);
    owner.post(&format!("{WAYS}/test"), &[("version", "0"), ("test_on", "yes")]).await.expect(303);
    assert!(owner.get(WAYS).await.expect(200).body.contains("nadie cobra nada. Apágala"));
    owner.post(&format!("{WAYS}/test"), &[("version", "1")]).await.expect(303);
    assert_eq!(
        (is_on(&world, Way::Test).await, is_on(&world, Way::CashOnDelivery).await),
        ((false, 2), (true, 1))
    );
    for path in ["free", "gold"] {
        owner.post(&format!("{WAYS}/{path}"), &[("version", "0")]).await.expect(404);
    }
    owner.post(&format!("{WAYS}/test"), &[("version", "x")]).await.expect(400);
    let audited = world.everything().await["audit_log"].join("\n");
    assert_eq!(audited.matches("payments-audit-way").count(), 4, "{audited}");
}
