//! From the words somebody typed to a query of the index.

use crate::{
    analysis::{self, AS_WRITTEN, FOLDED},
    document::{Fields, PRODUCT_DOC},
    model::Query,
    synonyms::Synonyms,
};
use kernel::Lang;
use tantivy::{
    Term,
    query::{BooleanQuery, BoostQuery, DisjunctionMaxQuery, FuzzyTermQuery, Occur, TermQuery},
    schema::{Field, IndexRecordOption},
};

type Boxed = Box<dyn tantivy::query::Query>;

/// From how many letters on one wrong letter is forgiven, and from how many two.
const ONE_WRONG: usize = 5;
const TWO_WRONG: usize = 8;
/// From how many letters on the last word may be the beginning of one.
const BEGINNING: usize = 3;
/// More words than these are not looked at.
const WORDS_MAX: usize = 12;
/// How much another word of the same meaning counts beside the one that was typed.
const SAME_MEANING: f32 = 0.6;
/// How much of a worse match's score counts beside the best one's.
const TIE: f32 = 0.1;

/// Whether every word must be found, or any.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Strictness {
    All,
    Any,
}

/// Products that match the words and stand in the category.
pub(crate) fn products(fields: &Fields, query: &Query, strictness: Strictness, synonyms: &Synonyms) -> Boxed {
    let mut parts: Vec<(Occur, Boxed)> = vec![(Occur::Must, exactly(fields.doc, PRODUCT_DOC, 0.0))];
    if let Some(category) = query.category {
        parts.push((Occur::Must, exactly(fields.category, &category.to_string(), 0.0)));
    }
    if let Some(words) = words(fields, &query.text, query.lang, strictness, synonyms) {
        parts.push((Occur::Must, words));
    }
    Box::new(BooleanQuery::new(parts))
}

/// The words alone; nothing when there are none.
fn words(
    fields: &Fields,
    text: &str,
    lang: Lang,
    strictness: Strictness,
    synonyms: &Synonyms,
) -> Option<Boxed> {
    let mut typed = analysis::words(AS_WRITTEN, text);
    typed.truncate(WORDS_MAX);
    let code = text.trim().to_lowercase();
    let last = typed.len().checked_sub(1)?;
    let any_meaning = typed.iter().any(|word| has_meaning(word, lang));
    let mut parts: Vec<(Occur, Boxed)> = Vec::new();
    let mut at = 0;
    for part in synonyms.parts(&typed, lang) {
        let said = &typed[at..at + part.words];
        let means = |word: &String| has_meaning(word, lang);
        let must = strictness == Strictness::All && (said.iter().any(means) || !any_meaning);
        let mut ways = vec![all_of(said.iter().zip(at..).map(|(word, index)| {
            let is_needed = strictness == Strictness::All && (means(word) || !any_meaning);
            (is_needed, one_word(fields, word, lang, index == last))
        }))];
        ways.extend(part.ways.iter().map(|way| same_meaning(fields, way, lang)));
        let one: Boxed = match (ways.len(), ways.pop()) {
            (1, Some(way)) => way,
            (_, popped) => {
                ways.extend(popped);
                Box::new(DisjunctionMaxQuery::with_tie_breaker(ways, TIE))
            }
        };
        parts.push((if must { Occur::Must } else { Occur::Should }, one));
        at += part.words;
    }
    let together: Boxed = Box::new(BooleanQuery::new(parts));
    Some(Box::new(DisjunctionMaxQuery::new(vec![together, exactly(fields.code, &code, 20.0)])))
}

/// One query for words that belong together; one word stands for itself.
fn all_of(words: impl Iterator<Item = (bool, Boxed)>) -> Boxed {
    let mut all: Vec<(Occur, Boxed)> =
        words.map(|(needed, word)| (if needed { Occur::Must } else { Occur::Should }, word)).collect();
    match (all.len(), all.pop()) {
        (1, Some((_, word))) => word,
        (_, popped) => {
            all.extend(popped);
            Box::new(BooleanQuery::new(all))
        }
    }
}

