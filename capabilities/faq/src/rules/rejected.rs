//! Why something is refused of help: an article that is begun, a change of one, a decision, a setting.

use contributions::rules as words;
use kernel::{Rejection, Word};

/// Why an article is not begun.
#[derive(Clone, Debug, PartialEq)]
pub enum BeginRejected {
    /// There is no such product, nor such a product type.
    About,
    /// The topic is a few words.
    Topic,
    /// There is an article about that already, in this language.
    TopicTaken,
    /// For what it holds is a line.
    AppliesTo,
    /// The day on which somebody is to look is to come, and not too far away.
    Day,
    /// Its words are refused.
    Words(words::WriteRejected),
}

impl Rejection for BeginRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::About => "faq-about-unknown",
            Self::Topic => "faq-topic-unfit",
            Self::TopicTaken => "faq-topic-taken",
            Self::AppliesTo => "faq-applies-long",
            Self::Day => "faq-day-unfit",
            Self::Words(why) => why.code(),
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Words(why) => why.words(),
            Self::About | Self::Topic | Self::TopicTaken | Self::AppliesTo | Self::Day => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::About => Some("about"),
            Self::Topic | Self::TopicTaken => Some("topic"),
            Self::AppliesTo => Some("applies_to"),
            Self::Day => Some("days"),
            Self::Words(why) => why.field(),
        }
    }
}

/// Why answers do not become an article.
#[derive(Clone, Debug, PartialEq)]
pub enum PromoteRejected {
    /// None was chosen, or they were used meanwhile.
    Nothing,
    /// They are about several products, or in several languages.
    Mixed,
    /// The article is refused.
    Begin(BeginRejected),
}

impl Rejection for PromoteRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Nothing => "faq-promote-nothing",
            Self::Mixed => "faq-promote-mixed",
            Self::Begin(why) => why.code(),
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Nothing | Self::Mixed => Vec::new(),
            Self::Begin(why) => why.words(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Nothing | Self::Mixed => None,
            Self::Begin(why) => why.field(),
        }
    }
}

/// Why an article does not become what it was asked to become.
#[derive(Clone, Debug, PartialEq)]
pub enum TurnRejected {
    /// From what it is now there is no such way.
    NotNow,
    /// Its words are refused.
    Words(words::WriteRejected),
    /// Its words cannot be taken down.
    State(words::StateRejected),
}

impl Rejection for TurnRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::NotNow => "faq-not-now",
            Self::Words(why) => why.code(),
            Self::State(why) => why.code(),
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::NotNow => Vec::new(),
            Self::Words(why) => why.words(),
            Self::State(why) => why.words(),
        }
    }
}

/// Why an article does not say something else.
#[derive(Clone, Debug, PartialEq)]
pub enum ChangeRejected {
    /// Somebody changed it meanwhile: both are to be seen before one takes the other's place.
    Moved,
    /// It says so already.
    Same,
    /// There is nothing to change any more.
    Turn(TurnRejected),
    /// The words are refused.
    Words(words::WriteRejected),
    /// What everybody reads cannot be written anew.
    Edited(words::EditRejected),
}

impl Rejection for ChangeRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Moved => "faq-moved",
            Self::Same => "faq-same",
            Self::Turn(why) => why.code(),
            Self::Words(why) => why.code(),
            Self::Edited(why) => why.code(),
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Moved | Self::Same => Vec::new(),
            Self::Turn(why) => why.words(),
            Self::Words(why) => why.words(),
            Self::Edited(why) => why.words(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Moved | Self::Same | Self::Turn(_) => None,
            Self::Words(why) => why.field(),
            Self::Edited(why) => why.field(),
        }
    }
}

/// Why a suggestion is not decided about so.
#[derive(Clone, Debug, PartialEq)]
pub enum DecideRejected {
    /// Somebody did already, or its author took it back.
    NotWaiting,
    /// No reason was given.
    Code,
    /// The article does not take it.
    Change(ChangeRejected),
    /// Its words are not to be decided about.
    State(words::StateRejected),
}

impl Rejection for DecideRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::NotWaiting => "faq-not-waiting",
            Self::Code => "faq-code-missing",
            Self::Change(why) => why.code(),
            Self::State(why) => why.code(),
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::NotWaiting | Self::Code => Vec::new(),
            Self::Change(why) => why.words(),
            Self::State(why) => why.words(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::NotWaiting | Self::State(_) => None,
            Self::Code => Some("code"),
            Self::Change(why) => why.field(),
        }
    }
}

/// Why the shop may not decide so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingsRejected {
    /// A week to five years.
    Days,
    /// Whoever is new changes nothing at once.
    Trust,
    /// Those are no terms that we know.
    Licence,
}

impl Rejection for SettingsRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Days => "faq-days-unfit",
            Self::Trust => "faq-trust-unfit",
            Self::Licence => "faq-licence-unfit",
        }
    }

    fn field(&self) -> Option<&'static str> {
        Some(match self {
            Self::Days => "review_days",
            Self::Trust => "trust",
            Self::Licence => "licence",
        })
    }
}
