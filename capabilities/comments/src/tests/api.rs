//! What programs read and write.

use super::samples::{person, says, thing, world};
use crate::model::On;
use kernel::Role;
use testing::{Engine, both};

#[both]
async fn programs_read_threads_and_answers(engine: Engine) {
    let world = world(engine).await;
    let jar = thing(&world, "jarra").await;
    let on = On::product(jar);
    let at = format!("/api/v1/comments?about={on}");
    assert!(world.get(&at).await.expect(200).body.contains("\"items\":[]"));
    let first = says(&world, person(101), on, None, "¿Gotea al servir?").await;
    let answer = says(&world, person(102), on, Some(first), "La mía no.").await;
    let list = world.get(&at).await.expect(200).body;
    assert!(list.contains("¿Gotea al servir?") && list.contains("\"replies\":1"), "{list}");
    assert!(!list.contains("La mía no."), "answers are asked apart: {list}");
    let thread = world.get(&format!("{at}&thread={first}")).await.expect(200).body;
    assert!(thread.contains(&answer.to_string()) && !thread.contains("¿Gotea"), "{thread}");
    for bad in
        ["", "?about=product", "?about=seller:019a0000-0000-7000-8000-000000000001", "?about=product:x"]
    {
        world.get(&format!("/api/v1/comments{bad}")).await.expect(422);
    }
    for bad in ["thread=x", "limit=0", "colour=red"] {
        world.get(&format!("{at}&{bad}")).await.expect(422);
    }
    let nothing = "00000000-0000-7000-8000-000000000000";
    world.get(&format!("/api/v1/comments?about=product:{nothing}")).await.expect(404);
    world.get(&format!("{at}&thread={nothing}")).await.expect(404);
    world.as_(Role::Member).get(&at).await.expect(200);
}
