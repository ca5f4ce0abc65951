//! Reviews for programs, and the page that says where they come from.

use super::samples::{goods, has, marina, person, world, writes};
use kernel::Role;
use quick_xml::{Reader, events::Event};
use testing::{Engine, both};

/// The texts of the elements of that name.
fn texts(xml: &str, name: &str) -> Vec<String> {
    let (mut reader, mut found, mut is_in) = (Reader::from_str(xml), Vec::new(), false);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => is_in = tag.name().as_ref() == name,
            Event::Text(text) if is_in => found.push(String::from(&*text)),
            Event::End(_) => is_in = false,
            Event::Eof => return found,
            _ => {}
        }
    }
}

#[both]
async fn programs_read_what_everybody_can_read(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    for (number, who, stars) in [(1, marina(), 5), (2, person(9), 2)] {
        has(&world, who, number, mug).await;
        writes(&world, who, mug.0, stars).await;
    }
    let feed = world.get("/feeds/reviews.xml").await.expect(200).body;
    assert_eq!(texts(&feed, "overall"), ["2", "5"], "{feed}");
    assert_eq!(texts(&feed, "sku"), ["MUG", "MUG"]);
    assert_eq!(texts(&feed, "collection_method"), ["unsolicited", "unsolicited"]);
    let rss = world.get("/p/taza-mug/reviews.xml").await.expect(200);
    assert!(rss.header("content-type").starts_with("application/rss+xml"), "{}", rss.body);
    assert_eq!(texts(&rss.body, "guid").len(), 2, "{}", rss.body);
    world.get("/p/nothing/reviews.xml").await.expect(404);
    let lines = world.as_(Role::Owner).get("/admin/reviews/export").await.expect(200).body;
    let all: Vec<serde_json::Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(all.len(), 2);
    assert!(all.iter().all(|one| one["product"] == "mug" && one["verified"] == true), "{lines}");
    world.get("/admin/reviews/export").await.expect(303);
}

#[both]
async fn the_shop_says_where_its_reviews_come_from(engine: Engine) {
    let world = world(engine).await;
    let page = world.get("/about-reviews").await.expect(200).body;
    for said in ["Cómo recogemos las opiniones", "hasta 30 días", "Todavía no hay opiniones", "10 días"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let mug = goods(&world, "MUG").await;
    has(&world, marina(), 1, mug).await;
    writes(&world, marina(), mug.0, 4).await;
    world.pass_days(1);
    let page = world.get("/en/about-reviews").await.expect(200).body;
    for said in ["One review of products", "Of verified purchases: 1 (100 %)"] {
        assert!(page.contains(said), "{said}: {page}");
    }
}
