//! The page on which one buys: what stands there from the first look, what a refusal keeps, and that looking changes nothing.

use super::samples::{Buyer, chosen, filled, member, put, shop};
use testing::{Engine, both};

#[both]
async fn who_has_nothing_to_buy_is_led_to_the_basket(engine: Engine) {
    let world = shop(engine, 10).await;
    let mut buyer = Buyer::new(&world);
    for address in ["/checkout", "/en/checkout"] {
        let answer = buyer.get(address).await.expect(303);
        assert!(answer.header("location").ends_with("/basket"), "{}", answer.header("location"));
    }
    for path in ["/checkout", "/checkout/line", "/checkout/place"] {
        let answer = buyer.post(path, &[("email", "eva@casa.example")]).await.expect(303);
        assert_eq!(answer.header("location"), "/basket", "{path}");
    }
}

#[both]
async fn the_first_look_says_what_all_of_it_costs(engine: Engine) {
    let world = shop(engine, 10).await;
    let mut buyer = Buyer::new(&world);
    buyer.add("MUG", "2").await;
    let answer = buyer.get("/checkout").await.expect(200);
    let page = &answer.body;
    for words in ["Taza de barro", "24,00\u{a0}€", "4,95\u{a0}€", "28,95\u{a0}€", "IVA 21", "noviembre"]
    {
        assert!(page.contains(words), "{words} in {page}");
    }
    assert_eq!(page.matches(">Pedido con obligación de pago</button>").count(), 1);
    assert!(
        answer.header("cache-control").contains("no-store")
            || answer.header("cache-control").contains("private")
    );
    assert!(page.contains("noindex") && page.contains("/sign-in?next=/checkout"));
    let (_, after) = page.split_once("pay-total").unwrap();
    assert!(after.contains("Pedido con obligación"), "the sum stands above the button");
    for (at, _) in page.match_indices("type=\"checkbox\"") {
        let tag = page[at..].split('>').next().unwrap();
        assert!(!tag.contains("checked"), "nothing is ticked before: {tag}");
    }
    let english = buyer.get("/en/checkout").await.expect(200).body;
    assert!(english.contains(">Order with obligation to pay</button>") && english.contains("Clay mug"));
}

#[both]
async fn another_place_is_priced_anew_and_what_was_typed_stays(engine: Engine) {
    let world = shop(engine, 10).await;
    let mut buyer = Buyer::new(&world);
    buyer.add("MUG", "1").await;
    let mut form = buyer.form().await;
    put(&mut form, "postcode", "35001");
    put(&mut form, "note", "Llamad <b>antes</b>");
    let fields: Vec<(&str, &str)> = form.iter().map(|(name, value)| (&**name, &**value)).collect();
    let page = buyer.post("/checkout", &fields).await.expect(200).body;
    assert!(page.contains("14,95\u{a0}€"), "the Canary Islands are further away: {page}");
    for kept in ["35001", "eva@casa.example", "Eva Luna", "Calle del Pez 3", "Llamad &#60;b&#62;antes"] {
        assert!(page.contains(kept), "{kept} in {page}");
    }
    assert!(!page.contains("aria-invalid=\"true\""), "whoever is still writing is blamed for nothing");
    let refused = buyer.place(&form).await.expect(422).body;
    assert!(refused.contains("nada") || refused.contains("Míralo"), "another sum than the one that was seen");
    buyer.place(&filled_again(&refused, &form)).await.expect(303);
}

#[both]
async fn a_code_for_a_first_order_tells_a_guest_nothing_about_an_address(engine: Engine) {
    let world = shop(engine, 10).await;
    pricing::demo::fill(&world.operator()).await.unwrap();
    let code = [("code", pricing::demo::CODE)];
    let mut sums = Vec::new();
    for _ in 0..2 {
        let mut buyer = Buyer::new(&world);
        buyer.add("MUG", "1").await;
        buyer.post("/basket/code", &code).await.expect(303);
        let page = buyer.get("/checkout").await.expect(200).body;
        assert!(page.contains("16,95\u{a0}€") && !page.contains("primer pedido"), "{page}");
        let mut form = filled(&page);
        put(&mut form, "pay", "transfer");
        sums.push(form.iter().find(|(name, _)| name == "seen").unwrap().1.clone());
        buyer.place(&form).await.expect(303);
    }
    assert_eq!(sums[0], sums[1], "the same address, before and after it bought");

    let cookie = member(&world, "nueva@casa.example").await;
    let mut buyer = Buyer::with(&world, &cookie);
    buyer.add("MUG", "1").await;
    buyer.post("/basket/code", &code).await.expect(303);
    let page = buyer.get("/checkout").await.expect(200).body;
    assert!(page.contains("primer pedido") && page.contains("15,75\u{a0}€"), "{page}");
    assert!(page.contains("Descuento: -1,20\u{a0}€") && !page.contains("class=\"was\""), "{page}");
}

