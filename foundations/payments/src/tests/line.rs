//! A way out that says what a test wants, without sockets, and remembers what was asked; and a shop that goes by it.

use super::samples::{find, start};
use crate::{demo, model::Way};
use action::{BoxFut, Fetch, FetchError, Outside, Question, Reply};
use axum::body::Body;
use http::{Request, header};
use kernel::Role;
use payments_facts::PaymentId;
use serde_json::Value;
use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
};
use testing::{Answer, Engine, World};

pub(super) const SECRET: &str = "sk_test_very_secret_1234";
pub(super) const SIGNING: &str = "whsec_very_secret_5678";
pub(super) const KEY: &str = "sq7HjrUOBfKmC576ILgskD5srU870gJ7";

#[derive(Default)]
pub(super) struct Line {
    says: Mutex<VecDeque<Result<Reply, FetchError>>>,
    asked: Mutex<Vec<Question>>,
    removed: Mutex<Vec<String>>,
}

impl Line {
    /// The next question is answered so.
    pub(super) fn says(&self, status: u16, text: impl ToString) {
        let beginning = text.to_string().into_bytes();
        self.says.lock().unwrap().push_back(Ok(Reply { status, beginning }));
    }

    /// The next question is never answered.
    pub(super) fn goes_dead(&self) {
        self.says.lock().unwrap().push_back(Err(FetchError::Unreachable("nobody answers".into())));
    }

    /// What was asked since the last time somebody looked: how, where, and with what.
    pub(super) fn asked(&self) -> Vec<Question> {
        let left = self.says.lock().unwrap().len();
        assert_eq!(left, 0, "nobody asked what these would answer");
        std::mem::take(&mut *self.asked.lock().unwrap())
    }

    /// What was to be removed since the last time somebody looked: where it stands.
    pub(super) fn removed(&self) -> Vec<String> {
        std::mem::take(&mut *self.removed.lock().unwrap())
    }
}

impl Outside for Line {
    fn fetch(&self, _: Fetch) -> BoxFut<'_, Result<Vec<u8>, FetchError>> {
        Box::pin(async { Err(FetchError::Unreachable("nothing is read".into())) })
    }

    fn ask(&self, what: Question) -> BoxFut<'_, Result<Reply, FetchError>> {
        let next = self.says.lock().unwrap().pop_front();
        self.asked.lock().unwrap().push(what);
        Box::pin(async move { next.unwrap_or_else(|| Err(FetchError::Unreachable("nobody answers".into()))) })
    }

    fn remove(&self, what: Question) -> BoxFut<'_, Result<Reply, FetchError>> {
        self.removed.lock().unwrap().push(what.url.clone());
        self.ask(what)
    }
}

/// A shop with both contracts that offers all ways.
pub(super) async fn world(engine: Engine, line: &Arc<Line>) -> World {
    let line = line.clone();
    let world =
        World::furnished(engine, vec![crate::door()], move |house| house.with_outside(line.clone())).await;
    demo::fill(&world.operator()).await.unwrap();
    let owner = world.as_(Role::Owner);
    let stripe = [("version", "0"), ("secret_key", SECRET), ("signing_secret", SIGNING)];
    owner.post("/admin/payments/keys/stripe", &stripe).await.expect(303);
    let redsys = [
        ("version", "0"),
        ("merchant_code", "999008881"),
        ("terminal", "1"),
        ("key", KEY),
        ("sandbox", "yes"),
    ];
    owner.post("/admin/payments/keys/redsys", &redsys).await.expect(303);
    for (way, tick) in [("stripe", "stripe_on"), ("redsys", "redsys_on"), ("bizum", "bizum_on")] {
        let path = format!("/admin/payments/ways/{way}");
        owner.post(&path, &[("version", "0"), (tick, "yes")]).await.expect(303);
    }
    world
}

/// The names and values that a question carries.
pub(super) fn pairs(asked: &Question) -> Vec<(String, String)> {
    serde_urlencoded::from_str(asked.body.as_deref().unwrap_or_default()).unwrap()
}

pub(super) fn value<'p>(pairs: &'p [(String, String)], name: &str) -> &'p str {
    pairs.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
}

pub(super) fn head<'q>(asked: &'q Question, name: &str) -> &'q str {
    asked.head.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value)
}

/// A provider brings something, from its own machine and not from a page of ours.
pub(super) async fn bring(world: &World, way: &str, head: &[(&str, &str)], body: &str) -> Answer {
    let mut request = Request::post(format!("/payments/{way}/notify"))
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    for (name, value) in head {
        request = request.header(*name, *value);
    }
    world.send(request.body(Body::from(body.to_owned())).unwrap()).await
}

/// A payment of 25 euro by this way, and the id of its attempt.
pub(super) async fn begun(world: &World, number: u8, way: Way) -> (PaymentId, crate::model::AttemptId) {
    let id = start(world, number, way).await;
    let attempt = super::samples::attempts(world, id).await[0].id;
    assert_eq!(find(world, id).await.way, way);
    (id, attempt)
}

/// Everything that is written down, to look for what must not be.
pub(super) async fn written(world: &World) -> String {
    let everything = world.everything().await;
    let kept = everything.iter().filter(|(table, _)| table.as_str() != "payment_contract");
    kept.flat_map(|(_, rows)| rows.clone()).collect::<Vec<_>>().join("\n")
}

pub(super) fn json(value: Value) -> String {
    value.to_string()
}
