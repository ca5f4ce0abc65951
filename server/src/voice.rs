//! What the program says to whoever runs it, in the language of their terminal. It needs no house, because it speaks before
//! there is one. What goes into the log is not here: those lines are for machines and stay as they are.

use crate::house::closed_doors;
use action::{Sentence, Texts};
use kernel::{Lang, Word};
use std::error::Error;
use webkit::{Door, Fluent, TextsUnusable};

/// The sentences of the program itself; those of what is behind a door come with the door.
const OWN: [(Lang, &str); 2] =
    [(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];

/// Speaks one language.
pub(crate) struct Voice {
    texts: Fluent,
    lang: Lang,
}

impl Voice {
    /// Speaks the language of the terminal.
    pub(crate) fn of_terminal() -> Result<Self, Box<dyn Error>> {
        let lang = spoken(&|name| std::env::var(name).ok());
        Ok(Self::of(&closed_doors()?, lang)?)
    }

    /// Speaks this language about what is behind these doors.
    pub(crate) fn of(doors: &[Door], lang: Lang) -> Result<Self, TextsUnusable> {
        let of_doors = doors.iter().flat_map(|door| door.texts.iter().copied());
        Ok(Self { texts: Fluent::load(OWN.into_iter().chain(of_doors))?, lang })
    }

    /// A sentence.
    pub(crate) fn t(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A sentence about a number, which it calls `$count`.
    pub(crate) fn n(&self, key: &str, count: u64) -> String {
        self.with(key, &[("count", counted(count))])
    }

    /// A sentence with several places to fill.
    pub(crate) fn with(&self, key: &str, words: &[(&str, Word<'_>)]) -> String {
        self.texts.say(self.lang, key, words)
    }

    /// A sentence that somebody made who does not know the language.
    pub(crate) fn tell(&self, sentence: &Sentence) -> String {
        sentence.say(&self.texts, self.lang)
    }
}

/// A number as a text takes it.
pub(crate) fn counted(number: u64) -> Word<'static> {
    Word::Count(i64::try_from(number).unwrap_or(i64::MAX))
}

/// The language that whoever runs the program reads: Spanish, unless their terminal is in English.
pub(crate) fn spoken(environment: &dyn Fn(&str) -> Option<String>) -> Lang {
    let said = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| environment(name).filter(|value| !value.is_empty()));
    if said.is_some_and(|said| said.starts_with("en")) { Lang::En } else { Lang::Es }
}