/// Another way to say it, spelt as it is: nobody misspelt what we put in.
fn same_meaning(fields: &Fields, way: &[String], lang: Lang) -> Boxed {
    let word = |word: &String| -> Boxed {
        let mut ways: Vec<Boxed> = vec![term(fields.words, word, 3.0)];
        if let Some(stem) = analysis::words(analysis::stems(lang), word).pop() {
            ways.push(term(fields.name(lang), &stem, 4.0));
            ways.push(term(fields.text(lang), &stem, 1.2));
        }
        Box::new(DisjunctionMaxQuery::with_tie_breaker(ways, TIE))
    };
    let said = all_of(way.iter().map(|one| (has_meaning(one, lang), word(one))));
    Box::new(BoostQuery::new(said, SAME_MEANING))
}

/// Whether the word is more than `de`, `para` or `the`.
fn has_meaning(word: &str, lang: Lang) -> bool {
    !analysis::words(analysis::stems(lang), word).is_empty()
}

fn one_word(fields: &Fields, word: &str, lang: Lang, is_last: bool) -> Boxed {
    let folded = analysis::words(FOLDED, word).pop().unwrap_or_else(|| word.to_owned());
    let mut ways: Vec<Boxed> = vec![term(fields.written, word, 5.0), term(fields.words, &folded, 3.0)];
    for other in Lang::ALL {
        let (in_name, in_text) = if other == lang { (4.0, 1.2) } else { (2.0, 0.6) };
        if let Some(stem) = analysis::words(analysis::stems(other), word).pop() {
            ways.push(term(fields.name(other), &stem, in_name));
            ways.push(term(fields.text(other), &stem, in_text));
        }
    }
    let letters = folded.chars().count();
    let like = |distance, boost| -> Boxed {
        let fuzzy = FuzzyTermQuery::new(Term::from_field_text(fields.words, &folded), distance, true);
        Box::new(BoostQuery::new(Box::new(fuzzy), boost))
    };
    if letters >= ONE_WRONG {
        ways.push(like(1, 1.0));
    }
    if letters >= TWO_WRONG {
        ways.push(like(2, 0.5));
    }
    if is_last && letters >= BEGINNING {
        let begins = FuzzyTermQuery::new_prefix(Term::from_field_text(fields.words, &folded), 0, true);
        ways.push(Box::new(BoostQuery::new(Box::new(begins), 0.8)));
    }
    Box::new(DisjunctionMaxQuery::with_tie_breaker(ways, TIE))
}

fn term(field: Field, text: &str, boost: f32) -> Boxed {
    let query = TermQuery::new(Term::from_field_text(field, text), IndexRecordOption::WithFreqs);
    Box::new(BoostQuery::new(Box::new(query), boost))
}

fn exactly(field: Field, text: &str, boost: f32) -> Boxed {
    let query = TermQuery::new(Term::from_field_text(field, text), IndexRecordOption::Basic);
    Box::new(BoostQuery::new(Box::new(query), boost))
}

/// What matches the beginning of what is being typed: every finished word, and the beginning of the last.
pub(crate) fn beginnings(fields: &Fields, text: &str, doc: &str) -> Option<Boxed> {
    let mut typed = analysis::words(FOLDED, text);
    typed.truncate(WORDS_MAX);
    let last = typed.pop()?;
    let mut parts: Vec<(Occur, Boxed)> = vec![(Occur::Must, exactly(fields.doc, doc, 0.0))];
    parts.extend(typed.iter().map(|word| (Occur::Must, alike(fields, word))));
    let begins = |distance| {
        Box::new(FuzzyTermQuery::new_prefix(Term::from_field_text(fields.words, &last), distance, true))
            as Boxed
    };
    let mut ways = vec![Box::new(BoostQuery::new(begins(0), 2.0)) as Boxed, term(fields.words, &last, 3.0)];
    if last.chars().count() >= ONE_WRONG {
        ways.push(begins(1));
    }
    parts.push((Occur::Must, Box::new(DisjunctionMaxQuery::new(ways))));
    Some(Box::new(BooleanQuery::new(parts)))
}

fn alike(fields: &Fields, word: &str) -> Boxed {
    let mut ways = vec![term(fields.words, word, 3.0)];
    if word.chars().count() >= ONE_WRONG {
        let fuzzy = FuzzyTermQuery::new(Term::from_field_text(fields.words, word), 1, true);
        ways.push(Box::new(fuzzy));
    }
    Box::new(DisjunctionMaxQuery::new(ways))
}
