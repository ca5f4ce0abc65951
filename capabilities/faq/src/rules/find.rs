//! Which articles somebody looks for by a few words of their titles.

use crate::model::Line;
use kernel::text::fold;

/// Longer words nobody looks for, in characters.
pub const WORDS_MAX: usize = 80;
/// Shorter ones say nothing: `de`, `a`.
const WORD_MIN: usize = 3;

/// Those of these in whose title or topic stand the most of the words, best first, as they stood where they are alike. Those with
/// none of them are left out.
pub fn found(lines: Vec<Line>, words: &str) -> Vec<Line> {
    let wanted = stems(words);
    let mut scored: Vec<(usize, Line)> = lines
        .into_iter()
        .map(|line| {
            let there = stems(&format!("{} {}", line.title.reveal(), line.topic));
            (wanted.iter().filter(|word| there.iter().any(|other| other.starts_with(*word))).count(), line)
        })
        .filter(|(score, _)| *score > 0)
        .collect();
    scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    scored.into_iter().map(|(_, line)| line).collect()
}

/// Words as they are compared: folded, without the ending of a plural.
fn stems(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words = folded.split(|sign: char| !sign.is_alphanumeric());
    words.filter(|word| word.chars().count() >= WORD_MIN).map(stem).collect()
}

fn stem(word: &str) -> String {
    let less = word.strip_suffix("es").or_else(|| word.strip_suffix('s')).unwrap_or(word);
    if less.chars().count() >= WORD_MIN { less.to_owned() } else { word.to_owned() }
}
