//! A sentence that nobody has said yet: the key of a text and what fills it. Whoever prints it knows the language; whoever
//! makes it need not. Rejections are not here: they are types of their own, and can become one.

use crate::ports::Texts;
use kernel::{Lang, Money, Rejection, Timestamp, Word};

/// The key of a text and what fills it.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    key: &'static str,
    words: Vec<(&'static str, Filling)>,
}

/// What stands at one place of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Filling {
    /// Plain text: a name, a path, what a system outside said.
    Text(String),
    /// A number that chooses a plural.
    Count(i64),
    /// An amount.
    Money(Money),
    /// An instant.
    At(Timestamp),
    /// Another sentence, said in the same language.
    Said(Sentence),
}

impl Sentence {
    /// The text of this key, with nothing filled in.
    pub fn new(key: &'static str) -> Self {
        Self { key, words: Vec::new() }
    }

    /// The same with one more place filled.
    #[must_use]
    pub fn with(mut self, name: &'static str, filling: impl Into<Filling>) -> Self {
        self.words.push((name, filling.into()));
        self
    }

    /// What a rule says when it refuses.
    pub fn of(refusal: &dyn Rejection) -> Self {
        let words = refusal.words().into_iter().map(|(name, word)| (name, Filling::of(word))).collect();
        Self { key: refusal.code(), words }
    }

    /// The key of its text.
    pub fn key(&self) -> &'static str {
        self.key
    }

    /// Says it.
    pub fn say(&self, texts: &dyn Texts, lang: Lang) -> String {
        let inner: Vec<Option<String>> =
            self.words.iter().map(|(_, filling)| filling.inner(texts, lang)).collect();
        let words: Vec<(&str, Word<'_>)> = self
            .words
            .iter()
            .zip(&inner)
            .map(|((name, filling), inner)| (*name, filling.word(inner.as_deref())))
            .collect();
        texts.say(lang, self.key, &words)
    }
}

impl Filling {
    fn of(word: Word<'_>) -> Self {
        match word {
            Word::Text(text) => Self::Text(text.to_owned()),
            Word::Count(count) => Self::Count(count),
            Word::Money(amount) => Self::Money(amount),
            Word::At(at) => Self::At(at),
        }
    }

    fn inner(&self, texts: &dyn Texts, lang: Lang) -> Option<String> {
        match self {
            Self::Said(sentence) => Some(sentence.say(texts, lang)),
            Self::Text(_) | Self::Count(_) | Self::Money(_) | Self::At(_) => None,
        }
    }

    fn word<'w>(&'w self, inner: Option<&'w str>) -> Word<'w> {
        match self {
            Self::Text(text) => Word::Text(text),
            Self::Count(count) => Word::Count(*count),
            Self::Money(amount) => Word::Money(*amount),
            Self::At(at) => Word::At(*at),
            Self::Said(_) => Word::Text(inner.unwrap_or_default()),
        }
    }
}

impl From<&'static str> for Sentence {
    fn from(key: &'static str) -> Self {
        Self::new(key)
    }
}

impl From<&str> for Filling {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Filling {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Filling {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

impl From<u64> for Filling {
    fn from(count: u64) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<usize> for Filling {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<Sentence> for Filling {
    fn from(sentence: Sentence) -> Self {
        Self::Said(sentence)
    }
}