#[both]
async fn a_price_for_a_group_is_that_of_whoever_belongs_to_it(engine: Engine) {
    let world = shop(engine, 10).await;
    pricing::demo::fill(&world.operator()).await.unwrap();
    for (address, goods, total) in [
        ("joan@correo.example", "10,20\u{a0}€", "15,15\u{a0}€"),
        ("eva@casa.example", "12,00\u{a0}€", "16,95\u{a0}€"),
    ] {
        let cookie = member(&world, address).await;
        pricing::demo::enrol(&world.operator()).await.unwrap();
        let mut buyer = Buyer::with(&world, &cookie);
        buyer.add("MUG", "1").await;
        let basket = buyer.get("/basket").await.expect(200).body;
        assert!(basket.contains(goods), "{address}: {basket}");
        let page = buyer.get("/checkout").await.expect(200).body;
        assert!(page.contains(total), "{address}: {page}");
        let mut form = filled(&page);
        put(&mut form, "pay", "transfer");
        buyer.place(&form).await.expect(303);
    }
}

/// The form as a refused page shows it again, with what was typed.
fn filled_again(page: &str, before: &[(String, String)]) -> Vec<(String, String)> {
    let mut form = before.to_vec();
    for (name, value) in filled(page) {
        if ["mark", "seen", "way", "pay"].contains(&name.as_str()) {
            put(&mut form, &name, &value);
        }
    }
    form
}

#[both]
async fn a_refusal_marks_every_field_and_keeps_what_was_typed(engine: Engine) {
    let world = shop(engine, 10).await;
    let mut buyer = Buyer::new(&world);
    buyer.add("MUG", "1").await;
    let mut form = buyer.form().await;
    put(&mut form, "email", "no es un correo");
    put(&mut form, "postcode", "99");
    put(&mut form, "way", "gone");
    put(&mut form, "city", "Alcalá de Henares");
    let page = buyer.place(&form).await.expect(422).body;
    for id in ["error-email", "error-postcode"] {
        assert!(page.contains(&format!("id=\"{id}\"")), "{id} in {page}");
    }
    for words in ["no es un correo", "Alcalá de Henares", "La forma de envío que elegiste"] {
        assert!(page.contains(words), "{words} in {page}");
    }
    let everything = world.everything().await;
    assert!(everything["payment"].is_empty() && everything["stock_hold"].is_empty(), "nothing is kept");
}

#[both]
async fn a_member_chooses_an_address_of_their_book(engine: Engine) {
    let world = shop(engine, 10).await;
    let cookie = member(&world, "eva@casa.example").await;
    let mut buyer = Buyer::with(&world, &cookie);
    buyer.add("MUG", "1").await;
    let mut form = buyer.form().await;
    form.retain(|(name, _)| name != "email");
    put(&mut form, "remember", "yes");
    buyer.place(&form).await.expect(303);

    buyer.add("MUG", "1").await;
    let page = buyer.get("/checkout").await.expect(200).body;
    assert!(page.contains("eva@casa.example") && !page.contains("name=\"email\""), "{page}");
    let kept = chosen(&page, "kept").expect("the address that was kept");
    assert_ne!(kept, "new");
    let mut form = filled(&page);
    for name in ["name", "line1", "postcode", "city"] {
        put(&mut form, name, "");
    }
    buyer.place(&form).await.expect(303);
    assert_eq!(world.everything().await["payment"].len(), 2);
}

#[both]
async fn what_is_none_of_ours_is_thrown_away(engine: Engine) {
    let world = shop(engine, 10).await;
    let mut buyer = Buyer::new(&world);
    buyer.add("MUG", "1").await;
    for (name, value) in [
        ("seen", "EUR 0 0 0"),
        ("seen", ""),
        ("mark", "'; DROP TABLE orders; --"),
        ("pay", "free"),
        ("pay", "\0"),
        ("way", "'; --"),
        ("kept", "01890000-0000-7000-8000-000000000000"),
        ("line", "x y"),
    ] {
        let mut form = buyer.form().await;
        put(&mut form, name, value);
        let answer = buyer.place(&form).await;
        let is_placed = ["mark", "kept", "line"].contains(&name);
        assert_eq!(answer.status, if is_placed { 303 } else { 422 }, "{name}={value}: {}", answer.body);
        if is_placed {
            buyer.add("MUG", "1").await;
        }
    }
}
