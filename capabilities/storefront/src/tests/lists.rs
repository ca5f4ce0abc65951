//! Lists: what an address may ask of them, which of them are kept, what the law wants on each card.

use super::journeys::{doors, shop};
use catalog::{
    actions,
    model::{BrandDraft, Content, Maker, ProductDraft, Responsible, VariantDraft},
    steps,
};
use kernel::Localized;
use std::sync::Arc;
use testing::{Engine, World, both};

/// Bytes that a page may have, whatever its address says.
const PAGE_MAX: usize = 200_000;

fn oil() -> ProductDraft {
    let maker = Maker {
        name: "Almazara".into(),
        address: "Calle 1".into(),
        email: "a@almazara.example".into(),
        country: "AR".into(),
        eu_responsible: Some(Responsible {
            name: "Puerta de Vigo, S. L.".into(),
            address: "Calle del Puerto 2, 36202 Vigo".into(),
            email: "hola@puerta.example".into(),
        }),
    };
    let content = Content { amount: 500, unit: "ml".into() };
    let bottle =
        VariantDraft { sku: "ACE".into(), price: 1_000, content: Some(content), ..VariantDraft::default() };
    ProductDraft {
        key: "aceite".into(),
        name: Localized::same("Aceite de prueba"),
        maker: Some(maker),
        variants: vec![bottle],
        ..ProductDraft::default()
    }
}

#[both]
async fn an_address_that_says_thousands_of_things_gets_a_page_like_any_other(engine: Engine) {
    let world = shop(engine).await;
    // As many as fit into an address that a server reads: 7,000 prices.
    let query = |name: &str| {
        let most = 7_000 * "max=1234&".len() / (name.len() + "=1234&".len());
        (0..most).map(|number| format!("{name}={number}")).collect::<Vec<_>>().join("&")
    };
    for path in ["/search", "/c/mesa"] {
        for name in ["max", "f-colour", "x"] {
            let asked = query(name);
            let page = world.get(&format!("{path}?{asked}")).await.expect(200);
            // The frame says the address itself three times: twice in the other language, once in the form of the themes.
            let own = page.body.replace(&asked.replace('&', "&#38;"), "").len();
            assert!(
                own < PAGE_MAX && page.body.len() < own + 4 * 5 * asked.len(),
                "{path} {name}: {own} bytes"
            );
        }
        let twice = world.get(&format!("{path}?max=30&max=9999&f-colour=&sort=")).await.expect(200).body;
        assert!(twice.contains("Hasta 30") && !twice.contains("Hasta 9999"), "{path}");
    }
}

#[both]
async fn a_name_spelt_in_another_way_changes_nobody_elses_page(engine: Engine) {
    let world = shop(engine).await;
    for (odd, plain) in [("/c/mesa?%73ort=-price", "/c/mesa"), ("/c/mesa?f%2Dcolour=azul", "/c/mesa")] {
        world.visit(odd).await.expect(200);
        let visited = world.visit(plain).await.expect(200).body;
        assert_eq!(visited, world.get(plain).await.expect(200).body, "{odd}");
    }
}

#[both]
async fn only_pages_that_a_list_leads_to_are_kept(engine: Engine) {
    let world = shop(engine).await;
    let etag = async |address: &str| world.visit(address).await.expect(200).header("etag").to_owned();
    for address in ["/c/mesa", "/c/mesa?sort=price", "/c/mesa?page=1"] {
        assert_ne!(etag(address).await, "", "{address}");
    }
    for address in [
        "/c/mesa?page=7777",
        "/c/mesa?page=02",
        "/c/mesa?page=99",
        "/c/mesa?page=7777&sort=price",
        "/c/mesa?sort=x1",
    ] {
        assert_eq!(etag(address).await, "", "{address}");
    }
}

