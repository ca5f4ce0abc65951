//! Each table of the schema is declared by its door: people stand in it, or they do not. What is not declared would be
//! neither handed over nor erased.

use super::privacy::texts_of;
use crate::house::closed_doors;
use std::collections::BTreeSet;
use testing::{Engine, World, both};
use webkit::Door;

/// The doors that a world does not bring itself.
pub(super) fn doors() -> Vec<Door> {
    let own = |door: &Door| ["webkit", "look"].contains(&door.name);
    closed_doors().unwrap().into_iter().filter(|door| !own(door)).collect()
}

/// A name that is there twice.
fn twice<'n>(names: &[&'n str]) -> Option<&'n str> {
    let mut met = BTreeSet::new();
    names.iter().copied().find(|name| !met.insert(*name))
}

#[both]
async fn each_table_is_declared_and_each_that_is_declared_is_there(engine: Engine) {
    let all = closed_doors().unwrap();
    let personal = all.iter().flat_map(|door| door.personal.iter().map(|personal| personal.table));
    let impersonal = all.iter().flat_map(|door| door.impersonal.iter().copied());
    let declared: Vec<&str> = personal.chain(impersonal).collect();
    assert_eq!(twice(&declared), None, "a table that is declared twice");

    let world = World::on(engine, doors()).await;
    let there: BTreeSet<String> = world.everything().await.into_keys().collect();
    let declared: BTreeSet<String> = declared.into_iter().map(str::to_owned).collect();
    let undeclared: Vec<_> = there.difference(&declared).collect();
    assert!(undeclared.is_empty(), "say at their doors whether people stand in them: {undeclared:?}");
    let absent: Vec<_> = declared.difference(&there).collect();
    assert!(absent.is_empty(), "declared, but no table: {absent:?}");
}

#[both]
async fn what_stays_is_a_column_and_says_why(engine: Engine) {
    let world = World::on(engine, doors()).await;
    for personal in closed_doors().unwrap().iter().flat_map(|door| door.personal.iter()) {
        let columns: Vec<String> = texts_of(&world, personal.table).await;
        for kept in personal.kept {
            assert!(columns.iter().any(|name| name == kept.column), "{}: {}", personal.table, kept.column);
            for lang in kernel::Lang::ALL {
                let why = world.house.texts.say(lang, kept.why, &[]);
                assert!(!why.contains(kept.why), "{why}");
            }
        }
    }
}
