//! The log of staff: what stands in it, how it reads, who reads it.

use super::{CHOIR, doors};
use action::{Change, Ctx};
use database::StoreError;
use kernel::{Actor, Lang, Open, PersonId, Role, Subject};
use serde_json::{Value, json};
use testing::{Engine, World, both};

async fn world(engine: Engine) -> World {
    let mut all = doors();
    if !all.iter().any(|door| door.name == "accounts") {
        all.push(accounts::door());
    }
    World::on(engine, all).await
}

async fn person(world: &World, name: &str, role: Role) -> PersonId {
    let address = format!("{}@people.example", name.to_lowercase());
    accounts::actions::add_person(&world.operator(), &address, name, role, Lang::Es).await.unwrap()
}

async fn switch(ctx: &Ctx, to: Open) {
    features::actions::switch(ctx, &[CHOIR], CHOIR.name, to).await.unwrap();
}

async fn read(world: &World, address: &str) -> String {
    world.as_(Role::Owner).get(address).await.expect(200).body
}

/// How many changes a page shows.
fn shown(page: &str) -> usize {
    page.split("class=\"audit-list\"").nth(1).map_or(0, |list| list.matches("<time ").count())
}

#[both]
async fn a_change_reads_as_a_sentence_with_what_was_and_what_is(engine: Engine) {
    let world = world(engine).await;
    assert!(read(&world, "/admin/audit").await.contains("Todavía no ha cambiado nadie nada"));
    let (ana, marina) =
        (person(&world, "Ana", Role::Owner).await, person(&world, "Marina", Role::Member).await);
    let ctx = world.ctx(Actor::Staff(ana));
    accounts::actions::give_role(&ctx, marina, Role::Agent).await.unwrap();
    switch(&ctx, Open::Closed).await;
    let page = read(&world, "/admin/audit").await;
    let link = format!("<a href=\"/admin/people/{marina}\">Marina</a>");
    for part in
        ["<b>Ana</b></a> cambió el papel de una persona", &link, "<del>member</del>", "<ins>agent</ins>"]
    {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(page.contains("abrió o cerró una parte de la tienda") && page.contains("choir.songs"), "{page}");
    let page = read(&world, "/en/admin/audit").await;
    assert!(
        page.contains("changed somebody&#39;s role") || page.contains("changed somebody's role"),
        "{page}"
    );
}

#[both]
async fn it_is_narrowed_by_person_and_by_kind_of_thing(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (person(&world, "Ana", Role::Owner).await, person(&world, "Eva", Role::Manager).await);
    let marina = person(&world, "Marina", Role::Member).await;
    accounts::actions::suspend(&world.ctx(Actor::Staff(ana)), marina).await.unwrap();
    switch(&world.ctx(Actor::Staff(eva)), Open::Closed).await;
    for (query, count) in [
        (String::new(), 2),
        ("?kind=person".into(), 1),
        (format!("?person={eva}"), 1),
        (format!("?person={eva}&kind=person"), 0),
        (format!("?person={marina}"), 0),
        ("?person=nobody&before=x&kind=".into(), 2),
        ("?kind=%00%27%20OR%201%3D1--".into(), 0),
    ] {
        let page = read(&world, &format!("/admin/audit{query}")).await;
        assert_eq!(shown(&page), count, "{query}: {page}");
    }
    let page = read(&world, &format!("/admin/audit?person={eva}&kind=person")).await;
    assert!(page.contains("No hay cambios así"), "{page}");
}

async fn write(ctx: &Ctx, label: &str, number: usize) {
    let kept: Result<(), StoreError> = ctx
        .write(async |tx| {
            let subject = Subject::all("search");
            let (before, after) = (Value::Null, json!({ "number": number, "text": label }));
            ctx.audit(tx, &Change { verb: "office-audit-synonyms", subject, label, before, after }).await
        })
        .await;
    kept.unwrap();
}

#[both]
async fn it_is_read_page_by_page_and_nothing_twice(engine: Engine) {
    let world = world(engine).await;
    let ana = person(&world, "Ana", Role::Owner).await;
    for number in 0..53 {
        write(&world.ctx(Actor::Staff(ana)), "", number).await;
    }
    let first = read(&world, "/admin/audit").await;
    assert_eq!(shown(&first), 50);
    let next = first.split("class=\"pager\"").nth(1).and_then(|rest| rest.split("href=\"").nth(1)).unwrap();
    let second = read(&world, next.split('"').next().unwrap()).await;
    assert_eq!(shown(&second), 3);
    assert!(!second.contains("class=\"pager\""));
    let both = format!("{first}{second}");
    assert!((0..53).all(|number| both.contains(&format!("<ins>{number}</ins>"))), "none is left out");
}

#[both]
async fn only_what_staff_does_is_written_and_nothing_in_it_is_markup(engine: Engine) {
    let world = world(engine).await;
    let marina = person(&world, "Marina", Role::Member).await;
    for actor in [Actor::Member(marina), Actor::Visitor, Actor::Operator, Actor::House] {
        write(&world.ctx(actor), "x", 1).await;
    }
    assert_eq!(shown(&read(&world, "/admin/audit").await), 0);
    let hostile = "<script>alert(1)</script>\0\u{202e}";
    let long = hostile.repeat(40_000);
    for label in [hostile, &long] {
        write(&world.ctx(Actor::Staff(marina)), label, 1).await;
    }
    let page = read(&world, "/admin/audit").await;
    assert_eq!(shown(&page), 2);
    assert!(!page.contains("<script>alert") && page.len() < 60_000, "{}", page.len());
}

#[both]
async fn owners_and_managers_read_it(engine: Engine) {
    let world = world(engine).await;
    for role in Role::ALL {
        let status = world.as_(role).get("/admin/audit").await.status.as_u16();
        let expected = if matches!(role, Role::Owner | Role::Manager) { 200 } else { 403 };
        assert_eq!(status, expected, "{role:?}");
    }
}
