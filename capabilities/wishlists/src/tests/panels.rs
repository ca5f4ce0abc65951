//! The heart beside what is sold, and the lists on a profile.

use super::samples::{befriend, goods, list, somebody, world};
use crate::actions;
use testing::{Engine, both};

#[both]
async fn the_heart_leads_visitors_to_sign_in_and_saves_for_members(engine: Engine) {
    let world = world(engine).await;
    let ana = somebody(&world, "Ana").await;
    let mug = goods(&world, "MUG").await;
    let window = format!("/window/{mug}");
    let nobody = world.visit(&window).await.expect(200).body;
    assert!(nobody.contains(&format!("/account/lists/save?variant={mug}")), "{nobody}");
    assert!(!nobody.contains("<form method=\"post\" action=\"/account/lists/save\""), "{nobody}");
    let led = world.get(&format!("/account/lists/save?variant={mug}")).await.expect(303);
    assert!(led.header("location").starts_with("/sign-in?next=/account/lists/save%3Fvariant%3D"));
    let hers = ana.browser(&world).visit(&window).await.expect(200).body;
    assert!(
        hers.contains("action=\"/account/lists/save\"") && hers.contains("data-island=\"wish\""),
        "{hers}"
    );
    actions::save(&ana.ctx(&world), mug, None, "Mía").await.unwrap();
    let saved = ana.browser(&world).visit(&window).await.expect(200).body;
    assert!(saved.contains("Guardado") && !saved.contains("action=\"/account/lists/save\""), "{saved}");
    assert_eq!(world.visit(&window).await.expect(200).body, nobody, "what is kept names nobody");
    let nothing = format!("/window/{}", catalog_facts::VariantId::from_bytes([0; 16]));
    world.get(&nothing).await.expect(200);
}

#[both]
async fn a_profile_shows_the_lists_that_whoever_looks_may_see(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (somebody(&world, "Ana").await, somebody(&world, "Eva").await);
    for audience in ["private", "friends", "link", "public"] {
        list(&world, &ana, audience, "").await;
    }
    let count = async |body: String| body.matches("href=\"/lists/").count();
    let stranger = eva.browser(&world).get("/u/ana").await.expect(200).body;
    assert_eq!(count(stranger).await, 0, "wish lists are for friends unless their owner says otherwise");
    befriend(&world, &eva, &ana).await;
    let friend = eva.browser(&world).get("/u/ana").await.expect(200).body;
    assert_eq!(count(friend).await, 2, "those for friends and for everybody");
}
