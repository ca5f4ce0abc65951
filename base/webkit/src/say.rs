//! Texts, amounts and dates in one language, as templates ask for them.

use action::{House, Texts};
use kernel::{Lang, Money, Timestamp, Word, Zone};
use std::sync::Arc;

/// Speaks one language.
#[derive(Clone)]
pub struct Say {
    /// Which one.
    pub lang: Lang,
    texts: Arc<dyn Texts>,
    zone: Zone,
}

impl Say {
    /// Speaks this language in this house.
    pub fn new(house: &House, lang: Lang) -> Self {
        Self { lang, texts: house.texts.clone(), zone: house.shop.face().zone.clone() }
    }

    /// A sentence.
    pub fn t(&self, key: &str) -> String {
        self.texts.say(self.lang, key, &[])
    }

    /// A sentence about a number, which it calls `$count`.
    pub fn n(&self, key: &str, count: &i64) -> String {
        self.texts.say(self.lang, key, &[("count", Word::Count(*count))])
    }

    /// A sentence with several places to fill.
    pub fn with(&self, key: &str, words: &[(&str, Word<'_>)]) -> String {
        let days: Vec<String> = words.iter().filter_map(|(_, word)| self.day_of(word)).collect();
        let mut day = days.iter();
        let told: Vec<(&str, Word<'_>)> = words
            .iter()
            .map(|(name, word)| match word {
                Word::At(_) => (*name, Word::Text(day.next().map_or("", String::as_str))),
                other => (*name, *other),
            })
            .collect();
        self.texts.say(self.lang, key, &told)
    }

    fn day_of(&self, word: &Word<'_>) -> Option<String> {
        match word {
            Word::At(at) => Some(self.day(at)),
            Word::Text(_) | Word::Count(_) | Word::Money(_) => None,
        }
    }

    /// An amount.
    pub fn money(&self, amount: &Money) -> String {
        amount.show(self.lang)
    }

    /// A day, as the shop counts days.
    pub fn day(&self, at: &Timestamp) -> String {
        self.zone.show_day(*at, self.lang)
    }

    /// A path of ours in this language.
    pub fn link(&self, path: &str) -> String {
        match (self.lang, path) {
            (Lang::En, "/") => "/en".to_owned(),
            _ => format!("{}{path}", self.lang.prefix()),
        }
    }
}
