//! What whoever bought meets: the page of their order, paying after all, calling it off, finding it again.

use super::samples::{GUEST, How, buy, letters, member, paid, place, way_in, whole, wish, world};
use crate::{
    actions,
    model::{NewGroup, ToSend},
};
use kernel::{Actor, Role};
use orders_facts::OrderState;
use payments::model::CardWish;
use testing::{Engine, both, fields, person_of};

#[both]
async fn a_guest_comes_by_a_link_and_sees_all_that_was_agreed(engine: Engine) {
    let world = world(engine).await;
    let bought = buy(&world, &GUEST).await;
    let letter = &letters(&world).await[0];
    let path = way_in(letter);
    assert_ne!(path, format!("/orders/{}", bought.placed.secret), "each letter has a link of its own");
    let page = world.visit(&path).await.expect(200);
    assert!(page.header("cache-control").contains("private"), "{}", page.header("cache-control"));
    assert!(page.body.contains("noindex"));
    for said in [
        &*bought.placed.code,
        "Taza",
        "2 × 12,00",
        "53,95",
        "IVA",
        "Lucía Núñez",
        "Calle del Pez 7",
        "28004",
        "Correos a casa",
        "Como tarde 4 días laborables después de que nos llegue el dinero",
        "Fecha límite",
        "ES91 2100 0418 4502 0005 1332",
        "14 días",
        "3 años",
        "Llamad antes",
        "Quién te vende",
        "La Prueba, S. L.",
    ] {
        assert!(page.body.contains(said), "{said} is not on {}", page.body);
    }
    let english = world.get(&format!("/en{path}")).await.expect(200).body;
    assert!(english.contains("Preparation") && english.contains("Correos to your door"));
}

#[both]
async fn a_link_that_is_none_leads_nowhere(engine: Engine) {
    let world = world(engine).await;
    let bought = buy(&world, &GUEST).await;
    let guessed = format!("/orders/{}", "a".repeat(26));
    let code = format!("/orders/{}", bought.placed.code);
    let id = format!("/orders/{}", bought.order);
    for path in [guessed.as_str(), code.as_str(), id.as_str(), "/orders/x", "/orders/%00"] {
        assert!(world.get(path).await.status.as_u16() >= 400, "{path}");
        for verb in ["pay", "cancel", "heard"] {
            assert!(world.post(&format!("{path}/{verb}"), "").await.status.as_u16() >= 400, "{path}/{verb}");
        }
    }
    assert_eq!(whole(&world, bought.order).await.order.stand.order, OrderState::Placed);
}

#[both]
async fn members_see_their_own_orders_and_nobody_elses(engine: Engine) {
    let world = world(engine).await;
    let (mine, other) = (buy(&world, &member()).await, buy(&world, &GUEST).await);
    let me = world.as_(Role::Member);
    let list = me.get("/account/orders").await.expect(200).body;
    assert!(list.contains(&mine.placed.code) && !list.contains(&other.placed.code));
    me.get(&format!("/account/orders/{}", mine.order)).await.expect(200);
    me.get(&format!("/account/orders/{}", other.order)).await.expect(404);
    me.post(&format!("/account/orders/{}/cancel", other.order), &[]).await.expect(404);
    let stranger = world.as_(Role::Seller);
    stranger.get(&format!("/account/orders/{}", mine.order)).await.expect(404);
    assert!(stranger.get("/account/orders").await.expect(200).body.contains("Aún no has comprado nada"));
    let visitor = world.get("/account/orders").await;
    assert_eq!(visitor.status.as_u16(), 303, "to sign in");
    let letter = &letters(&world).await[0];
    assert_eq!(way_in(letter), format!("/account/orders/{}", mine.order));
}

