//! Pages that are kept for everybody say nothing of anybody's basket.

use super::samples::{goods, guest, signed_in, world};
use testing::{Engine, both};

#[both]
async fn a_kept_page_is_the_same_whatever_is_in_whose_basket(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG", 900, Some(9)).await;
    let (one, other) = (guest(&world, mug, "3").await, guest(&world, mug, "7").await);
    let window = format!("/window/{mug}");
    let nobodys = world.visit(&window).await.expect(200).body;
    assert!(nobodys.contains("name=\"variant\"") && nobodys.contains("data-part=\"head\""), "{nobodys}");
    for cookie in [&one, &other] {
        assert_eq!(world.carrying(cookie).visit(&window).await.expect(200).body, nobodys);
    }
}

#[both]
async fn each_sees_their_own_basket_and_whoever_has_none_sees_none(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG", 900, Some(9)).await;
    let (one, other) = (guest(&world, mug, "3").await, guest(&world, mug, "7").await);
    for _ in 0..2 {
        for (cookie, count) in [(&one, "3"), (&other, "7")] {
            let browser = world.carrying(cookie);
            let page = browser.visit("/basket").await.expect(200);
            assert!(page.body.contains(&format!("data-basket=\"{count}\"")), "{}", page.body);
            assert!(page.header("cache-control").contains("private"), "{}", page.header("cache-control"));
            let state = browser.visit("/basket/state").await.expect(200);
            assert_eq!(state.json()["count"].to_string(), count);
            assert_eq!(state.header("cache-control"), "private, no-store");
        }
        assert!(world.visit("/basket").await.expect(200).body.contains("data-basket=\"0\""));
        let nobody = world.visit("/basket/state").await.expect(200).json();
        assert_eq!(nobody, serde_json::json!({ "count": 0, "total": null }));
    }
}

#[both]
async fn the_island_is_told_how_many_and_how_much_in_the_language_of_the_page(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG", 1_050, Some(9)).await;
    let cookie = guest(&world, mug, "2").await;
    for (path, total) in [
        ("/basket/state", "Total sin envío: 21,00\u{a0}€"),
        ("/en/basket/state", "Total before delivery: €21.00"),
    ] {
        let state = world.carrying(&cookie).get(path).await.expect(200).json();
        assert_eq!(state, serde_json::json!({ "count": 2, "total": total }));
    }
    let theirs = signed_in(&world, "x=y").get("/basket/state").await.expect(200);
    assert_eq!(theirs.json()["count"], 0);
    assert_eq!(theirs.header("cache-control"), "private, no-store");
}
