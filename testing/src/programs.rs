//! Programs that ask for somebody, for journeys of crates that know nothing of tokens: whatever role and scopes a test wants
//! stand in the token itself. Where tokens are made, a program carries what it was given.

use crate::{
    Answer, World,
    people::{name_of, person_of, secret_of},
};
use action::{BoxFut, House, Program, Programs, Session};
use axum::body::Body;
use database::StoreError;
use http::{Method, Request, header};
use kernel::{Lang, Role, Scopes};
use serde_json::Value;
use std::sync::Arc;

/// Knows every token that says for itself what it is.
struct Plain;

impl Programs for Plain {
    fn find<'a>(&'a self, _: &'a House, token: &'a str) -> BoxFut<'a, Result<Option<Program>, StoreError>> {
        let known = Role::ALL.into_iter().find_map(|role| {
            let scopes = token.strip_prefix(&secret_of(role))?.strip_prefix('/')?;
            let session = Session {
                person: person_of(role),
                role,
                name: name_of(role).to_owned(),
                lang: Lang::Es,
                secret_hash: [9; 32],
            };
            let scopes = Scopes::of_codes(scopes.split(' '));
            Some(Program { token: person_of(role).uuid(), session, scopes })
        });
        Box::pin(async move { Ok(known) })
    }
}

/// A program that carries a token.
pub struct Bearer<'w> {
    world: &'w World,
    token: String,
}

impl World {
    /// A program of somebody with this role. Only in a world whose own doors make no tokens.
    pub fn program(&self, role: Role, scopes: &str) -> Bearer<'_> {
        self.house.listen_to(Arc::new(Plain));
        self.bearing(&format!("{}/{scopes}", secret_of(role)))
    }

    /// A program that was given this token.
    pub fn bearing(&self, token: &str) -> Bearer<'_> {
        Bearer { world: self, token: token.to_owned() }
    }
}

impl Bearer<'_> {
    /// Asks for an address.
    pub async fn get(&self, address: &str) -> Answer {
        self.ask(Method::GET, address, None, &[]).await
    }

    /// Asks for an address with these headers.
    pub async fn get_with(&self, address: &str, headers: &[(&str, &str)]) -> Answer {
        self.ask(Method::GET, address, None, headers).await
    }

    /// Sends a body as JSON.
    pub async fn send(&self, method: Method, address: &str, body: Value, headers: &[(&str, &str)]) -> Answer {
        self.ask(method, address, Some(body.to_string()), headers).await
    }

    /// Sends something without a body.
    pub async fn call(&self, method: Method, address: &str) -> Answer {
        self.ask(method, address, None, &[]).await
    }

    async fn ask(
        &self,
        method: Method,
        address: &str,
        body: Option<String>,
        headers: &[(&str, &str)],
    ) -> Answer {
        let line = format!("Bearer {}", self.token);
        let mut request = Request::builder().method(method).uri(address).header(header::AUTHORIZATION, line);
        if body.is_some() {
            request = request.header(header::CONTENT_TYPE, "application/json");
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.world.send(request.body(body.map_or(Body::empty(), Body::from)).unwrap()).await
    }
}

impl Answer {
    /// The body as JSON. Fails with the body where it is none.
    #[track_caller]
    pub fn json(&self) -> Value {
        match serde_json::from_str(&self.body) {
            Ok(value) => value,
            Err(error) => panic!("{error}: {}", self.body),
        }
    }
}
