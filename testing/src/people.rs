//! People who are signed in, for journeys of crates that know nothing of accounts: somebody of each role stands ready, and
//! a browser carries their cookie. Where accounts are, a browser carries what they gave it.

use crate::{Answer, World};
use action::{BoxFut, House, Session, Sessions};
use axum::body::Body;
use database::StoreError;
use http::{Request, header, request::Builder};
use kernel::{Lang, PersonId, Role};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use std::sync::Arc;
use webkit::SessionCookie;

/// Knows somebody of each role, by a secret that names the role.
struct OneOfEach;

impl Sessions for OneOfEach {
    fn find<'a>(&'a self, _: &'a House, secret: &'a str) -> BoxFut<'a, Result<Option<Session>, StoreError>> {
        let role = Role::ALL.into_iter().find(|role| secret_of(*role) == secret);
        let session = role.map(|role| Session {
            person: person_of(role),
            role,
            name: name_of(role).to_owned(),
            lang: Lang::Es,
            secret_hash: [9; 32],
        });
        Box::pin(async move { Ok(session) })
    }
}

/// The secret that their browser carries.
pub fn secret_of(role: Role) -> String {
    format!("signed-in-as-{}-in-a-test", role.code())
}

/// Who stands ready with a role.
pub fn person_of(role: Role) -> PersonId {
    let place = Role::ALL.iter().position(|known| *known == role).unwrap();
    PersonId::from_bytes([u8::try_from(place).unwrap() + 1; 16])
}

/// What they are called.
pub fn name_of(role: Role) -> &'static str {
    match role {
        Role::Owner => "Olvido",
        Role::Manager => "Manuela",
        Role::Agent => "Amparo",
        Role::Moderator => "Modesto",
        Role::Seller => "Severa",
        Role::Member => "Marina",
    }
}

/// What a form sends: names and values, as its body.
pub fn fields(all: &[(&str, &str)]) -> String {
    let sign = |text| utf8_percent_encode(text, NON_ALPHANUMERIC);
    let pairs: Vec<String> =
        all.iter().map(|(name, value)| format!("{}={}", sign(name), sign(value))).collect();
    pairs.join("&")
}

/// A browser that carries cookies.
pub struct Caller<'w> {
    world: &'w World,
    cookies: String,
}

impl World {
    /// The browser of somebody with this role. Only in a world whose own doors let nobody sign in.
    pub fn as_(&self, role: Role) -> Caller<'_> {
        self.house.receive(Arc::new(OneOfEach));
        let line = SessionCookie::set(&self.house.shop.face().public_url, &secret_of(role));
        self.carrying(line.to_str().unwrap())
    }

    /// A browser that was given this cookie: a line of `Set-Cookie`, or of `Cookie`.
    pub fn carrying(&self, line: &str) -> Caller<'_> {
        let cookies = line.split("; Path").next().unwrap_or_default().to_owned();
        Caller { world: self, cookies }
    }
}

impl Caller<'_> {
    /// Asks for an address.
    pub async fn get(&self, address: &str) -> Answer {
        self.world.send(self.with_cookies(Request::get(address)).body(Body::empty()).unwrap()).await
    }

    /// Asks for an address the way a visitor of a real server does: a kept page may answer.
    pub async fn visit(&self, address: &str) -> Answer {
        self.world.visit_with(self.with_cookies(Request::get(address)).body(Body::empty()).unwrap()).await
    }

    /// Sends a form from one of our own pages.
    pub async fn post(&self, address: &str, all: &[(&str, &str)]) -> Answer {
        let request = self
            .with_cookies(Request::post(address))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(fields(all)));
        self.world.send(request.unwrap()).await
    }

    fn with_cookies(&self, request: Builder) -> Builder {
        request.header(header::COOKIE, &self.cookies)
    }
}
