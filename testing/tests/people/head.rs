//! The head of every page: the way in, or whose page it is.

use super::{doors, said};
use kernel::{Right, Role};
use testing::{Engine, World, both};
use webkit::{Audience, Door, Routes};

#[both]
async fn the_head_shows_the_way_in_or_whose_page_it_is(engine: Engine) {
    let world = World::on(engine, doors()).await;
    assert!(!world.get("/square").await.body.contains("/sign-in"), "nobody is received here yet");
    let member = world.as_(Role::Member);
    let outside = world.get("/en/square").await.expect(200).body;
    assert!(outside.contains("href=\"/en/sign-in\"") && outside.contains("Sign in"), "{outside}");
    let inside = member.get("/en/square").await.expect(200).body;
    assert!(inside.contains("href=\"/en/account\"") && inside.contains("Marina"), "{inside}");
    assert!(inside.contains(">M</b>"), "her letter, where no more fits: {inside}");
    assert!(!inside.contains("/sign-in") && !inside.contains("Back office"));
    let staff = world.as_(Role::Owner).get("/square").await.expect(200).body;
    assert!(staff.contains("Olvido") && !staff.contains("Trastienda"), "there is no back office here");
}

#[both]
async fn the_way_to_the_back_office_is_for_those_who_work_there(engine: Engine) {
    let office = Routes::new().only(Audience::Staff(Right::Reports)).get("/admin", said);
    let mut doors = doors();
    doors.push(Door { routes: office, ..Door::new("office") });
    let world = World::on(engine, doors).await;
    for (role, is_shown) in
        [(Role::Owner, true), (Role::Agent, true), (Role::Seller, false), (Role::Member, false)]
    {
        let page = world.as_(role).get("/square").await.expect(200).body;
        assert_eq!(page.contains("Trastienda"), is_shown, "{}", role.code());
    }
    assert!(!world.get("/square").await.body.contains("Trastienda"));
}
