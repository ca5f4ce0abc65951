//! A shop that speaks one language to its visitors: addresses of the other lead to it, and nothing points there.

use super::journeys::{doors, filled};
use action::Face;
use kernel::{Lang, Role};
use std::sync::Arc;
use testing::{Engine, TestShop, World, both};

async fn shop_in(engine: Engine, only: Lang) -> World {
    let index = Arc::new(search::Engine::in_memory().unwrap());
    let world = World::furnished(engine, doors(&index), |mut house| {
        let face = Face { only: Some(only), ..testing::face() };
        house.shop = Arc::new(TestShop(Arc::new(face)));
        house
    })
    .await;
    filled(world, &index).await
}

#[both]
async fn addresses_of_the_other_language_lead_to_the_same_page(engine: Engine) {
    for (only, cases) in [
        (
            Lang::Es,
            [
                ("/en", "/"),
                ("/en/p/two-handed-mug?v=B", "/p/taza-de-dos-manos?v=B"),
                ("/en/guarantee", "/garantia"),
                ("/en/search?q=mug", "/search?q=mug"),
            ],
        ),
        (
            Lang::En,
            [
                ("/", "/en"),
                ("/p/taza-de-dos-manos?v=B", "/en/p/two-handed-mug?v=B"),
                ("/garantia", "/en/guarantee"),
                ("/search?q=mug", "/en/search?q=mug"),
            ],
        ),
    ] {
        let world = shop_in(engine, only).await;
        for (asked, place) in cases {
            // A kept page must not answer either.
            for _ in 0..2 {
                let answer = world.visit(asked).await.expect(302);
                assert_eq!(answer.header("location"), place, "{asked}");
            }
            world.visit(place).await.expect(200);
        }
        let lost = world.get(&format!("{}/nowhere-at-all", other(only).prefix())).await.expect(404).body;
        assert!(lost.contains(&format!("<html lang=\"{}\"", only.code())), "{lost}");
        // Who works here reads the back office in either.
        world.as_(Role::Owner).get(&format!("{}/admin/pages", other(only).prefix())).await.expect(200);
    }
}

fn other(only: Lang) -> Lang {
    if only == Lang::Es { Lang::En } else { Lang::Es }
}

#[both]
async fn nothing_points_to_the_other_language(engine: Engine) {
    let world = shop_in(engine, Lang::Es).await;
    for address in ["/", "/p/taza-de-dos-manos", "/garantia", "/search?q=taza"] {
        let page = world.get(address).await.expect(200).body;
        let other = ["hreflang", "href=\"/en\"", "href=\"/en/"];
        assert!(other.iter().all(|sign| !page.contains(sign)), "{address}: {page}");
        assert!(page.contains("<link rel=\"canonical\"") || page.contains("noindex"), "{address}");
    }
    let map = world.get("/sitemap.xml").await.expect(200).body;
    assert!(map.contains("/p/taza-de-dos-manos</loc>"), "{map}");
    assert!(!map.contains("/en/") && !map.contains("hreflang"), "{map}");

    let world = shop_in(engine, Lang::En).await;
    let page = world.get("/en/p/two-handed-mug").await.expect(200).body;
    assert!(!page.contains("hreflang") && page.contains("/en/p/two-handed-mug\">"), "{page}");
    let map = world.get("/sitemap.xml").await.expect(200).body;
    assert!(map.contains("/en/p/two-handed-mug</loc>") && !map.contains("taza-de-dos-manos"), "{map}");
}

#[both]
async fn a_text_is_written_in_the_one_language_and_the_other_stays(engine: Engine) {
    let world = shop_in(engine, Lang::Es).await;
    let page = world.as_(Role::Owner).get("/admin/pages/shipping").await;
    let page = page.expect(200).body;
    assert!(
        page.contains("<textarea class=\"input\" name=\"es\"") || page.contains("id=\"field-es\""),
        "{page}"
    );
    assert!(!page.contains("id=\"field-en\"") && page.contains("type=\"hidden\" name=\"en\""), "{page}");
}
