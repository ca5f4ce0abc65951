//! Rows that are broken: what they cost, what they take along, and that they come back.

use super::table::{Carried, carry, options};
use crate::model::{Format, Source};
use std::fmt::Write;
use testing::{Engine, World, both};

/// Keys of the products of a file, and the first lines and codes of what was refused.
fn told(read: &Carried) -> (Vec<&str>, Vec<(u64, &'static str, usize)>) {
    let keys = read.goods.iter().map(|goods| goods.draft.key.as_str()).collect();
    (keys, read.refused.iter().map(|(why, sources)| (why.line, why.code, sources.len())).collect())
}

#[test]
fn an_inch_mark_is_a_letter_like_others() {
    for separator in [",", ";", "\t"] {
        let mut text = String::from("Handle,Title,Variant Price\na,TV 32\" LED,100\n");
        for number in 0..797 {
            let _ = writeln!(text, "h{number},\"Good, one\",5");
        }
        text.push_str("z,TV 40\" LED,200\n");
        let text = text.replace(',', separator);
        let read = Carried::of(&text, &options(Format::Shopify));
        assert_eq!((read.goods.len(), read.refused.len()), (799, 0), "{separator:?}: {:?}", read.refused);
        assert_eq!(read.product("a").name.en, "TV 32\" LED");
        assert_eq!(read.product("z").variants[0].price, 20_000);
    }
}

#[test]
fn a_cell_that_begins_with_a_quote_may_have_line_ends_and_quotes() {
    let text = "Handle,Title,Variant Price\na, \"One\n\"\"two\"\"\" ,1\nb,\"\",2\nc,\"B\"\"\",3\r\n";
    let read = Carried::of(text, &options(Format::Shopify));
    assert_eq!(read.product("a").name.en, "One \"two\"");
    assert_eq!(read.product("c").name.en, "B\"");
    assert_eq!(told(&read).1, [(4, "exchange-name-missing", 1)]);
}

#[test]
fn a_broken_row_takes_its_whole_product_along() {
    let head = "Handle,Title,Option1 Name,Option1 Value,Variant Price\n";
    let broken = "shirt,,,\"Mid\"dle,2\n";
    let wide = "shirt,,,M,2,too,many\n";
    for (row, code) in [(broken, "exchange-quotes-open"), (wide, "exchange-cells-many")] {
        let text = format!("{head}mug,Mug,,,1\nshirt,Shirt,Size,S,1\n{row}shirt,,,L,3\nhat,Hat,,,1\n");
        let read = Carried::of(&text, &options(Format::Shopify));
        assert_eq!(told(&read), (vec!["mug", "hat"], vec![(4, code, 3)]));
        let first = format!("{head}{row}shirt,,,L,3\nhat,Hat,,,1\n");
        let read = Carried::of(&first, &options(Format::Shopify));
        assert_eq!(told(&read), (vec!["hat"], vec![(2, code, 2)]), "where it is the first");
    }
}

#[test]
fn a_broken_variation_takes_its_whole_family_along() {
    let text = "ID,Type,SKU,Name,Regular price,Parent,Attribute 1 name,Attribute 1 value(s)\n\
        1,variation,tee-s,Tee S,5,tee,Size,S\n\
        2,variation,tee-m,\"Tee\" M,5,tee,Size,M\n\
        3,variable,tee,Tee,,,Size,\"S, M\"\n\
        4,simple,mug,Mug,5,,,\n";
    let read = Carried::of(text, &options(Format::Woocommerce));
    assert_eq!(told(&read), (vec!["mug"], vec![(3, "exchange-quotes-open", 3)]));
}

#[test]
fn a_product_of_too_many_rows_is_refused_whole() {
    let mut text = String::from("Handle,Title,Option1 Name,Option1 Value,Variant Price\nbig,Big,Size,0,1\n");
    for number in 1..5_003 {
        let _ = writeln!(text, "big,,,{number},1");
    }
    text.push_str("mug,Mug,,,1\n");
    let read = Carried::of(&text, &options(Format::Shopify));
    assert_eq!(read.goods.len(), 1, "{:?}", told(&read).0);
    let rows: usize = read.refused.iter().map(|(_, sources)| sources.len()).sum();
    assert_eq!(rows, 5_003);
}

async fn shop(engine: Engine) -> World {
    World::on(engine, vec![shop::door(), media::door(), catalog::door(), crate::door()]).await
}

#[both]
async fn refused_rows_come_back_as_the_file_was_written(engine: Engine) {
    let text = "clave;nombre;sku;precio;existencias\n\
        dear;Caro;D;1.234;1\n\
        many;Muchos;M;1,5;1;de más;y más\n\
        torn;\"Ro\"to;T;2,5;1\n\
        odd;Raro;O;1.234;muchas\n";
    let world = shop(engine).await;
    let first = carry(&world, text, &options(Format::Csv), false).await;
    assert_eq!((first.report.created, first.report.refused), (1, 3), "{:?}", first.remarks);
    assert!(first.rejects.starts_with("clave;nombre;sku;precio;existencias;Plaza: por qué / why\n"));
    assert!(
        first.rejects.contains("many;Muchos;M;1,5;1;exchange-cells-many;de más;y más\n"),
        "nothing is cut off"
    );
    assert!(first.rejects.contains("\ntorn;\"Ro\"to;T;2,5;1\n"), "{}", first.rejects);
    let again = carry(&world, &first.rejects, &options(Format::Csv), false).await;
    assert_eq!(again.report.refused, 3, "uncorrected they are refused again: {:?}", again.remarks);
    assert_eq!(again.rejects, first.rejects);

    let mended =
        first.rejects.replace(";de más;y más", "").replace("\"Ro\"to", "Roto").replace("muchas", "7");
    let done = carry(&world, &mended, &options(Format::Csv), false).await;
    assert_eq!((done.report.created, done.report.refused), (3, 0), "{:?}", done.remarks);
    let ctx = world.operator();
    let all = ctx.read(async |snap| catalog::reads::drafts::products(snap, None, 9).await).await.unwrap();
    let mut prices: Vec<_> =
        all.iter().map(|(_, draft)| (draft.key.as_str(), draft.variants[0].price)).collect();
    prices.sort_unstable();
    assert_eq!(prices, [("dear", 123_400), ("many", 150), ("odd", 123_400), ("torn", 250)]);
}

#[test]
fn a_line_that_is_not_in_utf_8_is_refused_and_can_be_read() {
    let line = "{\"product\":{\"key\":\"a\",\"name\":{\"es\":\"Ca\u{f1}a\"},\"variants\":[{\"sku\":\"A\",\"price\":1}]}}\n";
    let windows: Vec<u8> = line.chars().map(|letter| letter as u32 as u8).collect();
    let read = Carried::of_bytes(&windows, &options(Format::Jsonl));
    let [(why, sources)] = read.refused.as_slice() else { panic!("{:?}", read.refused) };
    assert_eq!(why.code, "exchange-line-encoding");
    assert_eq!(sources, &[Source::Line { line: 1, text: line.trim().to_owned() }]);
}

#[test]
fn lines_of_json_say_what_is_wrong_with_them() {
    let good = "\"name\":{\"es\":\"A\"},\"variants\":[{\"sku\":\"A\",\"price\":1}]";
    let cases = [
        ("{".to_owned(), "exchange-line-syntax"),
        ("{\"product\":{\"key\":\"a\"}}".to_owned(), "exchange-field-missing"),
        ("{\"thing\":{\"key\":\"a\"}}".to_owned(), "exchange-word-unknown"),
        (format!("{{\"product\":{{\"key\":1,{good}}}}}"), "exchange-line-unfit"),
        (format!("{{\"product\":{{\"key\":1,{good}}},\"reason\":\"x\"}}"), "exchange-line-unfit"),
    ];
    for (line, code) in cases {
        let read = Carried::of(&line, &options(Format::Jsonl));
        assert_eq!(read.refused.iter().map(|(why, _)| why.code).collect::<Vec<_>>(), [code], "{line}");
    }
}

#[test]
fn lines_of_json_say_what_they_say_in_vain() {
    let line = "{\"product\":{\"key\":\"a\",\"name\":{\"es\":\"A\"},\"prise\":3,\"empty\":\"\",\"variants\":[{\"sku\":\"A\",\"price\":1,\"stok\":4}]}}\n\
        {\"product\":{\"key\":\"b\",\"name\":{\"es\":\"B\"},\"brand\":null,\"variants\":[{\"sku\":\"A\",\"price\":1,\"history\":[]}]}}\n";
    let read = Carried::of(line, &options(Format::Jsonl));
    let mut notes: Vec<_> =
        read.notes.iter().map(|note| (note.line, note.code, note.words[0].1.as_str())).collect();
    notes.sort_unstable();
    assert_eq!(
        notes,
        [
            (1, "exchange-field-left", "product.prise"),
            (1, "exchange-field-left", "product.variants[0].stok"),
            (2, "exchange-sku-twice", "A"),
        ]
    );
}
