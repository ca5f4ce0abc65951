//! WooCommerce's products and their variations: what may be bought, how many, and at what price.

use super::table::{Carried, options};
use crate::model::{Format, Options};
use catalog::model::Status;

const HEADER: &str = "ID,Type,SKU,Name,Published,In stock?,Stock,Backorders allowed?,Weight (kg),Regular price,Parent,Position,Description,Images,GTIN,Attribute 1 name,Attribute 1 value(s)\n";

fn read(rows: &str) -> Carried {
    Carried::of(&format!("{HEADER}{rows}"), &options(Format::Woocommerce))
}

fn codes(read: &Carried) -> Vec<(u64, &'static str)> {
    read.notes.iter().map(|note| (note.line, note.code)).collect()
}

/// SKUs and stocks of the T-shirt.
fn stocks(read: &Carried) -> Vec<(&str, Option<i64>)> {
    read.product("tee").variants.iter().map(|one| (one.sku.as_str(), one.stock)).collect()
}

#[test]
fn a_variation_that_is_not_published_cannot_be_bought() {
    let read = read(
        "1,variable,tee,Tee,1,,,,,,,,,,,Size,\"S, M\"\n\
         2,variation,tee-s,,1,1,,,,5,tee,,,,,Size,S\n\
         3,variation,tee-m,,0,1,,,,5,tee,,,,,Size,M\n",
    );
    assert_eq!(stocks(&read), [("tee-s", None)]);
    assert_eq!(codes(&read), [(4, "exchange-variation-unpublished")]);
}

#[test]
fn a_product_whose_variations_all_wait_is_a_draft_and_keeps_them() {
    let read = read(
        "1,variable,tee,Tee,1,,,,,,,,,,,Size,\"S, M\"\n\
         2,variation,tee-s,,0,1,,,,5,tee,,,,,Size,S\n",
    );
    assert_eq!(stocks(&read), [("tee-s", None)]);
    assert_eq!(read.product("tee").status, Status::Draft);
    assert_eq!(codes(&read), [(2, "exchange-not-published")]);
}

#[test]
fn what_waits_for_review_is_a_draft() {
    let status = |published: &str| {
        let read = read(&format!("1,simple,mug,Mug,{published},1,,,,5,,,,,,,\n"));
        read.product("mug").status
    };
    assert_eq!(["1", ""].map(status), [Status::Published; 2]);
    assert_eq!(["0", "-1", "2", "pending"].map(status), [Status::Draft; 4]);
}

#[test]
fn a_stock_that_is_counted_on_the_product_is_parted_and_never_sold_twice() {
    for cell in ["parent", ""] {
        let read = read(&format!(
            "1,variable,tee,Tee,1,1,7,0,,,,,,,,Size,\"S, M, L\"\n\
             2,variation,tee-s,,1,1,{cell},0,,5,tee,1,,,,Size,S\n\
             3,variation,tee-m,,1,1,{cell},0,,5,tee,2,,,,Size,M\n\
             4,variation,tee-l,,1,1,2,0,,5,tee,3,,,,Size,L\n",
        ));
        assert_eq!(read.refused, vec![]);
        assert_eq!(stocks(&read), [("tee-s", Some(4)), ("tee-m", Some(3)), ("tee-l", Some(2))]);
        assert_eq!(codes(&read), [(2, "exchange-stock-shared")]);
    }
}

#[test]
fn what_may_be_ordered_without_stock_is_not_counted_with_the_product() {
    let read = read(
        "1,variable,tee,Tee,1,1,7,0,,,,,,,,Size,\"S, M\"\n\
         2,variation,tee-s,,1,1,parent,notify,,5,tee,1,,,,Size,S\n\
         3,variation,tee-m,,1,1,parent,0,,5,tee,2,,,,Size,M\n",
    );
    assert_eq!(stocks(&read), [("tee-s", None), ("tee-m", Some(7))]);
}

#[test]
fn sold_out_is_sold_out_whatever_the_count_says() {
    let read = read("1,simple,mug,Mug,1,0,7,0,,5,,,,,,,\n");
    assert_eq!(read.product("mug").variants[0].stock, Some(0));
    assert_eq!(codes(&read), [(2, "exchange-stock-sold-out")]);
}

#[test]
fn the_first_variation_that_fits_wins() {
    let read = read(
        "1,variable,tee,Tee,1,,,,,,,,,,,Size,\"S, M\"\n\
         2,variation,tee-s,,1,1,3,0,,4,tee,1,,,,Size,S\n\
         3,variation,tee-any,,1,1,5,0,,5,tee,2,,,4006381333931,Size,\n",
    );
    assert_eq!(stocks(&read), [("tee-s", Some(3)), ("tee-any-m", Some(5))]);
    assert_eq!(codes(&read), [(4, "exchange-variation-shadowed"), (4, "exchange-open-attribute")]);
    assert_eq!(
        read.product("tee").variants[1].gtin.as_deref(),
        Some("4006381333931"),
        "it is one thing only"
    );
}

#[test]
fn an_open_variation_parts_all_its_stock_and_says_what_it_loses() {
    let read = read(
        "1,variable,tee,Tee,1,,,,0.3,,,,,,,Size,\"S, M\"\n\
         2,variation,tee-any,,1,1,5,0,,5,tee,,Only here,\"https://p.example/a.jpg, https://p.example/b.jpg\",4006381333931,Size,\n",
    );
    assert_eq!(stocks(&read), [("tee-any-s", Some(3)), ("tee-any-m", Some(2))]);
    let tee = read.product("tee");
    assert_eq!((tee.variants[0].weight_g, tee.variants[1].weight_g), (Some(300), Some(300)));
    assert_eq!(tee.pictures.len(), 2);
    let told: Vec<_> = codes(&read).into_iter().map(|(_, code)| code).collect();
    assert_eq!(told, ["exchange-barcode-shared", "exchange-open-attribute", "exchange-variation-cell-left"]);
}

#[test]
fn a_variation_is_taxed_as_its_product_unless_it_says_otherwise() {
    let text = "ID,Type,SKU,Name,Tax class,Regular price,Parent,Attribute 1 name,Attribute 1 value(s)\n\
        1,variable,tee,Tee,reduced-rate,,,Size,\"S, M\"\n\
        2,variation,tee-s,,parent,100,tee,Size,S\n\
        3,variation,tee-m,,super-reduced-rate,100,tee,Size,M\n";
    let added =
        Options { tax_added: "21,reduced=10,super-reduced=4".parse().ok(), ..options(Format::Woocommerce) };
    let read = Carried::of(text, &added);
    let prices: Vec<_> = read.product("tee").variants.iter().map(|one| one.price).collect();
    assert_eq!(prices, [11_000, 10_400]);
    assert_eq!(codes(&read), [(4, "exchange-tax-of-product")]);
}
