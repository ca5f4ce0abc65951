//! Why a command stopped, and with which code the process then ends. What it says is a sentence without a language: whoever
//! prints it knows the language of the terminal.

use crate::voice::Voice;
use action::{Failure, Filling, Sentence};
use database::StoreError;
use kernel::Rejection;
use search::SearchBroken;
use std::{fmt, io};

/// Ended with a failure.
pub(crate) const FAILED: u8 = 1;
/// The command line or a setting was wrong.
pub(crate) const USAGE: u8 = 2;
/// The database or an address could not be had.
pub(crate) const UNAVAILABLE: u8 = 3;
/// It was done, but for some lines of a file.
pub(crate) const PARTLY: u8 = 4;

/// Why a command stopped.
#[derive(Debug)]
pub(crate) struct Stopped {
    what: Sentence,
    file: Option<String>,
    code: u8,
}

impl Stopped {
    fn new(what: impl Into<Sentence>, code: u8) -> Self {
        Self { what: what.into(), file: None, code }
    }

    /// Something that the command needs cannot be had.
    pub(crate) fn unavailable(what: impl Into<Sentence>) -> Self {
        Self::new(what, UNAVAILABLE)
    }

    /// The command itself failed.
    pub(crate) fn failed(what: impl Into<Sentence>) -> Self {
        Self::new(what, FAILED)
    }

    /// The command line or a setting asks for something that cannot be.
    pub(crate) fn usage(what: impl Into<Sentence>) -> Self {
        Self::new(what, USAGE)
    }

    /// Most was done; what was not has been told.
    pub(crate) fn partly(what: impl Into<Sentence>) -> Self {
        Self::new(what, PARTLY)
    }

    /// What should never happen did.
    pub(crate) fn bug(why: impl fmt::Display) -> Self {
        Self::failed("server-bug").with("why", why.to_string())
    }

    /// The same with one more place of its sentence filled.
    #[must_use]
    pub(crate) fn with(self, name: &'static str, filling: impl Into<Filling>) -> Self {
        Self { what: self.what.with(name, filling), ..self }
    }

    /// The same with what the system said as `$why`.
    #[must_use]
    pub(crate) fn since(self, error: &io::Error) -> Self {
        self.with("why", by_system(error))
    }

    /// The same, and the file that it is about.
    #[must_use]
    pub(crate) fn about(self, file: &str) -> Self {
        Self { file: Some(file.to_owned()), ..self }
    }

    /// The same, inside a sentence that says what it stands in the way of: `$why`.
    #[must_use]
    pub(crate) fn because(self, key: &'static str) -> Self {
        Self { what: Sentence::new(key).with("why", self.what), ..self }
    }

    /// The code the process ends with.
    pub(crate) fn code(&self) -> u8 {
        self.code
    }

    /// What is printed.
    pub(crate) fn say(&self, voice: &Voice) -> String {
        let said = voice.tell(&self.what);
        self.file.as_ref().map_or(said.clone(), |file| format!("{file}: {said}"))
    }
}

/// What the system says of a file or an address: in the language of the terminal where it is something that happens to people.
pub(crate) fn by_system(error: &io::Error) -> Filling {
    use io::ErrorKind as Kind;
    let key = match error.kind() {
        Kind::NotFound => "server-system-absent",
        Kind::PermissionDenied => "server-system-denied",
        Kind::IsADirectory => "server-system-folder",
        Kind::ReadOnlyFilesystem => "server-system-read-only",
        Kind::StorageFull => "server-system-full",
        Kind::AddrInUse => "server-system-taken",
        Kind::AddrNotAvailable => "server-system-foreign",
        Kind::InvalidData => "server-system-no-text",
        _ => return error.to_string().into(),
    };
    Sentence::new(key).into()
}

impl From<StoreError> for Stopped {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Unavailable(why) => Self::unavailable("server-store-unavailable").with("why", why),
            StoreError::SlowDown | StoreError::TooSlow => Self::failed("server-store-busy"),
            StoreError::Taken(_)
            | StoreError::Corrupt(_)
            | StoreError::Foreign(_)
            | StoreError::Panicked(_)
            | StoreError::Statement { .. } => {
                Self::failed("server-store-broken").with("why", error.to_string())
            }
        }
    }
}

