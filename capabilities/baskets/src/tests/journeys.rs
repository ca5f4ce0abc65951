//! What whoever shops meets, through the router and without a socket.

use super::samples::{basket_of, draft, goods, guest, hide, line_of, put, quantities, signed_in, world};
use catalog::model::{OptionDraft, OptionValue, ProductDraft, VariantDraft};
use kernel::Localized;
use testing::{Engine, World, both, fields};

async fn page(world: &World, cookie: &str) -> String {
    world.carrying(cookie).get("/basket").await.expect(200).body
}

#[both]
async fn an_empty_basket_leads_on_and_costs_nothing(engine: Engine) {
    let world = world(engine).await;
    for (path, words) in [("/basket", "Tu cesta está vacía"), ("/en/basket", "Your basket is empty")] {
        let page = world.get(path).await.expect(200);
        assert!(page.body.contains(words) && page.body.contains("/new\""), "{}", page.body);
        assert!(page.header("set-cookie").is_empty() && page.body.contains("noindex"));
        assert!(!page.body.contains("/checkout"));
    }
    assert!(world.everything().await["basket"].is_empty());
}

#[both]
async fn a_guest_fills_a_basket_changes_it_and_sees_the_sum(engine: Engine) {
    let world = world(engine).await;
    let (mug, jug) = (goods(&world, "MUG", 900, Some(9)).await, goods(&world, "JUG", 2_050, Some(3)).await);
    let form = fields(&[("variant", &mug.to_string()), ("quantity", "2")]);
    let answer = world.post("/basket/add", &form).await.expect(303);
    let line = answer.header("set-cookie").to_owned();
    for said in ["__Host-plaza-basket=", "HttpOnly", "SameSite=Lax", "Secure", "Path=/", "Max-Age=5184000"] {
        assert!(line.contains(said), "{said} is not in {line}");
    }
    let browser = world.carrying(&line);
    let seen = browser.get(answer.header("location")).await.expect(200).body;
    assert!(seen.contains("Ya está en tu cesta: Taza MUG"), "{seen}");
    assert!(seen.contains("18,00\u{a0}€") && seen.contains("data-basket=\"2\""), "{seen}");
    let put = [("variant", jug.to_string()), ("quantity", "1".to_owned())];
    let put: Vec<(&str, &str)> = put.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let again = browser.post("/basket/add", &put).await.expect(303);
    assert_eq!(
        again.header("set-cookie").split(';').next(),
        line.split(';').next(),
        "the same secret for as long again"
    );
    let seen = page(&world, &line).await;
    assert!(seen.contains("38,50\u{a0}€") && seen.contains("Se calcula al pagar"), "{seen}");
    assert_eq!(seen.matches(">Total sin envío<").count(), 2, "beside the sum and on a phone: {seen}");
    assert!(seen.contains("href=\"/shipping/rates\"") && !seen.contains(">Total<"), "{seen}");
    assert!(seen.contains("href=\"/checkout\"") && seen.contains("Impuestos incluidos"));
    assert!(seen.contains("<img"), "pictures first");
    let cookie = line.split(';').next().unwrap();
    let id = line_of(&world, cookie, mug).await;
    for (step, quantity) in [("1", 3), ("-1", 2)] {
        let now = if step == "1" { "2" } else { "3" };
        let form = [("line", id.as_str()), ("quantity", now), ("step", step)];
        let way = browser.post("/basket/change", &form).await.expect(303);
        assert_eq!(way.header("location"), "/basket?done=changed");
        let found = quantities(basket_of(&world, cookie).await.as_ref());
        assert!(found.contains(&(mug, quantity)), "{found:?}");
    }
    browser.post("/basket/change", &[("line", &id), ("quantity", "5")]).await.expect(303);
    assert!(page(&world, &line).await.contains("65,50\u{a0}€"), "5 × 9,00 + 20,50");
    browser.post("/basket/remove", &[("line", &id)]).await.expect(303);
    browser.post("/basket/remove", &[("line", &id)]).await.expect(303);
    let seen = page(&world, &line).await;
    assert!(!seen.contains("Taza MUG") && seen.contains("20,50\u{a0}€"), "{seen}");
    let english = browser.get("/en/basket").await.expect(200).body;
    assert!(english.contains("Mug JUG") && english.contains("€20.50"), "{english}");
}

