//! What readers ask is found by an index, in every order, and with few statements.

use super::samples::{TITLE, answers, asks, person, pot, world};
use crate::model::Sort;
use database::heard;
use testing::{Engine, World};

/// Steps of ours that read a table from end to end, or sort what an index could have sorted.
async fn slow(world: &World, statements: &std::collections::BTreeSet<String>) -> Vec<String> {
    let mut found = Vec::new();
    for sql in statements.iter().filter(|sql| sql.starts_with("SELECT") && sql.contains("questions_")) {
        let plan = world.operator().read(async |snap| snap.plan(sql).await).await.unwrap();
        let is_slow = |step: &String| step.starts_with("SCAN questions_") || step.contains("TEMP B-TREE");
        found.extend(plan.into_iter().filter(is_slow).map(|step| format!("{step}: {sql}")));
    }
    found
}

#[test]
fn lists_and_pages_are_found_by_an_index() {
    testing::tell(Engine::Sqlite, |engine| async move {
        let world = world(engine).await;
        let (product, _) = pot(&world, "OLLA").await;
        let first = asks(&world, person(1), product, TITLE).await;
        asks(&world, person(2), product, "¿Cuánto pesa la olla vacía?").await;
        for number in 3..6 {
            answers(&world, person(number), first, &format!("Sí, la número {number} se puede lavar.")).await;
        }
        let sorts = Sort::ALL.iter().map(|sort| format!("/questions/of/olla-olla?sort={}", sort.code()));
        let asking = format!("/questions/new?product={product}&title=lavavajillas");
        for at in sorts.chain([format!("/questions/{first}"), asking]) {
            heard::listen();
            world.get(&at).await.expect(200);
            let statements = heard::end();
            assert!((2..=16).contains(&statements.len()), "{at}: {statements:#?}");
            assert_eq!(slow(&world, &statements).await, Vec::<String>::new(), "{at}");
        }
    });
}