impl From<SearchBroken> for Stopped {
    fn from(error: SearchBroken) -> Self {
        Self::failed("server-search-broken").with("why", error.to_string())
    }
}

impl<R: Rejection> From<Failure<R>> for Stopped {
    fn from(failure: Failure<R>) -> Self {
        match failure {
            Failure::Rejected(why) => Self::failed(Sentence::of(&why)),
            Failure::NotFound => Self::failed("server-not-found"),
            Failure::Forbidden => Self::failed("server-forbidden"),
            Failure::Conflict => Self::failed("server-conflict"),
            Failure::KeyReused => Self::failed("server-key-reused"),
            Failure::SlowDown => Self::failed("server-store-busy"),
            Failure::Broken(error) => Self { code: FAILED, ..Self::from(error) },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::{Lang, Word};

    #[derive(Debug)]
    struct TooDear;

    impl Rejection for TooDear {
        fn code(&self) -> &'static str {
            "server-setting-number"
        }

        fn words(&self) -> Vec<(&'static str, Word<'_>)> {
            vec![("name", Word::Text("price")), ("value", Word::Text("dear")), ("origin", Word::Text("rule"))]
        }
    }

    fn check(stopped: Stopped, code: u8, says: &str) {
        assert_eq!(stopped.code(), code, "{stopped:?}");
        for lang in Lang::ALL {
            let said = stopped.say(&Voice::of(&[], lang).expect("the texts of the program parse"));
            assert!(!said.contains('⟨') && !said.contains("{$") && said.contains(says), "{said}");
        }
    }

    #[test]
    fn a_database_that_cannot_be_had_is_another_code_than_one_that_fails() {
        check(StoreError::Unavailable("disk full".into()).into(), UNAVAILABLE, "disk full");
        check(StoreError::SlowDown.into(), FAILED, "");
        check(StoreError::TooSlow.into(), FAILED, "");
        for broken in [
            StoreError::Taken("slug".into()),
            StoreError::Corrupt("slug".into()),
            StoreError::Foreign("slug"),
            StoreError::Panicked("slug"),
            StoreError::Statement { sql: "SELECT slug".into(), why: "syntax".into() },
        ] {
            check(broken.into(), FAILED, "slug");
        }
    }

    #[test]
    fn however_an_action_ends_a_command_that_asked_for_it_has_failed() {
        check(Failure::Rejected(TooDear).into(), FAILED, "dear");
        let broken = StoreError::Unavailable("disk full".into());
        check(Failure::<TooDear>::Broken(broken).into(), FAILED, "disk full");
        let others: [Failure<TooDear>; 5] =
            [Failure::NotFound, Failure::Forbidden, Failure::Conflict, Failure::KeyReused, Failure::SlowDown];
        for other in others {
            check(other.into(), FAILED, "");
        }
    }

    #[test]
    fn what_the_system_says_is_said_in_the_language_of_the_terminal() {
        let absent = io::Error::from(io::ErrorKind::NotFound);
        let stopped = || Stopped::failed("server-file-unreadable").with("file", "a.csv").since(&absent);
        let said = |lang| stopped().say(&Voice::of(&[], lang).expect("the texts of the program parse"));
        assert_eq!(said(Lang::Es), "No se puede leer a.csv: no existe");
        assert_eq!(said(Lang::En), "a.csv cannot be read: it does not exist");
        let odd = io::Error::other("the disk sighs");
        check(Stopped::failed("server-restore-unreadable").since(&odd), FAILED, "the disk sighs");
    }

    #[test]
    fn the_file_stands_before_what_is_said_about_it() {
        let stopped = Stopped::bug("torn").about("shop.csv");
        let voice = Voice::of(&[], Lang::Es).expect("the texts of the program parse");
        assert_eq!(stopped.say(&voice), "shop.csv: Es un fallo de Plaza. Detalle: torn");
        check(stopped, FAILED, "torn");
    }
}
