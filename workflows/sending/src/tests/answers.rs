//! What carriers give back, however they write it.

use crate::{
    model::ANSWERS_MAX,
    rules::answers::{AnswersRejected, read},
};
use proptest::prelude::*;

fn pairs(text: &str) -> Vec<(usize, String, String)> {
    let all = read(text).unwrap();
    all.into_iter().map(|one| (one.row, one.reference, one.number)).collect()
}

fn one(row: usize, number: &str) -> Vec<(usize, String, String)> {
    vec![(row, "K7QF-2M9X".to_owned(), number.to_owned())]
}

#[test]
fn two_columns_are_found_whatever_parts_them_and_wherever_they_stand() {
    for text in [
        "K7QF-2M9X;123456",
        "K7QF-2M9X\t123456\r\n",
        "K7QF-2M9X 123456",
        "\u{feff}\"K7QF-2M9X\",\"123456\"",
        "K7QF-2M9X|'123456|SEUR",
        "K7QF-2M9X;=\"123456\";x",
    ] {
        assert_eq!(pairs(text), one(1, "123456"), "{text}");
    }
    for head in [
        "Fecha;Nº Expedición;Referencia",
        "date;tracking number;Order reference",
        "Día;Número de envío;Número de pedido",
        "\"Servicio; tipo\";ALBARÁN;Ref. cliente",
    ] {
        let text = format!("{head}\n\n23/11;2801/99;K7QF-2M9X\n");
        assert_eq!(pairs(&text), one(3, "2801/99"), "{head}");
    }
}

#[test]
fn a_quote_may_hold_what_parts_columns() {
    let text = "\"K7QF;2M9X\";\"12\"\"34\"\nB;\n;C";
    let expected = [(1, "K7QF;2M9X", "12\"34"), (2, "B", ""), (3, "", "C")];
    assert_eq!(pairs(text), expected.map(|(row, one, other)| (row, one.to_owned(), other.to_owned())));
}

#[test]
fn what_says_nothing_or_too_much_is_refused() {
    for text in ["", " \n\t\n", "\u{feff}", "Referencia;Expedición"] {
        assert_eq!(read(text), Err(AnswersRejected::Empty), "{text:?}");
    }
    assert_eq!(read("K7QF-2M9X"), Err(AnswersRejected::OneColumn));
    let many = "K7QF-2M9X;1\n".repeat(ANSWERS_MAX);
    assert_eq!(read(&many).map(|all| all.len()), Ok(ANSWERS_MAX));
    assert_eq!(read(&format!("{many}K7QF-2M9X;1")), Err(AnswersRejected::TooMany));
}

proptest! {
    #[test]
    fn nothing_that_is_pasted_breaks_it(text in "(?s).{0,200}") {
        if let Ok(all) = read(&text) {
            prop_assert!(!all.is_empty() && all.len() <= ANSWERS_MAX);
        }
    }
}
