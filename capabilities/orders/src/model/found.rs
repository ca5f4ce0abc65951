//! By which words an order is found: those of its code, of whoever gets it and of the address of letters, folded, so that
//! nobody has to think of accents.

use kernel::text;
use std::{cmp::Reverse, collections::BTreeSet};

/// Most words that somebody looks for at once.
const ASKED_MAX: usize = 6;

/// The words of an order.
pub fn found_by(texts: &[&str]) -> BTreeSet<String> {
    texts.iter().flat_map(|text| split(text)).collect()
}

/// The beginnings of words that somebody looks for, the longest first: few orders have it.
pub fn looked_for(typed: &str) -> Vec<String> {
    let words: BTreeSet<String> = split(typed).into_iter().collect();
    let mut words: Vec<String> = words.into_iter().collect();
    words.sort_by_key(|word| Reverse(word.len()));
    words.truncate(ASKED_MAX);
    words
}

fn split(text: &str) -> Vec<String> {
    let folded = text::fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::{found_by, looked_for};

    #[test]
    fn an_order_is_found_by_parts_of_its_code_its_name_and_its_address() {
        let words = found_by(&["K7QF-2M9X", "Lucía Núñez", "lucia@casa.example"]);
        for word in ["k7qf", "2m9x", "lucia", "nunez", "casa", "example"] {
            assert!(words.contains(word), "{word}");
        }
        assert_eq!(looked_for(" NÚÑEZ k7qf-2m9x "), ["nunez", "2m9x", "k7qf"]);
        assert!(looked_for(" - ").is_empty());
    }
}
