//! Numbers of companies are looked up: asked once, kept for a while, and never in the way of whoever buys.

use super::{
    peer::{GOOD, Mood, Register},
    samples::{abroad, ana, ctx, eva, remember},
};
use crate::{
    actions,
    model::{PostalAddress, VatAnswer, VatChecked},
    personal, reads,
};
use database::StoreError;
use kernel::{PersonId, time};
use serde_json::Value;
use testing::{Engine, World, both};

async fn check(world: &World, number: &str) -> VatAnswer {
    actions::check_vat(&ctx(world, ana()), "DE", number).await.unwrap()
}

async fn known(world: &World, number: &str) -> Option<VatChecked> {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::vat_number(snap, "DE", number).await).await;
    found.unwrap()
}

fn seconds(world: &World, seconds: i64) {
    world.machine.set(time::seconds_after(world.now(), seconds));
}

#[both]
async fn a_number_is_asked_once_and_kept_for_thirty_days(engine: Engine) {
    let register = Register::open().await;
    let world = register.world(engine).await;
    assert_eq!(known(&world, GOOD).await, None);
    let VatAnswer::Valid(first) = check(&world, "de 136.695.976").await else { panic!("it is valid") };
    assert_eq!(first.name.reveal().as_deref(), Some("Töpferei Muster GmbH"));
    assert_eq!((first.country.as_str(), first.proof.as_str()), ("DE", "WAPIAAAAZx1"));
    assert!(first.checked_at >= world.now() && first.counts(world.now()));
    let asked = register.asked();
    assert_eq!(asked.len(), 1);
    assert_eq!((&asked[0]["countryCode"], &asked[0]["vatNumber"]), (&"DE".into(), &"136695976".into()));
    let who = (&asked[0]["requesterMemberStateCode"], &asked[0]["requesterNumber"]);
    assert_eq!(who, (&Value::from("ES"), &Value::from("B00000000")), "the shop says who asks");

    world.pass_days(29);
    assert_eq!(check(&world, GOOD).await, VatAnswer::Valid(first.clone()));
    assert!(register.asked().is_empty(), "it is fresh");
    world.pass_days(1);
    let VatAnswer::Valid(again) = check(&world, GOOD).await else { panic!("it is valid") };
    assert!(again.checked_at > first.checked_at && !first.counts(world.now()));
    assert_eq!(register.asked().len(), 1, "what is older is asked again");
    world.pass_days(31);
    world.see_to_duties().await;
    assert!(world.everything().await["vat_number"].is_empty(), "nothing is kept of it");
}

#[both]
async fn a_number_that_nobody_has_is_asked_again_the_next_hour(engine: Engine) {
    let register = Register::open().await;
    let world = register.world(engine).await;
    let other = "FR83404833048";
    for _ in 0..2 {
        assert_eq!(check(&world, other).await, VatAnswer::Invalid);
    }
    assert_eq!(register.asked().len(), 1);
    assert!(known(&world, other).await.is_some_and(|one| !one.is_valid && !one.counts(world.now())));
    seconds(&world, 3_601);
    assert_eq!(check(&world, other).await, VatAnswer::Invalid);
    assert_eq!(register.asked().len(), 1);
}

#[both]
async fn a_register_that_says_nothing_holds_nobody_up(engine: Engine) {
    let register = Register::open().await;
    let world = register.world(engine).await;
    for mood in [Mood::Busy, Mood::Silent, Mood::Strange] {
        register.is(mood);
        assert_eq!(check(&world, GOOD).await, VatAnswer::Silent, "{mood:?}");
        assert_eq!(known(&world, GOOD).await, None, "{mood:?}");
        assert_eq!(check(&world, GOOD).await, VatAnswer::Silent, "{mood:?}");
        assert_eq!(register.asked().len(), 1, "{mood:?}: not asked again in the same minute");
        seconds(&world, 61);
    }
    register.is(Mood::Well);
    world.pass_days(1);
    world.see_to_duties().await;
    assert!(known(&world, GOOD).await.is_some_and(|one| one.is_valid), "it is asked again by itself");
    assert!(matches!(check(&world, GOOD).await, VatAnswer::Valid(_)));
    register.asked();
    world.pass_days(2);
    world.see_to_duties().await;
    assert!(register.asked().is_empty(), "and then no more");
}

