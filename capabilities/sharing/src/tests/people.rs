//! Whoever passes things on and brings friends, as people: what is handed over, and what is taken away.

use super::samples::{arrives, brings, buys, came, days, goods, has, somebody, world};
use crate::{actions, personal};
use database::StoreError;
use kernel::PersonId;
use serde_json::Value;
use sharing_facts::ReferralState;
use testing::{Engine, World, both};

async fn handed_over(world: &World, person: PersonId) -> Vec<usize> {
    let mut all = Vec::new();
    for one in personal::all() {
        let found: Result<Vec<Value>, StoreError> =
            world.operator().read(async |snap| (one.export)(snap, person).await).await;
        all.push(found.unwrap().len());
    }
    all
}

async fn erase(world: &World, person: PersonId) {
    let ctx = world.operator();
    for one in personal::all().iter().rev() {
        let gone: Result<(), StoreError> = ctx.write(async |tx| (one.erase)(tx, &ctx, person).await).await;
        gone.unwrap();
    }
}

#[both]
async fn somebody_goes_and_nothing_here_tells_of_them(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (somebody(&world, "Ana").await, somebody(&world, "Eva").await);
    brings(&world, &ana, &eva).await;
    let jug = goods(&world, "JUG").await;
    has(&world, &eva, 1, jug).await;
    let word = actions::show(&eva.ctx(&world), &[jug.0]).await.unwrap();
    assert_eq!(handed_over(&world, eva.person).await, [0, 0, 1, 1, 1]);
    assert_eq!(handed_over(&world, ana.person).await, [1, 0, 1, 0, 0]);
    for who in [&eva, &ana] {
        erase(&world, who.person).await;
        assert_eq!(handed_over(&world, who.person).await, [0; 5]);
        let rows = world.everything().await;
        let left: Vec<&String> = rows
            .iter()
            .filter(|(table, _)| table.starts_with("sharing_"))
            .flat_map(|(_, rows)| rows)
            .collect();
        assert!(left.iter().all(|row| !row.contains(&who.person.to_string())), "{left:?}");
    }
    world.get(&format!("/bought/{word}")).await.expect(404);
}

#[both]
async fn when_a_friend_goes_whoever_brought_them_keeps_their_present(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (somebody(&world, "Ana").await, somebody(&world, "Eva").await);
    brings(&world, &ana, &eva).await;
    buys(&world, &eva, 1, 4_000).await;
    arrives(&world, &eva, 1).await;
    let id = came(&world, &eva).await.id;
    erase(&world, eva.person).await;
    days(&world, 30).await;
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| crate::store::referrals::find(snap, id).await).await;
    assert_eq!(found.unwrap().unwrap().state, ReferralState::Rewarded);
}

#[both]
async fn codes_stand_in_no_log(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (somebody(&world, "Ana").await, somebody(&world, "Eva").await);
    brings(&world, &ana, &eva).await;
    let member = actions::enrol(&ana.ctx(&world)).await.unwrap();
    assert!(!format!("{member:?}").contains(member.code.reveal().as_str()));
    let rows = world.everything().await;
    for table in ["event_log", "audit_log", "job", "deadline"] {
        assert!(!rows[table].join("").contains(member.code.reveal().as_str()), "{table}");
    }
}
