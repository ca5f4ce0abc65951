//! Files that are read beside another: PrestaShop's combinations, lists of categories.

use super::table::{Carried, opened, options};
use crate::{
    files,
    model::{Format, Options, Source},
};
use std::sync::Arc;

const PRODUCTS: &str = "Product ID;Name;Reference;Price tax excluded;Weight;Quantity\n\
    1;Tee;TEE;10.000000;0.2;0\n\
    2;Mug;MUG;8.264463;;4\n";
const HEADER: &str = "Product ID*;Product Reference;Attribute (Name:Type:Position)*;Value (Value:Position)*;Reference;EAN13;Impact on price;Impact on weight;Quantity;Default (0 = No, 1 = Yes);Minimal quantity\n";

fn read(products: &str, combinations: &str) -> Carried {
    let (_file, other) = opened(format!("{HEADER}{combinations}").as_bytes());
    let both = Options {
        combinations: Some(Arc::new(other)),
        tax_added: "21".parse().ok(),
        ..options(Format::Prestashop)
    };
    Carried::of(products, &both)
}

#[test]
fn combinations_are_the_variants_of_their_product() {
    let read = read(
        PRODUCTS,
        "1;;Colour:color:0,Size:select:1;Red:0,S:0;TEE-R-S;;0.000000;0;3;0;1\n\
         ;TEE;Colour:color:0, Size:select:1;Blue:1, M:1;;4006381333931;-1.735537;0.05;5;1;1\n\
         7;;Size:select:0;S:0;;;0;0;1;0;1\n",
    );
    let tee = read.product("TEE");
    let variants: Vec<_> = tee
        .variants
        .iter()
        .map(|one| (one.sku.as_str(), one.price, one.stock, one.weight_g, one.gtin.as_deref()))
        .collect();
    assert_eq!(
        variants,
        [
            ("TEE-blue-m", 1_000, Some(5), Some(250), Some("4006381333931")),
            ("TEE-R-S", 1_210, Some(3), Some(200), None),
        ]
    );
    assert_eq!(tee.options.iter().map(|one| one.name.en.as_str()).collect::<Vec<_>>(), ["Colour", "Size"]);
    assert_eq!((read.product("MUG").variants.len(), read.product("MUG").variants[0].price), (1, 1_000));
    let told: Vec<_> = read.refused.iter().map(|(why, _)| (why.line, why.code)).collect();
    assert_eq!(told, [(4, "exchange-combination-orphan")]);
    assert!(
        read.notes.iter().any(|note| note.column.as_deref() == Some("Minimal quantity")),
        "{:?}",
        read.notes
    );
}

#[test]
fn a_broken_combination_costs_its_product_only() {
    for broken in ["1;;\"Size\"x;S:0;;;0;0;1;0;1\n", "1;;Size:select:0;M:0;;;0;0;1;0;1;more;more\n"] {
        let read = read(PRODUCTS, &format!("1;;Size:select:0;S:0;;;0;0;1;0;1\n{broken}"));
        assert_eq!(read.goods.len(), 1);
        let [(why, sources)] = read.refused.as_slice() else { panic!("{:?}", read.refused) };
        assert_eq!((why.line, why.code), (2, "exchange-combination-broken"));
        assert_eq!(why.words, [("at", "3".to_owned())]);
        assert!(matches!(&sources[..], [Source::Row(row)] if row.cells[1] == "Tee"));
    }
}

#[test]
fn what_is_added_without_tax_is_not_added_to_a_price_with_tax() {
    let gross = "Product ID;Name;Reference;Price tax included\n1;Tee;TEE;12.10\n";
    let impact = "1;;Size:select:0;S:0;;;1.00;0;1;0;1\n";
    assert_eq!(read(gross, impact).product("TEE").variants[0].price, 1_331);
    let (_file, other) = opened(format!("{HEADER}{impact}").as_bytes());
    let untold = Options { combinations: Some(Arc::new(other)), ..options(Format::Prestashop) };
    assert_eq!(Carried::of(gross, &untold).refused[0].0.code, "exchange-price-net");
}

#[test]
fn combinations_alone_are_told_where_they_belong() {
    let read = Carried::of(HEADER, &options(Format::Prestashop));
    assert_eq!(read.refused[0].0.code, "exchange-combinations-alone");
}

#[test]
fn only_the_first_home_is_the_root() {
    let text = "Name;Reference;Price tax included;Categories (x,y,z...)\nMug;M;1;Home/House/Home\n";
    let read = Carried::of(text, &options(Format::Prestashop));
    assert_eq!(read.product("M").categories, ["house/home"]);
}

/// Where a product stands whose category Shopify or Google call so, and the notes about it.
fn place(list: &str, cell: &str) -> (Vec<String>, Vec<&'static str>) {
    let (_file, other) = opened(list.as_bytes());
    let map = files::categories(&other).unwrap();
    let mapped =
        Options { categories: Some(Arc::new(map)).filter(|map| !map.is_empty()), ..options(Format::Shopify) };
    let text = format!("Handle,Title,Product Category,Variant Price\na,A,{cell},1\n");
    let read = Carried::of(&text, &mapped);
    (read.product("a").categories.clone(), read.notes.iter().map(|note| note.code).collect())
}

#[test]
fn categories_of_google_and_shopify_become_ours_where_somebody_says_so() {
    let ours =
        "Google;Nuestra\n5322;Ropa > Deporte\nApparel > Shirts;Ropa > Camisas\naa-1-13-8;Ropa > Zapatos\n";
    let google = "# Google_Product_Taxonomy_Version: 2021-09-21\n1 - Animals & Pet Supplies\n5322 - Ropa, y más > Deporte\n";
    let nothing: Vec<&str> = vec![];
    for (list, cell, place_of) in [
        (ours, "5322", "ropa/deporte"),
        (ours, "5322 - Apparel > Sport", "ropa/deporte"),
        (ours, "apparel > shirts", "ropa/camisas"),
        (ours, "gid://shopify/TaxonomyCategory/aa-1-13-8", "ropa/zapatos"),
        (ours, "aa-1-13-8", "ropa/zapatos"),
        (google, "5322", "ropa-y-mas/deporte"),
        ("", "99 - Apparel > Socks", "apparel/socks"),
        (ours, "Apparel > Socks", "apparel/socks"),
    ] {
        assert_eq!(place(list, cell), (vec![place_of.to_owned()], nothing.clone()), "{cell}");
    }
    for cell in
        ["5322", "aa-1-13-8", "gid://shopify/TaxonomyCategory/aa-1-13-8", "gid://shopify/TaxonomyCategory/na"]
    {
        assert_eq!(place("", cell), (vec![], vec!["exchange-category-number"]), "{cell}");
    }
}
