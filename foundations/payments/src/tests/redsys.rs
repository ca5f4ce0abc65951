//! The bank's terminal: the form that a buyer brings there, what the bank tells and what it is asked.

use super::{
    line::{KEY, Line, begun, bring, value, world},
    samples::{attempts, find, follow, go, jobs, order, page, pass_seconds, refunds, state, told},
};
use crate::{
    actions::Next,
    model::{AttemptId, RefundState, Stage, State, Way},
    providers::said_by_the_bank,
    rules::PayRejected,
    steps,
};
use action::Failure;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use kernel::{Money, Role};
use serde_json::{Value, json};
use std::sync::Arc;
use testing::{Engine, World, both};

pub(super) const PAID: &[(&str, &str)] = &[
    ("Ds_Amount", "2500"),
    ("Ds_Currency", "978"),
    ("Ds_Response", "0000"),
    ("Ds_TransactionType", "0"),
    ("Ds_AuthorisationCode", "123456"),
];
const REFUSED: &[(&str, &str)] =
    &[("Ds_Amount", "2500"), ("Ds_Currency", "978"), ("Ds_Response", "0116"), ("Ds_TransactionType", "0")];

pub(super) fn encoded(pairs: &[(String, String)]) -> String {
    serde_urlencoded::to_string(pairs).unwrap()
}

fn says(attempt: AttemptId, pairs: &[(&str, &str)]) -> String {
    encoded(&said_by_the_bank((KEY, false), attempt, pairs))
}

/// The form that leads to the bank, and the page that it stands on.
pub(super) async fn form(
    world: &World,
    id: payments_facts::PaymentId,
) -> (Vec<(String, String)>, testing::Answer) {
    let (_, shown) = follow(world, &page(go(world, id).await)).await;
    let shown = shown.unwrap();
    let inputs = shown.body.split("<input type=\"hidden\" name=\"").skip(1);
    let pairs = inputs.filter_map(|input| {
        let (name, rest) = input.split_once("\" value=\"")?;
        Some((name.to_owned(), rest.split('"').next()?.to_owned()))
    });
    (pairs.collect(), shown)
}

pub(super) fn opened(pairs: &[(String, String)]) -> Value {
    let json = URL_SAFE_NO_PAD.decode(value(pairs, "Ds_MerchantParameters")).unwrap();
    serde_json::from_slice(&json).unwrap()
}

#[both]
async fn a_buyer_brings_a_signed_form_to_the_bank(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    for (number, way, means) in [(1, Way::Redsys, "C"), (2, Way::Bizum, "z")] {
        let (id, attempt) = begun(&world, number, way).await;
        let (pairs, shown) = form(&world, id).await;
        assert!(shown.body.contains("action=\"https://sis-t.redsys.es:25443/sis/realizarPago\""));
        let policy = shown.header("content-security-policy");
        assert!(policy.contains("form-action 'self' https://sis-t.redsys.es:25443;"), "{policy}");
        assert_eq!(value(&pairs, "Ds_SignatureVersion"), "HMAC_SHA512_V2");
        let said = opened(&pairs);
        for (name, expected) in [
            ("DS_MERCHANT_AMOUNT", "2500"),
            ("DS_MERCHANT_CURRENCY", "978"),
            ("DS_MERCHANT_MERCHANTCODE", "999008881"),
            ("DS_MERCHANT_TERMINAL", "1"),
            ("DS_MERCHANT_TRANSACTIONTYPE", "0"),
            ("DS_MERCHANT_PAYMETHODS", means),
            ("DS_MERCHANT_MERCHANTDATA", attempt.to_string().as_str()),
            ("DS_MERCHANT_ORDER", attempts(&world, id).await[0].their_ref.as_str()),
        ] {
            assert_eq!(said[name], expected, "{name}");
        }
        let told_at = format!("https://prueba.example/payments/{}/notify", way.code());
        assert_eq!(said["DS_MERCHANT_MERCHANTURL"], told_at);
    }
    let elsewhere = world.get("/pay/go/nobody").await.expect(404);
    assert!(elsewhere.header("content-security-policy").contains("form-action 'self';"));
    assert!(line.asked().is_empty(), "nobody is asked");
}

