//! The same against real providers: `cargo xtask test` starts two, and says where they are.
#![allow(clippy::disallowed_methods, clippy::print_stderr, reason = "a test asks whoever runs it")]

use super::{
    people::{Browser, browser, somebody, world_through},
    provider_sample::told_there,
};
use crate::{Provider, Providers, Wish};
use action::Outside;
use kernel::{Role, time};
use openidconnect::url::Url;
use outside::{Client, Guard, Patience, SystemNames};
use serde_json::{Value, json};
use std::{collections::BTreeMap, sync::Arc, time::Duration};
use testing::{Answer as Came, Engine, World, both};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// The issuers of this run; none, with a notice, where no provider was started.
fn issuers() -> Option<Vec<String>> {
    let said = std::env::var("PLAZA_TEST_OIDC").unwrap_or_default();
    if said.is_empty() {
        eprintln!("skipped: no provider; `cargo xtask test` starts two");
        return None;
    }
    Some(said.split(' ').map(str::to_owned).collect())
}

/// What came back from a provider: status, where it leads, what it is.
struct There {
    location: Option<String>,
    body: String,
}

/// A browser out there: it speaks HTTP by hand and keeps cookies for one host and port.
#[derive(Default)]
struct Outdoors {
    cookies: BTreeMap<String, String>,
}

impl Outdoors {
    async fn ask(&mut self, url: &Url, form: Option<String>) -> There {
        let place = format!("{}:{}", url.host_str().unwrap(), url.port().unwrap());
        let mut stream = TcpStream::connect(&place).await.unwrap();
        let path = url[openidconnect::url::Position::BeforePath..].to_owned();
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = format!(
            "{} {path} HTTP/1.1\r\nhost: {place}\r\nconnection: close\r\n",
            if form.is_some() { "POST" } else { "GET" }
        );
        request.push_str(&format!("cookie: {}\r\naccept: text/html\r\n", cookies.join("; ")));
        let body = form.unwrap_or_default();
        request.push_str("content-type: application/x-www-form-urlencoded\r\n");
        request.push_str(&format!("content-length: {}\r\n\r\n{body}", body.len()));
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.unwrap();
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        let mut location = None;
        for line in head.lines().skip(1) {
            let (name, value) = line.split_once(':').unwrap();
            match name.to_ascii_lowercase().as_str() {
                "set-cookie" => {
                    let (name, value) = value.trim().split(';').next().unwrap().split_once('=').unwrap();
                    self.cookies.insert(name.to_owned(), value.to_owned());
                }
                "location" => location = Some(value.trim().to_owned()),
                _ => {}
            }
        }
        There { location, body: body.to_owned() }
    }

    /// Goes where a shop sent it, says who it is, and gives the address that leads back.
    async fn say_who(&mut self, address: &str, form: &str) -> Url {
        let mut url = Url::parse(address).unwrap();
        let mut form = Some(form.to_owned());
        for _ in 0..10 {
            let is_asked = url.path().starts_with("/interaction/");
            let came = self.ask(&url, if is_asked { form.take() } else { None }).await;
            let location = came.location.unwrap_or_else(|| panic!("{url}: {}", came.body));
            url = url.join(&location).unwrap();
            if url.path().starts_with("/sign-in/back/") {
                return url;
            }
        }
        panic!("it leads nowhere: {url}")
    }
}

fn wish(id: &str, issuer: &str) -> Wish {
    Wish {
        id: id.into(),
        issuer: issuer.into(),
        client_id: "plaza".into(),
        client_secret: "s3cr@t/word".into(),
        ..Wish::default()
    }
}

/// A world whose providers are those of this run, by the way out that a server uses.
async fn world_of(engine: Engine, issuers: &[String]) -> World {
    let mut all = Vec::new();
    for (at, issuer) in issuers.iter().enumerate() {
        all.push(Provider::of(&wish(["one", "two"][at], issuer), &all).unwrap());
    }
    let guard = Guard::new(Arc::new(SystemNames), Vec::new());
    let guard = guard.with_hosts_of(all.iter().map(Provider::place));
    let patience = Patience { connect: Duration::from_secs(3), whole: Duration::from_secs(5) };
    let way_out: Arc<dyn Outside> = Arc::new(Client::new(guard, patience).unwrap());
    let world = world_through(engine, Providers::new(all, way_out)).await;
    // They live by the clock of the machine.
    let now = Outdoors::default().ask(&Url::parse(&format!("{}/now", issuers[0])).unwrap(), None).await;
    let digits: String = now.body.chars().filter(char::is_ascii_digit).collect();
    let millis: i64 = digits[digits.len() - 13..].parse().unwrap();
    world.machine.set(time::from_micros(millis * 1_000));
    world
}

