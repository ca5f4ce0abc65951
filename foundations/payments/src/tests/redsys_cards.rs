//! Cards that the bank keeps: a reference that it tells with the first payment, charged by it without a page.

use super::{
    line::{KEY, Line, bring, world},
    redsys::{PAID, encoded, form, opened, stands},
    samples::{attempts, begin, find, go, jobs, new, pass_seconds, refunds, state},
    saved::{cards, member},
};
use crate::{
    actions::Next,
    model::{AttemptId, Away, CardWish, NewPayment, Reason, RefundState, SavedId, State, Way},
    providers::{charged_by_the_bank, said_by_the_bank},
    rules::PayRejected,
    steps,
};
use action::Failure;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use kernel::{Actor, Money, Role};
use payments_facts::PaymentId;
use serde_json::{Value, json};
use std::sync::Arc;
use testing::{Engine, World, both, person_of};

const KEPT: &[(&str, &str)] = &[
    ("Ds_Amount", "2500"),
    ("Ds_Currency", "978"),
    ("Ds_Response", "0000"),
    ("Ds_TransactionType", "0"),
    ("Ds_Merchant_Identifier", "00112233445566778899aabbccddeeff00112233"),
    ("Ds_Merchant_Cof_Txnid", "2006031152000"),
    ("Ds_ExpiryDate", "3108"),
    ("Ds_Card_Number", "454881******0004"),
    ("Ds_Card_Brand", "2"),
];

async fn begun(world: &World, number: u8, card: CardWish) -> (PaymentId, AttemptId) {
    let wanted = NewPayment { card, ..new(world, number, Way::Redsys) };
    let id = begin(&member(world), &wanted).await.unwrap();
    (id, attempts(world, id).await[0].id)
}

/// The form with which the buyer goes on to the bank.
async fn away(world: &World, id: PaymentId) -> Vec<(String, String)> {
    match attempts(world, id).await.pop().and_then(|last| last.away).unwrap().reveal() {
        Away::Form(_, fields) => fields.clone(),
        Away::Page(page) => panic!("{page}"),
    }
}

async fn keep(world: &World, number: u8) -> SavedId {
    let (id, attempt) = begun(world, number, CardWish::Keep).await;
    go(world, id).await;
    let said = encoded(&said_by_the_bank((KEY, false), attempt, KEPT));
    for _ in 0..2 {
        bring(world, "redsys", &[], &said).await.expect(200);
    }
    world.see_to_duties().await;
    pass_seconds(world, 1);
    cards(world, person_of(Role::Member)).await[0].id
}

/// What a question to the bank says.
fn said(body: Option<&str>) -> Value {
    let body: Value = serde_json::from_str(body.unwrap()).unwrap();
    let params = URL_SAFE_NO_PAD.decode(body["Ds_MerchantParameters"].as_str().unwrap()).unwrap();
    serde_json::from_slice(&params).unwrap()
}

/// How the bank answers when a kept card is charged.
fn answers(attempt: AttemptId, response: &str) -> Value {
    let pairs = [
        ("Ds_Amount", "2500"),
        ("Ds_Currency", "978"),
        ("Ds_Response", response),
        ("Ds_TransactionType", "0"),
    ];
    charged_by_the_bank(KEY, attempt, &pairs)
        .into_iter()
        .map(|(name, value)| (name, Value::from(value)))
        .collect()
}