#[both]
async fn what_is_short_is_said_and_made_less_only_by_whoever_buys(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG", 900, Some(5)).await;
    let cookie = guest(&world, mug, "4").await;
    put(&world, &draft("MUG", 900, Some(2))).await;
    let seen = page(&world, &cookie).await;
    assert!(seen.contains("Solo quedan 2 unidades") && seen.contains("Dejar 2"), "{seen}");
    assert_eq!(quantities(basket_of(&world, &cookie).await.as_ref()), [(mug, 4)], "nobody changed it");
    let line = line_of(&world, &cookie, mug).await;
    let browser = world.carrying(&cookie);
    let refused = browser.post("/basket/change", &[("line", &line), ("quantity", "3")]).await.expect(422);
    assert!(refused.body.contains("role=\"alert\"") && refused.body.contains("Solo quedan 2"));
    browser.post("/basket/change", &[("line", &line), ("quantity", "2")]).await.expect(303);
    let seen = page(&world, &cookie).await;
    assert!(!seen.contains("Solo quedan") && seen.contains("18,00\u{a0}€"), "{seen}");
    put(&world, &draft("MUG", 900, Some(0))).await;
    assert!(page(&world, &cookie).await.contains("Agotado ahora mismo"));
    let form = [("variant", mug.to_string()), ("quantity", "1".to_owned())];
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let refused = browser.post("/basket/add", &form).await.expect(422).body;
    assert!(refused.contains("Se ha agotado"), "{refused}");
}

#[both]
async fn a_price_that_moved_is_said_until_somebody_decides_again(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG", 1_000, Some(5)).await;
    let cookie = guest(&world, mug, "1").await;
    assert!(!page(&world, &cookie).await.contains("de precio"));
    for (price, words) in [
        (800, "Ha bajado de precio: costaba 10,00\u{a0}€ cuando lo añadiste y ahora 8,00\u{a0}€"),
        (1_250, "Ha subido de precio: costaba 10,00\u{a0}€ cuando lo añadiste y ahora 12,50\u{a0}€"),
    ] {
        put(&world, &draft("MUG", price, Some(5))).await;
        let seen = page(&world, &cookie).await;
        assert!(seen.contains(words), "{words} is not in {seen}");
    }
    let line = line_of(&world, &cookie, mug).await;
    let browser = world.carrying(&cookie);
    browser.post("/basket/change", &[("line", &line), ("quantity", "2")]).await.expect(303);
    let seen = page(&world, &cookie).await;
    assert!(!seen.contains("de precio") && seen.contains("25,00\u{a0}€"), "{seen}");
}

#[both]
async fn what_is_not_sold_any_more_costs_nothing_and_can_only_be_taken_out(engine: Engine) {
    let world = world(engine).await;
    let (mug, jug) = (goods(&world, "MUG", 900, Some(5)).await, goods(&world, "JUG", 2_000, Some(5)).await);
    let cookie = guest(&world, mug, "1").await;
    let browser = world.carrying(&cookie);
    browser.post("/basket/add", &[("variant", &jug.to_string()), ("quantity", "1")]).await.expect(303);
    hide(&world, "MUG").await;
    let seen = page(&world, &cookie).await;
    assert!(seen.contains("Ya no está a la venta") && seen.contains("20,00\u{a0}€"), "{seen}");
    assert!(!seen.contains("29,00"), "{seen}");
    let line = line_of(&world, &cookie, mug).await;
    browser.post("/basket/change", &[("line", &line), ("quantity", "2")]).await.expect(422);
    let refused =
        browser.post("/basket/add", &[("variant", &mug.to_string()), ("quantity", "1")]).await.expect(422);
    assert!(refused.body.contains("ya no está a la venta"), "{}", refused.body);
    hide(&world, "JUG").await;
    let seen = page(&world, &cookie).await;
    assert!(seen.contains("no puedes comprar nada") && !seen.contains("/checkout"), "{seen}");
    browser.post("/basket/remove", &[("line", &line)]).await.expect(303);
    assert_eq!(basket_of(&world, &cookie).await.unwrap().lines.len(), 1);
}

