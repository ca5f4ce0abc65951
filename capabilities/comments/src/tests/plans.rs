//! What readers ask is found by an index, and with few statements.

use super::samples::{person, says, thing, world};
use crate::model::On;
use database::heard;
use testing::Engine;

#[test]
fn a_page_asks_little_and_reads_no_table_from_end_to_end() {
    testing::tell(Engine::Sqlite, |engine| async move {
        let world = world(engine).await;
        let on = On::product(thing(&world, "jarra").await);
        let first = says(&world, person(101), on, None, "¿Gotea al servir?").await;
        says(&world, person(102), on, Some(first), "La mía no.").await;
        for path in [on.path(), format!("{}?thread={first}", on.path()), format!("/comments/{first}")] {
            heard::listen();
            let answer = world.get(&path).await;
            let statements = heard::end();
            assert!(answer.status.as_u16() < 400, "{path}: {}", answer.body);
            assert!((2..=12).contains(&statements.len()), "{path}: {statements:#?}");
            for sql in statements.iter().filter(|sql| sql.starts_with("SELECT") && sql.contains("comments_"))
            {
                let plan = world.operator().read(async |snap| snap.plan(sql).await).await.unwrap();
                let is_slow = |step: &String| step.starts_with("SCAN") || step.contains("TEMP B-TREE");
                assert!(!plan.iter().any(is_slow), "{sql}: {plan:?}");
            }
        }
    });
}
