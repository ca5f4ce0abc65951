//! What programs read.

use super::samples::{goods, live, staff, wanted, world};
use crate::actions;
use testing::{Engine, both};

#[both]
async fn programs_read_what_everybody_can(engine: Engine) {
    let world = world(engine).await;
    let cloth = goods(&world, "LIN").await;
    let at = "/api/v1/help";
    assert!(world.get(at).await.expect(200).body.contains("\"items\":[]"));
    let help = live(&world, cloth, "Lavado").await;
    let draft = actions::begin(&staff(&world), &wanted(cloth, "Tallas")).await.unwrap();
    let list = world.get(&format!("{at}?product={cloth}")).await.expect(200).body;
    assert!(list.contains(&help.id.to_string()) && !list.contains(&draft.to_string()), "{list}");
    assert!(world.get(&format!("{at}?language=en")).await.expect(200).body.contains("\"items\":[]"));
    for bad in ["product=x", "language=fr", "limit=0", "colour=red"] {
        world.get(&format!("{at}?{bad}")).await.expect(422);
    }
    let one = world.get(&format!("{at}/{}", help.id)).await.expect(200).body;
    for said in ["\"is_brand\":true", "\"licence\":\"cc_by_4\"", "\"revision\":1", "\"category\":null"] {
        assert!(one.contains(said), "{said}: {one}");
    }
    world.get(&format!("{at}/{draft}")).await.expect(404);
    world.get(&format!("{at}/00000000-0000-7000-8000-000000000000")).await.expect(404);
    let other = "?product=00000000-0000-7000-8000-000000000000";
    world.get(&format!("{at}{other}")).await.expect(404);
}
