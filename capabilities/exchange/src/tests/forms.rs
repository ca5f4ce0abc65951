//! Files of WooCommerce, Vendure, PrestaShop and our own table.

use super::table::{Carried, carry, options, shared};
use crate::model::{Format, Options};
use catalog::model::{AttributeValue, ProductType, Status, TaxClass};
use kernel::{Lang, Localized};
use testing::{Engine, World, both};

const WOO: &str = include_str!("../../samples/woocommerce.csv");
const WOO_ES: &str = include_str!("../../samples/woocommerce.es.csv");
const VENDURE: &str = include_str!("../../samples/vendure.csv");
const PRESTASHOP: &str = include_str!("../../samples/prestashop.csv");
const PLAZA: &str = include_str!("../../samples/plaza.csv");

fn skus(read: &Carried, key: &str) -> Vec<String> {
    read.product(key).variants.iter().map(|variant| variant.sku.clone()).collect()
}

fn codes(read: &Carried) -> Vec<&'static str> {
    let mut codes: Vec<&str> = read.notes.iter().map(|note| note.code).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

#[test]
fn variations_find_their_product_wherever_they_stand() {
    let read = Carried::of(WOO, &options(Format::Woocommerce));
    assert_eq!(skus(&read, "tee"), ["tee-red-s", "tee-red-m", "tee-blue-s", "tee-blue-m"]);
    let tee = read.product("tee");
    assert_eq!(tee.options.iter().map(|one| one.name.en.as_str()).collect::<Vec<_>>(), ["Colour", "Size"]);
    assert_eq!(tee.attributes["material"], AttributeValue::Text(Localized::only(Lang::En, "Cotton")));
    assert_eq!(tee.categories, ["clothing/t-shirts", "new"]);
    assert_eq!(tee.variants[0].weight_g, Some(250));
    let orphans: Vec<_> = read.refused.iter().map(|(why, _)| (why.line, why.code)).collect();
    assert_eq!(orphans, [(9, "exchange-parent-missing")]);
}

#[test]
fn groups_cost_what_their_parts_cost_and_sales_are_first_prices() {
    let read = Carried::of(WOO, &options(Format::Woocommerce));
    let set = read.product("set");
    assert_eq!((set.product_type, set.parts.len(), set.variants[0].price), (ProductType::Grouped, 2, 2_800));
    let mug = &read.product("mug").variants[0];
    assert_eq!((mug.price, mug.is_reduction, mug.stock), (1_000, true, Some(7)));
    assert_eq!(read.product("donation").product_type, ProductType::External);
    assert_eq!(read.product("id-8").product_type, ProductType::Digital);
    assert_eq!(read.product("hidden").status, Status::Draft);
    for code in [
        "exchange-group-set",
        "exchange-compare-left",
        "exchange-open-attribute",
        "exchange-hidden",
        "exchange-sale-dated",
    ] {
        assert!(codes(&read).contains(&code), "{code} of {:?}", codes(&read));
    }
}

#[test]
fn spanish_headers_say_the_same() {
    let read = Carried::of(WOO_ES, &Options { lang: Lang::Es, ..options(Format::Woocommerce) });
    assert_eq!(read.refused, vec![]);
    let tee = read.product("camiseta");
    assert_eq!(tee.name.es, "Camiseta");
    assert_eq!(
        tee.variants.iter().map(|one| (one.price, one.stock)).collect::<Vec<_>>(),
        [(1_990, Some(4)), (1_990, Some(0))]
    );
    assert_eq!(tee.options[0].name.es, "Color");
}

#[test]
fn the_real_woocommerce_file_comes_whole() {
    let Some(text) = shared("catalog-woocommerce-csv/sample_products.csv") else { return };
    let read = Carried::of(&text, &options(Format::Woocommerce));
    assert_eq!(read.refused, vec![]);
    // 9 simple, 2 variable, 2 downloadable, 1 grouped and 1 external are 15 products; the 9 variations are variants of two.
    assert_eq!(read.goods.len(), 15);
    assert_eq!(read.categories(), 6);
    // Each of the three colours of the T-shirt leaves its size open: nine variants. The hoodie has its own.
    assert_eq!(skus(&read, "cc-tee").len(), 9);
    let hoodie = skus(&read, "cc-hoodie");
    assert!(hoodie.len() >= 3, "{hoodie:?}");
    assert_eq!(read.product("cc-logo-collection").variants[0].price, 4_500 + 2_000 + 1_800);
}

