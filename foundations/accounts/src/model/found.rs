//! By which words somebody is found, where one types the beginning of a name or of an address. Folded, so that nobody has to
//! think of accents.

use kernel::text;
use std::{cmp::Reverse, collections::BTreeSet};

/// Most words that somebody looks for at once.
const ASKED_MAX: usize = 6;

/// The words of somebody: those of the name, and the parts of the address.
pub fn found_by(name: &str, address: &str) -> BTreeSet<String> {
    split(name).chain(split(address)).collect()
}

/// The beginnings of words that somebody looks for, the longest first: few people have it.
pub fn looked_for(typed: &str) -> Vec<String> {
    let words: BTreeSet<String> = split(typed).collect();
    let mut words: Vec<String> = words.into_iter().collect();
    words.sort_by_key(|word| Reverse(word.len()));
    words.truncate(ASKED_MAX);
    words
}

fn split(text: &str) -> impl Iterator<Item = String> {
    let folded = text::fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect::<Vec<_>>().into_iter()
}
