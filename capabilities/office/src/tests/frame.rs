//! The frame of the back office: who sees which ways, and what every page of it keeps.

use super::world;
use kernel::Role;
use testing::{Answer, Engine, both};

const PAGES: [&str; 5] = ["/admin", "/admin/audit", "/admin/features", "/admin/jobs", "/admin/searches"];

/// Where the navigation leads, in order.
fn ways(page: &Answer) -> Vec<String> {
    let nav = page.body.split("class=\"office-nav\"").nth(1).and_then(|rest| rest.split("</nav>").next());
    let links = nav.unwrap_or_default().split("<a href=\"").skip(1);
    links.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

#[both]
async fn each_role_sees_the_ways_that_its_rights_open_and_no_other(engine: Engine) {
    let world = world(engine).await;
    let all: &[&str] = &[
        "/admin",
        "/admin/products",
        "/admin/categories",
        "/admin/brands",
        "/admin/features",
        "/admin/searches",
        "/admin/newsletter",
        "/admin/mail",
        "/admin/settings",
        "/admin/audit",
        "/admin/jobs",
    ];
    for role in Role::ALL {
        let expected: &[&str] = match role {
            Role::Owner | Role::Manager => all,
            Role::Agent => &["/admin", "/admin/newsletter", "/admin/mail"],
            Role::Moderator => &["/admin"],
            Role::Seller | Role::Member => &[],
        };
        let today = world.as_(role).get("/admin").await;
        assert_eq!(today.status.as_u16(), if expected.is_empty() { 403 } else { 200 }, "{role:?}");
        assert_eq!(ways(&today), expected, "{role:?}");
        for page in PAGES {
            let opened = world.as_(role).get(page).await.status.as_u16();
            assert_eq!(opened, if expected.contains(&page) { 200 } else { 403 }, "{role:?} {page}");
        }
    }
}

#[both]
async fn a_stranger_is_shown_the_way_to_sign_in(engine: Engine) {
    let world = world(engine).await;
    world.as_(Role::Owner);
    for page in PAGES {
        let answer = world.get(page).await.expect(303);
        assert_eq!(answer.header("location"), format!("/sign-in?next={page}"));
    }
}

#[both]
async fn every_page_is_whole_in_both_languages_and_nobody_keeps_it(engine: Engine) {
    let world = world(engine).await;
    let owner = world.as_(Role::Owner);
    for page in PAGES {
        for (prefix, lang, other) in [("", "es", "/en"), ("/en", "en", "")] {
            let answer = owner.get(&format!("{prefix}{page}")).await.expect(200);
            let body = &answer.body;
            assert!(body.contains(&format!("<html lang=\"{lang}\"")), "{page}");
            assert!(!body.contains('⟨') && !body.contains("{{"), "{page} has an unfilled text");
            assert_eq!(body.matches("<h1").count(), 1, "{page} has one title");
            assert!(body.contains("<meta name=\"robots\" content=\"noindex\">"), "{page}");
            assert_eq!(answer.header("cache-control"), "private, no-store", "{page}");
            let here = format!("<a href=\"{prefix}{page}\" aria-current=\"page\">");
            assert_eq!(body.matches("aria-current=\"page\"").count(), 1, "{page}");
            assert!(body.contains(&here), "{page}");
            for part in [
                format!("href=\"{other}{page}\""),
                format!("action=\"{prefix}/sign-out\""),
                "Olvido".to_owned(),
                "office.css\"".to_owned(),
                "data-island=\"palette\"".to_owned(),
            ] {
                assert!(body.contains(&part), "{page} lacks {part}");
            }
        }
    }
}

#[both]
async fn what_is_not_there_is_said_inside_the_office(engine: Engine) {
    let world = world(engine).await;
    let lost = world.as_(Role::Moderator).get("/admin/nowhere").await.expect(404);
    assert_eq!(ways(&lost), ["/admin"]);
    let forbidden = world.as_(Role::Moderator).get("/admin/jobs").await.expect(403);
    assert_eq!(ways(&forbidden), ["/admin"]);
    let outside = world.as_(Role::Member).get("/admin/nowhere").await.expect(404);
    assert!(!outside.body.contains("office-nav"), "customers stay in the shop");
    let shop = world.as_(Role::Owner).get("/nowhere").await.expect(404);
    assert!(!shop.body.contains("office.css"), "the style of the office is for the office");
}

#[both]
async fn nobody_is_told_of_what_they_cannot_do(engine: Engine) {
    let world = world(engine).await;
    let owner = world.as_(Role::Owner).get("/admin").await.expect(200).body;
    assert!(owner.contains("Todavía no hay nada a la venta"), "{owner}");
    assert!(owner.contains("3\u{a0}horas") || owner.contains("3 horas"), "{owner}");
    let agent = world.as_(Role::Agent).get("/admin").await.expect(200).body;
    assert!(agent.contains("Todo en orden") && !agent.contains("a la venta"), "{agent}");
    assert!(!agent.contains("class=\"bars\""), "figures are for whoever may see reports");
}
