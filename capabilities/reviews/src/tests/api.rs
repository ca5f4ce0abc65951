//! What programs read.

use super::samples::{goods, has, marina, world, writes};
use kernel::Role;
use testing::{Engine, both};

#[both]
async fn programs_read_reviews_and_the_score(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    let at = format!("/api/v1/products/{}/reviews", mug.0);
    assert!(world.get(&at).await.expect(200).body.contains("\"items\":[]"));
    has(&world, marina(), 1, mug).await;
    writes(&world, marina(), mug.0, 5).await;
    let list = world.get(&at).await.expect(200).body;
    for said in ["\"stars\":5", "\"is_verified\":true", "\"provenance\":\"on_site\"", "\"reply\":null"] {
        assert!(list.contains(said), "{said}: {list}");
    }
    for bad in ["sort=best", "stars=6", "limit=0", "colour=red"] {
        world.get(&format!("{at}?{bad}")).await.expect(422);
    }
    assert!(world.get(&format!("{at}?sort=lowest&stars=1")).await.expect(200).body.contains("\"items\":[]"));
    let score = world.get(&format!("/api/v1/products/{}/score", mug.0)).await.expect(200).body;
    assert!(score.contains("\"score\":3688") && score.contains("\"mean\":5000"), "{score}");
    world.get("/api/v1/products/00000000-0000-7000-8000-000000000000/score").await.expect(404);
    let all = world.as_(Role::Moderator).get("/api/v1/admin/reviews?state=published").await.expect(200).body;
    assert!(all.contains("\"target\":\"product\""), "{all}");
    world.as_(Role::Moderator).get("/api/v1/admin/reviews?state=lost").await.expect(422);
    world.as_(Role::Member).get("/api/v1/admin/reviews").await.expect(403);
}
