//! The code of a receipt, however somebody writes it.

use crate::rules::code::{LENGTH, code, shown, typed};
use proptest::prelude::*;

#[test]
fn a_code_is_read_however_it_is_written() {
    for text in ["K7QF2-M9XTA", "k7qf2m9xta", " K7QF2 M9XTA ", "#k7qf2-m9xta", "K7QF2.M9XTA"] {
        assert_eq!(typed(text).as_deref(), Some("K7QF2M9XTA"), "{text}");
    }
    assert_eq!(typed("oIlOo-00000").as_deref(), Some("0110000000"), "what looks alike is meant alike");
}

#[test]
fn what_cannot_be_a_code_is_none() {
    let long = "A".repeat(5_000);
    for text in [
        "",
        "K7QF2-M9XT",
        "K7QF2-M9XTAB",
        "K7QF2-M9XTU",
        "K7QF2-M9XT'",
        "\u{661}7QF2-M9XTA",
        "ÑÑÑÑÑ-ÑÑÑÑÑ",
        &long,
    ] {
        assert_eq!(typed(text), None, "{text}");
    }
}

proptest! {
    /// What is printed is read back, and nothing else has the form of a code.
    #[test]
    fn a_printed_code_comes_back(dice in any::<u128>()) {
        let made = code(dice);
        prop_assert_eq!(made.len(), LENGTH);
        prop_assert_eq!(typed(&shown(&made)), Some(made.clone()));
        prop_assert_eq!(shown(&made).len(), LENGTH + 1);
        prop_assert_eq!(code(dice ^ (1 << 49)) == made, false, "every one of the fifty bits counts");
    }

    /// Nothing that somebody types breaks anything.
    #[test]
    fn whatever_is_typed_is_a_code_or_none(text in ".{0,60}") {
        prop_assert!(typed(&text).is_none_or(|code| code.len() == LENGTH && code.is_ascii()));
    }
}