#[both]
async fn a_code_says_why_it_does_not_count_and_goes_again(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG", 900, Some(5)).await;
    let cookie = guest(&world, mug, "1").await;
    let browser = world.carrying(&cookie);
    let refused = browser.post("/basket/code", &[("code", "dos palabras")]).await.expect(422).body;
    assert!(refused.contains("id=\"error-code\"") && refused.contains("value=\"dos palabras\""), "{refused}");
    browser.post("/basket/code", &[("code", "nadie26")]).await.expect(303);
    let seen = page(&world, &cookie).await;
    assert!(seen.contains("<b>NADIE26</b>") && !seen.contains("class=\"counts\""), "{seen}");
    assert!(seen.contains("9,00\u{a0}€"));
    browser.post("/basket/code/remove", &[("code", "NADIE26")]).await.expect(303);
    assert!(!page(&world, &cookie).await.contains("NADIE26"));
}

#[both]
async fn what_was_chosen_stands_in_words_and_leads_to_its_very_page(engine: Engine) {
    let world = world(engine).await;
    let value = |key: &str, es: &str| OptionValue {
        key: key.into(),
        name: Localized::same(es),
        ..OptionValue::default()
    };
    let variant = |sku: &str, key: &str| VariantDraft {
        sku: sku.into(),
        values: vec![key.into()],
        price: 900,
        stock: Some(4),
        ..VariantDraft::default()
    };
    let glaze = OptionDraft {
        key: "glaze".into(),
        name: Localized::same("Esmalte"),
        values: vec![value("green", "Verde pino"), value("blue", "Azul & gris")],
    };
    let two = ProductDraft {
        options: vec![glaze],
        variants: vec![variant("MUG-G", "green"), variant("MUG B&1", "blue")],
        ..draft("MUG", 900, Some(4))
    };
    put(&world, &two).await;
    let found: Result<_, database::StoreError> = world
        .operator()
        .read(async |snap| {
            let card = catalog::reads::card_of_sku(snap, "MUG-G").await?.unwrap();
            catalog::reads::product(snap, card.product, kernel::Currency::EUR).await
        })
        .await;
    let blue = found.unwrap().unwrap().variants.iter().find(|one| one.sku == "MUG B&1").unwrap().id;
    let cookie = guest(&world, blue, "1").await;
    let seen = page(&world, &cookie).await;
    assert!(seen.contains("Azul &#38; gris") || seen.contains("Azul &amp; gris"), "{seen}");
    assert!(seen.contains("href=\"/p/taza-mug?v=MUG%20B%261\""), "{seen}");
}

#[both]
async fn what_promotions_take_off_is_said_with_its_reason(engine: Engine) {
    let world = world(engine).await;
    pricing::demo::fill(&world.operator()).await.unwrap();
    let mug = goods(&world, "MUG", 4_000, Some(5)).await;
    let cookie = guest(&world, mug, "2").await;
    let browser = world.carrying(&cookie);
    let seen = page(&world, &cookie).await;
    assert!(seen.contains("Envío gratis") && seen.contains(">Gratis<"), "80,00 is more than 60,00: {seen}");
    assert!(seen.contains("data-total=\"Total: 80,00"), "nothing is to come: {seen}");
    browser.post("/basket/code", &[("code", " bienvenida ")]).await.expect(303);
    let seen = page(&world, &cookie).await;
    assert!(!seen.contains("class=\"counts\"") && seen.contains("entra antes en tu cuenta"), "{seen}");
    let seen = signed_in(&world, &cookie).get("/basket").await.expect(200).body;
    assert!(seen.contains("class=\"counts\"") && seen.contains("Descuento: -8,00\u{a0}€"), "{seen}");
    assert!(seen.contains("72,00\u{a0}€") && !seen.contains("class=\"was\""), "{seen}");
}
