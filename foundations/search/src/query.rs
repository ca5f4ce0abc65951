//! From the words somebody typed to a query of the index. How much one word counts where is `word`.

use crate::{
    analysis::{self, AS_WRITTEN, FOLDED},
    document::PRODUCT_DOC,
    fields::Fields,
    model::Query,
    synonyms::{Part, Synonyms},
    word::{self, Boxed, TIE, Within, exactly},
};
use kernel::Lang;
use tantivy::query::{BooleanQuery, BoostQuery, DisjunctionMaxQuery, Occur};

/// More words than these are not looked at.
const WORDS_MAX: usize = 12;
/// How much another word of the same meaning counts beside the one that was typed.
const SAME_MEANING: f32 = 0.6;
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
                (is_all && self.counts(word), word::typed(self.fields, word, self.lang, is_last, within))
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

/// Another way to say it.
fn same_meaning(fields: &Fields, way: &[String], lang: Lang, within: Within) -> Boxed {
    let words = way.iter().map(|one| (has_meaning(one, lang), word::meant(fields, one, lang, within)));
    Box::new(BoostQuery::new(all_of(words), SAME_MEANING))
}

/// Whether the word is more than `de`, `para` or `the`.
fn has_meaning(word: &str, lang: Lang) -> bool {
    !analysis::words(analysis::stems(lang), word).is_empty()
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
        (occur, word::alike(fields, word))
    }));
    parts.push((Occur::Must, word::beginning(fields, &last)));
    Some(Box::new(BooleanQuery::new(parts)))
}