#[both]
async fn what_waits_is_paid_after_all_and_the_browser_finds_back(engine: Engine) {
    let world = world(engine).await;
    let bought = buy(&world, &GUEST).await;
    let path = format!("/orders/{}", bought.placed.secret);
    let answer = world.post(&format!("{path}/pay"), &fields(&[("method", "test")])).await.expect(303);
    assert!(answer.header("location").starts_with("/pay/go/"), "{}", answer.header("location"));
    let cookie = answer.header("set-cookie").to_owned();
    assert!(cookie.starts_with("__Host-plaza-order=") && cookie.contains("HttpOnly"), "{cookie}");
    assert!(
        !cookie.contains("Max-Age") && !cookie.contains("Expires"),
        "until the browser is closed: {cookie}"
    );
    for (done, kept) in [("", ""), ("?done=placed", "?done=placed"), ("?done=x%0Ay", "")] {
        let back = world.carrying(&cookie).get(&format!("/orders/here{done}")).await.expect(303);
        assert_eq!(back.header("location"), format!("{path}{kept}"));
    }
    let signed_in = world.as_(Role::Member).get("/orders/here").await.expect(303);
    assert_eq!(signed_in.header("location"), "/account/orders");
    assert_eq!(world.get("/orders/here").await.expect(303).header("location"), "/orders/find");
    let refused = world.post(&format!("{path}/pay"), &fields(&[("method", "cash_on_delivery")])).await;
    refused.expect(422);
    for bad in ["nothing", "'; DROP TABLE order_head; --"] {
        world.post(&format!("{path}/pay"), &fields(&[("method", bad)])).await.expect(422);
    }
    let stored = world.everything().await["payment"].join("\n");
    assert!(!stored.contains(&bought.placed.secret), "no other table keeps the way in");
}

#[both]
async fn a_card_is_kept_only_of_whoever_wanted_it(engine: Engine) {
    for (how, who, kept) in
        [(member(), Role::Member, 1), (member(), Role::Seller, 0), (GUEST, Role::Seller, 0)]
    {
        let world = world(engine).await;
        let wanted = NewGroup { card: CardWish::Keep, ..wish(&world, &how).await };
        let bought = place(&world.operator(), &wanted).await.unwrap();
        world.see_to_duties().await;
        let ctx = world.ctx(Actor::Member(person_of(who)));
        actions::pay(&ctx, bought.order, "test", "/orders/here").await.unwrap();
        let rows = &world.everything().await["payment_saved"];
        assert_eq!(rows.len(), kept, "{who:?}: {rows:?}");
    }
}

#[both]
async fn it_is_called_off_until_something_is_sent(engine: Engine) {
    let world = world(engine).await;
    let first = paid(&world, &GUEST).await;
    let path = format!("/orders/{}", first.placed.secret);
    assert!(world.get(&path).await.body.contains("Anular el pedido"));
    world.post(&format!("{path}/cancel"), "").await.expect(303);
    assert!(world.get(&path).await.body.contains("pendiente de devolver"));
    world.post(&format!("{path}/cancel"), "").await.expect(422);
    let second = paid(&world, &GUEST).await;
    let line = whole(&world, second.order).await.lines[0].id;
    let typed = ToSend { goods: vec![(line, "1".into())], ..ToSend::default() };
    crate::actions::send(&world.operator(), second.order, &typed).await.unwrap();
    let path = format!("/orders/{}", second.placed.secret);
    assert!(!world.get(&path).await.body.contains("Anular el pedido"));
    world.post(&format!("{path}/cancel"), "").await.expect(422);
}

