//! Reviews for programs, and the page that says where they come from.

use super::samples::{as_, goods, has, marina, person, wanted, world, writes};
use crate::{model::Attributes, steps::Change};
use contributions::model::Text;
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

/// The texts between the elements of that name, as they stand.
fn raw<'x>(xml: &'x str, name: &str) -> Vec<&'x str> {
    xml.split(&format!("<{name}"))
        .skip(1)
        .filter_map(|rest| rest.split(&format!("</{name}>")).next())
        .collect()
}

#[both]
async fn what_was_taken_down_while_nobody_heard_is_given_to_nobody(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    for (number, who) in [(1, marina()), (2, person(9))] {
        has(&world, who, number, mug).await;
        writes(&world, who, mug.0, 5).await;
    }
    let ctx = world.operator();
    let found: Result<_, database::StoreError> =
        ctx.read(async |snap| crate::reads::all(snap, None, None, 9).await).await;
    let id = found.unwrap().items[0].review.id;
    let reasons = contributions::model::Reasons::default();
    ctx.write(async |tx| contributions::steps::hide(tx, &ctx, id, &reasons).await).await.unwrap();
    let feed = world.get("/feeds/reviews.xml").await.expect(200).body;
    assert!(texts(&feed, "review_id").len() == 1 && !feed.contains(&id.to_string()), "{feed}");
    let lines = world.as_(Role::Owner).get("/admin/reviews/export").await.expect(200).body;
    assert!(lines.lines().count() == 1 && !lines.contains(&id.to_string()), "{lines}");
}

#[both]
async fn a_file_says_all_of_a_review_and_names_nobody_who_is_gone(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    has(&world, marina(), 1, mug).await;
    let mut text = wanted(marina(), mug.0, 5);
    text.attributes = Attributes { fit: Some(-2), usage_months: Some(7), ..Attributes::default() };
    let (id, _) = crate::actions::write(&as_(&world, marina()), &text).await.unwrap();
    let words = Text { title: text.title.clone(), body: text.body.clone() };
    let change = Change { stars: 3, attributes: text.attributes, text: words, drops_pictures: false };
    crate::actions::edit(&as_(&world, marina()), id, &change).await.unwrap();
    let ctx = world.operator();
    for one in crate::personal::all().iter().rev() {
        let gone: Result<(), database::StoreError> =
            ctx.write(async |tx| (one.erase)(tx, &ctx, marina()).await).await;
        gone.unwrap();
    }
    world.see_to_duties().await;
    let line = world.as_(Role::Owner).get("/admin/reviews/export").await.expect(200).body;
    let line: serde_json::Value = serde_json::from_str(line.trim()).unwrap();
    assert_eq!((&line["fit"], &line["usage_months"]), (&serde_json::json!(-2), &serde_json::json!(7)));
    assert_eq!(line["stars_before"], serde_json::json!([5]), "{line}");
    let feed = world.get("/feeds/reviews.xml").await.expect(200).body;
    assert_eq!(raw(&feed, "name")[1], " is_anonymous=\"true\">Alguien que ya no está", "{feed}");
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
