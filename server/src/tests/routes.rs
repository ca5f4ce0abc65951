//! Every route of the program with who may call it, as one text that is read by people, and whether the gate does what the
//! text says. A route that is added or opened to somebody else is a line that changes.

use crate::{
    commands::{Command, Common},
    config,
    house::closed_doors,
    measures::{self, Figures},
};
use axum::body::Body;
use http::{Method, Request};
use kernel::{Role, Scope};
use std::sync::Arc;
use testing::{Answer, Engine, World, both};
use webkit::{Audience, Door, Listed};

const KNOWN: &str = include_str!("routes.txt");

pub(super) fn doors() -> Vec<Door> {
    let settings = config::read(&Common::default(), &Command::Serve).unwrap();
    let mut doors = closed_doors().unwrap();
    doors.push(measures::door(&settings, Arc::new(Figures::new(None))));
    doors
}

pub(super) fn listed(doors: &[Door]) -> Vec<Listed> {
    let mut listed: Vec<Listed> = doors.iter().flat_map(|door| door.routes.listed()).collect();
    listed.sort_by_key(|(method, path, _)| (*path, method.to_string()));
    listed
}

#[test]
fn every_route_stands_in_the_text_with_who_may_call_it() {
    let line = |(method, path, audience): &Listed| format!("{method} {path} {audience}\n");
    let text: String = listed(&doors()).iter().map(line).collect();
    if std::env::var_os("PLAZA_SNAPSHOT").is_some() {
        return std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/src/tests/routes.txt"), text).unwrap();
    }
    assert!(
        text == KNOWN,
        "if this is meant, PLAZA_SNAPSHOT=write lets this test write server/src/tests/routes.txt"
    );
}

/// An address that the route answers.
fn filled(path: &str) -> String {
    let part = |part: &str| if part.starts_with('{') { "x".to_owned() } else { part.to_owned() };
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}

/// Whoever may do everything that a token can give.
fn every_scope() -> String {
    Scope::all().map(|scope| scope.to_string()).collect::<Vec<_>>().join(" ")
}

pub(super) async fn call(world: &World, role: Option<Role>, method: &Method, address: &str) -> Answer {
    if address.starts_with("/api/v1/") {
        return match role {
            None => {
                world.send(Request::builder().method(method).uri(address).body(Body::empty()).unwrap()).await
            }
            Some(role) => world.program(role, &every_scope()).call(method.clone(), address).await,
        };
    }
    match (role, *method == Method::POST) {
        (None, false) => world.get(address).await,
        (None, true) => world.post(address, "").await,
        (Some(role), false) => world.as_(role).get(address).await,
        (Some(role), true) => world.as_(role).post(address, &[]).await,
    }
}

/// What comes after the gate may be anything but this, and nothing of ours to mend.
fn passed(answer: &Answer) -> bool {
    let sent_away = answer.status == 303 && answer.header("location").contains("/sign-in?next=");
    !sent_away && answer.status != 401 && answer.status != 403 && !answer.status.is_server_error()
}

#[both]
async fn the_gate_lets_those_through_whom_the_text_names(engine: Engine) {
    // Whoever watches is answered without an end; figures are given to connections, and a world has none.
    let is_called = |(_, path, _): &Listed| !["/live", "/metrics"].contains(path);
    let called: Vec<Listed> = listed(&doors()).into_iter().filter(is_called).collect();
    let guarded = called.iter().filter(|(_, _, audience)| *audience != Audience::Everyone).count();
    assert!(guarded > 3 && called.len() > guarded, "{guarded} of {}", called.len());
    // A world brings these two itself.
    let own = |door: &Door| ["webkit", "look"].contains(&door.name);
    let world = World::on(engine, doors().into_iter().filter(|door| !own(door)).collect()).await;
    for (method, path, audience) in called {
        let address = filled(path);
        for role in [None].into_iter().chain(Role::ALL.map(Some)) {
            let answer = call(&world, role, &method, &address).await;
            let who = role.map_or("nobody", Role::code);
            assert_eq!(
                passed(&answer),
                audience.admits(role),
                "{who}: {method} {address}: {}",
                answer.status
            );
        }
    }
}
