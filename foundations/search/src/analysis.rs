//! How words are made comparable. Accents are folded *before* stemming, so that `cancion` and `Canciones` meet; an
//! unfolded form stands beside it, so that `año` and `ano` do not.

use kernel::Lang;
use std::sync::LazyLock;
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

/// Spanish words that say nothing about a thing, with accents folded. Not among them: `te`, which people write without its
/// accent when they mean tea, and `sobre`, which is also what one puts a letter in.
const SMALL_ES: &str = "a al algo ante antes aquel aquella aquellas aquellos asi aun aunque cada como con contra cual cuales \
    cuando cuyo de del desde donde durante e el ella ellas ellos en entre era eran es esa esas ese eso esos esta estaba \
    estan estar estas este esto estos fue fueron ha hace han has hasta hay la las le les lo los mas me mi mis mucho muy ni no \
    nos o os otra otras otro otros para pero poco por porque pues que quien quienes se sea segun ser si sido sin son su \
    sus tambien tan tanto tiene tienen toda todas todo todos tu tus u un una unas uno unos ya yo y";

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

/// Those that exist, made once: a list of small words is not read again for each word that somebody types.
static ANALYSERS: LazyLock<[TextAnalyzer; 4]> = LazyLock::new(|| {
    let words = || {
        TextAnalyzer::builder(SimpleTokenizer::default())
            .filter(RemoveLongFilter::limit(WORD_MAX))
            .filter(LowerCaser)
    };
    let stemmed = |language, small| {
        words().filter(AsciiFoldingFilter).filter(small).filter(Stemmer::new(language)).build()
    };
    let small_es = StopWordFilter::remove(SMALL_ES.split_whitespace().map(str::to_owned));
    let small_en =
        StopWordFilter::new(Language::English).unwrap_or_else(|| StopWordFilter::remove(Vec::new()));
    [
        stemmed(Language::Spanish, small_es),
        stemmed(Language::English, small_en),
        words().filter(AsciiFoldingFilter).build(),
        words().build(),
    ]
});

/// The analyser of that name; [`AS_WRITTEN`] for any other.
pub(crate) fn analyser(name: &str) -> TextAnalyzer {
    let [es, en, folded, as_written] = &*ANALYSERS;
    match name {
        STEMS_ES => es,
        STEMS_EN => en,
        FOLDED => folded,
        _ => as_written,
    }
    .clone()
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

#[cfg(test)]
mod tests {
    use super::{STEMS_ES, words};

    #[test]
    fn tea_is_a_word_with_and_without_its_accent() {
        assert_eq!(words(STEMS_ES, "Té para el sobre"), words(STEMS_ES, "te sobre"));
        assert_eq!(words(STEMS_ES, "té").len(), 1);
        assert!(words(STEMS_ES, "más de lo que tú también").is_empty());
    }
}
