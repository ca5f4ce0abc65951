//! Files that want to break something: they cost themselves, and nothing else.

use super::table::{Carried, carry, options};
use crate::model::Format;
use proptest::prelude::*;
use std::fmt::Write;
use testing::{Engine, World, both};

const FORMATS: [Format; 6] =
    [Format::Shopify, Format::Woocommerce, Format::Prestashop, Format::Vendure, Format::Csv, Format::Jsonl];
const CORPUS: [&str; 6] = [
    include_str!("../../samples/shopify.csv"),
    include_str!("../../samples/woocommerce.csv"),
    include_str!("../../samples/prestashop.csv"),
    include_str!("../../samples/vendure.csv"),
    include_str!("../../samples/plaza.csv"),
    "{\"product\":{\"key\":\"a\",\"name\":{\"es\":\"A\"},\"variants\":[{\"sku\":\"A\",\"price\":1}]}}\n",
];
const SPICE: [&str; 16] = [
    "\"",
    "\"\"",
    ",",
    ";",
    "\n",
    "\r\n",
    "\0",
    "\u{feff}",
    "<script>",
    "</",
    "&#x110000;",
    "=1+1",
    "'=",
    "9999999999999999999",
    "{",
    "\u{202e}",
];

/// A sample with pieces cut out, doubled and strange things put between.
fn mutated() -> impl Strategy<Value = (usize, Vec<u8>)> {
    let cuts =
        prop::collection::vec((any::<prop::sample::Index>(), 0_usize..40, 0..SPICE.len(), 0..3_u8), 1..12);
    (0..CORPUS.len(), cuts).prop_map(|(which, cuts)| {
        let mut bytes = CORPUS[which].as_bytes().to_vec();
        for (at, length, spice, how) in cuts {
            let at = at.index(bytes.len().max(1)).min(bytes.len());
            let end = (at + length).min(bytes.len());
            match how {
                0 => drop(bytes.drain(at..end)),
                1 => drop(bytes.splice(at..at, SPICE[spice].bytes())),
                _ => {
                    let piece = bytes[at..end].to_vec();
                    drop(bytes.splice(at..at, piece));
                }
            }
        }
        (which, bytes)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_a_file_holds_reading_it_ends((which, bytes) in mutated()) {
        for format in [FORMATS[which], FORMATS[(which + 1) % FORMATS.len()]] {
            let read = Carried::of_bytes(&bytes, &options(format));
            for goods in &read.goods {
                prop_assert!(!look::markdown(&goods.draft.text.en).0.contains("<script"));
            }
        }
    }

    #[test]
    fn every_row_is_a_product_or_is_named(rows in prop::collection::vec("[a-z\",\n ]{0,12}", 1..30)) {
        let mut text = String::from("Handle,Title,Variant Price\n");
        for (number, row) in rows.iter().enumerate() {
            let _ = writeln!(text, "h{number},\"{}\",{number}.00", row.replace('"', "\"\""));
        }
        let read = Carried::of(&text, &options(Format::Shopify));
        prop_assert_eq!(read.goods.len() + read.refused.len(), rows.len());
    }
}

#[both]
async fn wrong_types_and_hostile_texts_are_refused_or_made_harmless(engine: Engine) {
    let text = "Handle,Title,Body (HTML),Variant Price,Variant Inventory Qty,Variant Inventory Tracker\n\
        a,<b>Bold</b> & <script>x</script>name,\"<p onclick=\"\"x()\"\">Hi <a href=\"\"javascript:x()\"\">there</a></p><iframe src=\"\"x\"\"></iframe>\",1.00,1,shopify\n\
        b,B,,NaN,1,shopify\n\
        c,C,,1.00,many,shopify\n\
        d,D,,1e400,1,shopify\n\
        e,E,,1.00,99999999999999999999,shopify\n\
        f,F,,-1.00,1,shopify\n\
        g,G\u{0}\u{1},,100000000000.00,1,shopify\n\
        a,Again,,1.00,1,shopify\n\
        \u{202e}h,H,,1.00,1,shopify,too,many\n";
    let world = World::on(engine, vec![shop::door(), media::door(), catalog::door(), crate::door()]).await;
    let done = carry(&world, text, &options(Format::Shopify), false).await;
    assert_eq!((done.report.created, done.report.refused), (1, 8), "{:?}", done.remarks);
    let ctx = world.operator();
    let all = ctx.read(async |snap| catalog::reads::drafts::products(snap, None, 9).await).await.unwrap();
    let (name, body) = (&all[0].1.name.en, &all[0].1.text.en);
    assert_eq!((name.as_str(), body.as_str()), ("Bold & name", "Hi there"));
}

/// A file of so many lines, written as it is read: the test itself must not hold it.
fn many(lines: u64, memory_kb: u64) {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    {
        use std::io::Write;
        let mut out = std::io::BufWriter::new(&mut file);
        writeln!(out, "Handle,Title,Body (HTML),Variant Price,Variant SKU").unwrap();
        for line in 0..lines {
            match line % 10 {
                7 => writeln!(out, "h{line},\"Open {line},text,1,S{line}").unwrap(),
                8 => writeln!(out, "h{line},T,x,price,S{line}").unwrap(),
                _ => {
                    writeln!(out, "h{line},Title {line},<p>Some text of {line}</p>,{}.50,S{line}", line % 99)
                        .unwrap()
                }
            }
        }
    }
    let opened = crate::files::open(&file.path().display().to_string()).unwrap();
    let (mut products, mut refused) = (0_u64, 0_u64);
    let before = resident_kb();
    let mut most = before;
    crate::files::read(&opened, &options(Format::Shopify), &mut |event| {
        match event {
            crate::model::Event::Parcel(_) => products += 1,
            crate::model::Event::Refused { .. } => refused += 1,
            crate::model::Event::Read(_) => most = most.max(resident_kb()),
            crate::model::Event::Header(_) | crate::model::Event::Note(_) => {}
        }
        true
    })
    .unwrap();
    assert_eq!(products + refused, lines);
    assert_eq!(refused, lines / 10 * 2);
    eprintln!("{lines} lines: {} kB more", most - before);
    assert!(most - before < memory_kb, "{} kB", most - before);
}

/// Memory of this process that is in use, where the system tells it.
fn resident_kb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("RssAnon:"));
    line.and_then(|line| line.split_whitespace().nth(1)).and_then(|kb| kb.parse().ok()).unwrap_or(0)
}

#[test]
fn twenty_thousand_lines_cost_little() {
    many(20_000, 40 << 10);
}

#[test]
#[ignore = "a minute long: cargo nextest run -p exchange --run-ignored only"]
fn a_million_lines_cost_less_than_two_hundred_megabytes() {
    many(1_000_000, 200 << 10);
}
