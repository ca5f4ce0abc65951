//! What programs read of what somebody bought.

use super::samples::{as_marina, goods, sheet, world};
use crate::actions;
use kernel::Role;
use serde_json::{Value, json};
use testing::{Engine, both};

#[both]
async fn a_program_reads_what_its_person_bought(engine: Engine) {
    let world = world(engine).await;
    let (mug, _) = goods(&world, "MUG").await;
    let program = world.program(Role::Member, "own:read");
    let empty = program.get("/api/v1/purchases").await.expect(200).json();
    assert_eq!(empty, json!({ "items": [], "next": null }));
    let (_, codes) = sheet(&world, "MUG", "all", "1").await;
    actions::redeem(&as_marina(&world), &codes[0].code, &[]).await.unwrap();
    let all = program.get("/api/v1/purchases").await.expect(200).json();
    let one = &all["items"][0];
    assert_eq!((&one["product"], &one["source"]), (&json!(mug.to_string()), &json!("till")));
    assert_eq!((&one["is_verified"], &one["name"]["es"]), (&json!(true), &json!("Taza MUG")));
    assert_eq!(one["returned_at"], Value::Null);
    program.get("/api/v1/purchases?limit=0").await.expect(422);
    program.get("/api/v1/purchases?what=1").await.expect(422);
    world.get("/api/v1/purchases").await.expect(401);
    let other = world.program(Role::Seller, "own:read");
    assert_eq!(other.get("/api/v1/purchases").await.expect(200).json()["items"], json!([]));
}
