//! What nobody sends by pressing a button: numbers that are none, things that are not there, baskets of others, far too much.

use super::samples::{basket_of, goods, guest, quantities, world};
use testing::{Engine, both, fields};

#[both]
async fn numbers_that_are_none_put_nothing_in_and_cost_no_row(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG", 900, None).await.to_string();
    for quantity in
        ["-1", "0", "1.5", "1,5", "1e3", "99999999999999999999", "1000", "", "abc", "１", "+2", "0x2", "\0"]
    {
        let form = fields(&[("variant", &mug), ("quantity", quantity)]);
        let answer = world.post("/basket/add", &form).await.expect(422);
        assert!(
            answer.body.contains("role=\"alert\"") && answer.header("set-cookie").is_empty(),
            "{quantity}"
        );
    }
    for variant in ["", "x", "'; DROP TABLE basket; --", "00000000-0000-0000-0000-000000000000", "\0"] {
        let form = fields(&[("variant", variant), ("quantity", "1")]);
        world.post("/basket/add", &form).await.expect(422);
    }
    world.post("/basket/add", "").await.expect(422);
    for path in ["/basket/change", "/basket/remove", "/basket/code", "/basket/code/remove"] {
        let way = world.post(path, "line=x&quantity=1&code=hola").await.expect(303);
        assert_eq!(way.header("location"), "/basket", "{path}");
    }
    let all = world.everything().await;
    assert!(all["basket"].is_empty() && all["basket_line"].is_empty() && all["deadline"].is_empty());
}

#[both]
async fn a_product_is_no_variant(engine: Engine) {
    let world = world(engine).await;
    goods(&world, "MUG", 900, None).await;
    let found: Result<_, database::StoreError> =
        world.operator().read(async |snap| catalog::reads::card_of_sku(snap, "MUG").await).await;
    let product = found.unwrap().unwrap().product.to_string();
    let form = fields(&[("variant", &product), ("quantity", "1")]);
    world.post("/basket/add", &form).await.expect(422);
    assert!(world.everything().await["basket"].is_empty());
}

#[both]
async fn whoever_makes_a_secret_up_is_given_another(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG", 900, None).await.to_string();
    let made_up = format!("__Host-plaza-basket={}", "a".repeat(64));
    let form = [("variant", mug.as_str()), ("quantity", "1")];
    let answer = world.carrying(&made_up).post("/basket/add", &form).await.expect(303);
    let given = answer.header("set-cookie").split(';').next().unwrap().to_owned();
    assert!(given.starts_with("__Host-plaza-basket=") && given != made_up, "{given}");
    assert_eq!(basket_of(&world, &made_up).await, None);
    assert_eq!(basket_of(&world, &given).await.unwrap().count(), 1);
    for strange in ["x", "../../etc", "%00", &"a".repeat(5_000)] {
        let cookie = format!("__Host-plaza-basket={strange}");
        let page = world.carrying(&cookie).get("/basket").await.expect(200);
        assert!(page.body.contains("Tu cesta está vacía") && page.header("set-cookie").is_empty());
    }
}

#[both]
async fn nobody_touches_the_lines_of_another(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG", 900, Some(9)).await;
    let (mine, theirs) = (guest(&world, mug, "1").await, guest(&world, mug, "2").await);
    let line = basket_of(&world, &theirs).await.unwrap().lines[0].id.to_string();
    let browser = world.carrying(&mine);
    browser.post("/basket/change", &[("line", &line), ("quantity", "9")]).await.expect(303);
    browser.post("/basket/remove", &[("line", &line)]).await.expect(303);
    assert_eq!(quantities(basket_of(&world, &theirs).await.as_ref()), [(mug, 2)]);
    assert_eq!(quantities(basket_of(&world, &mine).await.as_ref()), [(mug, 1)]);
}

#[both]
async fn forms_from_elsewhere_put_nothing_in(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG", 900, None).await.to_string();
    let body = fields(&[("variant", &mug), ("quantity", "1")]);
    let request = http::Request::post("/basket/add")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "cross-site")
        .body(axum::body::Body::from(body));
    assert!(world.send(request.unwrap()).await.status.is_client_error());
    assert!(world.everything().await["basket"].is_empty());
}

#[both]
async fn a_hundred_different_things_fit_and_no_more(engine: Engine) {
    let world = world(engine).await;
    let first = goods(&world, "N0", 100, None).await;
    let cookie = guest(&world, first, "1").await;
    let browser = world.carrying(&cookie);
    for number in 1..=100 {
        let next = goods(&world, &format!("N{number}"), 100, None).await.to_string();
        let form = [("variant", next.as_str()), ("quantity", "1")];
        browser.post("/basket/add", &form).await.expect(if number < 100 { 303 } else { 422 });
    }
    let seen = browser.get("/basket").await.expect(200).body;
    assert!(seen.contains("100,00\u{a0}€") && seen.contains("100 productos"), "a whole basket is shown");
}
