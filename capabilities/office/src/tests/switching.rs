//! Opening and closing parts of the shop from the back office.

use super::{CHOIR, doors, world};
use action::Follower;
use features::Switchboard;
use kernel::{Actor, Role};
use std::sync::Arc;
use testing::{Engine, World, both, person_of};

async fn obeying(engine: Engine) -> (World, Follower) {
    let world = world(engine).await;
    let declared = features::declared(&doors());
    let board = Arc::new(Switchboard::load(&world.house.database, declared).await.unwrap());
    world.house.obey(board.clone());
    let follower = Follower::from_now("switchboard", board, &world.house).await.unwrap();
    (world, follower)
}

async fn press(world: &World, board: &mut Follower, to: &str) {
    let owner = world.as_(Role::Owner);
    let answer = owner.post("/admin/features", &[("name", CHOIR.name), ("to", to)]).await.expect(303);
    assert_eq!(answer.header("location"), "/admin/features?done=choir.songs");
    testing::settle(&world.house.database).await;
    board.catch_up(&world.house).await.unwrap();
    world.drop_stale().await;
}

#[both]
async fn a_part_is_gone_as_soon_as_it_is_closed(engine: Engine) {
    let (world, mut board) = obeying(engine).await;
    world.visit("/songs").await.expect(200);
    for (to, visitors, staff) in [("closed", 404, 404), ("staff", 404, 200), ("everyone", 200, 200)] {
        press(&world, &mut board, to).await;
        for _ in 0..2 {
            world.visit("/songs").await.expect(visitors);
        }
        world.as_(Role::Agent).visit("/songs").await.expect(staff);
        world.as_(Role::Member).visit("/songs").await.expect(visitors);
        let page = world.as_(Role::Owner).get("/admin/features?done=choir.songs").await.expect(200).body;
        assert!(page.contains(&format!("<span class=\"lamp lamp-{to}\"></span>Canciones")), "{to}: {page}");
        assert!(page.contains("«Canciones»: "), "what was done is said");
    }
}

#[both]
async fn who_decided_is_kept(engine: Engine) {
    let (world, mut board) = obeying(engine).await;
    press(&world, &mut board, "staff").await;
    let found = world.house.database.read(async |snap| features::reads::decisions(snap).await).await.unwrap();
    assert_eq!(found[CHOIR.name].by, Actor::Staff(person_of(Role::Owner)));
    let page = world.as_(Role::Owner).get("/en/admin/features").await.expect(200).body;
    assert!(page.contains("Somebody of the team decided so on 3 November 2026."), "{page}");
}

#[both]
async fn only_those_may_switch_who_hold_the_right(engine: Engine) {
    let (world, _) = obeying(engine).await;
    let wish = [("name", CHOIR.name), ("to", "closed")];
    world.post("/admin/features", "name=choir.songs&to=closed").await.expect(403);
    for role in [Role::Agent, Role::Moderator, Role::Seller, Role::Member] {
        world.as_(role).post("/admin/features", &wish).await.expect(403);
    }
    let found = world.house.database.read(async |snap| features::reads::decisions(snap).await).await.unwrap();
    assert!(found.is_empty(), "{found:?}");
    world.as_(Role::Manager).post("/admin/features", &wish).await.expect(303);
}

#[both]
async fn what_cannot_be_switched_is_refused(engine: Engine) {
    let (world, _) = obeying(engine).await;
    let owner = world.as_(Role::Owner);
    let cases: [(&[(&str, &str)], u16); 4] = [
        (&[("name", "choir.dance"), ("to", "closed")], 422),
        (&[("name", "choir.songs"), ("to", "ajar")], 400),
        (&[("name", "choir.songs")], 400),
        (&[], 400),
    ];
    for (wish, status) in cases {
        let answer = owner.post("/admin/features", wish).await.expect(status);
        assert!(answer.body.contains("office-nav"), "{wish:?} is answered inside the office");
    }
    let found = world.house.database.read(async |snap| features::reads::decisions(snap).await).await.unwrap();
    assert!(found.is_empty(), "{found:?}");
    let shy = owner.get("/admin/features?done=%3Cscript%3E").await.expect(200).body;
    assert!(!shy.contains("notice-good"), "only what there is was done");
}

#[both]
async fn what_stays_staged_is_asked_about(engine: Engine) {
    let (world, mut board) = obeying(engine).await;
    press(&world, &mut board, "staff").await;
    let told = "lleva más de dos semanas";
    assert!(!world.as_(Role::Owner).get("/admin").await.expect(200).body.contains(told));
    world.pass_days(15);
    let today = world.as_(Role::Owner).get("/admin").await.expect(200).body;
    assert!(today.contains(told) && !today.contains("horas de trabajo"), "{today}");
}
