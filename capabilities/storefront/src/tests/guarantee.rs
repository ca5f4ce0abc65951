//! What pages say about the legal guarantee: the official notice where there is one, and always something that one sees.

use super::journeys::{doors, shop};
use action::Face;
use kernel::Lang;
use shop::actions::{put_guarantee_notice, remove_guarantee_notice};
use std::sync::Arc;
use testing::{Engine, TestShop, World, both};

fn picture() -> Vec<u8> {
    let sky = r##"<svg xmlns="http://www.w3.org/2000/svg" width="600" height="900"><rect width="600" height="900" fill="#036"/></svg>"##;
    imaging::png(sky, None).unwrap()
}

/// The notice on a page; nothing where there is none.
async fn notice(world: &World, address: &str) -> Option<String> {
    let page = world.visit(address).await.expect(200).body;
    let block = page.split("<section class=\"notice\"").nth(1)?;
    Some(block.split("</section>").next()?.to_owned())
}

#[both]
async fn without_the_official_notice_our_own_words_stand_beside_everything_one_can_hold(engine: Engine) {
    let world = shop(engine).await;
    let beside = notice(&world, "/p/taza-de-dos-manos").await.unwrap();
    for said in ["3 años de garantía legal", "en los 3 años que siguen a la entrega", "href=\"/garantia\""]
    {
        assert!(beside.contains(said), "{said} is not in {beside}");
    }
    let large = notice(&world, "/garantia").await.unwrap();
    assert!(large.contains("en los 3 años que siguen a la entrega") && !large.contains("<a "), "{large}");
    let english = notice(&world, "/en/p/two-handed-mug").await.unwrap();
    assert!(english.contains("within 3 years of delivery") && english.contains("href=\"/en/guarantee\""));
    assert_eq!(
        notice(&world, "/p/doce-guisos-de-barro-libro-digital").await,
        None,
        "a file has another guarantee"
    );
    assert!(
        world
            .get("/p/doce-guisos-de-barro-libro-digital")
            .await
            .expect(200)
            .body
            .contains("2 años de garantía legal")
    );
    assert_eq!(notice(&world, "/devoluciones").await, None);
}

#[both]
async fn the_official_notice_is_shown_whole_and_kept_pages_hear_of_it(engine: Engine) {
    let world = shop(engine).await;
    let addresses = ["/p/taza-de-dos-manos", "/garantia"];
    for address in addresses {
        assert!(!notice(&world, address).await.unwrap().contains("<img"), "{address}");
    }
    let put = put_guarantee_notice(&world.operator(), Lang::Es, picture()).await.unwrap();
    world.drop_stale().await;
    let [beside, large] = addresses.map(|address| notice(&world, address));
    let (beside, large) = (beside.await.unwrap(), large.await.unwrap());
    let source = format!("<img src=\"{}\"", put.address());
    assert!(beside.contains(&source) && beside.contains("width=\"240\" height=\"360\""), "{beside}");
    assert!(beside.split(&source).next().unwrap().ends_with("<a href=\"/garantia\">"), "{beside}");
    assert!(large.contains(&source) && large.contains("width=\"600\" height=\"900\""), "{large}");
    let english = notice(&world, "/en/guarantee").await.unwrap();
    assert!(!english.contains("<img"), "a notice in Spanish is none in English");

    remove_guarantee_notice(&world.operator(), Lang::Es).await.unwrap();
    world.drop_stale().await;
    for address in addresses {
        assert!(!notice(&world, address).await.unwrap().contains("<img"), "{address}");
    }
}

#[both]
async fn the_years_are_those_of_the_country_of_the_shop(engine: Engine) {
    let index = Arc::new(search::Engine::in_memory().unwrap());
    let world = World::furnished(engine, doors(&index), |mut house| {
        let face = Face { country: "FR".into(), ..testing::face() };
        house.shop = Arc::new(TestShop(Arc::new(face)));
        house
    })
    .await;
    let page = world.get("/garantia").await.expect(200).body;
    assert!(
        page.contains("en los 2 años que siguen a la entrega") && page.contains("nuevos: 2 años"),
        "{page}"
    );
    assert!(!page.contains("3 años"), "{page}");
    assert!(world.get("/").await.expect(200).body.contains("2 años de garantía legal"));
}
