//! The form beside what is sold, and the way to the basket in the head.

use super::samples::{draft, goods, hide, put, world};
use catalog::model::{Part, ProductDraft, ProductType};
use testing::{Engine, World, both, fields};

async fn window(world: &World, variant: &str) -> String {
    world.get(&format!("/window/{variant}")).await.expect(200).body
}

#[both]
async fn what_can_be_bought_has_a_form_that_works_without_script(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG", 900, Some(3)).await.to_string();
    let page = window(&world, &mug).await;
    assert!(page.contains("<form id=\"buy\"") && page.contains("action=\"/basket/add\""), "{page}");
    assert!(
        page.contains(&format!("name=\"variant\" value=\"{mug}\"")) && page.contains("Añadir a la cesta")
    );
    assert_eq!(page.matches("<option").count(), 3, "no more than there are");
    let english = world.get(&format!("/en/window/{mug}")).await.expect(200).body;
    assert!(english.contains("action=\"/en/basket/add\"") && english.contains("Add to basket"));
    let many = goods(&world, "JUG", 900, None).await.to_string();
    assert_eq!(window(&world, &many).await.matches("<option").count(), 10);
    let last = goods(&world, "BOWL", 900, Some(1)).await.to_string();
    let page = window(&world, &last).await;
    assert!(!page.contains("<option") && page.contains("<form id=\"buy\""), "one is left: nothing to choose");
}

#[both]
async fn what_cannot_be_bought_has_none(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG", 900, Some(3)).await.to_string();
    let bowl = goods(&world, "BOWL", 900, Some(3)).await.to_string();
    put(&world, &draft("MUG", 900, Some(0))).await;
    assert!(!window(&world, &mug).await.contains("<form id=\"buy\""), "sold out");
    hide(&world, "BOWL").await;
    assert!(!window(&world, &bowl).await.contains("<form id=\"buy\""), "hidden");
    let elsewhere = ProductDraft {
        product_type: ProductType::External,
        url: Some("https://elsewhere.example/jug".into()),
        ..draft("JUG", 900, None)
    };
    put(&world, &elsewhere).await;
    let jug = goods_of(&world, "JUG").await;
    assert!(!window(&world, &jug).await.contains("<form id=\"buy\""), "sold elsewhere");
    let nothing = "00000000-0000-0000-0000-000000000000";
    assert!(!window(&world, nothing).await.contains("<form id=\"buy\""), "nothing");
}

#[both]
async fn a_file_is_put_into_a_basket_and_a_set_with_one_is_not(engine: Engine) {
    let world = world(engine).await;
    let file = ProductDraft { product_type: ProductType::Digital, ..draft("FILE", 900, None) };
    put(&world, &file).await;
    let one = goods_of(&world, "FILE").await;
    assert!(window(&world, &one).await.contains("<form id=\"buy\""));
    world.post("/basket/add", &fields(&[("variant", &*one), ("quantity", "2")])).await.expect(303);
    let parts = vec![Part { sku: "FILE".into(), quantity: 1 }];
    let set = ProductDraft { product_type: ProductType::Grouped, parts, ..draft("SET", 1_900, None) };
    put(&world, &set).await;
    let set = goods_of(&world, "SET").await;
    assert!(!window(&world, &set).await.contains("<form id=\"buy\""), "nobody agreed to get it at once");
    world.post("/basket/add", &fields(&[("variant", &*set), ("quantity", "1")])).await.expect(422);
}

async fn goods_of(world: &World, sku: &str) -> String {
    let found: Result<_, database::StoreError> = world
        .operator()
        .read(async |snap| {
            let card = catalog::reads::card_of_sku(snap, sku).await?.unwrap();
            catalog::reads::product(snap, card.product, kernel::Currency::EUR).await
        })
        .await;
    found.unwrap().unwrap().variants[0].id.to_string()
}

#[both]
async fn a_kept_page_drops_the_form_when_the_last_is_gone(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG", 900, Some(3)).await;
    let path = format!("/window/{mug}");
    assert!(world.visit(&path).await.expect(200).body.contains("<form id=\"buy\""));
    put(&world, &draft("MUG", 900, Some(0))).await;
    world.drop_stale().await;
    assert!(!world.visit(&path).await.expect(200).body.contains("<form id=\"buy\""));
}

#[both]
async fn every_page_leads_to_the_basket_in_its_language(engine: Engine) {
    let world = world(engine).await;
    for (path, link) in [("/basket", "href=\"/basket\""), ("/en/basket", "href=\"/en/basket\"")] {
        let page = world.get(path).await.expect(200).body;
        let head = page.split("data-part=\"head\"").nth(1).unwrap();
        assert!(head.split("</a>").next().unwrap().contains(link), "{head}");
    }
}
