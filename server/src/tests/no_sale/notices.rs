//! What is brought in the name of a provider: without a signature, with a wrong one, with one that is too old; about what was never
//! asked for, or about another amount.

use super::{changed, filled, holder, nobody_is_charged, send, shop};
use crate::tests::buying::somebody;
use axum::body::Body;
use database::StoreError;
use http::Request;
use kernel::Role;
use payments::model::AttemptId;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use testing::{Answer, Engine, World, both};

const SECRET: &str = "sk_test_very_secret_1234";
const SIGNING: &str = "whsec_very_secret_5678";
/// A block of SHA-256, in bytes.
const BLOCK: usize = 64;

/// HMAC-SHA256 as Stripe signs (RFC 2104), in hexadecimal digits.
fn signed(secret: &str, text: &str) -> String {
    let pad = |with: u8| -> Vec<u8> {
        let key = secret.bytes().chain(std::iter::repeat(0)).take(BLOCK);
        key.map(|byte| byte ^ with).collect()
    };
    let inner = Sha256::digest([pad(0x36), text.as_bytes().to_vec()].concat());
    let outer = Sha256::digest([pad(0x5c), inner.to_vec()].concat());
    outer.iter().map(|byte| format!("{byte:02x}")).collect()
}

async fn bring(world: &World, way: &str, signature: Option<&str>, body: &str) -> Answer {
    let mut request =
        Request::post(format!("/payments/{way}/notify")).header("content-type", "application/json");
    if let Some(signature) = signature {
        request = request.header("stripe-signature", signature);
    }
    world.send(request.body(Body::from(body.to_owned())).unwrap()).await
}

/// Brings something that was signed so many seconds ago.
async fn tell(world: &World, secret: &str, seconds_ago: i64, body: &str) -> Answer {
    let at = world.now().as_second() - seconds_ago;
    let head = format!("t={at},v1={}", signed(secret, &format!("{at}.{body}")));
    bring(world, "stripe", Some(&head), body).await
}

/// A shop whose buyer is about to pay 16.95 by card, and the attempt at it.
async fn paying(engine: Engine) -> (World, AttemptId) {
    let world = shop(engine).await;
    let (_, owner) = somebody(&world, "duena@personas.example", Role::Owner).await;
    let keys = [("version", "0"), ("secret_key", SECRET), ("signing_secret", SIGNING)];
    let owner = world.carrying(&owner);
    owner.post("/admin/payments/keys/stripe", &keys).await.expect(303);
    owner.post("/admin/payments/ways/stripe", &[("version", "0"), ("stripe_on", "yes")]).await.expect(303);
    let mut browser = holder(&world, "1").await;
    let form = filled(&mut browser, "eva@casa.example").await;
    send(&mut browser, "/checkout/place", &form, &[("pay", "stripe")]).await.expect(303);
    let sql = "SELECT id FROM payment_attempt";
    let begun: Result<(AttemptId,), StoreError> =
        world.operator().read(async |snap| snap.one(sql, &[]).await).await;
    (world, begun.unwrap().0)
}

/// That a page of theirs was paid.
fn paid(attempt: AttemptId, amount: i64, currency: &str) -> String {
    let session: Value = json!({
        "id": "cs_1", "object": "checkout.session", "status": "complete", "payment_status": "paid",
        "amount_total": amount, "currency": currency, "client_reference_id": attempt,
        "metadata": { "attempt": attempt }, "payment_intent": "pi_1",
    });
    json!({ "id": "evt_1", "type": "checkout.session.completed", "data": { "object": session } }).to_string()
}

#[both]
async fn what_no_provider_has_signed_a_moment_ago_is_not_heard(engine: Engine) {
    let (world, attempt) = paying(engine).await;
    let body = paid(attempt, 1_695, "eur");
    let now = world.now().as_second();
    let good = signed(SIGNING, &format!("{now}.{body}"));
    let redsys = "Ds_SignatureVersion=HMAC_SHA256_V1&Ds_MerchantParameters=eyJEc19BbW91bnQiOiIxNjk1In0&Ds_Signature=AAAA";
    let before = world.everything().await;
    for (what, answer) in [
        ("another key", tell(&world, "whsec_another", 0, &body).await),
        ("no key", tell(&world, "", 0, &body).await),
        ("too old", tell(&world, SIGNING, 301, &body).await),
        ("not yet", tell(&world, SIGNING, -301, &body).await),
        ("another instant", bring(&world, "stripe", Some(&format!("t={},v1={good}", now - 1)), &body).await),
        (
            "another body",
            bring(&world, "stripe", Some(&format!("t={now},v1={good}")), &paid(attempt, 1, "eur")).await,
        ),
        ("half of it", bring(&world, "stripe", Some(&format!("t={now},v1={}", &good[..32])), &body).await),
        ("an older scheme", bring(&world, "stripe", Some(&format!("t={now},v0={good}")), &body).await),
        ("no signature", bring(&world, "stripe", None, &body).await),
        ("words", bring(&world, "stripe", Some("v1=zz"), &body).await),
        ("nobody's way", bring(&world, "gold", Some(&format!("t={now},v1={good}")), &body).await),
        ("a way that tells nothing", bring(&world, "transfer", None, &body).await),
        ("a bank that knows another key", bring(&world, "redsys", None, redsys).await),
        ("the same by telephone", bring(&world, "bizum", None, redsys).await),
        ("nothing", bring(&world, "redsys", None, "").await),
    ] {
        let answer = answer.expect(400);
        assert_eq!(answer.body, "{\"code\":\"payments-unsigned\"}", "{what}");
        assert_eq!(changed(&world, &before).await, [""; 0], "{what}");
    }
    // About somebody whom nobody knows, they may say what they want.
    let foreign = paid(AttemptId::from_bytes([9; 16]), 1_695, "eur");
    tell(&world, SIGNING, 0, &foreign).await.expect(200);
    assert_eq!(changed(&world, &before).await, [""; 0]);
    nobody_is_charged(&world).await;

    // What they have signed is heard, once.
    tell(&world, SIGNING, 0, &body).await.expect(200);
    let heard = world.everything().await;
    assert_ne!(heard["payment"], before["payment"]);
    for seconds_ago in [0, 299] {
        tell(&world, SIGNING, seconds_ago, &body).await.expect(200);
        assert_eq!(changed(&world, &heard).await, [""; 0], "told again");
    }
}

/// Another amount or currency than was asked for pays nothing: the attempt is over, and what was taken goes back.
#[both]
async fn another_amount_than_was_asked_for_pays_nothing(engine: Engine) {
    for (amount, currency) in [(1, "eur"), (1_695, "usd"), (169_500, "eur"), (-1_695, "eur")] {
        let (world, attempt) = paying(engine).await;
        tell(&world, SIGNING, 0, &paid(attempt, amount, currency)).await.expect(200);
        nobody_is_charged(&world).await;
        let orders = &world.everything().await["order_head"];
        assert!(orders.iter().all(|order| !order.contains("confirmed")), "{amount} {currency}: {orders:?}");
    }
}
