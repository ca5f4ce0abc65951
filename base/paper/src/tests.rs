//! Whatever is written is printed, nothing of it is lost, and nothing stands beside the page.

use crate::{
    Block, Column, Paper, Row,
    layout::{MARGIN, TALL, WIDE, lay_out},
    print,
    words::{Hand, lines, wide},
};
use kernel::{Lang, Timestamp};
use proptest::prelude::*;

fn paper(blocks: Vec<Block>) -> Paper {
    Paper {
        title: "Justificante".into(),
        author: "La Prueba, S. L.".into(),
        lang: Lang::Es,
        made_at: Timestamp::UNIX_EPOCH,
        blocks,
        foot: "La Prueba".into(),
    }
}

fn table(rows: usize) -> Block {
    let column = |name: &str, parts, is_number| Column { name: name.into(), parts, is_number };
    let row = |number: usize| Row::plain(vec![format!("Taza {number}"), "12,00 €".into()]);
    Block::Table {
        columns: vec![column("Producto", 3, false), column("Importe", 1, true)],
        rows: (0..rows).map(row).collect(),
    }
}

/// All text in the order in which it stands.
fn text(paper: &Paper) -> String {
    let sheets = lay_out(paper);
    let lines = sheets.iter().flat_map(|sheet| &sheet.lines).filter(|line| line.part.is_some());
    lines.map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn all_that_is_said_stands_on_paper_that_lasts() {
    let all = paper(vec![
        Block::Title("Justificante de compra".into()),
        Block::Beside(vec![vec!["Lucía Núñez".into(), "Calle del Pez 7".into()], vec!["La Prueba".into()]]),
        Block::Heading("Productos".into()),
        table(3),
        Block::Sums(vec![Row { cells: vec!["Total".into(), "36,00 €".into()], is_strong: true }]),
        Block::Fine("Esto no es una factura.".into()),
    ]);
    let said = text(&all);
    for word in ["Justificante de compra", "Lucía Núñez", "Taza 2", "36,00 €", "Esto no es una factura."]
    {
        assert!(said.contains(word), "{word} is not in {said}");
    }
    let pdf = print(&all).unwrap();
    assert!(pdf.starts_with(b"%PDF-") && pdf.len() > 4_000, "{}", pdf.len());
    let raw = String::from_utf8_lossy(&pdf);
    assert!(raw.contains("pdfaid") && raw.contains("/StructTreeRoot") && raw.contains("ToUnicode"));
    assert_eq!(print(&all).unwrap(), pdf, "the same twice");
}

#[test]
fn a_long_table_goes_on_with_its_head_on_every_page() {
    let long = paper(vec![table(500)]);
    let sheets = lay_out(&long);
    assert!(sheets.len() > 5, "{}", sheets.len());
    for sheet in &sheets {
        assert!(sheet.lines.iter().any(|line| line.text == "Producto"));
    }
    let rows = text(&long).matches("Taza").count();
    assert_eq!(rows, 500);
    assert!(print(&long).is_ok());
}

#[test]
fn amounts_end_at_one_line() {
    let sheets = lay_out(&paper(vec![table(3)]));
    for line in sheets[0].lines.iter().filter(|line| line.text.ends_with('€')) {
        let right = line.left + wide(&line.text, line.hand);
        assert!((right - (WIDE - MARGIN)).abs() < 0.01, "{right}");
    }
}

#[test]
fn signs_of_every_kind_are_printed_or_stood_for() {
    for odd in ["日本語", "שלום", "\u{1f600}", "\u{202e}abc\u{7}", "", " ", "Straße – “ñ” · €", "\n\n\n"]
    {
        assert!(print(&paper(vec![Block::Text(odd.into())])).is_ok(), "{odd:?}");
    }
}

const HAND: Hand = Hand { weight: crate::fonts::Weight::Plain, size: 10.0 };

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Nothing of a text is lost, and no line is wider than its room unless it is one sign.
    #[test]
    fn lines_hold_all_words_and_fit(typed in "[a-zñ€ 漢]{0,80}", widest in 5.0_f32..300.0) {
        let found = lines(&typed, HAND, widest);
        let signs = |text: &str| text.chars().filter(|sign| *sign != ' ').collect::<String>();
        prop_assert_eq!(signs(&found.join("")), signs(&typed));
        for line in &found {
            prop_assert!(wide(line, HAND) <= widest || line.chars().count() == 1, "{}", line);
        }
    }

    /// Nothing stands beside a page.
    #[test]
    fn everything_stands_on_a_page(words in proptest::collection::vec("[a-z0-9 ,.€]{0,60}", 0..60)) {
        let rows = words.iter().map(|word| Row::plain(vec![word.clone(), "1,00 €".into()])).collect();
        let column = |parts, is_number| Column { name: "x".into(), parts, is_number };
        let blocks = vec![
            Block::Table { columns: vec![column(4, false), column(1, true)], rows },
            Block::Text(words.join(" ")),
        ];
        for sheet in lay_out(&paper(blocks)) {
            for line in &sheet.lines {
                prop_assert!(line.base > 0.0 && line.base < TALL - MARGIN, "{line:?}");
                prop_assert!(line.left >= MARGIN - 0.01 && line.left + wide(&line.text, line.hand) <= WIDE - MARGIN + 0.01);
            }
        }
    }
}