#[both]
async fn the_bank_tells_of_the_card_that_it_has_kept(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    let (id, attempt) = begun(&world, 1, CardWish::Keep).await;
    go(&world, id).await;
    let asked = opened(&away(&world, id).await);
    for (name, expected) in
        [("DS_MERCHANT_IDENTIFIER", "REQUIRED"), ("DS_MERCHANT_COF_INI", "S"), ("DS_MERCHANT_COF_TYPE", "C")]
    {
        assert_eq!(asked[name], expected, "{name}");
    }
    bring(&world, "redsys", &[], &encoded(&said_by_the_bank((KEY, true), attempt, KEPT))).await.expect(200);
    let known = cards(&world, person_of(Role::Member)).await;
    assert_eq!((known[0].brand.as_str(), known[0].last_four.as_str()), ("mastercard", "0004"));
    assert_eq!((known[0].expires, state(&world, id).await), (Some((2031, 8)), State::Captured));

    let (id, attempt) = begun(&world, 2, CardWish::Once).await;
    let asked = opened(&form(&world, id).await.0);
    assert!(asked.get("DS_MERCHANT_IDENTIFIER").is_none());
    bring(&world, "redsys", &[], &encoded(&said_by_the_bank((KEY, false), attempt, KEPT))).await.expect(200);
    let (id, attempt) = begun(&world, 3, CardWish::Keep).await;
    go(&world, id).await;
    bring(&world, "redsys", &[], &encoded(&said_by_the_bank((KEY, false), attempt, PAID))).await.expect(200);
    world.see_to_duties().await;
    assert_eq!(cards(&world, person_of(Role::Member)).await.len(), 1, "nobody wanted it, or they kept none");
    assert!(line.asked().is_empty());
}

#[both]
async fn a_kept_card_is_charged_and_money_goes_back_of_that_order(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    let card = keep(&world, 1).await;
    let (id, attempt) = begun(&world, 2, CardWish::Saved(card)).await;
    line.says(200, answers(attempt, "0000"));
    assert_eq!(go(&world, id).await, Next::Done);
    let asked = line.asked();
    assert!(asked[0].url.ends_with("/sis/rest/trataPeticionREST"));
    let charged = said(asked[0].body.as_deref());
    for (name, expected) in [
        ("DS_MERCHANT_AMOUNT", "2500"),
        ("DS_MERCHANT_TRANSACTIONTYPE", "0"),
        ("DS_MERCHANT_IDENTIFIER", "00112233445566778899aabbccddeeff00112233"),
        ("DS_MERCHANT_COF_TXNID", "2006031152000"),
        ("DS_MERCHANT_COF_INI", "N"),
        ("DS_MERCHANT_DIRECTPAYMENT", "true"),
    ] {
        assert_eq!(charged[name], expected, "{name}");
    }
    assert!(charged.get("DS_MERCHANT_EXCEP_SCA").is_none(), "somebody is there");
    let known = attempts(&world, id).await[0].clone();
    assert_eq!(charged["DS_MERCHANT_ORDER"], known.their_ref.as_str());

    line.says(200, json!({ "errorCode": "SIS0057" }));
    let fields = [("amount", "5"), ("mark", "m-1")];
    world.as_(Role::Owner).post(&format!("/admin/payments/{id}/refund"), &fields).await.expect(303);
    let back = said(line.asked()[0].body.as_deref());
    assert_eq!(
        (&back["DS_MERCHANT_ORDER"], &back["DS_MERCHANT_TRANSACTIONTYPE"]),
        (&json!(known.their_ref), &json!("3"))
    );
    assert_eq!(refunds(&world, id).await, [(Money::eur(500), RefundState::Failed)]);
}

#[both]
async fn where_the_bank_asks_whoever_is_there_goes_to_its_page_with_that_card(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    let card = keep(&world, 1).await;
    for (number, refuses) in [(2, true), (3, false)] {
        let (id, attempt) = begun(&world, number, CardWish::Saved(card)).await;
        match refuses {
            true => line.says(200, answers(attempt, "0195")),
            false => line.says(200, json!({ "errorCode": "SIS0218" })),
        }
        let asked = opened(&form(&world, id).await.0);
        assert_eq!(asked["DS_MERCHANT_IDENTIFIER"], "00112233445566778899aabbccddeeff00112233");
        assert!(asked.get("DS_MERCHANT_DIRECTPAYMENT").is_none());
        let charged = said(line.asked()[0].body.as_deref());
        assert_ne!(charged["DS_MERCHANT_ORDER"], asked["DS_MERCHANT_ORDER"], "no order is asked for twice");
        let told = encoded(&said_by_the_bank((KEY, false), attempt, PAID));
        bring(&world, "redsys", &[], &told).await.expect(200);
        assert_eq!(state(&world, id).await, State::Captured);
    }
}