async fn set_out(home: &mut Browser<'_>, id: &str) -> String {
    home.post("/sign-in/with", &[("provider", id)]).await.expect(303);
    let page = home.get("/sign-in/away").await.expect(200);
    told_there(&page);
    let address = page.body.split("btn-main\" href=\"").nth(1).unwrap().split('"').next().unwrap();
    address.replace("&#38;", "&").replace("&amp;", "&")
}

async fn arrive(home: &mut Browser<'_>, id: &str, who: &Value) -> Came {
    let address = set_out(home, id).await;
    let back = Outdoors::default().say_who(&address, &testing::fields(&[("who", &who.to_string())])).await;
    home.get(&back[openidconnect::url::Position::BeforePath..]).await
}

#[both]
async fn real_providers_let_people_in(engine: Engine) {
    let Some(issuers) = issuers() else { return };
    let world = world_of(engine, &issuers).await;
    somebody(&world, "Ana", Role::Member).await;
    for id in ["one", "two"] {
        let ana =
            json!({ "sub": "ana", "email": "ana@people.example", "email_verified": true, "name": "Ana" });
        let mut home = browser(&world);
        assert_eq!(arrive(&mut home, id, &ana).await.expect(303).header("location"), "/account", "{id}");
        assert!(home.is_in().await);
        let unsure = json!({ "sub": "mal", "email": "ana@people.example", "email_verified": false });
        let mut home = browser(&world);
        let came = arrive(&mut home, id, &unsure).await.expect(303);
        assert_eq!(came.header("location"), "/sign-up/provider", "{id}");
        assert!(
            home.get("/sign-up/provider").await.expect(200).body.contains("value=\"ana@people.example\"")
        );
        let odd = json!({ "sub": "odd", "name": "<script>alert(1)</script>" });
        let mut home = browser(&world);
        arrive(&mut home, id, &odd).await.expect(303);
        let page = home.get("/sign-up/provider").await.expect(200).body;
        assert!(page.contains("type=\"email\"") && !page.contains("alert(1)"), "{page}");
    }
}

#[both]
async fn the_answer_of_a_real_provider_is_good_for_its_own_way_only(engine: Engine) {
    let Some(issuers) = issuers() else { return };
    let world = world_of(engine, &issuers).await;
    let mut home = browser(&world);
    let address = set_out(&mut home, "one").await;
    let who =
        testing::fields(&[("who", r#"{"sub":"eva","email":"eva@people.example","email_verified":true}"#)]);
    let back = Outdoors::default().say_who(&address, &who).await;
    let path = back[openidconnect::url::Position::BeforePath..].to_owned();
    // Another browser, the other provider, another issuer in the answer, and then twice.
    let over = "/sign-in?trouble=accounts-provider-over";
    assert_eq!(browser(&world).get(&path).await.expect(303).header("location"), over);
    let mixed = path.replace("/back/one", "/back/two");
    assert_eq!(home.get(&mixed).await.expect(303).header("location"), over);
    let mut other = browser(&world);
    let told = set_out(&mut other, "two").await;
    let state = Url::parse(&told).unwrap();
    let state = state.query_pairs().find(|(name, _)| name == "state").unwrap().1.into_owned();
    // The code of the first brought to the second, with a state that is good there.
    let code = back.query_pairs().find(|(name, _)| name == "code").unwrap().1.into_owned();
    let iss = back.query_pairs().find(|(name, _)| name == "iss").unwrap().1.replace([':', '/'], "%3A");
    let mixed = format!("/sign-in/back/two?state={state}&code={code}&iss={iss}");
    let unfit = "/sign-in?trouble=accounts-provider-unfit";
    assert_eq!(other.get(&mixed).await.expect(303).header("location"), unfit);
    assert_eq!(home.get(&path).await.expect(303).header("location"), "/sign-up/provider");
    let no = Outdoors::default().say_who(&set_out(&mut home, "two").await, "no=yes").await;
    let denied = home.get(&no[openidconnect::url::Position::BeforePath..]).await.expect(303);
    assert_eq!(denied.header("location"), "/sign-in?trouble=accounts-provider-denied");
}
