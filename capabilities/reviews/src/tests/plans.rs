//! What readers ask is found by an index, in every order, and with few statements.

use super::samples::{goods, has, person, world, writes};
use crate::model::Sort;
use database::heard;
use testing::{Engine, World};

async fn slow(world: &World, statements: &std::collections::BTreeSet<String>) -> Vec<String> {
    let mut found = Vec::new();
    for sql in statements.iter().filter(|sql| sql.starts_with("SELECT")) {
        let plan = world.operator().read(async |snap| snap.plan(sql).await).await.unwrap();
        // Whoever sorts rows of an index aside has read them all before.
        let is_slow = |step: &&String| step.starts_with("SCAN reviews_") || step.contains("TEMP B-TREE");
        let is_ours = sql.contains("reviews_");
        found.extend(plan.iter().filter(is_slow).filter(|_| is_ours).map(|step| format!("{step}: {sql}")));
    }
    found
}

#[test]
fn every_order_is_an_index_and_a_page_asks_little() {
    testing::tell(Engine::Sqlite, |engine| async move {
        let world = world(engine).await;
        let mug = goods(&world, "MUG").await;
        for number in 1..=3_u8 {
            let who = person(100 + number);
            has(&world, who, number, mug).await;
            writes(&world, who, mug.0, u32::from(number)).await;
        }
        for sort in Sort::ALL {
            heard::listen();
            let at = format!("/reviews/of/taza-mug?sort={}", sort.code());
            world.get(&at).await.expect(200);
            let statements = heard::end();
            assert!((3..=12).contains(&statements.len()), "{sort:?}: {statements:#?}");
            assert_eq!(slow(&world, &statements).await, Vec::<String>::new(), "{sort:?}");
        }
    });
}
