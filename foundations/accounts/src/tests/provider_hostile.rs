//! Nobody comes in by an answer that was not given to this browser, by this provider, for us, now.

use super::{
    people::{PASSWORD, browser, inside, somebody, world},
    provider_sample::{
        SECRET, address_back, arrive, by_its_own_key, claims, come_back, go, signed, world_of,
    },
};
use axum::body::Body;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use http::Request;
use kernel::{Role, time};
use p256::ecdsa::SigningKey;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap};
use testing::{Answer as Came, Engine, World, both};

/// What there is of people, without the ways that begin and end.
async fn kept(world: &World) -> BTreeMap<&'static str, Vec<String>> {
    let all = world.everything().await;
    let tables = ["account_person", "account_identity", "account_session", "account_asked"];
    tables.map(|table| (table, all[table].clone())).into()
}

#[track_caller]
fn led_to(came: &Came, why: &str) {
    assert_eq!(came.status, 303, "{why}: {}", came.body);
    assert_eq!(came.header("location"), format!("/sign-in?trouble=accounts-provider-{why}"));
}

#[both]
async fn an_answer_that_this_browser_does_not_await_is_refused(engine: Engine) {
    let (world, sample) = world_of(engine, &["one", "two"]).await;
    somebody(&world, "Ana", Role::Member).await;
    let before = kept(&world).await;
    let good = json!({ "email": "ana@people.example", "email_verified": true });
    let mut home = browser(&world);
    let told = go(&mut home, "one", "").await;
    let token = by_its_own_key("https://one.example", &claims(&world, &told, "one", &good));
    sample.gives("c0de", &told["code_challenge"], token);
    let state = &told["state"];
    let answer = address_back("one", state, "c0de");
    let mut other = browser(&world);
    led_to(&other.get(&answer).await, "over");
    let mut planned = browser(&world);
    go(&mut planned, "one", "").await;
    led_to(&planned.get(&answer).await, "over");
    for odd in [
        address_back("one", "", "c0de"),
        address_back("one", &"A".repeat(43), "c0de"),
        address_back("one", &"A".repeat(20_000), "c0de"),
        address_back("one", "%00", "c0de"),
        address_back("two", state, "c0de"),
        address_back("nowhere", state, "c0de"),
        "/sign-in/back/one".to_owned(),
        "/sign-in/back/one?code=c0de".to_owned(),
    ] {
        led_to(&home.get(&odd).await, "over");
    }
    assert_eq!(kept(&world).await, before);
    // None of that has used anything up.
    assert_eq!(home.get(&answer).await.expect(303).header("location"), "/account");
    let mut again = browser(&world);
    again.cookies = home.cookies.clone();
    led_to_account_or_over(&again.get(&answer).await);
}

/// Whoever is in is told at the page of their own.
#[track_caller]
fn led_to_account_or_over(came: &Came) {
    assert_eq!(came.header("location"), "/account/identities?trouble=accounts-provider-over");
}

#[both]
async fn a_way_is_good_once_and_for_ten_minutes(engine: Engine) {
    let (world, sample) = world_of(engine, &["one"]).await;
    somebody(&world, "Ana", Role::Member).await;
    let good = json!({ "email": "ana@people.example", "email_verified": true });
    let mut home = browser(&world);
    let told = go(&mut home, "one", "").await;
    let carried = home.cookies.clone();
    come_back((&world, &sample), &mut home, ("one", &told), &good).await.expect(303);
    // The same way with another code, in a browser that still carries what it carried.
    let mut replayed = browser(&world);
    replayed.cookies = carried;
    led_to(&come_back((&world, &sample), &mut replayed, ("one", &told), &good).await, "over");
    let mut slow = browser(&world);
    let told = go(&mut slow, "one", "").await;
    world.machine.set(time::seconds_after(world.now(), 599));
    slow.get("/sign-in/away").await.expect(200);
    world.machine.set(time::seconds_after(world.now(), 1));
    led_to(&come_back((&world, &sample), &mut slow, ("one", &told), &good).await, "over");
    led_to(&slow.get("/sign-in/away").await, "over");
}

