//! A provider that says what a test tells it to say, without sockets, and a browser that goes there and comes back.

use super::people::{Browser, browser, world_through};
use crate::{Provider, Providers, Wish};
use action::{BoxFut, Fetch, FetchError, HandOver, Login, Outside};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use p256::ecdsa::{Signature, SigningKey, signature::Signer};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};
use testing::{Answer as Came, Engine, World};

pub(super) const SECRET: &str = "what only we know";

/// Two providers, `one` and `two`, with a key each, and whatever tokens a test has them give for a code.
pub(super) struct Sample {
    tokens: Mutex<HashMap<String, (String, String)>>,
    pub(super) is_down: Mutex<bool>,
}

fn key_of(url: &str) -> SigningKey {
    SigningKey::from_slice(&[if url.contains("//one.") { 7 } else { 8 }; 32]).unwrap()
}

/// A token signed by the provider of this issuer.
pub(super) fn signed(head: &Value, claims: &Value, key: &SigningKey) -> String {
    let [head, claims] = [head, claims].map(|part| URL_SAFE_NO_PAD.encode(part.to_string()));
    let said = format!("{head}.{claims}");
    let signature: Signature = key.sign(said.as_bytes());
    format!("{said}.{}", URL_SAFE_NO_PAD.encode(signature.to_bytes()))
}

pub(super) fn by_its_own_key(issuer: &str, claims: &Value) -> String {
    signed(&json!({ "alg": "ES256", "kid": "k1", "typ": "JWT" }), claims, &key_of(issuer))
}

impl Sample {
    /// For this code the provider gives this token, to whoever shows what was hidden behind the challenge.
    pub(super) fn gives(&self, code: &str, challenge: &str, token: String) {
        self.tokens.lock().unwrap().insert(code.to_owned(), (challenge.to_owned(), token));
    }
}

impl Outside for Sample {
    fn fetch(&self, what: Fetch) -> BoxFut<'_, Result<Vec<u8>, FetchError>> {
        let point = key_of(&what.url).verifying_key().to_sec1_bytes();
        let [x, y] = [&point[1..33], &point[33..]].map(|half| URL_SAFE_NO_PAD.encode(half));
        let issuer = what.url.split("/.well-known").next().unwrap_or_default();
        let answer = match what.url.ends_with("/keys") {
            true => {
                json!({ "keys": [{ "kty": "EC", "crv": "P-256", "x": x, "y": y, "kid": "k1", "use": "sig" }] })
            }
            false => json!({
                "issuer": issuer,
                "authorization_endpoint": format!("{issuer}/auth"),
                "token_endpoint": format!("{issuer}/token"),
                "jwks_uri": format!("{issuer}/keys"),
                "id_token_signing_alg_values_supported": ["ES256", "HS256", "none"],
                "authorization_response_iss_parameter_supported": true,
            }),
        };
        let is_down = *self.is_down.lock().unwrap();
        Box::pin(async move {
            if is_down {
                Err(FetchError::Unreachable("nobody".into()))
            } else {
                Ok(answer.to_string().into_bytes())
            }
        })
    }

    fn hand_over(&self, what: HandOver) -> BoxFut<'_, Result<Vec<u8>, FetchError>> {
        let word = |name| what.form.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str());
        let login = matches!(&what.login, Some(Login::Basic(name, password))
            if name == "shop" && password == "what%20only%20we%20know");
        let hidden = URL_SAFE_NO_PAD.encode(Sha256::digest(word("code_verifier").unwrap_or_default()));
        let given = self.tokens.lock().unwrap().remove(word("code").unwrap_or_default());
        let token = given.filter(|(challenge, _)| login && *challenge == hidden).map(|(_, token)| token);
        Box::pin(async move {
            let token = token.ok_or(FetchError::Status(400))?;
            Ok(json!({ "id_token": token, "access_token": "", "token_type": "Bearer" })
                .to_string()
                .into_bytes())
        })
    }
}

fn wish(id: &str) -> Wish {
    Wish {
        id: id.into(),
        name: format!("Casa {id}"),
        issuer: format!("https://{id}.example"),
        client_id: "shop".into(),
        client_secret: SECRET.into(),
        ..Wish::default()
    }
}

/// A world with these providers.
pub(super) async fn world_of(engine: Engine, ids: &[&str]) -> (World, Arc<Sample>) {
    let sample = Arc::new(Sample { tokens: Mutex::default(), is_down: Mutex::new(false) });
    let mut all = Vec::new();
    for id in ids {
        all.push(Provider::of(&wish(id), &all).unwrap());
    }
    let providers = Providers::new(all, sample.clone());
    (world_through(engine, providers).await, sample)
}

/// What the provider is told when a browser arrives there.
pub(super) fn told_there(page: &Came) -> HashMap<String, String> {
    let address = page.body.split("btn-main\" href=\"").nth(1).unwrap_or_else(|| panic!("{}", page.body));
    let address = address.split('"').next().unwrap().replace("&#38;", "&").replace("&amp;", "&");
    let url = openidconnect::url::Url::parse(&address).unwrap();
    url.query_pairs().map(|(name, value)| (name.into_owned(), value.into_owned())).collect()
}

/// A browser that goes to a provider.
pub(super) async fn go(home: &mut Browser<'_>, provider: &str, next: &str) -> HashMap<String, String> {
    let out = home.post("/sign-in/with", &[("provider", provider), ("next", next)]).await.expect(303);
    assert_eq!(out.header("location"), "/sign-in/away");
    told_there(&home.get("/sign-in/away").await.expect(200))
}

/// What an honest provider puts into a token for whoever arrived with this.
pub(super) fn claims(world: &World, told: &HashMap<String, String>, id: &str, more: &Value) -> Value {
    let now_s = world.now().as_second();
    let mut claims = json!({
        "iss": format!("https://{id}.example"),
        "aud": "shop",
        "iat": now_s,
        "exp": now_s + 600,
        "nonce": told["nonce"],
        "sub": "248289761001",
    });
    for (name, value) in more.as_object().unwrap() {
        claims[name] = value.clone();
    }
    claims
}

/// Where a provider sends a browser back to.
pub(super) fn address_back(id: &str, state: &str, code: &str) -> String {
    format!("/sign-in/back/{id}?state={state}&code={code}&iss=https%3A%2F%2F{id}.example")
}

/// A browser comes back from an honest provider that says this of whoever uses it.
pub(super) async fn come_back(
    (world, sample): (&World, &Sample),
    home: &mut Browser<'_>,
    (id, told): (&str, &HashMap<String, String>),
    more: &Value,
) -> Came {
    let token = by_its_own_key(&format!("https://{id}.example"), &claims(world, told, id, more));
    sample.gives("c0de", &told["code_challenge"], token);
    home.get(&address_back(id, &told["state"], "c0de")).await
}

/// There and back.
pub(super) async fn through(
    (world, sample): (&World, &Sample),
    home: &mut Browser<'_>,
    id: &str,
    more: &Value,
) -> Came {
    let told = go(home, id, "").await;
    come_back((world, sample), home, (id, &told), more).await
}

/// A new browser, there and back.
pub(super) async fn arrive<'w>(
    (world, sample): (&'w World, &Sample),
    id: &str,
    more: &Value,
) -> (Browser<'w>, Came) {
    let mut home = browser(world);
    let came = through((world, sample), &mut home, id, more).await;
    (home, came)
}
