//! Files of Shopify, ours and real ones.

use super::table::{Carried, carry, options, shared};
use crate::model::{Format, Options};
use catalog::model::{Maker, ProductType, Status};
use testing::{Engine, World, both};

const SAMPLE: &str = include_str!("../../samples/shopify.csv");

fn shopify() -> Options {
    options(Format::Shopify)
}

#[test]
fn rows_of_one_handle_are_one_product_with_all_its_variants_and_pictures() {
    let read = Carried::of(SAMPLE, &shopify());
    let shirt = read.product("linen-shirt");
    let skus: Vec<&str> = shirt.variants.iter().map(|variant| variant.sku.as_str()).collect();
    assert_eq!(skus, ["LS-S", "LS-M", "linen-shirt-night-s"]);
    assert_eq!(shirt.pictures.len(), 4);
    assert_eq!(shirt.pictures[0].source, "https://pictures.example/shirt-front.jpg");
    assert_eq!(shirt.options.len(), 2);
    assert_eq!(shirt.options[0].values[0].picture, Some(3), "the variant's own picture shows its colour");
    assert_eq!(shirt.text.en, "Washed **linen**.\n\n- Light\n- Cool");
    assert_eq!(shirt.categories, ["apparel-accessories/clothing/shirts"]);
    assert_eq!(shirt.tags, ["summer", "linen", "Shirts"]);
    assert_eq!(shirt.brand.as_deref(), Some("talleres-sur"));
}

#[test]
fn prices_stock_and_barcodes_are_taken_exactly_or_left_with_a_word() {
    let read = Carried::of(SAMPLE, &shopify());
    let variants = &read.product("linen-shirt").variants;
    assert_eq!(variants.iter().map(|one| one.price).collect::<Vec<_>>(), [4_990, 4_990, 5_200]);
    assert_eq!(variants.iter().map(|one| one.stock).collect::<Vec<_>>(), [Some(3), Some(0), None]);
    assert_eq!(variants[0].gtin.as_deref(), Some("4006381333931"));
    assert_eq!(variants[0].cost, Some(2_000));
    assert_eq!(read.product("old-hat").variants[0].price, 1_235);
    for code in [
        "exchange-price-rounded",
        "exchange-barcode-left",
        "exchange-stock-negative",
        "exchange-compare-left",
        "exchange-markup-left",
        "exchange-picture-left",
        "exchange-column-left",
    ] {
        assert_eq!(read.notes.iter().filter(|note| note.code == code).count(), 1, "{code}: {:?}", read.notes);
    }
}

#[test]
fn what_is_not_sent_is_digital_and_what_is_archived_stays_so() {
    let read = Carried::of(SAMPLE, &shopify());
    assert_eq!(read.product("gift-card").product_type, ProductType::Digital);
    assert_eq!(read.product("gift-card").options, vec![]);
    assert_eq!(read.product("old-hat").status, Status::Archived);
}

#[test]
fn a_bad_row_is_named_by_line_column_and_reason_and_stops_nothing() {
    let read = Carried::of(SAMPLE, &shopify());
    let told: Vec<_> =
        read.refused.iter().map(|(why, _)| (why.line, why.column.as_deref(), why.code)).collect();
    assert_eq!(
        told,
        [(8, Some("Handle"), "exchange-key-missing"), (9, Some("Variant Price"), "exchange-price-unfit")]
    );
    assert_eq!(read.goods.len(), 3);
}

#[test]
fn columns_of_the_new_export_are_the_same_columns() {
    let text = "Title,URL handle,Description,Vendor,Status,SKU,Option1 name,Option1 value,Price,Compare-at price,Inventory tracker,Inventory quantity,Product image URL\n\
                Mug,mug,Good,Ana,Active,M1,Title,Default Title,9.50,,shopify,4,https://pictures.example/m.jpg\n";
    let read = Carried::of(text, &shopify());
    let mug = read.product("mug");
    assert_eq!((mug.variants[0].price, mug.variants[0].stock, mug.pictures.len()), (950, Some(4), 1));
    assert_eq!(read.notes, vec![]);
}

#[test]
fn a_file_without_prices_is_no_catalogue() {
    let read = Carried::of("Handle,Title\na,A\n", &shopify());
    assert_eq!(read.refused[0].0.code, "exchange-column-missing");
}

#[test]
fn the_real_files_have_the_products_that_are_known_of_them() {
    // Rows that bring a picture only are no variants: 18 of the 41 rows of jewelery.
    for (name, products, variants) in [("apparel", 20, 22), ("jewelery", 20, 23), ("home-and-garden", 20, 21)]
    {
        let Some(text) = shared(&format!("catalog-shopify-csv/{name}.csv")) else { return };
        let read = Carried::of(&text, &shopify());
        assert_eq!((read.goods.len(), read.refused.len()), (products, 0), "{name}: {:?}", read.refused);
        assert_eq!((name, read.variants()), (name, variants), "{} categories", read.categories());
    }
}

#[both]
async fn importing_twice_changes_nothing_and_a_trial_keeps_nothing(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), media::door(), catalog::door(), crate::door()]).await;
    let trial = carry(&world, SAMPLE, &shopify(), true).await;
    assert_eq!((trial.report.created, trial.report.refused, trial.facts), (3, 2, 0));
    let first = carry(&world, SAMPLE, &shopify(), false).await;
    assert_eq!(first.report, trial.report);
    assert_eq!((first.report.created, first.report.held_back, first.report.variants), (3, 1, 5));
    assert_eq!((first.report.categories, first.report.brands), (4, 1));
    assert!(first.facts > 0);
    assert_eq!((first.kept.len(), trial.kept.len(), first.refused.len()), (3, 0, 2));
    assert!(first.kept.iter().all(|(_, put)| *put == catalog::model::Put::Created));
    let second = carry(&world, SAMPLE, &shopify(), false).await;
    assert_eq!((second.report.same, second.report.created, second.facts), (3, 0, first.facts));
}

#[both]
async fn products_that_somebody_answers_for_are_in_the_shop(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), media::door(), catalog::door(), crate::door()]).await;
    let maker = Maker {
        name: "A".into(),
        address: "Calle 1".into(),
        email: "a@a.example".into(),
        ..Maker::default()
    };
    let answered = Options { maker: Some(maker), ..shopify() };
    carry(&world, SAMPLE, &shopify(), false).await;
    let again = carry(&world, SAMPLE, &answered, false).await;
    assert_eq!((again.report.changed, again.report.held_back), (3, 0));
    let seen = world
        .operator()
        .read(async |snap| catalog::reads::card_of_key(snap, "linen-shirt").await)
        .await
        .unwrap();
    let card = seen.expect("visitors see it");
    assert_eq!((card.price.minor, card.was()), (4_990, None), "a price that nobody asked here is not struck");
}

#[both]
async fn every_real_file_imports_and_imports_again(engine: Engine) {
    for name in ["apparel", "jewelery", "home-and-garden"] {
        let Some(text) = shared(&format!("catalog-shopify-csv/{name}.csv")) else { return };
        let world =
            World::on(engine, vec![shop::door(), media::door(), catalog::door(), crate::door()]).await;
        let first = carry(&world, &text, &shopify(), false).await;
        assert_eq!((first.report.created, first.report.refused), (20, 0), "{name}: {:?}", first.remarks);
        let second = carry(&world, &text, &shopify(), false).await;
        assert_eq!((second.report.same, second.facts), (20, first.facts), "{name}");
    }
}
