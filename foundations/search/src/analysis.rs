//! How words are made comparable. Accents are folded *before* stemming, so that `cancion` and `Canciones` meet; an
//! unfolded form stands beside it, so that `año` and `ano` do not.

use kernel::Lang;
use tantivy::{
    Index,
    tokenizer::{
        AsciiFoldingFilter, Language, LowerCaser, RemoveLongFilter, SimpleTokenizer, Stemmer, StopWordFilter,
        TextAnalyzer,
    },
};

/// Longer words are no words.
const WORD_MAX: usize = 60;

/// Stems of Spanish.
pub(crate) const STEMS_ES: &str = "stems_es";
/// Stems of English.
pub(crate) const STEMS_EN: &str = "stems_en";
/// Words with accents folded.
pub(crate) const FOLDED: &str = "folded";
/// Words as they are written, in lower case.
pub(crate) const AS_WRITTEN: &str = "as_written";

/// Makes the analysers known to an index.
pub(crate) fn register(index: &Index) {
    for name in [STEMS_ES, STEMS_EN, FOLDED, AS_WRITTEN] {
        index.tokenizers().register(name, analyser(name));
    }
}

/// The analyser for stems of a language.
pub(crate) fn stems(lang: Lang) -> &'static str {
    match lang {
        Lang::Es => STEMS_ES,
        Lang::En => STEMS_EN,
    }
}

/// The analyser of that name; [`AS_WRITTEN`] for any other.
pub(crate) fn analyser(name: &str) -> TextAnalyzer {
    let words = || {
        TextAnalyzer::builder(SimpleTokenizer::default())
            .filter(RemoveLongFilter::limit(WORD_MAX))
            .filter(LowerCaser)
    };
    let stemmed = |language| {
        let folded = words().filter(AsciiFoldingFilter);
        match StopWordFilter::new(language) {
            Some(stop) => folded.filter(stop).filter(Stemmer::new(language)).build(),
            None => folded.filter(Stemmer::new(language)).build(),
        }
    };
    match name {
        STEMS_ES => stemmed(Language::Spanish),
        STEMS_EN => stemmed(Language::English),
        FOLDED => words().filter(AsciiFoldingFilter).build(),
        _ => words().build(),
    }
}

/// The words of a text after an analyser.
pub(crate) fn words(name: &str, text: &str) -> Vec<String> {
    let mut analyser = analyser(name);
    let mut stream = analyser.token_stream(text);
    let mut words = Vec::new();
    while stream.advance() {
        words.push(stream.token().text.clone());
    }
    words
}
