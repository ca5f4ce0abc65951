//! From the words somebody typed to a query of the index.

use crate::{
    analysis::{self, AS_WRITTEN, FOLDED},
    document::{Fields, PRODUCT_DOC},
    model::Query,
    synonyms::{Part, Synonyms},
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

/// How much of what somebody typed must be found, and where.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Strictness {
    /// Every word, and one of them in what the thing is called or said to be: a text mentions many things that it is not.
    Named,
    /// Every word, wherever it stands.
    All,
    /// Any word.
    Any,
}

/// Where a word is looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    Everything,
    /// Everything but prose.
    Names,
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
    if typed.is_empty() {
        return None;
    }
    let code = text.trim().to_lowercase();
    let meaningful = typed.iter().filter(|word| has_meaning(word, lang)).count();
    let parts = synonyms.parts(&typed, lang);
    let said = Said { fields, lang, typed: &typed, parts: &parts, has_meaning: meaningful > 0 };
    let together = match strictness {
        Strictness::Named if meaningful <= 1 => said.query(true, Within::Names),
        Strictness::Named => {
            let named: Boxed = Box::new(BoostQuery::new(said.query(false, Within::Names), 0.0));
            let all = said.query(true, Within::Everything);
            Box::new(BooleanQuery::new(vec![(Occur::Must, all), (Occur::Must, named)]))
        }
        Strictness::All => said.query(true, Within::Everything),
        Strictness::Any => said.query(false, Within::Everything),
    };
    Some(Box::new(DisjunctionMaxQuery::new(vec![together, exactly(fields.code, &code, 20.0)])))
}

/// What somebody typed, cut into parts that may be said in other ways.
struct Said<'a> {
    fields: &'a Fields,
    lang: Lang,
    typed: &'a [String],
    parts: &'a [Part],
    /// Whether any word is more than `de`, `para` or `the`; else those are all there is.
    has_meaning: bool,
}

impl Said<'_> {
    /// All of it, or any part. Beside others small words only help, and of a part they are none: they stand everywhere.
    fn query(&self, is_all: bool, within: Within) -> Boxed {
        let last = self.typed.len() - 1;
        let mut queries: Vec<(Occur, Boxed)> = Vec::new();
        let mut at = 0;
        for part in self.parts {
            let said = self.typed[at..at + part.words].iter().zip(at..);
            at += part.words;
            let said: Vec<_> = said.filter(|(word, _)| is_all || self.counts(word)).collect();
            if said.is_empty() {
                continue;
            }
            let is_needed = is_all && said.iter().any(|(word, _)| self.counts(word));
            let words = said.into_iter().map(|(word, place)| {
                let is_last = place == last;
                (is_all && self.counts(word), one_word(self.fields, word, self.lang, is_last, within))
            });
            let mut ways = vec![all_of(words)];
            ways.extend(part.ways.iter().map(|way| same_meaning(self.fields, way, self.lang, within)));
            queries.push((if is_needed { Occur::Must } else { Occur::Should }, one_of(ways)));
        }
        Box::new(BooleanQuery::new(queries))
    }

    /// Whether a word is looked for: all, if there are only small ones.
    fn counts(&self, word: &str) -> bool {
        !self.has_meaning || has_meaning(word, self.lang)
    }
}

/// Any of these, the best of them counting; one stands for itself.
fn one_of(mut ways: Vec<Boxed>) -> Boxed {
    match (ways.len(), ways.pop()) {
        (1, Some(way)) => way,
        (_, popped) => {
            ways.extend(popped);
            Box::new(DisjunctionMaxQuery::with_tie_breaker(ways, TIE))
        }
    }
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
fn same_meaning(fields: &Fields, way: &[String], lang: Lang, within: Within) -> Boxed {
    let word = |word: &String| -> Boxed {
        let mut ways: Vec<Boxed> = vec![term(fields.words, word, 3.0)];
        if let Some(stem) = analysis::words(analysis::stems(lang), word).pop() {
            ways.push(term(fields.name(lang), &stem, 4.0));
            ways.push(term(fields.text(lang), &stem, 1.2));
            if within == Within::Everything {
                ways.push(term(fields.prose(lang), &stem, 0.6));
            }
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

fn one_word(fields: &Fields, word: &str, lang: Lang, is_last: bool, within: Within) -> Boxed {
    let folded = analysis::words(FOLDED, word).pop().unwrap_or_else(|| word.to_owned());
    let mut ways: Vec<Boxed> = vec![term(fields.written, word, 5.0), term(fields.words, &folded, 3.0)];
    for other in Lang::ALL {
        let (in_name, in_text, in_prose) = if other == lang { (4.0, 1.2, 0.6) } else { (2.0, 0.6, 0.3) };
        if let Some(stem) = analysis::words(analysis::stems(other), word).pop() {
            ways.push(term(fields.name(other), &stem, in_name));
            ways.push(term(fields.text(other), &stem, in_text));
            if within == Within::Everything {
                ways.push(term(fields.prose(other), &stem, in_prose));
            }
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
    // A finished word must be there, unless it is a small one in any language: nobody knows yet which one it will be.
    let is_small = |word: &String| Lang::ALL.into_iter().any(|lang| !has_meaning(word, lang));
    parts.extend(typed.iter().map(|word| {
        let occur = if is_small(word) { Occur::Should } else { Occur::Must };
        (occur, alike(fields, word))
    }));
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
