//! The pictures that other places show beside a link to us.

use super::journeys::shop;
use catalog::reads;
use testing::{Engine, World, both};

pub(super) fn picture_of(page: &str) -> String {
    let rest = page.split("property=\"og:image\" content=\"").nth(1).expect("the page names a picture");
    let address = rest.split('"').next().expect("an address ends");
    let path = address.strip_prefix("https://prueba.example").expect("the address is whole");
    path.to_owned()
}

async fn head(world: &World, address: &str) -> (String, String, String) {
    let answer = world.get(address).await.expect(200);
    let header = |name| answer.header(name).to_owned();
    (header("content-type"), header("cache-control"), header("etag"))
}

#[both]
async fn every_page_that_is_shared_has_a_picture_of_its_own(engine: Engine) {
    let world = shop(engine).await;
    let mut seen = Vec::new();
    for page in [
        "/",
        "/en",
        "/c/mesa",
        "/en/c/table",
        "/p/taza-de-dos-manos",
        "/en/p/two-handed-mug",
        "/b/taller-nogal",
    ] {
        let body = world.get(page).await.expect(200).body;
        for property in ["type\" content=\"image/png", "width\" content=\"1200", "height\" content=\"630"] {
            assert!(body.contains(&format!("og:image:{property}\"")), "{page}");
        }
        let address = picture_of(&body);
        assert!(!seen.contains(&address), "{page} shows the picture of another");
        let (kind, keep, etag) = head(&world, &address).await;
        assert_eq!((kind.as_str(), keep.as_str()), ("image/png", "public, max-age=31536000, immutable"));
        let request = http::Request::get(&address).header("if-none-match", etag);
        world.send(request.body(axum::body::Body::empty()).unwrap()).await.expect(304);
        seen.push(address);
    }
}

#[both]
async fn a_new_price_gives_a_new_picture_and_the_old_address_leads_to_it(engine: Engine) {
    let world = shop(engine).await;
    let before = picture_of(&world.get("/p/taza-de-dos-manos").await.expect(200).body);
    raise_the_price(&world, "taza-de-dos-manos").await;
    let after = picture_of(&world.get("/p/taza-de-dos-manos").await.expect(200).body);
    assert_ne!(before, after);
    assert_eq!(world.get(&before).await.expect(302).header("location"), after);
    world.get(&after).await.expect(200);
}

async fn raise_the_price(world: &World, slug: &str) {
    let ctx = world.operator();
    let found = ctx.read(async |snap| reads::at_slug(snap, kernel::Lang::Es, slug).await).await.unwrap();
    let reads::AtSlug::Product(id) = found else { panic!("the demo has {slug}") };
    let euro = kernel::Currency::EUR;
    let product = ctx.read(async |snap| reads::product(snap, id, euro).await).await.unwrap().unwrap();
    let variants = product.variants.iter().map(|variant| catalog::model::VariantDraft {
        sku: variant.sku.clone(),
        values: variant.values.clone(),
        price: variant.price.minor + 500,
        ..Default::default()
    });
    let draft = catalog::model::ProductDraft {
        key: product.key.clone(),
        name: product.name.clone(),
        slug: product.slug.clone(),
        options: product.details.options.clone(),
        variants: variants.collect(),
        maker: product.brand.and_then(|brand| brand.maker),
        ..Default::default()
    };
    catalog::actions::put_product(&ctx, &draft).await.unwrap();
}

#[both]
async fn nothing_is_drawn_that_the_shop_does_not_say(engine: Engine) {
    let world = shop(engine).await;
    let own = picture_of(&world.get("/p/taza-de-dos-manos").await.expect(200).body);
    let (folder, _) = own.rsplit_once('/').expect("a path has parts");
    let made_up = world.get(&format!("{folder}/0123456789abcdef.png")).await.expect(302);
    assert_eq!(made_up.header("location"), own);
    for address in [
        format!("{folder}/0123456789abcdef.jpg"),
        "/media/og/p/00000000-0000-7000-8000-000000000000/0123456789abcdef.png".to_owned(),
        "/media/og/p/nobody/0123456789abcdef.png".to_owned(),
        "/media/og/c/00000000-0000-7000-8000-000000000000/0123456789abcdef.png".to_owned(),
    ] {
        world.get(&address).await.expect(404);
    }
}
