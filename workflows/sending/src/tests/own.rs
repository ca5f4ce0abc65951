//! Labels of whoever sells here: theirs and nobody else's.

use super::{
    numbers::brought,
    samples::{How, bought, seller, whole, world},
};
use kernel::Role;
use testing::{Engine, both};

#[both]
async fn sellers_have_the_labels_of_their_own_orders(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (seller(&world, "Ana").await, seller(&world, "Eva").await);
    let theirs = bought(&world, How { seller: Some(ana), ..How::default() }).await;
    let hers = bought(&world, How { seller: Some(eva), ..How::default() }).await;
    let houses = bought(&world, How::default()).await;
    let (member, page) = (world.as_(Role::Member), format!("/account/selling/{ana}/labels"));
    let shown = member.get(&page).await.expect(200).body;
    assert!(shown.contains(&theirs.to_string()) && shown.contains("Marta Ríos"), "{shown}");
    assert!(!shown.contains(&hers.to_string()) && !shown.contains(&houses.to_string()), "{shown}");
    assert!(shown.contains(&format!("/account/selling/{ana}/orders/{theirs}")), "{shown}");
    assert_eq!(
        member.get(&format!("{page}?carrier=seur")).await.expect(200).body.matches("name=\"order\"").count(),
        1
    );
    member.get(&format!("/en{page}")).await.expect(200);
    let office = world.as_(Role::Owner).get("/admin/orders/labels").await.expect(200).body;
    assert!(office.contains(&houses.to_string()) && !office.contains(&theirs.to_string()), "{office}");
    let (ticked, other) = (theirs.to_string(), houses.to_string());
    let sent = [("order", &*ticked), ("order", &*other), ("for", "seur")];
    let file = member.post(&format!("{page}/file"), &sent).await.expect(200);
    assert!(file.header("cache-control").contains("no-store"));
    let [own, not_own] = [whole(&world, theirs).await.order.code, whole(&world, houses).await.order.code];
    assert!(file.body.contains(&own) && !file.body.contains(&not_own), "{}", file.body);
    assert!(
        file.body.contains("+34600222333") && !file.body.contains("marta@casa.example"),
        "letters are the house's"
    );
    let none = member.post(&format!("{page}/file"), &[("order", &*other), ("for", "seur")]).await.expect(422);
    assert!(none.body.contains("Marca al menos un pedido"), "{}", none.body);
}

#[both]
async fn sellers_send_their_own_orders_and_nobody_elses(engine: Engine) {
    let world = world(engine).await;
    let ana = seller(&world, "Ana").await;
    let theirs = bought(&world, How { seller: Some(ana), ..How::default() }).await;
    let houses = bought(&world, How::default()).await;
    let [own, other] = [whole(&world, theirs).await.order.code, whole(&world, houses).await.order.code];
    let to = format!("/account/selling/{ana}/labels/numbers");
    let lines = format!("{own};XZ-1\n{other};XZ-2");
    let fields = [("by", "gls"), ("numbers", &*lines)];
    let answer = brought(&world, (Role::Member, &to), &fields, None).await.expect(422);
    assert!(answer.body.contains(&format!("Línea 2 ({other}): no hay ningún pedido")), "{}", answer.body);
    assert_eq!(whole(&world, theirs).await.parcels.len(), 1);
    assert!(whole(&world, houses).await.parcels.is_empty());
    let again =
        [("by", "gls"), ("numbers", &*format!("{own};XZ-1"))].map(|(name, value)| (name, value.to_owned()));
    let again: Vec<(&str, &str)> = again.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let done = brought(&world, (Role::Member, &to), &again, None).await.expect(303);
    assert_eq!(done.header("location"), format!("/account/selling/{ana}/labels?sent=1"));
}

#[both]
async fn nobody_else_comes_in(engine: Engine) {
    let world = world(engine).await;
    let ana = seller(&world, "Ana").await;
    let page = format!("/account/selling/{ana}/labels");
    for role in [Role::Owner, Role::Agent] {
        world.as_(role).get(&page).await.expect(404);
        world.as_(role).post(&format!("{page}/file"), &[("for", "seur")]).await.expect(404);
        brought(&world, (role, &format!("{page}/numbers")), &[("by", "gls")], None).await.expect(404);
    }
    world.as_(Role::Member).get("/account/selling/x/labels").await.expect(404);
    assert!(world.get(&page).await.status != 200);
    let mut answers = Vec::new();
    for _ in 0..30 {
        answers.push(world.as_(Role::Member).post(&format!("{page}/file"), &[]).await.status.as_u16());
    }
    assert!(answers[0] == 422 && answers.contains(&429), "{answers:?}");
}