#[both]
async fn a_price_that_leaves_nothing_over_is_a_filter_and_no_unknown_word(engine: Engine) {
    let world = shop(engine).await;
    for filter in ["min=90000", "max=0"] {
        let page = world.get(&format!("/search?q=taza&{filter}")).await.expect(200).body;
        assert!(page.contains("Nada cumple todos los filtros"), "{filter}");
        assert!(!page.contains("No hemos encontrado"), "{filter}");
    }
}

#[both]
async fn a_reduced_card_tells_its_prior_price_and_what_a_litre_costs(engine: Engine) {
    let world = shop(engine).await;
    actions::put_product(&world.operator(), &oil()).await.unwrap();
    assert!(world.get("/new").await.expect(200).body.contains("20,00\u{a0}€/l"));
    world.pass_days(40);
    let mut reduced = oil();
    (reduced.variants[0].price, reduced.variants[0].is_reduction) = (800, true);
    actions::put_product(&world.operator(), &reduced).await.unwrap();
    let page = world.get("/reduced").await.expect(200).body;
    assert!(page.contains("Precio más bajo en 30 días: 10,00\u{a0}€ · 16,00\u{a0}€/l"), "{page}");

    reduced.variants[0].content = Some(Content { amount: 4, unit: "unit".into() });
    actions::put_product(&world.operator(), &reduced).await.unwrap();
    assert!(world.get("/reduced").await.expect(200).body.contains("2,00\u{a0}€ por unidad"));
    assert!(world.get("/en/p/aceite-de-prueba").await.expect(200).body.contains("€2.00 per unit"));
}

#[both]
async fn who_answers_within_the_union_stands_with_the_maker(engine: Engine) {
    let world = shop(engine).await;
    actions::put_product(&world.operator(), &oil()).await.unwrap();
    let page = world.get("/p/aceite-de-prueba").await.expect(200).body;
    let safety = page.split("id=\"d-4\"").nth(1).unwrap().split("</section>").next().unwrap();
    for said in [
        "Fabricante",
        "Almazara",
        "Calle 1 (AR)",
        "Responsable en la Unión Europea",
        "Puerta de Vigo, S. L.",
        "36202 Vigo",
        "mailto:hola@puerta.example",
    ] {
        assert!(safety.contains(said), "{said} is not in {safety}");
    }
}

#[both]
async fn a_renamed_brand_is_renamed_on_every_kept_list(engine: Engine) {
    let index = Arc::new(search::Engine::in_memory().unwrap());
    let world = World::on(engine, doors(&index)).await;
    let ctx = world.operator();
    catalog::demo::fill(&ctx).await.unwrap();
    let brand = |name: &str| BrandDraft { key: "prueba".into(), name: name.into(), ..BrandDraft::default() };
    let put = async |draft: BrandDraft| {
        ctx.write(async |tx| steps::put_brand(tx, &ctx, &draft).await).await.unwrap();
    };
    put(brand("Taller Viejo")).await;
    let mut draft = oil();
    draft.brand = Some("prueba".into());
    draft.categories = vec!["mesa".into()];
    actions::put_product(&ctx, &draft).await.unwrap();
    let beside = ProductDraft { key: "vinagre".into(), name: Localized::same("Vinagre"), ..oil() };
    let mut beside = ProductDraft { related: vec!["aceite".into()], ..beside };
    beside.variants[0].sku = "VIN".into();
    actions::put_product(&ctx, &beside).await.unwrap();
    index.rebuild(&world.house).await.unwrap();
    world.drop_stale().await;

    let lists = ["/", "/new", "/c/mesa", "/p/vinagre", "/search"];
    for address in lists {
        let page = world.visit(address).await.expect(200);
        assert!(page.body.contains("Taller Viejo") && !page.header("etag").is_empty(), "{address}");
    }
    put(brand("Taller Nuevo")).await;
    index.rebuild(&world.house).await.unwrap();
    world.drop_stale().await;
    for address in lists {
        let page = world.visit(address).await.expect(200).body;
        assert!(page.contains("Taller Nuevo") && !page.contains("Taller Viejo"), "{address}");
    }
}
