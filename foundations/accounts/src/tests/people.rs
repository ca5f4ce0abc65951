//! What the stories share: a house that receives people, browsers with cookies, and whoever reads the letters.

use crate::{
    Cost, Guests, Keys, Patience, Porter, Providers,
    actions::{self, Acceptance},
    door_of, door_with,
    model::{Answer, Entry, Says},
    steps,
};
use accounts_facts::LetterAsked;
use action::Ctx;
use axum::body::Body;
use database::{StoreError, args};
use events::Position;
use http::{Request, header};
use kernel::{Actor, Lang, PersonId, Role};
use std::{collections::BTreeMap, sync::Arc};
use testing::{Answer as Came, Engine, World};
use webkit::{Pace, Rate};

pub(super) const PASSWORD: &str = "mi gata duerme al sol";

/// Keys that cost nothing, and a porter whom nobody tires.
pub(super) async fn world(engine: Engine) -> World {
    world_with(engine, tireless()).await
}

/// The same, through which one also comes in from other providers.
pub(super) async fn world_through(engine: Engine, providers: Providers) -> World {
    let world =
        World::on(engine, vec![door_with(Porter::new(Keys::new(Cost::CHEAP), tireless()), providers)]).await;
    world.house.receive(Arc::new(Guests));
    world
}

pub(super) fn tireless() -> Patience {
    let wide = Rate { per_minute: 6_000, at_once: 6_000 };
    let codes = Pace { each_s: 1, at_once: 6_000 };
    Patience {
        entry: wide,
        address: wide,
        household: wide,
        letters: wide,
        proof: wide,
        ceremonies: wide,
        codes,
    }
}

pub(super) async fn world_with(engine: Engine, patience: Patience) -> World {
    let porter = Porter::new(Keys::new(Cost::CHEAP), patience);
    let world = World::on(engine, vec![door_of(porter)]).await;
    world.house.receive(Arc::new(Guests));
    world
}

/// A browser: it keeps its cookies and says what it is.
pub(super) struct Browser<'w> {
    world: &'w World,
    pub(super) cookies: BTreeMap<String, String>,
    agent: &'static str,
}

pub(super) fn browser(world: &World) -> Browser<'_> {
    Browser { world, cookies: BTreeMap::new(), agent: "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0" }
}

impl Browser<'_> {
    pub(super) async fn get(&mut self, address: &str) -> Came {
        self.send(Request::get(address), String::new()).await
    }

    /// Sends a form; names and values are given as people write them.
    pub(super) async fn post(&mut self, address: &str, form: &[(&str, &str)]) -> Came {
        let request = Request::post(address)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        self.send(request, testing::fields(form)).await
    }

    /// Sends what an island sends.
    pub(super) async fn json(&mut self, address: &str, value: &serde_json::Value) -> Came {
        self.body(address, "application/json", &value.to_string()).await
    }

    /// Sends anything, said to be of a kind.
    pub(super) async fn body(&mut self, address: &str, kind: &str, body: &str) -> Came {
        let request =
            Request::post(address).header(header::CONTENT_TYPE, kind).header("sec-fetch-site", "same-origin");
        self.send(request, body.to_owned()).await
    }

    async fn send(&mut self, request: http::request::Builder, body: String) -> Came {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = request.header(header::USER_AGENT, self.agent);
        if !cookies.is_empty() {
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        let came = self.world.send(request.body(Body::from(body)).unwrap()).await;
        for line in came.headers.get_all(header::SET_COOKIE) {
            let line = line.to_str().unwrap();
            let (name, value) = line.split(';').next().unwrap().split_once('=').unwrap();
            match line.contains("Max-Age=0") {
                true => self.cookies.remove(name),
                false => self.cookies.insert(name.to_owned(), value.to_owned()),
            };
        }
        came
    }

    pub(super) fn secret(&self) -> Option<&String> {
        self.cookies.get("__Host-plaza")
    }

    pub(super) async fn sign_up(&mut self, name: &str, address: &str, password: &str) -> Came {
        let form =
            [("name", name), ("address", address), ("password", password), ("age", "yes"), ("terms", "yes")];
        self.post("/sign-up", &form).await
    }

    pub(super) async fn sign_in(&mut self, address: &str, password: &str) -> Came {
        self.post("/sign-in", &[("address", address), ("password", password)]).await
    }

    /// Whether the browser is in.
    pub(super) async fn is_in(&mut self) -> bool {
        self.get("/account").await.status == 200
    }
}

/// The letters that were asked for and not written yet, as whoever sends them learns what they say.
pub(super) async fn letters(world: &World) -> Vec<Answer> {
    testing::settle(&world.house.database).await;
    let log =
        world.house.database.read(async |snap| snap.log_after(Position::START, 10_000).await).await.unwrap();
    let mut letters = Vec::new();
    let ctx = &world.ctx(Actor::House);
    for fact in log.iter().filter(|fact| fact.is::<LetterAsked>()) {
        let asked = fact.read::<LetterAsked>().unwrap().asked;
        let said: Result<_, StoreError> = ctx.write(async |tx| steps::answer(tx, ctx, asked).await).await;
        letters.extend(said.unwrap());
    }
    letters
}

/// The one letter that waits, and the secret in it.
pub(super) async fn the_letter(world: &World) -> (Answer, String) {
    let mut letters = letters(world).await;
    assert_eq!(letters.len(), 1, "{letters:?}");
    let letter = letters.remove(0);
    let secret = match &letter.says {
        Says::Confirm { secret, .. }
        | Says::Reset { secret, .. }
        | Says::Invite { secret, .. }
        | Says::AddressConfirm { secret, .. }
        | Says::AddressUndo { secret, .. } => secret.clone(),
        Says::AlreadyMember { .. }
        | Says::PasswordChanged { .. }
        | Says::Leaving { .. }
        | Says::KeyChanged { .. }
        | Says::AddressInUse { .. } => String::new(),
    };
    (letter, secret)
}

/// Somebody with an account and a password, who came by invitation.
pub(super) async fn somebody(world: &World, name: &str, role: Role) -> PersonId {
    let address = format!("{}@people.example", name.to_lowercase());
    let ctx = &world.operator();
    let secret = actions::invite_link(ctx, &address, name, role, Lang::Es).await.unwrap();
    let keys = Keys::new(Cost::CHEAP);
    let visitor = world.ctx(Actor::Visitor);
    let form = Acceptance { name, password: PASSWORD, is_fourteen: true, takes_terms: true };
    actions::accept(&visitor, &keys, &secret, &form, &Entry::default()).await.unwrap().person
}

/// A browser in which somebody is signed in.
pub(super) async fn inside<'w>(world: &'w World, name: &str) -> Browser<'w> {
    let mut browser = browser(world);
    let address = format!("{}@people.example", name.to_lowercase());
    browser.sign_in(&address, PASSWORD).await.expect(303);
    browser
}

/// The names of all facts in the log, in order.
pub(super) async fn told(world: &World) -> Vec<String> {
    testing::settle(&world.house.database).await;
    let log =
        world.house.database.read(async |snap| snap.log_after(Position::START, 10_000).await).await.unwrap();
    log.into_iter().map(|fact| fact.name).collect()
}

pub(super) fn staff(world: &World, id: PersonId) -> Ctx {
    world.ctx(Actor::Staff(id))
}

/// Changes rows behind everybody's back, as nothing in the program does.
pub(super) async fn meddle(world: &World, sql: &'static str) {
    let ctx = &world.ctx(Actor::House);
    let done: Result<u64, StoreError> = ctx.write(async |tx| tx.exec(sql, args![]).await).await;
    done.unwrap();
}
