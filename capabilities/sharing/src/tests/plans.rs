//! What pages of sharing ask is found by an index.

use super::samples::{brings, goods, owner, somebody, world};
use database::heard;
use testing::Engine;

#[test]
fn no_page_of_ours_reads_a_table_from_end_to_end() {
    testing::tell(Engine::Sqlite, |engine| async move {
        let world = world(engine).await;
        goods(&world, "JUG").await;
        let (ana, eva) = (somebody(&world, "Ana").await, somebody(&world, "Eva").await);
        brings(&world, &ana, &eva).await;
        let staff = owner(&world).await;
        heard::listen();
        ana.browser(&world).get("/account/referrals").await.expect(200);
        eva.browser(&world).get("/account/bought").await.expect(200);
        world.get("/share?of=/p/jarra-jug").await.expect(200);
        for state in sharing_facts::ReferralState::ALL {
            let at = format!("/admin/sharing?state={}", state.code());
            staff.browser(&world).get(&at).await.expect(200);
        }
        let statements = heard::end();
        assert!(statements.iter().any(|sql| sql.contains("sharing_")));
        let ours = statements.iter().filter(|sql| sql.starts_with("SELECT") && sql.contains("sharing_"));
        for sql in ours {
            let plan = world.operator().read(async |snap| snap.plan(sql).await).await.unwrap();
            assert!(!plan.iter().any(|step| step.starts_with("SCAN sharing_")), "{plan:?}: {sql}");
        }
    });
}
