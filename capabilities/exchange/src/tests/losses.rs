//! Nothing that a file says is lost without a word.

use super::table::{Carried, carry, options};
use crate::{
    actions::export,
    files::{Record, line, records},
    model::{Format, Options},
    rules::html,
};
use catalog::model::{
    Maker, OptionDraft, OptionValue, PictureDraft, ProductDraft, TaxClass, VariantDraft, Withdrawal,
};
use kernel::{Lang, Localized};
use std::collections::BTreeSet;
use testing::{Engine, World, both};

/// The rows of a text, its header first, and what parts their cells.
fn rows_of(text: &str) -> (Vec<Vec<String>>, u8) {
    let (_file, opened) = super::table::opened(text.as_bytes());
    let (mut records, separator) = records(&opened).unwrap();
    let mut rows = Vec::new();
    while let Some((_, record)) = records.next().unwrap() {
        match record {
            Record::Cells(cells) => rows.push(cells),
            Record::Broken(text) => panic!("{text}"),
        }
    }
    (rows, separator)
}

/// All that comes of a table.
fn outcome(rows: &[Vec<String>], separator: u8, options: &Options) -> String {
    let text: String = rows.iter().map(|row| line(row.iter().map(String::as_str), separator)).collect();
    let read = Carried::of(&text, options);
    let refused: Vec<_> = read.refused.iter().map(|(why, _)| why).collect();
    format!("{:?} {:?} {refused:?}", read.goods, read.notes)
}

/// What is put in the place of a cell to see whether anybody hears it.
const OTHERS: [&str; 12] = [
    "",
    "zzz",
    "0",
    "1",
    "2.5",
    "false",
    "draft",
    "continue",
    "notify",
    "hidden",
    "variable",
    "reduced-rate",
];

/// A sample, the row of it that is refused whole, and cells that say nothing because something else has been said already.
struct Sample {
    text: &'static str,
    options: Options,
    refused: Option<&'static str>,
    silent: &'static [&'static str],
}

impl Sample {
    /// Cells that change nothing, whatever stands there in place of what does: the first cell of their row, and their column.
    fn unheard(&self) -> BTreeSet<String> {
        let (rows, separator) = rows_of(self.text);
        let before = outcome(&rows, separator, &self.options);
        let mut unheard = BTreeSet::new();
        for at in (1..rows.len()).filter(|at| Some(rows[*at][0].as_str()) != self.refused) {
            let said = (0..rows[at].len().min(rows[0].len())).filter(|column| !rows[at][*column].is_empty());
            for column in said {
                let is_heard = OTHERS.iter().any(|other| {
                    let mut changed = rows.clone();
                    changed[at][column] = (*other).to_owned();
                    outcome(&changed, separator, &self.options) != before
                });
                if !is_heard {
                    unheard.insert(format!("{} {}", rows[at][0], rows[0][column]));
                }
            }
        }
        unheard
    }
}

#[test]
fn every_cell_of_our_samples_is_carried_or_told() {
    let samples = [
        Sample {
            text: include_str!("../../samples/shopify.csv"),
            options: options(Format::Shopify),
            refused: Some(""),
            // What is not counted is not oversold, a single picture has no place, what is archived is not published.
            silent: &[
                "gift-card Variant Inventory Policy",
                "old-hat Image Position",
                "old-hat Published",
                "old-hat Variant Inventory Policy",
            ],
        },
        Sample {
            text: include_str!("../../samples/vendure.csv"),
            options: options(Format::Vendure),
            refused: None,
            silent: &[],
        },
        Sample {
            text: include_str!("../../samples/prestashop.csv"),
            options: Options { tax_added: "21".parse().ok(), ..options(Format::Prestashop) },
            refused: None,
            // The reference is its key.
            silent: &["1 ID"],
        },
        Sample {
            text: include_str!("../../samples/plaza.csv"),
            options: Options { lang: Lang::Es, ..options(Format::Csv) },
            refused: Some("mala"),
            silent: &[],
        },
        Sample {
            text: include_str!("../../samples/woocommerce.csv"),
            options: options(Format::Woocommerce),
            refused: Some("9"),
            // SKUs are the keys; variations are named by what they choose and shown with their product; a product that is
            // sold by its variations or parts has no stock of its own here.
            silent: &[
                "1 Attribute 1 value(s)",
                "1 Backorders allowed?",
                "1 In stock?",
                "11 Attribute 2 name",
                "11 ID",
                "11 Name",
                "11 Visibility in catalog",
                "12 Attribute 2 name",
                "12 ID",
                "12 Name",
                "12 Visibility in catalog",
                "2 ID",
                "3 ID",
                "4 Backorders allowed?",
                "4 ID",
                "4 In stock?",
                "5 ID",
                "6 ID",
            ],
        },
    ];
    let found = samples.each_ref().map(Sample::unheard);
    let known = samples
        .map(|sample| sample.silent.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<String>>());
    assert_eq!(found, known);
}

