//! Keys: what may be typed, who sees what of them, and how they are tried out.

use super::{
    line::{KEY, Line, SECRET, SIGNING, begun, json, world as furnished, written},
    samples::{go, world},
};
use crate::{
    model::{Contract, ContractWish, Peer, Way, WaySetting},
    rules::{ContractRejected, WayRejected, contract, end_of, may_offer, offered},
};
use kernel::{Money, Personal, Role};
use serde_json::json as of;
use std::sync::Arc;
use testing::{Engine, both};

const WAYS: &str = "/admin/payments/ways";

fn typed(text: &str) -> Personal<String> {
    Personal::new(text.to_owned())
}

fn stripe(secret: &str, signing: &str) -> ContractWish {
    ContractWish { secret_key: typed(secret), signing_secret: typed(signing), ..ContractWish::default() }
}

fn redsys(code: &str, terminal: &str, key: &str) -> ContractWish {
    ContractWish {
        merchant_code: code.into(),
        terminal: terminal.into(),
        key: typed(key),
        ..ContractWish::default()
    }
}

#[test]
fn what_is_no_key_is_refused_and_what_is_left_empty_stays() {
    let known = contract(Peer::Stripe, &stripe(&format!(" {SECRET}\n"), SIGNING), None).unwrap();
    assert_eq!(contract(Peer::Stripe, &stripe("", " "), Some(&known)).as_ref(), Ok(&known));
    let changed = contract(Peer::Stripe, &stripe("rk_live_1", ""), Some(&known)).unwrap();
    assert!(known.is_for_trying() && !changed.is_for_trying());
    for (wish, reason) in [
        (stripe("", SIGNING), ContractRejected::NotASecretKey),
        (stripe("pk_test_1", SIGNING), ContractRejected::NotASecretKey),
        (stripe("sk_test_ñ", SIGNING), ContractRejected::NotASecretKey),
        (stripe(&format!("sk_{}", "x".repeat(255)), SIGNING), ContractRejected::NotASecretKey),
        (stripe(SECRET, ""), ContractRejected::NotASigningSecret),
        (stripe(SECRET, "sk_test_1"), ContractRejected::NotASigningSecret),
    ] {
        assert_eq!(contract(Peer::Stripe, &wish, None), Err(reason));
    }
    let bank = contract(Peer::Redsys, &redsys("999008881", "001", KEY), None).unwrap();
    assert!(matches!(&bank, Contract::Redsys { is_sandbox: false, .. }) && !bank.is_for_trying());
    for (wish, reason) in [
        (redsys("", "1", KEY), ContractRejected::NotAMerchantCode),
        (redsys("9990088812", "1", KEY), ContractRejected::NotAMerchantCode),
        (redsys("99900888A", "1", KEY), ContractRejected::NotAMerchantCode),
        (redsys("999008881", "", KEY), ContractRejected::NotATerminal),
        (redsys("999008881", "1<", KEY), ContractRejected::NotATerminal),
        (redsys("999008881", "1", "short"), ContractRejected::NotAKey),
        (redsys("999008881", "1", ""), ContractRejected::NotAKey),
    ] {
        assert_eq!(
            contract(Peer::Redsys, &wish, Some(&known)),
            Err(reason),
            "a key of somebody else is none"
        );
    }
    assert!(!format!("{bank:?} {known:?}").contains("very_secret") && !format!("{bank:?}").contains(KEY));
}

#[test]
fn of_a_key_only_its_end_is_seen() {
    assert_eq!((end_of(SECRET), end_of("sk_short"), end_of("")), ("1234", "", ""));
}

#[test]
fn a_way_is_offered_when_its_provider_can_be_asked() {
    assert_eq!(may_offer(Way::Stripe, true, false), Err(WayRejected::NoKeys));
    assert_eq!(may_offer(Way::Bizum, true, false), Err(WayRejected::NoKeys));
    for (way, is_on, has_contract) in
        [(Way::Stripe, false, false), (Way::Redsys, true, true), (Way::Transfer, true, false)]
    {
        assert_eq!(may_offer(way, is_on, has_contract), Ok(()));
    }
}

/// Whoever pays chooses what they pay with, not who moves the money.
#[test]
fn a_buyer_is_offered_one_card_and_bizum() {
    let on = |way: Way| WaySetting { is_on: true, ..WaySetting::untouched(way) };
    let all = [Way::Redsys, Way::Bizum, Way::Stripe].map(on);
    let shown = offered(&all, Money::eur(100), None);
    let names: Vec<_> = shown.iter().map(|one| (one.code.as_str(), one.name)).collect();
    assert_eq!(names, [("stripe", "payments-way-card"), ("bizum", "payments-way-bizum")]);
}