/// A token that was stolen, bought, changed, or is too old.
fn bad_tokens(world: &World, told: &HashMap<String, String>) -> Vec<(&'static str, String)> {
    let good = json!({ "email": "ana@people.example", "email_verified": true });
    let with = |more: Value| {
        let mut claims = claims(world, told, "one", &good);
        for (name, value) in more.as_object().unwrap() {
            claims[name] = value.clone();
        }
        claims
    };
    let by_one = |more: Value| by_its_own_key("https://one.example", &with(more));
    let now_s = world.now().as_second();
    let head = |alg: &str, kid: &str| json!({ "alg": alg, "kid": kid });
    let foreign = SigningKey::from_slice(&[9; 32]).unwrap();
    let unsigned = signed(&head("none", "k1"), &with(json!({})), &foreign);
    let unsigned = format!("{}.", unsigned.rsplit_once('.').unwrap().0);
    let mut torn = by_one(json!({}));
    torn.replace_range(torn.len() - 4.., "AAAA");
    vec![
        ("nonce of another", by_one(json!({ "nonce": "n-0S6_WzA2Mj" }))),
        ("no nonce", by_one(json!({ "nonce": null }))),
        ("for another", by_one(json!({ "aud": "another" }))),
        ("for many", by_one(json!({ "aud": ["shop", "another"] }))),
        ("made for another", by_one(json!({ "azp": "another" }))),
        ("of another issuer", by_one(json!({ "iss": "https://two.example" }))),
        ("of nearly this issuer", by_one(json!({ "iss": "https://one.example/" }))),
        ("over", by_one(json!({ "iat": now_s - 700, "exp": now_s - 61 }))),
        ("of tomorrow", by_one(json!({ "iat": now_s + 86_400, "exp": now_s + 90_000 }))),
        ("by the other's key", by_its_own_key("https://two.example", &with(json!({})))),
        ("by a key of nobody's", signed(&head("ES256", "k1"), &with(json!({})), &foreign)),
        ("by a key that is not known", signed(&head("ES256", "k2"), &with(json!({})), &foreign)),
        ("not signed", unsigned),
        ("signed with our secret", by_our_secret(&with(json!({})))),
        ("torn", torn),
        ("of nobody", by_one(json!({ "sub": "" }))),
        ("of a sign of number zero", by_one(json!({ "sub": "a\0b" }))),
        ("of a novel", by_one(json!({ "sub": "a".repeat(256) }))),
        ("no token", "nonsense".to_owned()),
        ("nothing", String::new()),
    ]
}

/// HS256: whoever knows the secret could have signed it.
fn by_our_secret(claims: &Value) -> String {
    let head = json!({ "alg": "HS256" });
    let [head, claims] = [&head, claims].map(|part| URL_SAFE_NO_PAD.encode(part.to_string()));
    let said = format!("{head}.{claims}");
    let mut block = [0_u8; 64];
    block[..SECRET.len()].copy_from_slice(SECRET.as_bytes());
    let pad = |pad: u8| block.map(|byte| byte ^ pad);
    let inner = Sha256::new().chain_update(pad(0x36)).chain_update(&said).finalize();
    let tag = Sha256::new().chain_update(pad(0x5c)).chain_update(inner).finalize();
    format!("{said}.{}", URL_SAFE_NO_PAD.encode(tag))
}

#[both]
async fn a_token_that_is_not_meant_for_this_browser_now_opens_nothing(engine: Engine) {
    let (world, sample) = world_of(engine, &["one", "two"]).await;
    somebody(&world, "Ana", Role::Member).await;
    let before = kept(&world).await;
    let mut home = browser(&world);
    let count = bad_tokens(&world, &go(&mut home, "one", "").await).len();
    for at in 0..count {
        let told = go(&mut home, "one", "").await;
        let (what, token) = bad_tokens(&world, &told).remove(at);
        sample.gives("c0de", &told["code_challenge"], token);
        let came = home.get(&address_back("one", &told["state"], "c0de")).await;
        assert_eq!(came.header("location"), "/sign-in?trouble=accounts-provider-unfit", "{what}");
        assert_eq!(kept(&world).await, before, "{what}");
    }
    let page = home.get("/sign-in?trouble=accounts-provider-unfit").await.expect(200).body;
    assert!(page.contains("no encaja") && page.contains("role=\"alert\""), "{page}");
}

