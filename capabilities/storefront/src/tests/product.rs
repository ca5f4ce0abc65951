//! The page of a product: pictures, variant, price, maker and the letter that orders it.

use super::journeys::shop;
use catalog::model::{ProductDraft, ProductType, VariantDraft, Withdrawal};
use kernel::Localized;
use testing::{Engine, both};

#[both]
async fn the_gallery_shows_the_chosen_colour_and_no_other(engine: Engine) {
    let world = shop(engine).await;
    let page = world.get("/p/taza-de-dos-manos?v=NOG-TDM-TER").await.expect(200).body;
    let gallery = page.split("class=\"shots\"").nth(1).unwrap().split("</ul>").next().unwrap();
    assert!(gallery.contains("two-handled-mug.terracotta.3.front"), "{gallery}");
    assert!(gallery.contains("two-handled-mug.terracotta.3.scene"), "{gallery}");
    assert!(!gallery.contains(".pine.") && !gallery.contains(".night."), "{gallery}");
}

#[both]
async fn a_page_opens_on_the_price_its_card_told(engine: Engine) {
    let world = shop(engine).await;
    for (list, address) in [
        ("/search?q=plato+llano", "/p/plato-llano-ribera"),
        ("/search?q=queso+curado", "/p/queso-curado-de-oveja"),
    ] {
        let told = told(&world.get(list).await.expect(200).body, address).unwrap();
        let page = world.get(address).await.expect(200).body;
        let block = page.split("class=\"price-block\"").nth(1).unwrap();
        assert!(block.split("</p>").next().unwrap().contains(&told), "{address}: {told}");
    }
    let page = world.get("/p/queso-curado-de-oveja").await.expect(200).body;
    assert!(page.split("price-block").nth(1).unwrap().contains("7,90\u{a0}€"), "the cheapest is open");
}

/// The price on the card that leads to an address.
fn told(list: &str, address: &str) -> Option<String> {
    let card = list.split("<li class=\"card").find(|card| card.contains(&format!("href=\"{address}\"")))?;
    Some(card.split("class=\"now\">").nth(1)?.split('<').next()?.to_owned())
}

#[both]
async fn an_order_is_a_letter_with_what_was_chosen(engine: Engine) {
    let world = shop(engine).await;
    let page = world.get("/p/taza-de-dos-manos?v=NOG-TDM-TER").await.expect(200).body;
    let letter = page.split("href=\"mailto:").find(|link| link.contains("Encargo")).unwrap();
    let letter = letter.split('"').next().unwrap();
    for said in [
        "Encargo%3A%20Taza%20de%20dos%20manos",
        "Terracota",
        "NOG%2DTDM%2DTER",
        "22%2C40",
        "taza%2Dde%2Ddos%2Dmanos",
    ] {
        assert!(letter.contains(said), "{said} is not in {letter}");
    }
    assert!(page.contains("No pagas nada ahora."));
}

#[both]
async fn the_maker_stands_with_the_town_and_the_facts_above_the_fold(engine: Engine) {
    let world = shop(engine).await;
    let page = world.get("/p/taza-de-dos-manos").await.expect(200).body;
    let head = page.split("class=\"option\"").next().unwrap();
    assert!(head.contains("Hecho por <a href=\"/b/taller-nogal\">Taller Nogal</a><br>Talavera de la Reina"));
    assert!(head.contains("<span>Capacidad</span>320 ml"));
}

#[both]
async fn a_short_list_is_read_and_not_narrowed(engine: Engine) {
    let world = shop(engine).await;
    let few = world.get("/search?q=tetera").await.expect(200).body;
    assert!(
        !few.contains("id=\"filters\"") && few.contains("value=\"tetera\""),
        "no filters, and the words stay"
    );
    assert!(few.contains("Mira también en"));
    let many = world.get("/c/mesa").await.expect(200).body;
    assert!(many.contains("id=\"filters\"") && !many.contains("name=\"f-category\""), "sections stand above");
}

#[both]
async fn whether_one_may_go_back_on_it_is_said_for_each_thing(engine: Engine) {
    let world = shop(engine).await;
    let facts = async |address: &str| {
        let page = world.get(address).await.expect(200).body;
        let facts =
            page.split("<ul class=\"facts\">").nth(1).unwrap().split("</ul>").next().unwrap().to_owned();
        (facts, page.contains("MerchantReturnNotPermitted"), page.contains("\"merchantReturnDays\":14"))
    };
    let cases = [
        ("/p/taza-de-dos-manos", "14 días naturales para devoluciones", (false, true)),
        ("/p/queso-tierno-de-cabra", "Caduca pronto.</b> Por eso no se puede devolver", (true, false)),
        (
            "/p/doce-guisos-de-barro-libro-digital",
            "pierdes ese derecho en cuanto empiezas a descargarlo",
            (false, false),
        ),
        ("/en/p/young-goats-cheese", "It goes off quickly.</b> That is why", (true, false)),
    ];
    for (address, said, machines) in cases {
        let (facts, is_closed, has_days) = facts(address).await;
        assert!(facts.contains(said), "{address}: {facts}");
        assert_eq!((is_closed, has_days), machines, "{address}");
    }
    let returns = world.get("/devoluciones").await.expect(200).body;
    assert!(returns.contains("Caduca pronto:") && returns.contains("Va precintado por higiene"));
}

#[both]
async fn every_class_of_withdrawal_has_its_words(engine: Engine) {
    let world = shop(engine).await;
    let never = "no se puede devolver por un cambio de idea";
    let said = [
        (Withdrawal::Usual, "14 días para echarte atrás"),
        (Withdrawal::MadeToMeasure, never),
        (Withdrawal::Perishable, never),
        (Withdrawal::Sealed, "si no has roto el precinto"),
        (Withdrawal::Recording, "si no has roto el precinto"),
        (Withdrawal::Press, never),
        (Withdrawal::Dated, never),
        (Withdrawal::DigitalAtOnce, "si pides recibirlo ya"),
        (Withdrawal::ServiceDone, "ya está hecho del todo"),
        (Withdrawal::MarketPrice, never),
        (Withdrawal::Mixed, "si no lo has mezclado"),
        (Withdrawal::DrinkLater, never),
    ];
    assert_eq!(said.map(|(class, _)| class), Withdrawal::ALL);
    for (class, words) in said {
        let draft = ProductDraft {
            key: class.code().into(),
            product_type: ProductType::Digital,
            name: Localized::same(class.code()),
            slug: Localized::same(class.code().replace('_', "-")),
            withdrawal: class,
            variants: vec![VariantDraft { sku: class.code().into(), price: 900, ..VariantDraft::default() }],
            ..ProductDraft::default()
        };
        catalog::actions::put_product(&world.operator(), &draft).await.unwrap();
        let page = world.get(&format!("/p/{}", draft.slug.es)).await.expect(200).body;
        assert!(page.contains(words) && !page.contains('⟨'), "{class:?}: {page}");
    }
    let returns = world.get("/devoluciones").await.expect(200).body;
    for case in [
        "Servicios",
        "Se mezcla con otras cosas",
        "mercado financiero",
        "Bebidas alcohólicas",
        "algún caso más",
    ] {
        assert!(returns.contains(case), "{case}");
    }
}
