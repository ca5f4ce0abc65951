//! The document of everything that programs are answered, as it is checked in: an operation that changes is a line that
//! somebody reads.

use crate::house::closed_doors;
use kernel::Lang;
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};
use testing::{Engine, World, both};
use webkit::{Door, Fluent, api::document};

/// Where the document is checked in.
fn place() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/openapi.json")
}

fn made() -> String {
    let doors = closed_doors().unwrap();
    let texts = Fluent::load(doors.iter().flat_map(|door| door.texts.iter().copied())).unwrap();
    let says = |key: &str| action::Texts::say(&texts, Lang::En, key, &[]);
    let mut text = document(&api::declared(&doors), &says).to_pretty_json().unwrap();
    text.push('\n');
    text
}

#[test]
fn the_openapi_document_is_the_one_that_is_checked_in() {
    let made = made();
    if std::env::var_os("PLAZA_SNAPSHOT").is_some() {
        return fs::write(place(), made).unwrap();
    }
    assert!(
        made == fs::read_to_string(place()).unwrap(),
        "if this is meant, PLAZA_SNAPSHOT=write lets this test write docs/openapi.json"
    );
}

#[test]
fn every_operation_has_a_name_of_its_own_and_says_what_it_takes() {
    let doors = closed_doors().unwrap();
    let mut names = BTreeSet::new();
    let mut schemas = std::collections::BTreeMap::new();
    for one in api::declared(&doors) {
        let name = one.operation.name();
        assert!(one.answer.is_some(), "{name} does not say what it answers");
        assert!(names.insert(name.clone()), "two operations are called {name}");
        for (part, schema) in one.schemas {
            let json = serde_json::to_value(&schema).unwrap();
            let known = schemas.entry(part.clone()).or_insert_with(|| json.clone());
            assert_eq!(*known, json, "two things are called {part}");
        }
    }
    assert!(names.len() > 40, "{} operations", names.len());
}

#[both]
async fn the_document_and_the_page_about_it_are_served(engine: Engine) {
    let own = |door: &Door| ["webkit", "look"].contains(&door.name);
    let doors = closed_doors().unwrap().into_iter().filter(|door| !own(door)).collect();
    let world = World::on(engine, doors).await;
    let served = world.get("/api/v1/openapi.json").await.expect(200);
    let known: serde_json::Value = serde_json::from_slice(&fs::read(place()).unwrap()).unwrap();
    assert!(served.json() == known, "another document is served than the one that is checked in");
    for (address, words) in [("/api", "Para programas"), ("/en/api", "For programs")] {
        let page = world.get(address).await.expect(200);
        for part in [words, "/api/v1/products", "webkit-not-found", "curl"] {
            assert!(page.body.contains(part), "{address} does not say {part}");
        }
    }
}
