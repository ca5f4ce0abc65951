//! People are found by beginnings of words, however many there are.

use super::people::{inside, meddle, somebody, world};
use crate::{actions, model, reads, store};
use kernel::{Cursor, Lang, PersonId, Role};
use std::collections::BTreeSet;
use testing::{Engine, World, both};

async fn words_of(world: &World) -> Vec<String> {
    let sql = "SELECT word FROM account_person_word ORDER BY word";
    let rows: Vec<(String,)> = world.operator().read(async |snap| snap.all(sql, &[]).await).await.unwrap();
    rows.into_iter().map(|(word,)| word).collect()
}

async fn found(world: &World, typed: &str) -> Vec<String> {
    let page = world.operator().read(async |snap| reads::people(snap, typed, None, 50).await).await.unwrap();
    // Those who came at the same instant stand in any order.
    let mut names: Vec<String> = page.items.into_iter().map(|person| person.name.reveal().clone()).collect();
    names.sort();
    names
}

#[test]
fn somebody_is_found_by_the_words_of_a_name_and_the_parts_of_an_address() {
    let words = model::found_by("Mª José Núñez-O’Hara", "jose.nunez+taza@mi-tienda.example");
    let expected = ["example", "hara", "jose", "mi", "mª", "nunez", "o", "taza", "tienda"];
    assert!(words.iter().eq(expected.iter()), "{words:?}");
    assert_eq!(model::looked_for("  JOSÉ  n@mi-T "), ["jose", "mi", "n", "t"]);
    assert!(model::looked_for("%_!'").is_empty());
}

#[both]
async fn an_accent_a_capital_or_half_a_word_find_somebody(engine: Engine) {
    let world = world(engine).await;
    for (name, address) in
        [("José Núñez", "jose@a.example"), ("Nuria Josa", "nj@b.example"), ("Ana", "ana@b.example")]
    {
        actions::add_person(&world.operator(), address, name, Role::Member, Lang::Es).await.unwrap();
    }
    for (typed, names) in [
        ("jos", vec!["José Núñez", "Nuria Josa"]),
        ("NUÑ jos", vec!["José Núñez"]),
        ("b.exa", vec!["Ana", "Nuria Josa"]),
        ("nj@b.example", vec!["Nuria Josa"]),
        ("unez", vec![]),
        ("%", vec![]),
        ("", vec!["Ana", "José Núñez", "Nuria Josa"]),
    ] {
        assert_eq!(found(&world, typed).await, names, "{typed}");
    }
}

#[both]
async fn a_whole_address_is_nobody_elses(engine: Engine) {
    let world = world(engine).await;
    for (name, address) in [("Ana", "ana@a.example"), ("Ana Ana", "ana@a.example.org")] {
        actions::add_person(&world.operator(), address, name, Role::Member, Lang::Es).await.unwrap();
    }
    assert_eq!(found(&world, " Ana@A.example ").await, ["Ana"]);
    assert_eq!(found(&world, "ana@a.exa").await, ["Ana", "Ana Ana"], "half of it is both's");
    let page = async |after: Option<&Cursor>| reads_page(&world, "ana@a.example", after).await;
    let [only] = page(None).await.try_into().unwrap();
    assert!(page(Some(&Cursor(only.to_string()))).await.is_empty(), "nobody stands behind");
}

async fn reads_page(world: &World, typed: &str, after: Option<&Cursor>) -> Vec<PersonId> {
    let page = world.operator().read(async |snap| reads::people(snap, typed, after, 50).await).await.unwrap();
    page.items.into_iter().map(|person| person.id).collect()
}

#[both]
async fn as_many_as_a_page_names_are_read_at_once(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) =
        (somebody(&world, "Ana", Role::Member).await, somebody(&world, "Eva", Role::Member).await);
    let nobody = PersonId::from_bytes([9; 16]);
    for (asked, expected) in
        [(vec![], vec![]), (vec![nobody], vec![]), (vec![eva, ana, nobody, eva], vec![ana, eva])]
    {
        let known = world.operator().read(async |snap| reads::many(snap, asked.clone()).await).await.unwrap();
        assert_eq!(known.into_keys().collect::<BTreeSet<_>>(), BTreeSet::from_iter(expected), "{asked:?}");
    }
}

#[both]
async fn whoever_is_called_otherwise_is_found_by_the_new_name_only(engine: Engine) {
    let world = world(engine).await;
    let ana = somebody(&world, "Ana", Role::Member).await;
    let mut browser = inside(&world, "Ana").await;
    browser.post("/account", &[("name", "Berta"), ("lang", "es")]).await.expect(303);
    let name = world.operator().read(async |snap| reads::person(snap, ana).await).await.unwrap();
    let name = name.unwrap().name.reveal().clone();
    assert_eq!(name, "Berta");
    let expected = model::found_by(&name, "ana@people.example");
    assert!(words_of(&world).await.iter().eq(expected.iter()));
}

#[both]
async fn walking_past_many_finds_the_same_as_gathering_few(engine: Engine) {
    let world = world(engine).await;
    for number in 0..30 {
        let name = if number % 3 == 0 { "Eva Ruiz" } else { "Eva Sanz" };
        let address = format!("eva{number}@many.example");
        actions::add_person(&world.operator(), &address, name, Role::Member, Lang::Es).await.unwrap();
    }
    for words in [vec!["eva".to_owned()], vec!["many".to_owned(), "ru".to_owned()], vec!["x".to_owned()]] {
        let mut behind = PersonId::from_bytes([255; 16]);
        loop {
            let ask = async |few| {
                let from = (behind, 7);
                let words = &words;
                world
                    .operator()
                    .read(async |snap| store::found::people(snap, words, from, few).await)
                    .await
                    .unwrap()
            };
            let (gathered, walked) = (ask(store::found::FEW).await, ask(0).await);
            assert_eq!(gathered, walked, "{words:?}");
            assert!(gathered.is_sorted_by(|one, next| one > next), "the latest first");
            match gathered.last() {
                Some(last) if gathered.len() == 7 => behind = *last,
                _ => break,
            }
        }
    }
}

/// What the migration makes of those who were here before is what is made of those who come.
#[both]
async fn whoever_was_here_before_is_found_too(engine: Engine) {
    let world = world(engine).await;
    for (name, address) in [("José Núñez-O’Hara", "jo.se+x@a-b.example"), ("Ana  (Berta)", "ana_b@c.example")]
    {
        actions::add_person(&world.operator(), address, name, Role::Member, Lang::Es).await.unwrap();
    }
    let before = words_of(&world).await;
    meddle(&world, "DELETE FROM account_person_word").await;
    let text = match engine {
        Engine::Sqlite => include_str!("../../migrations/20261124_110000_person_words.lite.sql"),
        Engine::Postgres => include_str!("../../migrations/20261124_110000_person_words.pg.sql"),
    };
    let (_, filling) = text.split_once(";\n\n--").unwrap();
    let (_, filling) = filling.split_once('\n').unwrap();
    meddle(&world, filling.trim_end().trim_end_matches(';')).await;
    assert_eq!(words_of(&world).await, before);
}

#[both]
async fn whoever_was_erased_is_found_by_nothing(engine: Engine) {
    let world = world(engine).await;
    let ana = somebody(&world, "Ana", Role::Member).await;
    world.operator().write(async |tx| crate::steps::erase(tx, ana).await).await.unwrap();
    assert!(words_of(&world).await.is_empty());
}
