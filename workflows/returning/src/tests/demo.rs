//! The returns of the demo shop come about once, by the steps that everybody takes.

use super::samples::doors;
use crate::demo;
use kernel::{Lang, Role};
use serde_json::Value;
use testing::{Engine, World, both};

const PEOPLE: [(&str, &str, Lang); 3] = [
    ("marta@correo.example", "Marta Ruiz", Lang::Es),
    ("tom@mail.example", "Tom Baker", Lang::En),
    ("lucia@correo.example", "Lucía Prado", Lang::Es),
];

/// What goes back, by kind and state.
async fn all(world: &World) -> Vec<(String, String)> {
    let agent = world.program(Role::Agent, "orders:read");
    let mut found = Vec::new();
    for only in ["open", "done"] {
        let page = agent.get(&format!("/api/v1/admin/returns?only={only}")).await.expect(200).json();
        let word = |one: &Value, name: &str| one[name].as_str().unwrap().to_owned();
        let items = page["items"].as_array().unwrap();
        found.extend(items.iter().map(|one| (word(one, "kind"), word(one, "state"))));
    }
    found.sort();
    found
}

#[both]
async fn where_nobody_buys_nothing_goes_back(engine: Engine) {
    let world = World::on(engine, doors()).await;
    let ctx = world.operator();
    demo::fill(&ctx).await.unwrap();
    assert!(world.everything().await["return_head"].is_empty(), "nobody is there who buys");
}

#[both]
async fn in_a_shop_with_goods_and_people_each_has_come_somewhere_else(engine: Engine) {
    let world = World::on(engine, doors()).await;
    let ctx = world.operator();
    catalog::demo::fill(&ctx).await.unwrap();
    payments::demo::fill(&ctx).await.unwrap();
    for (address, name, lang) in PEOPLE {
        accounts::actions::add_person(&ctx, address, name, Role::Member, lang).await.unwrap();
    }
    for _ in 0..2 {
        demo::fill(&ctx).await.unwrap();
        world.see_to_duties().await;
        let expected = [("allowed", "goods_sent"), ("withdrawal", "declared"), ("withdrawal", "refunded")];
        assert_eq!(all(&world).await, expected.map(|(kind, state)| (kind.to_owned(), state.to_owned())));
    }
    let staff = world.as_(Role::Owner);
    let list = staff.get("/admin/returns").await.expect(200).body;
    assert!(list.contains("Marta Ruiz") && list.contains("Tom Baker"), "{list}");
    let done = staff.get("/admin/returns?only=done").await.expect(200).body;
    assert!(done.contains("Lucía Prado"), "{done}");
}
