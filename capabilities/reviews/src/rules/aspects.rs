//! What buyers say of the sides of a thing, by counting words: no model and no sentence of ours stands between them and whoever reads.
//! The words are in `lexicon`. It is said beside the numbers how they came about, and each number has its sentences behind it.

mod lexicon;

use crate::model::{Aspect, ContributionId, Quote, Told};
use kernel::{Lang, text};
use lexicon::Lexicon;
use std::collections::BTreeMap;

/// Under so many reviews nothing is summed up (RULES 1.C).
pub const LEAST: u32 = 20;
/// Of so many reviews at most, the latest.
pub const MOST: u32 = 400;
/// So many sentences stand behind each side of a number.
const QUOTES: usize = 3;
/// Before a word a no counts so many words far.
const NEGATES: usize = 3;
/// Shorter sentences say nothing to whoever does not know the rest, in signs.
const QUOTE_LEAST: usize = 12;
/// Longer ones are no quotes.
const QUOTE_MOST: usize = 240;

/// Whether what was summed up when so many counted is to be made again now: ten of a hundred more or fewer (RULES 1.C).
pub fn is_due(counted: Option<u32>, now: u32) -> bool {
    match counted {
        _ if now < LEAST => false,
        None | Some(0) => true,
        Some(counted) => u64::from(counted.abs_diff(now)) * 10 >= u64::from(counted),
    }
}

/// The sentences of a text as they stand there.
pub fn sentences(text: &str) -> Vec<&str> {
    text.split_inclusive(['.', '!', '?', '…', '\n', ';'])
        .map(str::trim)
        .filter(|one| !one.is_empty())
        .collect()
}

/// What a sentence says of which aspects: above nothing it praises, below it complains. An aspect of which it says neither is left out.
pub fn says(sentence: &str, lang: Lang) -> BTreeMap<Aspect, i32> {
    let lexicon = lexicon::of(lang);
    let folded = text::fold(sentence);
    let words: Vec<&str> =
        folded.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let mut all = BTreeMap::new();
    // What stands behind a "but" is another matter.
    for clause in words.split(|word| lexicon.turns.contains(word)) {
        let weight = weigh(clause, lexicon);
        if weight == 0 {
            continue;
        }
        for aspect in aspects(clause, lexicon) {
            *all.entry(aspect).or_insert(0) += weight;
        }
    }
    all.retain(|_, weight| *weight != 0);
    all
}

/// How much a clause praises. A word that stands behind a no says the contrary.
fn weigh(clause: &[&str], lexicon: &Lexicon) -> i32 {
    let value = |place: usize, word: &str| {
        let value =
            lexicon.polarity.iter().find(|(stem, _)| is_of(word, stem)).map_or(0, |(_, value)| *value);
        let is_no = |at: usize| {
            let is_taken_back = clause.get(at + 1).is_some_and(|next| lexicon.only.contains(next));
            lexicon.negations.contains(&clause[at]) && !is_taken_back
        };
        let is_negated = (place.saturating_sub(NEGATES)..place).any(is_no);
        if is_negated { -value } else { value }
    };
    clause.iter().enumerate().map(|(place, word)| value(place, word)).sum()
}

fn aspects(clause: &[&str], lexicon: &Lexicon) -> Vec<Aspect> {
    let speaks_of = |aspect: &Aspect| {
        let stems = || lexicon.aspects.iter().filter(|(_, of)| of == aspect).map(|(stem, _)| *stem);
        clause.iter().any(|word| stems().any(|stem| is_of(word, stem)))
    };
    Aspect::ALL.iter().copied().filter(speaks_of).collect()
}

/// Whether a word is one of a stem. A stem with a stop at its end is the whole word.
fn is_of(word: &str, stem: &str) -> bool {
    match stem.strip_suffix('.') {
        Some(whole) => word == whole,
        None => word.starts_with(stem),
    }
}

/// A review as it is read for this.
#[derive(Clone, Copy, Debug)]
pub struct Read<'t> {
    /// Which one.
    pub review: ContributionId,
    /// What it says.
    pub body: &'t str,
}

/// What these say, the latest first, all in one language. A review counts once for an aspect, however often it speaks of it.
pub fn told(all: &[Read<'_>], lang: Lang) -> Vec<Told> {
    let mut by_aspect: BTreeMap<Aspect, Told> = BTreeMap::new();
    for one in all {
        let mut whole: BTreeMap<Aspect, i32> = BTreeMap::new();
        for (place, sentence) in (0..).zip(sentences(one.body)) {
            for (aspect, weight) in says(sentence, lang) {
                *whole.entry(aspect).or_insert(0) += weight;
                let told = of(&mut by_aspect, aspect);
                quote(told, Quote { review: one.review, place, is_good: weight > 0 }, sentence);
            }
        }
        for (aspect, weight) in whole {
            let told = of(&mut by_aspect, aspect);
            match weight {
                1.. => told.good += 1,
                ..=-1 => told.bad += 1,
                0 => {}
            }
        }
    }
    let mut told: Vec<Told> = by_aspect.into_values().filter(|one| one.good + one.bad > 0).collect();
    told.sort_by_key(|one| std::cmp::Reverse(one.good + one.bad));
    told
}

fn of(all: &mut BTreeMap<Aspect, Told>, aspect: Aspect) -> &mut Told {
    all.entry(aspect).or_insert_with(|| Told { aspect, good: 0, bad: 0, quotes: Vec::new() })
}

/// Takes a sentence along while there is room for its side, one of each review.
fn quote(told: &mut Told, one: Quote, sentence: &str) {
    let fits = (QUOTE_LEAST..=QUOTE_MOST).contains(&sentence.chars().count());
    let of_side = told.quotes.iter().filter(|known| known.is_good == one.is_good).count();
    let is_known = told.quotes.iter().any(|known| known.review == one.review);
    if fits && of_side < QUOTES && !is_known {
        told.quotes.push(one);
    }
}