#[both]
async fn a_register_that_is_down_for_days_is_not_asked_without_end(engine: Engine) {
    let register = Register::open().await;
    register.is(Mood::Busy);
    let world = register.world(engine).await;
    assert_eq!(check(&world, GOOD).await, VatAnswer::Silent);
    for _ in 0..8 {
        world.pass_days(1);
        world.see_to_duties().await;
    }
    assert_eq!(register.asked().len(), 4);
    assert!(world.everything().await["job"].is_empty(), "nothing is left behind");
}

#[both]
async fn a_shop_that_is_not_in_it_asks_without_saying_who(engine: Engine) {
    let register = Register::open().await;
    register.is(Mood::Shy);
    let world = register.world(engine).await;
    let VatAnswer::Valid(told) = check(&world, GOOD).await else { panic!("it is valid") };
    assert_eq!(told.proof, "");
    let asked = register.asked();
    assert_eq!((asked.len(), asked[1].get("requesterNumber")), (2, None));
}

#[both]
async fn what_can_be_no_number_is_not_asked(engine: Engine) {
    let register = Register::open().await;
    let world = register.world(engine).await;
    for odd in ["", "12", "DE12345678", "'; DROP TABLE vat_number; --", "<b>", "\0", "ES12345678A"] {
        assert_eq!(check(&world, odd).await, VatAnswer::Unfit, "{odd:?}");
        assert_eq!(known(&world, odd).await, None);
    }
    assert!(register.asked().is_empty() && world.everything().await["vat_number"].is_empty());
}

#[both]
async fn of_many_who_ask_at_once_one_does(engine: Engine) {
    let register = Register::open().await;
    let world = register.world(engine).await;
    let (a, b, c) = tokio::join!(check(&world, GOOD), check(&world, GOOD), check(&world, GOOD));
    assert!([&a, &b, &c].iter().any(|one| matches!(one, VatAnswer::Valid(_))), "{a:?} {b:?} {c:?}");
    assert_eq!(register.asked().len(), 1);
    assert_eq!(world.everything().await["vat_number"].len(), 1);
}

async fn handed(world: &World, person: PersonId) -> String {
    let ctx = world.operator();
    let mut all = String::new();
    for one in personal::all().iter().filter(|one| one.table == "vat_number") {
        let rows: Result<_, StoreError> = ctx.read(async |snap| (one.export)(snap, person).await).await;
        all.push_str(&format!("{:?}", rows.unwrap()));
    }
    all
}

#[both]
async fn somebody_is_handed_what_was_said_of_their_number_and_takes_it_along(engine: Engine) {
    let register = Register::open().await;
    let world = register.world(engine).await;
    let hers = PostalAddress { tax_id: GOOD.into(), company: "Muster".into(), ..abroad("DE", "10115") };
    remember(&world, ana(), &hers).await;
    check(&world, GOOD).await;
    check(&world, "FR83404833048").await;
    let told = handed(&world, ana()).await;
    assert!(told.contains(GOOD) && told.contains("Töpferei Muster GmbH") && told.contains("WAPI"), "{told}");
    assert_eq!(handed(&world, eva()).await, "[]");
    let rows = world.everything().await;
    for table in ["job", "event_log", "deadline", "answered_once"] {
        assert!(!rows[table].join("").contains("136695976"), "{table}");
    }
    let ctx = world.operator();
    for _ in 0..2 {
        for one in personal::all().iter().rev() {
            let gone: Result<(), StoreError> = ctx.write(async |tx| (one.erase)(tx, &ctx, ana()).await).await;
            gone.unwrap();
        }
    }
    let left = world.everything().await["vat_number"].join("");
    assert!(!left.contains("136695976") && left.contains("83404833048"), "{left}");
}