#[both]
async fn whoever_is_not_there_is_excepted_and_must_come_where_that_is_not_enough(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    let card = keep(&world, 1).await;
    let house = world.ctx(Actor::House);
    for (number, response, reason) in
        [(2, "0195", Reason::Authentication), (3, "0116", Reason::Funds), (4, "0190", Reason::Declined)]
    {
        let wanted = NewPayment { card: CardWish::Saved(card), ..new(&world, number, Way::Redsys) };
        let id: Result<_, Failure<PayRejected>> =
            house.write(async |tx| steps::charge_later(tx, &house, &wanted).await).await;
        let id = id.unwrap();
        let attempt = attempts(&world, id).await[0].id;
        line.says(200, answers(attempt, response));
        world.see_to_duties().await;
        let charged = said(line.asked()[0].body.as_deref());
        assert_eq!(charged["DS_MERCHANT_EXCEP_SCA"], "MIT");
        let known = find(&world, id).await;
        assert_eq!((known.state, known.reason), (State::Declined, Some(reason)));
    }
}

/// An answer was lost: the bank is asked how the order stands before it is asked for it again, and it takes none twice.
#[both]
async fn a_charge_that_was_never_heard_of_is_asked_about_first(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    let card = keep(&world, 1).await;
    let (id, attempt) = begun(&world, 2, CardWish::Saved(card)).await;
    line.goes_dead();
    go(&world, id).await;
    let order = said(line.asked()[0].body.as_deref())["DS_MERCHANT_ORDER"].as_str().unwrap().to_owned();
    for (answer, seconds, left) in [(stands(&order, "P", ""), 60, 1), (stands(&order, "F", "0000"), 600, 0)] {
        pass_seconds(&world, seconds);
        line.says(200, answer);
        world.see_to_duties().await;
        let asked = line.asked();
        assert!(asked.len() == 1 && asked[0].url.ends_with("/apl02/services/SerClsWSConsulta"));
        assert_eq!(jobs(&world).await, (left, 0));
    }
    let known = find(&world, id).await;
    assert_eq!((known.state, known.captured), (State::Captured, Money::eur(2_500)));
    assert_eq!(attempts(&world, id).await[0].id, attempt);

    let (id, _) = begun(&world, 3, CardWish::Saved(card)).await;
    line.says(200, json!({ "errorCode": "SIS0051" }));
    go(&world, id).await;
    assert_eq!(
        state(&world, id).await,
        State::Started,
        "it reached them before: they are asked how it stands"
    );
    line.asked();
}

/// The answer was lost, and the card is not kept any more when the job comes again: nobody is led to a page to pay twice.
#[both]
async fn a_card_that_was_charged_and_then_removed_has_paid(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    let card = keep(&world, 1).await;
    let (id, _) = begun(&world, 2, CardWish::Saved(card)).await;
    line.goes_dead();
    go(&world, id).await;
    let order = said(line.asked()[0].body.as_deref())["DS_MERCHANT_ORDER"].as_str().unwrap().to_owned();
    world.as_(Role::Member).post(&format!("/account/cards/{card}/remove"), &[]).await.expect(303);
    world.see_to_duties().await;
    for (answer, seconds, expected) in
        [(stands(&order, "P", ""), 60, State::Started), (stands(&order, "F", "0000"), 600, State::Captured)]
    {
        pass_seconds(&world, seconds);
        line.says(200, answer);
        world.see_to_duties().await;
        assert_eq!(state(&world, id).await, expected);
    }
    assert_eq!((line.asked().len(), jobs(&world).await), (2, (0, 0)));
}
