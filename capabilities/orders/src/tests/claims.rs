//! What was bought without an account becomes somebody's.

use super::samples::{GUEST, buy, member, paid, told, whole, world};
use kernel::Role;
use testing::{Engine, both};

#[both]
async fn whoever_comes_by_the_link_makes_it_theirs_once(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, &GUEST).await;
    let path = format!("/orders/{}", bought.placed.secret);
    assert!(!world.get(&path).await.body.contains("/claim"), "nobody is signed in");
    world.post(&format!("{path}/claim"), "").await.expect(403);
    let me = world.as_(Role::Member);
    assert!(me.get(&path).await.expect(200).body.contains("Añadir a mi cuenta"));
    let answer = me.post(&format!("{path}/claim"), &[]).await.expect(303);
    assert_eq!(answer.header("location"), format!("/account/orders/{}?done=claimed", bought.order));
    me.get(answer.header("location")).await.expect(200);
    let order = whole(&world, bought.order).await;
    assert_eq!((order.order.person, order.group.person), (member().person, member().person));
    assert!(me.get("/account/orders").await.expect(200).body.contains(&bought.placed.code));
    assert_eq!(told(&world, "orders.order_claimed").await, 1);
    let other = world.as_(Role::Agent);
    other.post(&format!("{path}/claim"), &[]).await.expect(422);
    me.post(&format!("{path}/claim"), &[]).await.expect(422);
    assert_eq!(told(&world, "orders.order_claimed").await, 1);
}

#[both]
async fn what_is_somebodys_cannot_be_taken(engine: Engine) {
    let world = world(engine).await;
    let bought = buy(&world, &member()).await;
    let path = format!("/orders/{}", bought.placed.secret);
    let other = world.as_(Role::Agent);
    assert!(!other.get(&path).await.expect(200).body.contains("/claim"));
    other.post(&format!("{path}/claim"), &[]).await.expect(422);
    assert_eq!(whole(&world, bought.order).await.order.person, member().person);
}

#[both]
async fn an_order_is_found_by_its_code_and_the_address_of_its_letters_only(engine: Engine) {
    let world = world(engine).await;
    let bought = buy(&world, &GUEST).await;
    let ctx = world.operator();
    for (code, email, is_found) in [
        (bought.placed.code.to_lowercase(), " LUCIA@casa.example", true),
        (bought.placed.code.clone(), "eva@casa.example", false),
        ("0000-0000".to_owned(), GUEST.email, false),
        (bought.placed.code.clone(), "", false),
    ] {
        let found: Result<_, database::StoreError> =
            ctx.read(async |snap| crate::reads::by_code_and_email(snap, &code, email).await).await;
        assert_eq!(found.unwrap().is_some(), is_found, "{code} {email}");
    }
}