#[both]
async fn from_where_they_know_the_shop_is_asked_once_after_it_stands(engine: Engine) {
    let world = world(engine).await;
    let bought = buy(&world, &GUEST).await;
    let path = format!("/orders/{}", bought.placed.secret);
    world.post(&format!("{path}/heard"), "from=friend").await.expect(303);
    assert_eq!(whole(&world, bought.order).await.group.heard, None, "it does not stand yet");
    payments::actions::confirm(&world.operator(), bought.payment).await.unwrap();
    world.see_to_duties().await;
    assert!(world.get(&path).await.body.contains("¿Cómo nos has conocido?"));
    for said in ["nonsense", "friend", "press"] {
        world.post(&format!("{path}/heard"), &format!("from={said}")).await.expect(303);
    }
    let heard = whole(&world, bought.order).await.group.heard;
    assert_eq!(heard.map(|from| from.code()), Some("friend"));
    assert!(!world.get(&path).await.body.contains("¿Cómo nos has conocido?"));
}

#[both]
async fn whoever_looks_for_an_order_learns_nothing_and_its_buyer_gets_a_link(engine: Engine) {
    let world = world(engine).await;
    let bought = buy(&world, &GUEST).await;
    let before = letters(&world).await.len();
    world.get("/orders/find").await.expect(200);
    let ask = async |code: &str, email: &str| {
        let form = fields(&[("code", code), ("email", email)]);
        world.post("/orders/find", &form).await.expect(303).header("location").to_owned()
    };
    let known = ask(&bought.placed.code.to_lowercase(), " LUCIA@casa.example").await;
    for (code, email) in
        [(&*bought.placed.code, "eva@casa.example"), ("0000-0000", GUEST.email), ("", ""), ("'; --", "x")]
    {
        assert_eq!(ask(code, email).await, known, "{code} {email}");
    }
    assert!(world.get(&known).await.expect(200).body.contains("Si hay un pedido"));
    let all = letters(&world).await;
    assert_eq!(all.len(), before + 1);
    world.get(&way_in(all.last().unwrap())).await.expect(200);
}

#[both]
async fn one_address_gets_few_links_whoever_asks(engine: Engine) {
    let world = world(engine).await;
    let bought = buy(&world, &GUEST).await;
    let before = letters(&world).await.len();
    for _ in 0..8 {
        let form = fields(&[("code", &bought.placed.code), ("email", GUEST.email)]);
        world.post("/orders/find", &form).await.expect(303);
    }
    assert_eq!(letters(&world).await.len(), before + 4);
}

#[both]
async fn markup_in_what_somebody_wrote_is_only_text(engine: Engine) {
    let world = world(engine).await;
    let how = How { email: "x@casa.example", ..GUEST };
    let mut wanted = wish(&world, &how).await;
    wanted.note = kernel::Personal::new("<script>alert(1)</script> \u{202e}hola".into());
    let bought = place(&world.operator(), &wanted).await.unwrap();
    let office =
        world.as_(Role::Agent).get(&format!("/admin/orders/{}", bought.order)).await.expect(200).body;
    let theirs = world.get(&format!("/orders/{}", bought.placed.secret)).await.expect(200).body;
    for page in [office, theirs] {
        assert!(page.contains("hola") && !page.contains("<script>alert") && !page.contains('\u{202e}'));
    }
}

/// The bank leads back before anybody has told the order.
#[both]
async fn money_that_has_come_is_seen_at_once_by_whoever_paid(engine: Engine) {
    let world = world(engine).await;
    let bought = buy(&world, &GUEST).await;
    let path = format!("/orders/{}", bought.placed.secret);
    let before = world.get(&path).await.expect(200).body;
    assert!(before.contains("bought-state is-waiting") && before.contains("/pay\""), "{before}");
    payments::actions::confirm(&world.operator(), bought.payment).await.unwrap();
    assert_eq!(whole(&world, bought.order).await.order.stand.order, OrderState::Placed, "nobody has told it");
    let after = world.get(&path).await.expect(200).body;
    assert!(after.contains("Lo estamos preparando.") && !after.contains("Falta el pago"), "{after}");
    assert!(!after.contains("/pay\"") && !after.contains("ES91 2100"), "{after}");
    world.see_to_duties().await;
    assert!(world.get(&path).await.expect(200).body.contains("Lo estamos preparando."));
}