#[both]
async fn what_the_bank_tells_is_heard_once_and_only_from_it(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    let (id, attempt) = begun(&world, 1, Way::Redsys).await;
    go(&world, id).await;
    let right = says(attempt, PAID);
    let other = says(AttemptId::from_bytes([7; 16]), PAID);
    let mixed = format!("{}&{}", right.split('&').next().unwrap(), other.split_once('&').unwrap().1);
    let forged = encoded(&said_by_the_bank(("sq7HjrUOBfKmC577ILgskD5srU870gJ7", false), attempt, PAID));
    for wrong in [forged.as_str(), "", "Ds_Signature=x", &right.replace("V2", "V3")] {
        assert_eq!(
            bring(&world, "redsys", &[], wrong).await.expect(400).body,
            "{\"code\":\"payments-unsigned\"}"
        );
    }
    bring(&world, "redsys", &[], &mixed).await.expect(200);
    assert_eq!(state(&world, id).await, State::ActionNeeded, "it was about somebody else");
    for _ in 0..2 {
        bring(&world, "redsys", &[], &right).await.expect(200);
    }
    bring(&world, "redsys", &[], &says(attempt, REFUSED)).await.expect(200);
    assert_eq!(told(&world).await, ["started", "captured"]);
    assert_eq!(find(&world, id).await.captured, Money::eur(2_500));
}

#[both]
async fn both_ways_of_signing_are_heard_and_bizum_is_like_a_card(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    for (number, way, is_older) in [(1, Way::Redsys, true), (2, Way::Bizum, false), (3, Way::Bizum, true)] {
        let (id, attempt) = begun(&world, number, way).await;
        go(&world, id).await;
        let said = encoded(&said_by_the_bank((KEY, is_older), attempt, PAID));
        bring(&world, way.code(), &[], &said).await.expect(200);
        assert_eq!(state(&world, id).await, State::Captured);
    }
    let (id, attempt) = begun(&world, 4, Way::Redsys).await;
    go(&world, id).await;
    let odd =
        [("Ds_Amount", "1"), ("Ds_Currency", "978"), ("Ds_Response", "0000"), ("Ds_TransactionType", "0")];
    bring(&world, "redsys", &[], &says(attempt, &odd)).await.expect(200);
    assert_eq!((state(&world, id).await, attempts(&world, id).await[0].stage), (State::Declined, Stage::Odd));
}

/// Nobody told us, but the buyer brings along what the bank would have said.
#[both]
async fn a_buyer_who_comes_back_brings_what_the_bank_says(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    for (number, said, expected) in [(1, PAID, State::Captured), (2, REFUSED, State::Declined)] {
        let (id, attempt) = begun(&world, number, Way::Redsys).await;
        let back = opened(&form(&world, id).await.0)["DS_MERCHANT_URLKO"].as_str().unwrap().to_owned();
        let back = back.strip_prefix("https://prueba.example").unwrap().to_owned();
        let (path, shown) = follow(&world, &format!("{back}&{}", says(attempt, said))).await;
        assert_eq!(state(&world, id).await, expected);
        match expected {
            State::Captured => assert_eq!(path, order(number)),
            _ => assert!(shown.unwrap().body.contains("no tiene saldo suficiente")),
        }
    }
    assert!(line.asked().is_empty());
}

pub(super) fn stands(attempt_ref: &str, state: &str, response: &str) -> String {
    let inner = format!(
        "<Messages><Version><Message><Response><Ds_Order>{attempt_ref}</Ds_Order><Ds_TransactionType>0</Ds_TransactionType>\
         <Ds_Amount>2500</Ds_Amount><Ds_Currency>978</Ds_Currency><Ds_State>{state}</Ds_State>\
         <Ds_Response>{response}</Ds_Response></Response></Message></Version></Messages>"
    );
    let inner = inner.replace('<', "&lt;").replace('>', "&gt;");
    format!("<e><consultaOperacionesReturn>{inner}</consultaOperacionesReturn></e>")
}

