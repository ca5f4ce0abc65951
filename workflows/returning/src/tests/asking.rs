//! Asking for what is not a withdrawal: what the shop allows, and what is not as it was agreed.

use super::samples::{delivered, hidden, order, paid, returned, world};
use kernel::Role;
use returns::model::{Kind, State, Wish};
use testing::{Engine, World, both, fields};

async fn allow(world: &World, days: &str) {
    let staff = world.as_(Role::Owner);
    staff
        .post("/admin/returns/policy", &[("days", days), ("address", "Almacén 3, Madrid")])
        .await
        .expect(303);
}

#[both]
async fn each_right_has_its_own_form_and_days(engine: Engine) {
    let world = world(engine).await;
    let bought = delivered(&world, None).await;
    let page = world.visit(&format!("{}/return", bought.path)).await.expect(200).body;
    let (withdraw, conformity) =
        (format!("{}/withdraw", bought.path), format!("{}/return/conformity", bought.path));
    let allowed = format!("{}/return/allowed", bought.path);
    assert!(page.contains(&withdraw) && page.contains(&conformity) && !page.contains(&allowed), "{page}");
    allow(&world, "30").await;
    assert!(world.visit(&format!("{}/return", bought.path)).await.body.contains(&allowed));
    world.visit(&format!("{}/return/withdrawal", bought.path)).await.expect(404);
    world.pass_days(31);
    let page = world.visit(&format!("{}/return", bought.path)).await.expect(200).body;
    assert!(!page.contains(&withdraw) && !page.contains(&allowed) && page.contains(&conformity), "{page}");
}

#[both]
async fn a_guest_asks_for_what_the_shop_allows_and_waits_for_its_word(engine: Engine) {
    let world = world(engine).await;
    let bought = delivered(&world, None).await;
    allow(&world, "30").await;
    let path = format!("{}/return/allowed", bought.path);
    let line = format!("line-{}", order(&world, bought.order).await.lines[0].id);
    let page = world.visit(&path).await.expect(200).body;
    let sent = fields(&[(&line, "1"), ("why", "Es pequeña."), ("mark", &hidden(&page, "mark"))]);
    let answer = world.post(&path, &sent).await.expect(303);
    let theirs = answer.header("location").split('?').next().unwrap().to_owned();
    assert!(theirs.starts_with("/returns/"), "{theirs}");
    let shown = world.visit(&theirs).await.expect(200).body;
    assert!(shown.contains("Es pequeña.") && !shown.contains("Almacén 3"), "nothing is sent before: {shown}");
    world.post(&format!("{theirs}/sent"), &fields(&[("tracking", "1")])).await.expect(422);
    let again = world.post(&path, &sent).await.expect(303);
    assert!(again.header("location").ends_with("?done=known"), "one form asks once");
    let all = returned(&world, bought.order).await;
    assert_eq!((all.len(), all[0].ret.kind), (1, Kind::Allowed));
    let staff = world.as_(Role::Owner);
    staff
        .post(&format!("/admin/returns/{}/accept", all[0].ret.id), &[("answer", "Adelante.")])
        .await
        .expect(303);
    let shown = world.visit(&theirs).await.body;
    assert!(shown.contains("Almacén 3") && shown.contains("Adelante."), "{shown}");
    world.post(&format!("{theirs}/sent"), &fields(&[("tracking", "Correos 7")])).await.expect(303);
    assert_eq!(returned(&world, bought.order).await[0].ret.state, State::Sent);
}

#[both]
async fn what_is_not_as_agreed_needs_words_and_costs_nothing(engine: Engine) {
    let world = world(engine).await;
    let me = testing::person_of(Role::Member);
    let bought = delivered(&world, Some(me)).await;
    let path = format!("{}/return/conformity", bought.path);
    let line = format!("line-{}", order(&world, bought.order).await.lines[1].id);
    let caller = world.as_(Role::Member);
    caller.post(&path, &[(&line, "1"), ("wish", "repair")]).await.expect(422);
    caller.post(&path, &[(&line, "9"), ("wish", "repair"), ("why", "Gotea.")]).await.expect(422);
    let sent = [(&*line, "1"), ("wish", "repair"), ("why", "Gotea."), ("mark", "0123456789abcdef")];
    let answer = caller.post(&path, &sent).await.expect(303);
    assert!(answer.header("location").starts_with("/account/returns/"));
    let all = returned(&world, bought.order).await;
    assert_eq!((all[0].ret.kind, all[0].ret.wish), (Kind::Conformity, Some(Wish::Repair)));
    assert!(all[0].ret.is_paid_by_shop);
    let page = caller.get(&bought.path).await.expect(200).body;
    assert!(page.contains(&all[0].ret.code), "the page of the order names its returns: {page}");
    world.as_(Role::Seller).post(&path, &sent).await.expect(404);
    let again = caller.post(&path, &sent).await.expect(303);
    assert_eq!(again.header("location"), answer.header("location"), "one form asks once");
    let more = [(&*line, "1"), ("wish", "repair"), ("why", "Gotea más."), ("mark", "0123456789abcdef")];
    caller.post(&path, &more).await.expect(422);
    assert_eq!(returned(&world, bought.order).await.len(), 1, "there was one jug");
}

#[both]
async fn what_has_not_arrived_is_not_claimed(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, None).await;
    let line = format!("line-{}", order(&world, bought.order).await.lines[0].id);
    let path = format!("{}/return/conformity", bought.path);
    world.post(&path, &fields(&[(&line, "1"), ("wish", "repair"), ("why", "Rota.")])).await.expect(422);
    assert!(returned(&world, bought.order).await.is_empty());
}
