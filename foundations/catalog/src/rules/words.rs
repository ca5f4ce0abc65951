//! By which words a product is found in the back office, where one types the beginning of a name, of a reference or of a
//! barcode. Folded, so that nobody has to think of accents.

use crate::model::ProductDraft;
use kernel::{Lang, text};

/// Most words of one product: a product of two thousand variants is not found by each of their references' parts.
const WORDS_MAX: usize = 200;
/// Longest word, in bytes; longer ones are cut.
const WORD_MAX: usize = 60;
/// Most words that somebody looks for at once.
const ASKED_MAX: usize = 6;

/// The words of a product, each once, in order.
pub fn of_product(draft: &ProductDraft) -> Vec<String> {
    let names = Lang::ALL.into_iter().map(|lang| draft.name.own(lang));
    let codes = draft.variants.iter().flat_map(|one| [Some(one.sku.as_str()), one.gtin.as_deref()]).flatten();
    let mut words: Vec<String> = Vec::new();
    for word in names.chain(codes).flat_map(split) {
        if words.len() == WORDS_MAX {
            break;
        }
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words.sort();
    words
}

/// The beginnings of words that somebody looks for, the longest first: few products have it.
pub fn asked(text: &str) -> Vec<String> {
    let mut words: Vec<String> = split(text).collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    words.dedup();
    words.truncate(ASKED_MAX);
    words
}

fn split(text: &str) -> impl Iterator<Item = String> {
    let folded = text::fold(text);
    let words: Vec<String> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| cut(word, WORD_MAX).to_owned())
        .collect();
    words.into_iter()
}

/// The beginning of a text, so many bytes at most, never through the middle of a letter.
pub fn cut(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
