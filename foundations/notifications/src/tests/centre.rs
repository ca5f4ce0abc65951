//! The list of notices, the bell, and what one wants to be told.

use super::samples::{DELIVERED, FOLLOWED, Postwoman, about, note, pass_seconds, somebody, telling};
use crate::{Tell, model::notices::NoticeId};
use kernel::{Lang, PersonId, Role, Subject};
use testing::{Engine, World, both, person_of};

async fn told(world: &World, to: PersonId, number: u8) {
    note(world, &Tell { kind: &FOLLOWED, to, about: about(number), nth: 0, link: "/p/taza", by: None }).await;
    pass_seconds(world, 1);
}

/// The paths of the forms on a page that open a notice.
fn opening(body: &str) -> Vec<String> {
    let is_id = |rest: &str| rest.len() >= 36 && rest[..36].parse::<NoticeId>().is_ok();
    let paths = body.split("action=\"").skip(1).filter_map(|rest| rest.split('"').next());
    paths.filter(|path| path.rsplit('/').next().is_some_and(is_id)).map(str::to_owned).collect()
}

#[both]
async fn notices_are_read_one_by_one_or_all_at_once(engine: Engine) {
    let world = telling(engine, Postwoman::new()).await;
    let marina = world.as_(Role::Member);
    let empty = marina.get("/account/notices").await.expect(200).body;
    assert!(empty.contains("No hay avisos") && !empty.contains("aria-hidden=\"true\">1<"), "{empty}");
    for number in 1..=3 {
        told(&world, person_of(Role::Member), number).await;
    }
    let page = marina.get("/en/account/notices").await.expect(200).body;
    assert!(page.contains("somebody follows you.") && page.contains("Notices: 3 unread"), "{page}");
    let open = opening(&page);
    assert_eq!(open.len(), 3);
    let answer = marina.post(&open[0], &[]).await.expect(303);
    assert_eq!(answer.header("location"), "/en/p/taza");
    let page = marina.get("/account/notices").await.expect(200).body;
    assert!(page.contains("Avisos: 2 sin leer"), "{page}");

    let last = page.split("name=\"last\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    told(&world, person_of(Role::Member), 4).await;
    marina.post("/account/notices/read", &[("last", &last)]).await.expect(303);
    let page = marina.get("/account/notices").await.expect(200).body;
    assert!(page.contains("Avisos: 1 sin leer"), "what came meanwhile was not seen: {page}");
}

#[both]
async fn nobody_sees_or_reads_what_others_were_told(engine: Engine) {
    let world = telling(engine, Postwoman::new()).await;
    told(&world, person_of(Role::Member), 1).await;
    let marina = world.as_(Role::Member);
    let open = opening(&marina.get("/account/notices").await.expect(200).body);
    let severa = world.as_(Role::Seller);
    let theirs = severa.get("/account/notices").await.expect(200).body;
    assert!(theirs.contains("No hay avisos") && opening(&theirs).is_empty());
    severa.post(&open[0], &[]).await.expect(404);
    for id in ["x", "00000000-0000-0000-0000-000000000000", "%00", "..%2f"] {
        severa.post(&format!("/account/notices/{id}"), &[]).await.expect(404);
    }
    severa.post("/account/notices/read", &[("last", "\0<b>")]).await.expect(400);
    let highest = NoticeId::from_bytes([255; 16]).to_string();
    severa.post("/account/notices/read", &[("last", &highest)]).await.expect(303);
    let page = marina.get("/account/notices").await.expect(200).body;
    assert!(page.contains("Avisos: 1 sin leer"), "{page}");
}

#[both]
async fn the_bell_is_for_whoever_is_signed_in_and_counts_to_nine(engine: Engine) {
    let world = telling(engine, Postwoman::new()).await;
    for number in 1..=11 {
        told(&world, person_of(Role::Manager), number).await;
    }
    let visitor = world.get("/newsletter").await.expect(200).body;
    assert!(!visitor.contains("class=\"bell\""));
    let manuela = world.as_(Role::Manager);
    for path in ["/newsletter", "/admin/newsletter"] {
        let page = manuela.get(path).await.expect(200).body;
        assert!(page.contains("class=\"bell\"") && page.contains("<b aria-hidden=\"true\">9+</b>"), "{page}");
    }
    let marina = world.as_(Role::Member).visit("/newsletter").await.expect(200);
    assert!(marina.body.contains("class=\"bell\"") && !marina.body.contains("9+"));
    assert!(marina.header("cache-control").contains("no-store"));
    assert!(!world.visit("/newsletter").await.body.contains("class=\"bell\""), "nobody else gets it");
}

#[both]
async fn notices_go_on_page_after_page(engine: Engine) {
    let world = telling(engine, Postwoman::new()).await;
    for number in 1..=31 {
        told(&world, person_of(Role::Member), number).await;
    }
    let marina = world.as_(Role::Member);
    let first = marina.get("/account/notices").await.expect(200).body;
    let next = first.split("rel=\"next\"").next().unwrap().rsplit("href=\"").next().unwrap();
    let second = marina.get(next.split('"').next().unwrap()).await.expect(200).body;
    assert_eq!((opening(&first).len(), opening(&second).len()), (30, 1));
    let hostile = marina.get("/account/notices?after=%27%3E%3Cscript%3E").await.expect(200).body;
    assert!(!hostile.contains("<script>"));
}

fn version(body: &str) -> String {
    body.split("name=\"version\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[both]
async fn one_says_what_one_wants_to_hear_of(engine: Engine) {
    let world = telling(engine, Postwoman::new()).await;
    let marina = world.as_(Role::Member);
    let page = marina.get("/account/notices/settings").await.expect(200).body;
    let ticked = |body: &str, name: &str| {
        let input =
            body.split(&format!("name=\"{name}\"")).nth(1).unwrap().split('>').next().unwrap().to_owned();
        (input.contains(" checked"), input.contains(" disabled"))
    };
    assert_eq!(ticked(&page, "mail-tests-notice-followed"), (true, false));
    assert_eq!(ticked(&page, "mail-tests-notice-burgled"), (true, true));
    assert!(page.contains("No se puede quitar.") && !page.contains(DELIVERED.name), "work is for staff");
    let office = world.as_(Role::Agent).get("/en/account/notices/settings").await.expect(200).body;
    assert!(office.contains(DELIVERED.name) && office.contains("Your work here"), "{office}");

    let seen = version(&page);
    let sent = [("version", seen.as_str()), ("site-tests-notice-followed", "yes"), ("site-made-up", "yes")];
    marina.post("/account/notices/settings", &sent).await.expect(303);
    let page = marina.get("/account/notices/settings").await.expect(200).body;
    assert_eq!(ticked(&page, "site-tests-notice-followed"), (true, false));
    assert_eq!(ticked(&page, "mail-tests-notice-followed"), (false, false));
    assert_eq!(ticked(&page, "mail-tests-notice-burgled"), (true, true), "a duty stays");
    let kept = world.everything().await["notification_wish"].join("\n");
    assert!(!kept.contains("made-up") && !kept.contains("burgled"), "{kept}");

    marina.post("/account/notices/settings", &[("version", &seen)]).await.expect(409);
    marina.post("/account/notices/settings", &[("version", "\0")]).await.expect(400);
    assert_eq!(kept, world.everything().await["notification_wish"].join("\n"), "a refusal changes nothing");
}

#[both]
async fn pages_of_ones_own_are_not_for_visitors(engine: Engine) {
    let world = telling(engine, Postwoman::new()).await;
    let _ = world.as_(Role::Owner);
    for path in ["/account/notices", "/account/notices/settings", "/account/notices/live"] {
        let answer = world.get(path).await.expect(303);
        assert!(answer.header("location").starts_with("/sign-in"), "{path}");
    }
}

#[both]
async fn an_open_page_hears_of_its_own_only(engine: Engine) {
    let world = telling(engine, Postwoman::new()).await;
    let ana = somebody(&world, "Ana", Lang::Es).await;
    let facts = async || {
        testing::settle(&world.house.database).await;
        let log: Result<_, database::StoreError> = world
            .operator()
            .read(async |snap| snap.log_about(&Subject::from(ana), events::Position::START, 50).await)
            .await;
        let told = log.unwrap();
        told.iter().filter(|fact| crate::TOLD.contains(&fact.name.as_str())).count()
    };
    assert_eq!(facts().await, 0);
    note(&world, &Tell { kind: &FOLLOWED, to: ana, about: about(1), nth: 0, link: "/", by: None }).await;
    assert_eq!(facts().await, 1, "the fact is about the person, whose stream hears it and no other");
}
