//! From bytes to rows: encodings, separators, quotes, numbers, markup.

use super::table::{Carried, options};
use crate::{
    model::{Format, Source},
    rules::{
        amounts::{self, Decimals},
        cells, html,
    },
};
use kernel::Currency;

fn names(bytes: &[u8]) -> Vec<String> {
    let read = Carried::of_bytes(bytes, &options(Format::Shopify));
    assert_eq!(read.refused, vec![]);
    read.goods.into_iter().map(|goods| goods.draft.name.en).collect()
}

#[test]
fn every_encoding_and_separator_gives_the_same_names() {
    let text = "Handle,Title,Variant Price\na,Piñón,1\nb,Café,2\n";
    let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let windows = |text: &str| text.chars().map(|c| c as u32 as u8).collect::<Vec<u8>>();
    let forms = [
        text.as_bytes().to_vec(),
        [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
        utf16(&format!("\u{feff}{text}")),
        utf16(text),
        windows(text),
        windows(&text.replace(',', ";")),
        text.replace(',', "\t").into_bytes(),
        text.replace(',', "|").replace('\n', "\r\n").into_bytes(),
        text.replace(',', " , ").into_bytes(),
    ];
    for form in forms {
        assert_eq!(names(&form), ["Piñón", "Café"], "{}", String::from_utf8_lossy(&form));
    }
}

#[test]
fn a_quote_that_is_never_closed_costs_its_own_line() {
    let text = "Handle,Title,Variant Price\na,\"Open,1\nb,B,2\nc,\"C \"\"x\"\"\nd\",3\n";
    let read = Carried::of(text, &options(Format::Shopify));
    assert_eq!(read.refused.len(), 1);
    assert_eq!((read.refused[0].0.code, read.refused[0].0.line), ("exchange-quotes-open", 2));
    assert_eq!(read.refused[0].1, [Source::Line { line: 2, text: "a,\"Open,1".into() }]);
    let keys: Vec<_> =
        read.goods.iter().map(|goods| (goods.draft.key.as_str(), goods.draft.name.en.as_str())).collect();
    assert_eq!(keys, [("b", "B"), ("c", "C \"x\" d")]);
}

#[test]
fn a_cell_of_ten_megabytes_is_refused_and_the_next_row_read() {
    let text = format!("Handle,Title,Body,Variant Price\na,A,\"{}\",1\nb,B,,2\n", "x".repeat(10 << 20));
    let read = Carried::of(&text, &options(Format::Shopify));
    assert_eq!((read.refused.len(), read.refused[0].0.code), (1, "exchange-text-long"));
    assert_eq!(read.goods.len(), 1);
}

#[test]
fn prices_are_read_as_they_are_written_where_they_come_from() {
    let cases = [
        ("12.50", Decimals::Point, Some(1_250)),
        ("12,50", Decimals::Point, Some(1_250)),
        ("1,234", Decimals::Point, Some(123_400)),
        ("1,234.5", Decimals::Point, Some(123_450)),
        ("1.234,50", Decimals::Point, Some(123_450)),
        ("16.510000", Decimals::Point, Some(1_651)),
        ("1.234", Decimals::Comma, Some(123_400)),
        ("12.50", Decimals::Comma, Some(1_250)),
        ("1.234.567,89 €", Decimals::Comma, Some(123_456_789)),
        ("EUR 5", Decimals::Point, Some(500)),
        ("0.005", Decimals::Point, Some(1)),
        (".5", Decimals::Point, Some(50)),
        ("1.2.3", Decimals::Point, None),
        ("-1", Decimals::Point, None),
        ("1e3", Decimals::Point, None),
        ("", Decimals::Point, None),
        ("99999999999999999999", Decimals::Point, None),
    ];
    for (cell, decimals, minor) in cases {
        let found = amounts::price(cell, Currency::EUR, decimals, 0).ok().map(|price| price.minor);
        assert_eq!(found, minor, "{cell}");
    }
}

#[test]
fn markup_becomes_markdown_that_says_the_same_and_does_nothing_else() {
    let cases = [
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("a<br>b", "a  \nb"),
        ("<h1>T</h1>x", "## T\n\nx"),
        ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n   - b\n- c"),
        ("<ol><li><p>a</p></li><li>b</li></ol>", "1. a\n2. b"),
        ("so <b> bold </b>text", "so **bold** text"),
        ("<a href=\"https://a.example/x(1)\">go</a>", "[go](https://a.example/x%281%29)"),
        ("<a href=\"javascript:alert(1)\">go</a>", "go"),
        ("a<script>x</script>b<style>p{}</style><!-- c -->", "ab"),
        ("5 &lt; 6 &amp; &euro;&#241;", "5 \\< 6 & €ñ"),
        ("3 < 4 and a_b*c", "3 \\< 4 and a\\_b\\*c"),
        ("1. no list\n# no title\n\nlast", "1\\. no list  \n\\# no title\n\nlast"),
        ("<b>open", "**open**"),
        ("<", "\\<"),
        ("<a", "\\<a"),
    ];
    for (html, markdown) in cases {
        assert_eq!(html::markdown(html).text, markdown, "{html}");
    }
    assert!(html::markdown("<img src=x>").lost);
}

#[test]
fn lists_and_numbers_of_cells() {
    assert_eq!(cells::list("a, b\\, c,,d", ','), ["a", "b, c", "d"]);
    assert_eq!(amounts::thousandths("0,25"), Some(250));
    assert_eq!(amounts::thousandths("1.5"), Some(1_500));
    assert_eq!(amounts::thousandths("x"), None);
}
