//! What readers ask is found by an index.

use super::samples::{has, person, tells, thing, world};
use database::heard;
use testing::Engine;

#[test]
fn no_list_reads_a_table_from_end_to_end() {
    testing::tell(Engine::Sqlite, |engine| async move {
        let world = world(engine).await;
        let blanket = thing(&world, "manta").await;
        has(&world, person(101), 1, blanket).await;
        let id = tells(&world, person(101), &[blanket], "Duermo bien.").await;
        let api = format!("/api/v1/stories?product={blanket}");
        for path in ["/stories", &format!("/stories/{id}"), &api, "/api/v1/stories?kind=mantas"] {
            heard::listen();
            let answer = world.get(path).await;
            let statements = heard::end();
            assert_eq!(answer.status.as_u16(), 200, "{path}: {}", answer.body);
            for sql in
                statements.iter().filter(|sql| sql.starts_with("SELECT") && sql.contains("stories_story"))
            {
                let plan = world.operator().read(async |snap| snap.plan(sql).await).await.unwrap();
                let is_slow = |step: &String| step.starts_with("SCAN") || step.contains("TEMP B-TREE");
                assert!(!plan.iter().any(is_slow), "{path}: {sql}: {plan:?}");
            }
        }
    });
}