fn codes(text: &str, options: &Options) -> Vec<(u64, &'static str)> {
    let read = Carried::of(text, options);
    assert_eq!(read.refused, vec![], "{text}");
    read.notes.iter().map(|note| (note.line, note.code)).collect()
}

#[test]
fn what_shopify_says_and_we_cannot_keep_is_told() {
    let text = "Handle,Title,Variant Price,Variant Taxable,Variant Grams,Cost per item,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy\n\
        a,A,1,false,heavy,dear,shopify,3,continue\n\
        b,B,1,true,200,1.50,,3,deny\n";
    assert_eq!(
        codes(text, &options(Format::Shopify)),
        [
            (2, "exchange-untaxed"),
            (2, "exchange-cost-left"),
            (2, "exchange-oversold"),
            (2, "exchange-weight-left"),
            (3, "exchange-stock-uncounted"),
        ]
    );
    let added = Options { tax_added: "21".parse().ok(), ..options(Format::Shopify) };
    let read = Carried::of(text, &added);
    let price = |key: &str| read.product(key).variants[0].price;
    assert_eq!((price("a"), price("b")), (100, 121), "what is sold without tax gets none added");
}

#[test]
fn what_is_said_of_nobody_is_told() {
    let text = "key,name,price,maker_name,maker_address,maker_email,maker_country,responsible_name,responsible_address\n\
        a,A,1,,Calle 1,,,,\n\
        b,B,1,,,,ES,,\n\
        c,C,1,Sur,Calle 1,,,,Vigo\n\
        d,D,1,,,,,Puerta,\n\
        e,E,1,Sur,,,,Puerta,\n\
        f,F,1,,,,,,\n";
    let told = [2, 3, 4, 5].map(|line| (line, "exchange-maker-nameless"));
    assert_eq!(codes(text, &options(Format::Csv)), told);
}

#[test]
fn levels_that_are_too_deep_are_told() {
    let path = (1..=10).map(|level| format!("l{level}")).collect::<Vec<_>>().join(" > ");
    let text = format!("Handle,Title,Type,Variant Price\na,A,{path},1\n");
    assert_eq!(codes(&text, &options(Format::Shopify)), [(2, "exchange-category-deep")]);
    let read = Carried::of(&text, &options(Format::Shopify));
    assert_eq!(read.notes[0].words, [("cell", "l9 > l10".to_owned())]);
}

#[test]
fn text_behind_something_that_never_ends_is_told() {
    for text in ["a <!-- b", "a <style> b", "a <script>b"] {
        let carried = html::markdown(text);
        assert_eq!((carried.text.as_str(), carried.lost), ("a", true), "{text}");
    }
    for text in ["a <!-- b -->", "a <style>b</style>"] {
        assert!(!html::markdown(text).lost, "{text}");
    }
}

#[both]
async fn what_shopify_has_no_place_for_is_counted_at_export(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), media::door(), catalog::door(), crate::door()]).await;
    let option = |number: usize| OptionDraft {
        key: format!("o{number}"),
        name: Localized::same("O"),
        values: vec![OptionValue {
            key: "v".into(),
            swatch: Some("#ffffff".into()),
            ..OptionValue::default()
        }],
    };
    let maker = Maker {
        name: "A".into(),
        address: "Calle 1".into(),
        email: "a@a.example".into(),
        ..Maker::default()
    };
    let draft = ProductDraft {
        key: "mug".into(),
        name: Localized::same("Mug"),
        slug: Localized::same("my-mug"),
        summary: Localized::same("S"),
        safety: Localized::same("Hot"),
        withdrawal: Withdrawal::Sealed,
        tax: TaxClass::Reduced,
        maker: Some(maker),
        options: (0..4).map(option).collect(),
        variants: vec![VariantDraft {
            sku: "M".into(),
            price: 1,
            values: vec!["v".into(); 4],
            ..VariantDraft::default()
        }],
        pictures: vec![PictureDraft { source: "drawing:mug:pine:3:front".into(), ..PictureDraft::default() }],
        ..ProductDraft::default()
    };
    catalog::actions::put_product(&world.operator(), &draft).await.unwrap();
    let written = export::shopify(&world.operator(), Lang::En, &mut Vec::new()).await.unwrap();
    let left: Vec<&str> = written.left.keys().copied().collect();
    assert_eq!(
        left,
        [
            "exchange-left-drawings",
            "exchange-left-maker",
            "exchange-left-options",
            "exchange-left-safety",
            "exchange-left-slug",
            "exchange-left-summary",
            "exchange-left-swatches",
            "exchange-left-tax",
            "exchange-left-withdrawal",
        ]
    );
}

#[both]
async fn a_product_that_needs_nothing_more_leaves_nothing_behind(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), media::door(), catalog::door(), crate::door()]).await;
    let text = "Handle,Title,Variant Price,Variant SKU,Image Src\nmug,Mug,1,M,https://p.example/m.jpg\n";
    carry(&world, text, &options(Format::Shopify), false).await;
    let written = export::shopify(&world.operator(), Lang::En, &mut Vec::new()).await.unwrap();
    assert_eq!(written.left.into_iter().collect::<Vec<_>>(), []);
}
