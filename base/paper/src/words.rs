//! Text as it fits: how wide it is, and where a line ends.

use crate::fonts::{Weight, sign};

/// How text is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Hand {
    pub(crate) weight: Weight,
    /// In points.
    pub(crate) size: f32,
}

/// How wide it is, in points.
pub(crate) fn wide(text: &str, hand: Hand) -> f32 {
    text.chars().filter_map(|letter| sign(hand.weight, letter)).map(|one| one.wide * hand.size).sum()
}

/// Text as it can be printed: one line for each of its own, signs that nobody sees left out.
pub(crate) fn clean(text: &str) -> Vec<String> {
    let is_seen = |letter: &char| {
        !letter.is_control()
            && !matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
    };
    let line = |line: &str| line.chars().map(plain).filter(is_seen).collect::<String>().trim().to_owned();
    text.lines().map(line).collect()
}

/// Every space is a space of ours: some fonts have no others.
fn plain(letter: char) -> char {
    match letter {
        '\u{a0}' | '\u{202f}' | '\u{2009}' | '\t' => ' ',
        // What is somebody's own sign says nothing to whoever hears it.
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. => '\u{fffd}',
        other => other,
    }
}

/// The lines of a text that are no wider than that. A word that is wider by itself is cut.
pub(crate) fn lines(text: &str, hand: Hand, widest: f32) -> Vec<String> {
    let mut all = Vec::new();
    for whole in clean(text) {
        let mut line = String::new();
        for word in whole.split(' ').filter(|word| !word.is_empty()) {
            let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if wide(&longer, hand) <= widest {
                line = longer;
                continue;
            }
            if !line.is_empty() {
                all.push(std::mem::take(&mut line));
            }
            line = cut(word, hand, widest, &mut all);
        }
        all.push(line);
    }
    all
}

/// Cuts a word that is wider than a line; gives back what is left of it.
fn cut(word: &str, hand: Hand, widest: f32, all: &mut Vec<String>) -> String {
    let mut line = String::new();
    for letter in word.chars() {
        line.push(letter);
        if line.chars().nth(1).is_some() && wide(&line, hand) > widest {
            line.pop();
            all.push(std::mem::replace(&mut line, letter.to_string()));
        }
    }
    line
}