#[both]
async fn two_providers_are_not_taken_for_each_other(engine: Engine) {
    let (world, sample) = world_of(engine, &["one", "two"]).await;
    somebody(&world, "Ana", Role::Member).await;
    let before = kept(&world).await;
    let good = json!({ "email": "ana@people.example", "email_verified": true });
    for issuer in ["iss=https%3A%2F%2Ftwo.example", "iss=", "x=1"] {
        let mut home = browser(&world);
        let told = go(&mut home, "one", "").await;
        let token = by_its_own_key("https://one.example", &claims(&world, &told, "one", &good));
        sample.gives("c0de", &told["code_challenge"], token);
        let address = format!("/sign-in/back/one?state={}&code=c0de&{issuer}", told["state"]);
        led_to(&home.get(&address).await, "unfit");
    }
    // Whoever is somebody at one is not the one who is called the same at the other.
    let (_, came) = arrive((&world, &sample), "one", &good).await;
    came.expect(303);
    let (mut home, _) = arrive((&world, &sample), "two", &json!({})).await;
    assert!(!home.is_in().await);
    let after = kept(&world).await;
    assert_eq!(after["account_person"].len(), before["account_person"].len());
}

#[both]
async fn whoever_says_no_there_is_told_so_here(engine: Engine) {
    let (world, _) = world_of(engine, &["one"]).await;
    for (error, why) in [
        ("access_denied", "denied"),
        ("temporarily_unavailable", "down"),
        ("<script>alert(1)</script>", "unfit"),
    ] {
        let sentence = match why {
            "denied" => "No diste permiso",
            "down" => "no responden",
            _ => "no encaja",
        };
        let mut home = browser(&world);
        let told = go(&mut home, "one", "").await;
        let sent = format!(
            "/sign-in/back/one?state={}&error={}&iss=https%3A%2F%2Fone.example",
            told["state"],
            error.replace('<', "%3C").replace('>', "%3E")
        );
        let came = home.get(&sent).await;
        led_to(&came, why);
        let page = home.get(came.header("location")).await.expect(200).body;
        assert!(page.contains(sentence) && !page.contains("<script>alert"), "{page}");
    }
    let odd = browser(&world).get("/sign-in?trouble=%3Cscript%3Ealert(1)").await.expect(200).body;
    assert!(!odd.contains("<script>alert") && !odd.contains("no encaja"), "{odd}");
}

#[both]
async fn the_way_on_leads_nowhere_else(engine: Engine) {
    let (world, sample) = world_of(engine, &["one"]).await;
    somebody(&world, "Ana", Role::Member).await;
    let good = json!({ "email": "ana@people.example", "email_verified": true });
    for (wanted, place) in [
        ("https://evil.example", "/account"),
        ("//evil.example", "/account"),
        ("/\\evil.example", "/account"),
        ("/sign-out", "/account"),
        ("/p/taza?v=2", "/p/taza?v=2"),
    ] {
        let mut home = browser(&world);
        let told = go(&mut home, "one", wanted).await;
        let came = come_back((&world, &sample), &mut home, ("one", &told), &good).await.expect(303);
        assert_eq!(came.header("location"), place, "{wanted}");
    }
    let long = "/".to_owned() + &"a".repeat(100_000);
    browser(&world).post("/sign-in/with", &[("provider", "one"), ("next", &long)]).await.expect(413);
}

#[both]
async fn what_a_provider_says_is_printed_and_not_obeyed(engine: Engine) {
    let (world, sample) = world_of(engine, &["one"]).await;
    let many = "x".repeat(100_000);
    for (name, email) in [
        ("<script>alert(1)</script>", "\"><img src=x>@people.example"),
        ("\u{202e}gnp.avE", "eva@people.example\0"),
        ("' OR 1=1 --", "' OR 1=1 --@people.example"),
        (many.as_str(), many.as_str()),
        ("www.evil.example", "ana@péople.example"),
    ] {
        let said = json!({ "name": name, "email": email, "email_verified": true });
        let (mut home, came) = arrive((&world, &sample), "one", &said).await;
        assert_eq!(came.expect(303).header("location"), "/sign-up/provider", "{name:.40}");
        let page = home.get("/sign-up/provider").await.expect(200).body;
        assert!(page.contains("type=\"email\""), "no address is taken for vouched: {name:.40}");
        for odd in ["<script>alert", "<img src=x>", "\u{202e}", "evil.example", "\0"] {
            assert!(!page.contains(odd), "{odd:?}");
        }
        assert!(page.len() < 50_000);
    }
}

