//! What visitors read about sending.

use super::samples::{method_wish, offer, point_wish, world};
use crate::{
    actions,
    model::{Kind, MethodWish, Step},
    rules::METHOD_HOME,
};
use testing::{Engine, both};

const PAGE: &str = "/shipping/rates";

#[both]
async fn everybody_reads_where_what_and_when(engine: Engine) {
    let world = world(engine).await;
    let page = world.get(PAGE).await.expect(200).body;
    for part in [
        "Península",
        "Envío a domicilio",
        "4,95\u{a0}€",
        "Gratis desde 60,00\u{a0}€",
        "De 2 a 3 días laborables",
        "entre el jueves 5 de noviembre y el viernes 6 de noviembre",
        "Recoger en la tienda",
        "Canarias, Ceuta, Melilla",
        "antes de las 14:00",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(!page.contains("Puntos de recogida"), "there are none");
    let english = world.get("/en/shipping/rates").await.expect(200).body;
    for part in
        ["Mainland Spain", "€4.95", "between Thursday 5 November and Friday 6 November", "In 2 to 3 working"]
    {
        assert!(english.contains(part), "{part}: {english}");
    }
    assert!(page.contains("href=\"/shipping/rates\""), "the foot of every page leads there");
}

#[both]
async fn a_kept_page_is_made_again_when_something_changes(engine: Engine) {
    let world = world(engine).await;
    assert!(world.visit(PAGE).await.expect(200).body.contains("4,95"));
    let steps = vec![Step { up_to: Some(500), price: 0 }, Step { up_to: Some(2_500), price: 380 }];
    let wish = MethodWish { steps, ..method_wish(0) };
    actions::change_method(&world.operator(), METHOD_HOME, 0, &wish).await.unwrap();
    world.drop_stale().await;
    let page = world.visit(PAGE).await.expect(200).body;
    assert!(
        page.contains("Hasta 0,5\u{a0}kg: Gratis") && page.contains("Hasta 2,5\u{a0}kg: 3,80\u{a0}€"),
        "{page}"
    );
    assert!(!page.contains(">4,95"));
    // Two in the afternoon: what is ordered now counts as of tomorrow.
    assert!(page.contains("el miércoles 4 de noviembre"), "{page}");
    world.machine.set(kernel::time::seconds_after(world.now(), 4 * 3_600));
    let page = world.visit(PAGE).await.expect(200).body;
    assert!(
        !page.contains("el miércoles 4 de noviembre") && page.contains("el jueves 5 de noviembre"),
        "{page}"
    );
}

#[both]
async fn what_cannot_be_chosen_is_not_shown(engine: Engine) {
    let world = world(engine).await;
    let ctx = world.operator();
    actions::add_point(&ctx, &point_wish("Quiosco Sol", "28013")).await.unwrap();
    assert!(!world.get(PAGE).await.body.contains("Quiosco Sol"), "no way leads there");
    let way = MethodWish { kind: Kind::CollectionPoint, ..method_wish(295) };
    actions::add_method(&ctx, &way).await.unwrap();
    assert!(world.get(PAGE).await.body.contains("Quiosco Sol"));
    for zone in offer(&world).await.known.zones {
        actions::remove_zone(&ctx, zone.id).await.unwrap();
    }
    let page = world.get(PAGE).await.expect(200).body;
    assert!(page.contains("no enviamos a ningún sitio") && !page.contains("Quiosco Sol"), "{page}");
}
