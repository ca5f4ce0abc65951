//! What programs read and write.

use super::samples::{TITLE, answers, asks, person, pot, world};
use kernel::Role;
use testing::{Engine, both};

#[both]
async fn programs_read_questions_with_their_first_answer(engine: Engine) {
    let world = world(engine).await;
    let (product, _) = pot(&world, "OLLA").await;
    let at = format!("/api/v1/products/{product}/questions");
    assert!(world.get(&at).await.expect(200).body.contains("\"items\":[]"));
    let id = asks(&world, person(1), product, TITLE).await;
    answers(&world, person(2), id, "Sí, se puede sin problema ninguno.").await;
    let list = world.get(&at).await.expect(200).body;
    for said in
        ["\"stage\":\"answered\"", "\"answers\":1", "\"mark\":null", "\"accepted\":null", "sin problema"]
    {
        assert!(list.contains(said), "{said}: {list}");
    }
    assert!(world.get(&format!("{at}?sort=open")).await.expect(200).body.contains("\"items\":[]"));
    for bad in ["sort=best", "limit=0", "colour=red"] {
        world.get(&format!("{at}?{bad}")).await.expect(422);
    }
    world.get("/api/v1/products/00000000-0000-7000-8000-000000000000/questions").await.expect(404);
    let staff = world.as_(Role::Moderator);
    let all = staff.get("/api/v1/admin/questions?stage=answered").await.expect(200).body;
    assert!(all.contains(&id.to_string()), "{all}");
    assert!(staff.get("/api/v1/admin/questions?stage=open").await.expect(200).body.contains("\"items\":[]"));
    staff.get("/api/v1/admin/questions?stage=lost").await.expect(422);
    world.as_(Role::Member).get("/api/v1/admin/questions").await.expect(403);
}
