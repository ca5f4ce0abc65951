//! A small shop that has one of everything, and an address for each page of it, found by following links as people do.

use super::{
    browser::{Caller, Entrance, PASSWORD, doors},
    forms::links,
};
use crate::commands::fill_demo;
use accounts::{
    Cost, Guests, Keys,
    actions::Acceptance,
    model::{Begun, Entry},
};
use database::StoreError;
use http::Method;
use kernel::{Actor, Lang, PersonId, Role};
use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    sync::Arc,
};
use testing::{Engine, World};
use webkit::{Audience, Listed};

/// Pages from which one begins.
const BEGINNINGS: &[&str] = &["/", "/admin", "/account", "/sign-in", "/contact", "/admin/welcome"];
/// What is watched without an end, and figures, which are for connections.
const ENDLESS: &[&str] = &["/live", "/account/notices/live", "/metrics"];
/// So many addresses of one page: without a query and with one.
const LOOKS: usize = 2;

/// Everybody who comes by.
pub(super) struct People {
    pub(super) nobody: Caller,
    pub(super) member: Caller,
    pub(super) owner: Caller,
    /// Somebody whose things are not of those above.
    pub(super) other: PersonId,
}

impl People {
    /// Nobody but whoever comes by.
    pub(super) fn none() -> Self {
        let caller = |name| Caller { name, ..Caller::default() };
        let other = PersonId::from_bytes([7; 16]);
        Self { nobody: caller("nobody"), member: caller("member"), owner: caller("owner"), other }
    }

    /// Who comes to a route in the hardest case: whoever may.
    pub(super) fn whoever(&self, audience: Audience, path: &str) -> &Caller {
        match audience {
            Audience::Everyone => &self.nobody,
            Audience::Member if path.starts_with("/account") => &self.owner,
            Audience::Member => &self.member,
            Audience::AnyStaff | Audience::Staff(_) => &self.owner,
        }
    }
}

/// The world of the tests, with people in it.
pub(super) async fn world(engine: Engine) -> World {
    let own = |door: &webkit::Door| ["webkit", "look"].contains(&door.name);
    let world = World::on(engine, doors().into_iter().filter(|door| !own(door)).collect()).await;
    world.house.receive(Arc::new(Guests));
    world.house.listen_to(Arc::new(api::Tokens));
    world
}

/// Somebody with a password, who came in by an invitation.
async fn somebody(world: &World, address: &str, name: &str, role: Role) -> Begun {
    let secret =
        accounts::actions::invite_link(&world.operator(), address, name, role, Lang::Es).await.unwrap();
    let form = Acceptance { name, password: PASSWORD, is_fourteen: true, takes_terms: true };
    let (visitor, keys) = (world.ctx(Actor::Visitor), Keys::new(Cost::CHEAP));
    let entry = Entry { agent: "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0".into(), before: None };
    accounts::actions::accept(&visitor, &keys, &secret, &form, &entry).await.unwrap()
}

/// Fills the shop: goods, people, and by its own forms whatever is made by forms.
pub(super) async fn fill(entrance: &Entrance<'_>) -> People {
    let world = entrance.world;
    let ctx = &world.operator();
    fill_demo(ctx).await.unwrap();
    notifications::demo::fill(ctx).await.unwrap();
    let owner = somebody(world, "duena@personas.example", "Dueña", Role::Owner).await;
    let member = somebody(world, "marina@personas.example", "Marina", Role::Member).await;
    let other = somebody(world, "otra@personas.example", "Otra", Role::Member).await;
    let people = People {
        nobody: Caller { name: "nobody", ..Caller::default() },
        owner: Caller::of("owner", world, &owner.secret),
        member: Caller::of("member", world, &member.secret),
        other: other.person,
    };
    write_forms(entrance, &people).await;
    world.see_to_duties().await;
    people
}

async fn write_forms(entrance: &Entrance<'_>, people: &People) {
    let People { nobody, owner, member, .. } = people;
    let mut said = String::new();
    for who in [nobody, member] {
        let at = if who.cookies.is_empty() { "ana@personas.example" } else { "marina@personas.example" };
        let words =
            [("name", "Ana"), ("address", at), ("text", "Una pregunta sobre una taza."), ("matter", "other")];
        said += &entrance.fill(who, ("/contact/write", "/contact/write"), &words).await;
    }
    let by_owner: &[((&str, &str), &[(&str, &str)])] = &[
        (
            ("/admin/webhooks", "/admin/webhooks"),
            &[("address", "https://programas.example/a"), ("kinds", "shop.changed")],
        ),
        (("/account/tokens", "/account/tokens"), &[("name", "Programa")]),
        (("/admin/cases/replies", "/admin/cases/replies"), &[("name", "Saludo"), ("text", "Gracias.")]),
        (
            ("/admin/people/invite", "/admin/people/invite"),
            &[("address", "nueva@personas.example"), ("name", "Nueva")],
        ),
        (("/account/friends/invite", "/account/friends/invite"), &[]),
        (
            ("/account/address", "/account/address"),
            &[("address", "otro@personas.example"), ("current", PASSWORD)],
        ),
        (("/admin/import", "/admin/import"), &[("file", "sku,name,price\nA-1,Taza,12.50\nA-2,,no\n")]),
    ];
    for (place, values) in by_owner {
        said += &entrance.fill(owner, *place, values).await;
    }
    let by_nobody: &[((&str, &str), &[(&str, &str)])] = &[
        (("/newsletter", "/newsletter"), &[("address", "lectora@personas.example")]),
        (("/sign-up", "/sign-up"), &[("address", "recien@personas.example"), ("name", "Recién")]),
        (("/reset", "/reset"), &[("address", "marina@personas.example")]),
    ];
    for (place, values) in by_nobody {
        said += &entrance.fill(nobody, *place, values).await;
    }
    assert!(said.is_empty(), "{said}");
}