/// It was paid, the bank's word was lost, and nobody came back: when the time is over the bank is asked.
#[both]
async fn what_nobody_told_us_is_found_out_before_anything_is_let_go(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    let (id, _) = begun(&world, 1, Way::Redsys).await;
    go(&world, id).await;
    let theirs = attempts(&world, id).await[0].their_ref.clone();
    pass_seconds(&world, 901);
    line.says(200, stands(&theirs, "P", ""));
    world.see_to_duties().await;
    assert_eq!(
        (state(&world, id).await, jobs(&world).await),
        (State::Expired, (1, 0)),
        "somebody may be paying"
    );
    let asked = line.asked();
    assert!(asked[0].url.ends_with("/apl02/services/SerClsWSConsulta"));
    assert!(asked[0].body.as_deref().unwrap().contains(&format!("<Ds_Order>{theirs}</Ds_Order>")));
    pass_seconds(&world, 3_600);
    line.says(200, stands(&theirs, "F", "0000"));
    world.see_to_duties().await;
    assert_eq!((state(&world, id).await, jobs(&world).await), (State::Captured, (0, 0)));
}

#[both]
async fn a_page_of_theirs_is_let_go_when_it_has_closed_by_itself(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    let (id, _) = begun(&world, 1, Way::Redsys).await;
    go(&world, id).await;
    let ctx = world.operator();
    let voided: Result<_, Failure<PayRejected>> = ctx.write(async |tx| steps::void(tx, &ctx, id).await).await;
    voided.unwrap();
    pass_seconds(&world, 36 * 60);
    line.says(200, stands(&attempts(&world, id).await[0].their_ref, "F", "9915"));
    world.see_to_duties().await;
    assert_eq!((attempts(&world, id).await[0].stage, jobs(&world).await), (Stage::Dropped, (0, 0)));
}

fn replied(attempt: AttemptId, response: &str) -> Value {
    let said = said_by_the_bank(
        (KEY, false),
        attempt,
        &[
            ("Ds_Response", response),
            ("Ds_TransactionType", "3"),
            ("Ds_Amount", "500"),
            ("Ds_Currency", "978"),
        ],
    );
    said.into_iter()
        .map(|(name, value)| (name, Value::String(value)))
        .collect::<serde_json::Map<_, _>>()
        .into()
}

#[both]
async fn money_goes_back_and_never_twice(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    let (id, attempt) = begun(&world, 1, Way::Redsys).await;
    assert!(matches!(go(&world, id).await, Next::Page(_)));
    bring(&world, "redsys", &[], &says(attempt, PAID)).await.expect(200);
    let (owner, here) = (world.as_(Role::Owner), format!("/admin/payments/{id}/refund"));
    line.says(200, replied(attempt, "0900"));
    owner.post(&here, &[("amount", "5"), ("mark", "m-1")]).await.expect(303);
    let asked = line.asked();
    assert_eq!(asked[0].url, "https://sis-t.redsys.es:25443/sis/rest/trataPeticionREST");
    let sent: Value = serde_json::from_str(asked[0].body.as_deref().unwrap()).unwrap();
    let params =
        ("Ds_MerchantParameters".to_owned(), sent["Ds_MerchantParameters"].as_str().unwrap().to_owned());
    let said = opened(&[params]);
    assert_eq!(
        (&said["DS_MERCHANT_TRANSACTIONTYPE"], &said["DS_MERCHANT_AMOUNT"]),
        (&json!("3"), &json!("500"))
    );
    line.says(200, replied(attempt, "0190"));
    pass_seconds(&world, 1);
    owner.post(&here, &[("amount", "5"), ("mark", "m-2")]).await.expect(303);
    line.says(200, json!({ "errorCode": "SIS0057" }));
    pass_seconds(&world, 1);
    owner.post(&here, &[("amount", "5"), ("mark", "m-3")]).await.expect(303);
    line.goes_dead();
    pass_seconds(&world, 1);
    owner.post(&here, &[("amount", "5"), ("mark", "m-4")]).await.expect(303);
    assert_eq!(line.asked().len(), 3);
    pass_seconds(&world, 3_600);
    world.see_to_duties().await;
    assert!(line.asked().is_empty(), "they do not know a question again");
    let states: Vec<_> = refunds(&world, id).await.into_iter().map(|(_, state)| state).collect();
    assert_eq!(states, [RefundState::Done, RefundState::Failed, RefundState::Failed, RefundState::ByHand]);
}