#[test]
fn padded_rows_without_a_name_are_further_variants() {
    let read = Carried::of(VENDURE, &options(Format::Vendure));
    assert_eq!(read.refused, vec![]);
    assert_eq!(skus(&read, "laptop"), ["L13-8", "L15-16"]);
    let laptop = read.product("laptop");
    assert_eq!(laptop.options.len(), 2);
    assert_eq!(laptop.categories, ["electronics/computers"]);
    assert_eq!(laptop.brand.as_deref(), Some("apple"));
    assert_eq!(laptop.variants[1].price, 229_900);
    assert_eq!(read.product("tablet").tax, TaxClass::Reduced);
}

#[test]
fn the_real_vendure_file_has_its_variants() {
    let Some(text) = shared("catalog-vendure/products.csv") else { return };
    let read = Carried::of(&text, &options(Format::Vendure));
    // A row with a name begins a product: 54 of the 88 rows have one.
    assert_eq!((read.goods.len(), read.variants(), read.refused.len()), (54, 88, 0), "{:?}", read.refused);
}

#[test]
fn prestashop_says_whether_its_prices_have_tax() {
    let gross =
        Options { tax_added: Some("21".parse().unwrap()), lang: Lang::Es, ..options(Format::Prestashop) };
    let read = Carried::of(PRESTASHOP, &gross);
    assert_eq!(read.refused, vec![]);
    let mug = read.product("TZ-1");
    assert_eq!((mug.variants[0].price, mug.variants[0].stock), (1_998, Some(12)));
    assert_eq!(mug.categories, ["cocina/tazas", "regalos"]);
    assert_eq!(mug.attributes.len(), 2);
    assert_eq!(read.product("id-2").status, Status::Draft);

    let refused = Carried::of(PRESTASHOP, &Options { tax_added: None, ..gross });
    assert!(refused.refused.iter().all(|(why, _)| why.code == "exchange-price-net"), "{:?}", refused.refused);
}

#[test]
fn our_own_table_is_written_in_a_spreadsheet_of_either_language() {
    let read = Carried::of(PLAZA, &Options { lang: Lang::Es, ..options(Format::Csv) });
    assert_eq!(read.refused.len(), 1, "{:?}", read.refused);
    assert_eq!(read.refused[0].0.code, "exchange-word-unknown");
    let mug = read.product("taza");
    assert_eq!((mug.name.es.as_str(), mug.name.en.as_str()), ("Taza", "Mug"));
    assert_eq!(mug.variants.iter().map(|one| one.price).collect::<Vec<_>>(), [123_450, 1_250]);
    assert_eq!(mug.categories, ["cocina/tazas", "regalos"]);
    assert_eq!(mug.maker.as_ref().map(|maker| maker.email.as_str()), Some("hola@sur.example"));
}

#[both]
async fn every_form_imports_and_imports_again(engine: Engine) {
    let files = [(Format::Woocommerce, WOO), (Format::Vendure, VENDURE), (Format::Csv, PLAZA)];
    let world = World::on(engine, vec![shop::door(), media::door(), catalog::door(), crate::door()]).await;
    for (format, text) in files {
        let trial = carry(&world, text, &options(format), true).await;
        let first = carry(&world, text, &options(format), false).await;
        assert_eq!(first.report, trial.report, "{format:?}");
        assert!(first.report.created > 0 && first.facts > trial.facts, "{format:?}: {:?}", first.remarks);
        let second = carry(&world, text, &options(format), false).await;
        assert_eq!((second.report.same, second.facts), (first.report.created, first.facts), "{format:?}");
    }
}

#[both]
async fn the_real_files_import_and_import_again(engine: Engine) {
    let files = [
        (Format::Woocommerce, "catalog-woocommerce-csv/sample_products.csv", 15),
        (Format::Vendure, "catalog-vendure/products.csv", 54),
    ];
    for (format, name, products) in files {
        let Some(text) = shared(name) else { return };
        let world =
            World::on(engine, vec![shop::door(), media::door(), catalog::door(), crate::door()]).await;
        let first = carry(&world, &text, &options(format), false).await;
        assert_eq!((first.report.created, first.report.refused), (products, 0), "{name}: {:?}", first.report);
        let second = carry(&world, &text, &options(format), false).await;
        assert_eq!((second.report.same, second.facts), (products, first.facts), "{name}");
    }
}
