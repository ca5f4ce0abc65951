//! One word of a search: where it may stand in a product, and how much each place counts. How words stand together is
//! `query`.

use crate::{
    analysis::{self, FOLDED},
    fields::Fields,
};
use kernel::Lang;
use tantivy::{
    Term,
    query::{BooleanQuery, BoostQuery, DisjunctionMaxQuery, FuzzyTermQuery, Occur, TermQuery},
    schema::{Field, IndexRecordOption},
};

pub(crate) type Boxed = Box<dyn tantivy::query::Query>;

/// From how many letters on one wrong letter is forgiven, and from how many two.
const ONE_WRONG: usize = 5;
const TWO_WRONG: usize = 8;
/// From how many letters on the last word may be the beginning of one.
const BEGINNING: usize = 3;
/// How much of a worse match's score counts beside the best one's.
pub(crate) const TIE: f32 = 0.1;

/// Where a word is looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Within {
    Everything,
    /// Everything but prose.
    Names,
}

/// How much a word counts in each place, in the language of whoever searches.
struct Weights {
    name: f32,
    text: f32,
    prose: f32,
    /// Added where the word says what the thing is.
    head: f32,
    /// Added where a section in which the thing stands is called so.
    section: f32,
}

const OWN: Weights = Weights { name: 4.0, text: 1.2, prose: 0.6, head: 4.0, section: 6.0 };

impl Weights {
    /// Somebody who reads one language may search in the other.
    fn of(lang: Lang, reads: Lang) -> Self {
        if lang == reads {
            return OWN;
        }
        let half = |weight: f32| weight / 2.0;
        Self {
            name: half(OWN.name),
            text: half(OWN.text),
            prose: half(OWN.prose),
            head: half(OWN.head),
            section: half(OWN.section),
        }
    }
}

/// A word as it was typed: in any language, perhaps misspelt, perhaps not finished if it is the last.
pub(crate) fn typed(fields: &Fields, word: &str, reads: Lang, is_last: bool, within: Within) -> Boxed {
    let folded = analysis::words(FOLDED, word).pop().unwrap_or_else(|| word.to_owned());
    let mut ways: Vec<Boxed> = vec![term(fields.written, word, 5.0), term(fields.words, &folded, 3.0)];
    let mut more = Vec::new();
    for lang in Lang::ALL {
        stemmed(fields, word, lang, &Weights::of(lang, reads), within, (&mut ways, &mut more));
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
    helped(ways, more)
}

/// A word of a synonym, spelt as it is: nobody misspelt what we put in.
pub(crate) fn meant(fields: &Fields, word: &str, lang: Lang, within: Within) -> Boxed {
    let (mut ways, mut more) = (vec![term(fields.words, word, 3.0)], Vec::new());
    stemmed(fields, word, lang, &OWN, within, (&mut ways, &mut more));
    helped(ways, more)
}

/// The places of a word's stem: those in which it is found, and those that only add to what it counts.
fn stemmed(
    fields: &Fields,
    word: &str,
    lang: Lang,
    weights: &Weights,
    within: Within,
    (ways, more): (&mut Vec<Boxed>, &mut Vec<Boxed>),
) {
    let Some(stem) = analysis::words(analysis::stems(lang), word).pop() else { return };
    ways.push(term(fields.name(lang), &stem, weights.name));
    ways.push(term(fields.text(lang), &stem, weights.text));
    if within == Within::Everything {
        ways.push(term(fields.prose(lang), &stem, weights.prose));
    }
    more.push(term(fields.head(lang), &stem, weights.head));
    more.push(term(fields.section(lang), &stem, weights.section));
}

/// Found in one of these ways at least, the best of them counting; what else is true adds to it and finds nothing alone.
fn helped(ways: Vec<Boxed>, more: Vec<Boxed>) -> Boxed {
    let found: Boxed = Box::new(DisjunctionMaxQuery::with_tie_breaker(ways, TIE));
    let more: Boxed = Box::new(DisjunctionMaxQuery::with_tie_breaker(more, 1.0));
    Box::new(BooleanQuery::new(vec![(Occur::Must, found), (Occur::Should, more)]))
}

pub(crate) fn term(field: Field, text: &str, boost: f32) -> Boxed {
    let query = TermQuery::new(Term::from_field_text(field, text), IndexRecordOption::WithFreqs);
    Box::new(BoostQuery::new(Box::new(query), boost))
}

pub(crate) fn exactly(field: Field, text: &str, boost: f32) -> Boxed {
    let query = TermQuery::new(Term::from_field_text(field, text), IndexRecordOption::Basic);
    Box::new(BoostQuery::new(Box::new(query), boost))
}

/// The beginning of a word that somebody is still typing. What is called so stands before what is only made of it.
pub(crate) fn beginning(fields: &Fields, letters: &str) -> Boxed {
    let begins = |field, distance| {
        Box::new(FuzzyTermQuery::new_prefix(Term::from_field_text(field, letters), distance, true)) as Boxed
    };
    let boosted = |query, boost| Box::new(BoostQuery::new(query, boost)) as Boxed;
    let mut ways = vec![boosted(begins(fields.words, 0), 2.0), term(fields.words, letters, 3.0)];
    if letters.chars().count() >= ONE_WRONG {
        ways.push(begins(fields.words, 1));
    }
    let found: Boxed = Box::new(DisjunctionMaxQuery::new(ways));
    let first = boosted(begins(fields.begins, 0), 4.0);
    Box::new(BooleanQuery::new(vec![(Occur::Must, found), (Occur::Should, first)]))
}

/// A finished word in front of the one that is being typed.
pub(crate) fn alike(fields: &Fields, word: &str) -> Boxed {
    let mut ways = vec![term(fields.words, word, 3.0)];
    if word.chars().count() >= ONE_WRONG {
        let fuzzy = FuzzyTermQuery::new(Term::from_field_text(fields.words, word), 1, true);
        ways.push(Box::new(fuzzy));
    }
    Box::new(DisjunctionMaxQuery::new(ways))
}
