//! What the commands that carry say to whoever runs them, in their language: refusals of the command line, files that cannot
//! be read or written. It needs no house, because it speaks before there is one.

use crate::commands::Stopped;
use action::Texts;
use exchange::Unreadable;
use kernel::{Lang, Rejection, Word};
use webkit::Fluent;

/// The sentences of carrying, in one language.
pub(super) struct Voice {
    texts: Fluent,
    pub(super) lang: Lang,
}

impl Voice {
    pub(super) fn of_terminal() -> Result<Self, Stopped> {
        let texts = Fluent::load(exchange::door().texts).map_err(Stopped::failed)?;
        Ok(Self { texts, lang: spoken() })
    }

    pub(super) fn say(&self, key: &str, words: &[(&str, Word<'_>)]) -> String {
        self.texts.say(self.lang, key, words)
    }

    /// The command line asks for something that cannot be.
    pub(super) fn usage(&self, key: &str, words: &[(&str, Word<'_>)]) -> Stopped {
        Stopped::usage(self.say(key, words))
    }

    /// A file that cannot be read.
    pub(super) fn unreadable(&self, path: &str, why: &Unreadable) -> Stopped {
        Stopped::failed(format!("{path}: {}", self.say(why.code(), &why.words())))
    }

    /// A file that cannot be written.
    pub(super) fn unwritable(&self, path: &str, why: &std::io::Error) -> Stopped {
        let why = why.to_string();
        Stopped::failed(format!(
            "{path}: {}",
            self.say("exchange-file-unwritable", &[("why", Word::Text(&why))])
        ))
    }

    /// Most was done; so many were refused.
    pub(super) fn partly(&self, refused: u64) -> Stopped {
        Stopped::partly(self.say("exchange-stopped-refused", &[("count", counted(refused))]))
    }

    /// The language of texts in a file, as the command line names it.
    pub(super) fn texts(&self, asked: &str) -> Result<Lang, Stopped> {
        asked.parse().map_err(|_| self.usage("exchange-usage-texts", &[("asked", Word::Text(asked))]))
    }
}

/// A number as a text takes it.
pub(super) fn counted(number: u64) -> Word<'static> {
    Word::Count(i64::try_from(number).unwrap_or(i64::MAX))
}

/// The language that whoever runs the program reads: Spanish, unless their terminal is in English.
pub(crate) fn spoken() -> Lang {
    let said = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    if said.is_some_and(|said| said.starts_with("en")) { Lang::En } else { Lang::Es }
}