/// The addresses in the letters that the shop has written, without the shop's own.
pub(super) async fn lettered(world: &World) -> Vec<String> {
    let sql = "SELECT body_text FROM notification_mail";
    let asked: Result<Vec<(String,)>, StoreError> =
        world.house.database.read(async |snap| snap.all(sql, &[]).await).await;
    let shop = world.house.shop.face().public_url.clone();
    let links = |text: &str| -> Vec<String> {
        let parts = text.split(|sign: char| sign.is_whitespace() || "<>()[]".contains(sign));
        parts.filter_map(|part| part.strip_prefix(shop.as_str())).map(str::to_owned).collect()
    };
    asked.unwrap().iter().flat_map(|(text,)| links(text)).filter(|link| link.starts_with('/')).collect()
}

/// All routes, as the registry has them.
pub(super) fn routes() -> Vec<Listed> {
    let mut all: Vec<Listed> = doors().iter().flat_map(|door| door.routes.listed()).collect();
    all.sort_by_key(|(method, path, _)| (*path, method.to_string()));
    all
}

/// The route that an address without prefix of a language belongs to.
pub(super) fn route_of<'r>(routes: &'r [Listed], method: &Method, path: &str) -> Option<&'r Listed> {
    let fits = |route: &&Listed| route.0 == method && fits(route.1, path);
    // What names more of the address goes before.
    routes.iter().filter(fits).min_by_key(|(_, path, _)| path.matches('{').count())
}

fn fits(route: &str, path: &str) -> bool {
    let (mut route, mut path) = (route.split('/'), path.split('/'));
    loop {
        match (route.next(), path.next()) {
            (None, None) => return true,
            (Some(part), Some(_)) if part.starts_with("{*") => return true,
            (Some(part), Some(said)) if part.starts_with('{') && !said.is_empty() => {}
            (Some(part), Some(said)) if part == said => {}
            _ => return false,
        }
    }
}

/// An address without prefix of its language and without what stands behind a hash.
pub(super) fn bare(address: &str) -> String {
    let address = address.split('#').next().unwrap_or_default();
    let rest = address.strip_prefix("/en").filter(|rest| rest.is_empty() || rest.starts_with(['/', '?']));
    match rest {
        Some("") => "/".to_owned(),
        Some(rest) if rest.starts_with('?') => format!("/{rest}"),
        Some(rest) => rest.to_owned(),
        None => address.to_owned(),
    }
}

/// A page that was found.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) route: Listed,
    pub(super) address: String,
    pub(super) html: String,
}

/// Follows links from the beginnings and these, as somebody. Tells what pages there are, and where forms lead.
pub(super) async fn walk(
    entrance: &Entrance<'_>,
    who: &Caller,
    more: &[String],
) -> (Vec<Found>, BTreeMap<&'static str, String>) {
    let routes = routes();
    let mut waiting: VecDeque<String> =
        BEGINNINGS.iter().map(|path| (*path).to_owned()).chain(more.iter().cloned()).collect();
    let (mut seen, mut looks) = (BTreeSet::new(), BTreeMap::<&str, usize>::new());
    let (mut pages, mut examples) = (Vec::new(), BTreeMap::new());
    while let Some(address) = waiting.pop_front() {
        let address = bare(&address);
        let (path, query) = address.split_once('?').unwrap_or((&address, ""));
        let names: Vec<&str> = query.split('&').filter_map(|pair| pair.split('=').next()).collect();
        if let Some((_, route, _)) = route_of(&routes, &Method::POST, path) {
            examples.entry(*route).or_insert_with(|| path.to_owned());
        }
        let Some(route) = route_of(&routes, &Method::GET, path) else { continue };
        let count = looks.entry(route.1).or_default();
        if ENDLESS.contains(&route.1) || *count == LOOKS || !seen.insert((route.1, names.join("&"))) {
            continue;
        }
        *count += 1;
        let answer = entrance.get(who, &address).await;
        if answer.status == 303 {
            waiting.push_back(answer.header("location").to_owned());
        }
        if answer.status != 200 || !answer.header("content-type").starts_with("text/html") {
            continue;
        }
        waiting.extend(links(&answer.body));
        pages.push(Found { route: route.clone(), address, html: answer.body });
    }
    (pages, examples)
}

#[test]
fn an_address_belongs_to_the_route_that_names_most_of_it() {
    let routes = routes();
    let cases = [
        ("/admin/products/new", Some("/admin/products/new")),
        ("/admin/products/0199", Some("/admin/products/{id}")),
        ("/c/mesa/tazas", Some("/c/{*path}")),
        ("/admin/products/0199/x/y", None),
    ];
    for (path, route) in cases {
        assert_eq!(route_of(&routes, &Method::GET, path).map(|route| route.1), route, "{path}");
    }
    assert_eq!(["/en", "/en?a", "/en/p/x?y#z", "/enormous"].map(bare), ["/", "/?a", "/p/x?y", "/enormous"]);
}