#[both]
async fn a_form_of_a_provider_only_sends_the_browser_on(engine: Engine) {
    let (world, _) = world_of(engine, &["one"]).await;
    let before = world.everything().await;
    let form = |address: &str, body: &'static str| {
        let request = Request::post(address)
            .header("content-type", "application/x-www-form-urlencoded")
            .header("origin", "https://appleid.apple.com")
            .header("sec-fetch-site", "cross-site");
        request.body(Body::from(body)).unwrap()
    };
    let body = "state=a%26b&code=c0de&user=%7B%22name%22%3A%7B%22firstName%22%3A%22Eva%22%7D%7D&evil=%2F%2Fx";
    let came = world.send(form("/sign-in/back/one", body)).await.expect(303);
    assert!(came.header("location").starts_with("/sign-in/back/one?state=a%26b&code=c0de&user=%7B"));
    assert!(!came.header("location").contains("evil") && came.header("set-cookie").is_empty());
    let came = world.send(form("/sign-in/back/%2F%2Fevil.example", "state=x")).await.expect(303);
    assert!(came.header("location").starts_with("/sign-in/back/%2F%2Fevil"), "{}", came.header("location"));
    for closed in ["/sign-in/with", "/sign-in", "/sign-up/provider", "/sign-in/backwards"] {
        world.send(form(closed, "provider=one")).await.expect(403);
    }
    assert_eq!(world.everything().await, before);
}

#[both]
async fn nobody_is_linked_by_a_page_of_another_site(engine: Engine) {
    let (world, _) = world_of(engine, &["one"]).await;
    somebody(&world, "Ana", Role::Member).await;
    let ana = inside(&world, "Ana").await;
    let carried = format!("__Host-plaza={}", ana.secret().unwrap());
    let request = Request::post("/account/identities/link")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "cross-site")
        .header("cookie", carried)
        .body(Body::from("provider=one"));
    world.send(request.unwrap()).await.expect(403);
    assert_eq!(world.everything().await["account_passage"], Vec::<String>::new());
}

#[both]
async fn where_no_provider_is_named_nobody_sets_out(engine: Engine) {
    let world = world(engine).await;
    let page = browser(&world).get("/sign-in").await.expect(200).body;
    assert!(!page.contains("/sign-in/with"), "{page}");
    for provider in ["one", "", "' OR 1=1", "\0"] {
        let out = browser(&world).post("/sign-in/with", &[("provider", provider)]).await;
        led_to(&out, "not-offered");
    }
    led_to(&browser(&world).get("/sign-in/away").await, "over");
    browser(&world).get("/sign-up/provider").await.expect(404);
    browser(&world).post("/sign-up/provider", &[("name", "Eva")]).await.expect(404);
    browser(&world).sign_in("eva@people.example", PASSWORD).await.expect(422);
}

/// Whatever comes of it, nobody outside learns by coming through a provider who has an account with an address that the provider
/// does not vouch for.
#[both]
async fn an_address_nobody_vouches_for_tells_nothing(engine: Engine) {
    let (world, sample) = world_of(engine, &["one"]).await;
    somebody(&world, "Ana", Role::Member).await;
    let mut seen = Vec::new();
    for address in ["ana@people.example", "eva@people.example"] {
        let (mut home, came) = arrive((&world, &sample), "one", &json!({ "email": address })).await;
        let page = home.get("/sign-up/provider").await;
        let rest = [("name", "Alguien"), ("address", address), ("age", "yes"), ("terms", "yes")];
        let sent = home.post("/sign-up/provider", &rest).await;
        let place =
            |came: &Came| (came.status, came.header("location").to_owned(), came.body.replace(address, "…"));
        seen.push([place(&came), place(&page), place(&sent)]);
    }
    assert_eq!(seen[0], seen[1]);
}
