//! A house with people in it, and what they carry.

use crate::{
    actions::{self, Handed},
    model::{Handle, Verb, Wanted},
    reads,
};
use accounts::{Cost, Guests, Keys, actions::Acceptance, model::Entry};
use action::Ctx;
use axum::body::Body;
use database::StoreError;
use http::{Request, header};
use kernel::{Actor, Lang, PersonId, Role, text};
use std::sync::Arc;
use testing::{Answer, Caller, Engine, World};
use webkit::SessionCookie;

pub(super) const PASSWORD: &str = "un secreto bastante largo";

pub(super) async fn world(engine: Engine) -> World {
    let doors = vec![accounts::door(), media::door(), notifications::door(), crate::door()];
    let world = World::on(engine, doors).await;
    world.house.receive(Arc::new(Guests));
    world
}

/// Somebody with an account, and what their browser carries.
pub(super) struct Somebody {
    pub(super) person: PersonId,
    cookie: String,
}

/// Somebody of this name.
pub(super) async fn somebody(world: &World, name: &str, role: Role) -> Somebody {
    let ctx = world.operator();
    let address = format!("{}@people.example", text::slug(name));
    let secret = accounts::actions::invite_link(&ctx, &address, name, role, Lang::Es).await.unwrap();
    let form = Acceptance { name, password: PASSWORD, is_fourteen: true, takes_terms: true };
    let (visitor, keys) = (world.ctx(Actor::Visitor), Keys::new(Cost::CHEAP));
    let entry = Entry { agent: String::new(), before: None };
    let begun = accounts::actions::accept(&visitor, &keys, &secret, &form, &entry).await.unwrap();
    let line = SessionCookie::set(&world.house.shop.face().public_url, &begun.secret);
    let cookie = line.to_str().unwrap().split("; Path").next().unwrap().to_owned();
    Somebody { person: begun.person, cookie }
}

/// A member with this handle.
pub(super) async fn member(world: &World, name: &str, handle: &str) -> Somebody {
    let member = somebody(world, name, Role::Member).await;
    actions::set_profile(&member.ctx(world), &wanted(handle), Handed::Nothing).await.unwrap();
    member
}

/// What somebody shows who has this handle.
pub(super) fn wanted(handle: &str) -> Wanted {
    Wanted { handle: handle.to_owned(), ..Wanted::default() }
}

impl Somebody {
    pub(super) fn ctx(&self, world: &World) -> Ctx {
        world.ctx(Actor::Member(self.person))
    }

    pub(super) fn browser<'w>(&self, world: &'w World) -> Caller<'w> {
        world.carrying(&self.cookie)
    }

    /// Does something about somebody, and nobody minds.
    pub(super) async fn does(&self, world: &World, verb: Verb, other: &Self) {
        actions::turn(&self.ctx(world), Some(other.person), verb).await.unwrap();
    }

    /// Sends the form of the own profile.
    pub(super) async fn hand_in(
        &self,
        world: &World,
        fields: &[(&str, &str)],
        picture: Option<&[u8]>,
    ) -> Answer {
        let mut body = Vec::new();
        for (name, value) in fields {
            body.extend(
                format!("--x\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes(),
            );
        }
        if let Some(picture) = picture {
            let head =
                "--x\r\ncontent-disposition: form-data; name=\"picture\"; filename=\"../../me.png\"\r\n\r\n";
            body.extend(head.bytes());
            body.extend(picture);
            body.extend(b"\r\n");
        }
        body.extend(b"--x--\r\n");
        let request = Request::post("/account/profile")
            .header(header::COOKIE, &self.cookie)
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x")
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(body));
        world.send(request.unwrap()).await
    }

    /// The handle that they have now.
    pub(super) async fn handle(&self, world: &World) -> Handle {
        let found: Result<_, StoreError> =
            world.operator().read(async |snap| reads::profile(snap, self.person).await).await;
        found.unwrap().unwrap().handle
    }
}

/// A JPEG of this size, drawn.
pub(super) fn picture(width: u32, height: u32) -> Vec<u8> {
    let svg = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"><rect width="{width}" height="{height}" fill="#884422"/></svg>"##
    );
    imaging::jpeg(&svg, None, 90).unwrap()
}

/// What was told, by the names of the facts.
pub(super) async fn told(world: &World) -> Vec<String> {
    testing::settle(&world.house.database).await;
    let log: Result<_, StoreError> =
        world.house.database.read(async |snap| snap.log_after(events::Position::START, 10_000).await).await;
    let log = log.unwrap();
    log.iter().map(|fact| fact.name.clone()).filter(|name| name.starts_with("profiles.")).collect()
}