#[both]
async fn keys_are_typed_kept_and_never_shown_again(engine: Engine) {
    let world = world(engine).await;
    let owner = world.as_(Role::Owner);
    let refused = owner.post(&format!("{WAYS}/stripe"), &[("version", "0"), ("stripe_on", "yes")]).await;
    assert!(refused.expect(422).body.contains("guarda abajo las claves"));
    let keys = "/admin/payments/keys/stripe";
    let bad = [("version", "0"), ("secret_key", "pk_test_1"), ("signing_secret", SIGNING)];
    let shown = owner.post(keys, &bad).await.expect(422).body;
    assert!(shown.contains("id=\"error-secret_key\"") && !shown.contains(SIGNING), "{shown}");
    let good = [("version", "0"), ("secret_key", SECRET), ("signing_secret", SIGNING)];
    let next = owner.post(keys, &good).await.expect(303).header("location").to_owned();
    let shown = owner.get(&next).await.expect(200).body;
    assert!(shown.contains("Pruebas: nadie cobra") && shown.contains("termina en 1234"), "{shown}");
    assert!(shown.contains("https://prueba.example/payments/stripe/notify"));
    assert!(
        shown.contains("<code>charge.dispute.closed</code>"),
        "what Stripe must be told to tell: {shown}"
    );
    owner.post(keys, &good).await.expect(409);
    owner.post(keys, &[("version", "1")]).await.expect(303);
    owner.post(&format!("{WAYS}/stripe"), &[("version", "0"), ("stripe_on", "yes")]).await.expect(303);
    assert!(owner.get(&format!("/en{WAYS}")).await.expect(200).body.contains("The keys are for testing"));
    let live = [("version", "1"), ("secret_key", "sk_live_very_secret_9999")];
    owner.post(keys, &live).await.expect(303);
    assert!(owner.get(WAYS).await.expect(200).body.contains("Cobros reales"));
    for path in ["/admin/payments/keys/gold", "/admin/payments/keys/gold/try"] {
        owner.post(path, &[("version", "0")]).await.expect(404);
    }
    owner.post(keys, &[("version", "x")]).await.expect(400);
    world.as_(Role::Agent).post(keys, &good).await.expect(403);
    let audited = world.everything().await["audit_log"].join("\n");
    assert_eq!(audited.matches("payments-audit-contract").count(), 2, "{audited}");
    assert!(!audited.contains("very_secret"), "{audited}");
}

#[both]
async fn a_provider_is_asked_whether_it_knows_the_shop(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = furnished(engine, &line).await;
    let owner = world.as_(Role::Owner);
    let no = json(of!({ "error": { "type": "invalid_request_error" } }));
    let unknown = "<consultaOperacionesReturn>&lt;Ds_ErrorCode&gt;XML0024&lt;/Ds_ErrorCode&gt;";
    let stranger = "<consultaOperacionesReturn>&lt;Ds_ErrorCode&gt;XML0009&lt;/Ds_ErrorCode&gt;";
    for (peer, status, said, words) in [
        ("stripe", 200, "{}", "reconoce tu tienda"),
        ("stripe", 401, no.as_str(), "no reconoce estas claves"),
        ("stripe", 500, "", "no contesta ahora"),
        ("redsys", 200, unknown, "reconoce tu tienda"),
        ("redsys", 200, stranger, "no reconoce estas claves"),
    ] {
        line.says(status, said);
        let next = owner.post(&format!("/admin/payments/keys/{peer}/try"), &[]).await.expect(303);
        let shown = owner.get(next.header("location")).await.expect(200).body;
        assert!(shown.contains(words), "{peer} {status}: {shown}");
    }
    assert!(line.asked().iter().all(|one| one.url.ends_with("/v1/balance") || one.url.ends_with("Consulta")));
    line.goes_dead();
    owner.post("/admin/payments/keys/stripe/try", &[]).await.expect(303);
    owner.post("/admin/payments/keys/stripe/try", &[]).await.expect(429);
}

#[both]
async fn keys_stand_nowhere_but_where_they_are_kept(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = furnished(engine, &line).await;
    let (id, attempt) = begun(&world, 1, Way::Stripe).await;
    line.says(200, of!({ "id": "cs_1", "status": "open", "url": "https://pay.example/", "metadata": { "attempt": attempt } }));
    go(&world, id).await;
    let written = written(&world).await;
    assert!(!written.contains("very_secret"), "{written}");
    let shown = world.as_(Role::Owner).get("/admin/payments/ways").await.expect(200).body;
    assert_eq!(
        shown.matches("Quien compra no la ve").count(),
        1,
        "a card by the bank beside a card by Stripe"
    );
    assert!(!shown.contains("very_secret") && shown.contains("1234") && shown.contains("5678"), "{shown}");
}
