//! From the basket to the order, once, in each way to pay.

use super::samples::{Buyer, filled, member, put, put_mugs, shop, variant};
use testing::{Engine, World, both};

async fn rows(world: &World, table: &str) -> usize {
    world.everything().await[table].len()
}

#[both]
async fn a_guest_buys_with_a_test_card_and_sees_the_order(engine: Engine) {
    let world = shop(engine, 10).await;
    let mut buyer = Buyer::new(&world);
    buyer.add("MUG", "2").await;
    let mut form = buyer.form().await;
    put(&mut form, "pay", "test");
    let placed = buyer.place(&form).await.expect(303);
    let (at, page) = buyer.follow(placed).await;
    assert!(at.starts_with("/pay/test/"), "{at}");
    page.expect(200);
    let paid = buyer.post(&at, &[("card", "4242 4242 4242 4242")]).await;
    let (_, order) = buyer.follow(paid).await;
    world.see_to_duties().await;
    let order = order.expect(200).body;
    assert!(order.contains("Taza de barro") || order.contains("comprobando"), "{order}");
    let order = buyer.get("/orders/here").await;
    let (at, order) = buyer.follow(order).await;
    assert!(at.starts_with("/orders/"), "{at}");
    assert!(order.expect(200).body.contains("28,95\u{a0}€"));
    assert_eq!(rows(&world, "stock_hold").await, 0, "what was paid is sold, not only held");
    buyer.get("/checkout").await.expect(303);
}

#[both]
async fn transfer_and_cash_lead_to_the_order_at_once(engine: Engine) {
    let world = shop(engine, 10).await;
    for (way, total) in [("transfer", "16,95\u{a0}€"), ("cash_on_delivery", "19,95\u{a0}€")] {
        let mut buyer = Buyer::new(&world);
        buyer.add("MUG", "1").await;
        let mut form = buyer.form().await;
        put(&mut form, "pay", way);
        let fields: Vec<(&str, &str)> = form.iter().map(|(name, value)| (&**name, &**value)).collect();
        // Cash costs something: the button only counts once that was seen.
        let page = buyer.post("/checkout", &fields).await.expect(200).body;
        assert!(page.contains(total), "{way}: {page}");
        let seen = filled(&page);
        let seen = seen.iter().find(|(name, _)| name == "seen").unwrap();
        put(&mut form, "seen", &seen.1);
        let placed = buyer.place(&form).await.expect(303);
        assert_eq!(placed.header("location"), "/orders/here?done=placed", "the order may thank for it");
        let (at, order) = buyer.follow(placed).await;
        let order = order.expect(200).body;
        assert!(at.starts_with("/orders/") && order.contains(total), "{way} {at}: {order}");
    }
    assert_eq!(rows(&world, "payment").await, 2);
}

#[both]
async fn a_form_that_is_sent_twice_places_one_order(engine: Engine) {
    let world = shop(engine, 10).await;
    let cookie = member(&world, "eva@casa.example").await;
    for mut buyer in [Buyer::new(&world), Buyer::with(&world, &cookie)] {
        let before = rows(&world, "payment").await;
        buyer.add("MUG", "1").await;
        let form = buyer.form().await;
        let first = buyer.place(&form).await.expect(303);
        let first = first.header("location").to_owned();
        let second = buyer.place(&form).await.expect(303);
        assert_eq!(second.header("location"), first);
        // Even when the basket was filled again meanwhile, and the words are others.
        buyer.add("MUG", "3").await;
        let mut other = form.clone();
        put(&mut other, "city", "Getafe");
        let third = buyer.place(&other).await.expect(303);
        assert_eq!(third.header("location"), first);
        assert_eq!(rows(&world, "payment").await, before + 1);
        let mut stranger = Buyer::new(&world);
        stranger.add("MUG", "1").await;
        let answer = stranger.place(&form).await;
        let way = answer.header("location").to_owned();
        assert!(!way.starts_with("/pay/") || way != first, "a mark alone leads nobody to a payment: {way}");
    }
}

#[both]
async fn whoever_saw_another_price_is_asked_again(engine: Engine) {
    let world = shop(engine, 10).await;
    let mut buyer = Buyer::new(&world);
    buyer.add("MUG", "1").await;
    let form = buyer.form().await;
    put_mugs(&world, 1_500, 10).await;
    let page = buyer.place(&form).await.expect(422).body;
    for words in ["El total ahora es 19,95\u{a0}€", "antes 12,00\u{a0}€, ahora 15,00\u{a0}€", "Eva Luna"]
    {
        assert!(page.contains(words), "{words} in {page}");
    }
    assert_eq!((rows(&world, "payment").await, rows(&world, "stock_hold").await), (0, 0));
    let mut again = form;
    let seen = filled(&page);
    put(&mut again, "seen", &seen.iter().find(|(name, _)| name == "seen").unwrap().1);
    buyer.place(&again).await.expect(303);
}

#[both]
async fn an_order_knows_from_where_whoever_bought_came(engine: Engine) {
    let world = shop(engine, 10).await;
    let mut buyer = Buyer::new(&world);
    let mug = variant(&world, "MUG").await.to_string();
    let added = [("variant", mug.as_str()), ("from", "red.example")];
    buyer.post("/basket/add", &added).await.expect(303);
    let mut form = buyer.form().await;
    put(&mut form, "pay", "transfer");
    buyer.place(&form).await.expect(303);
    let kept = world.everything().await["order_group"].join("\n");
    assert!(kept.contains("red.example"), "{kept}");
    assert!(
        kept.contains("standard") && !kept.contains("standard\\\":null"),
        "what the usual delivery would have cost: {kept}"
    );
}
