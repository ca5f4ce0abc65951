//! Why a review, a change of one, an answer or a challenge is refused.

use contributions::rules as words;
use kernel::{Rejection, Word};

/// Why somebody may not write a review.
#[derive(Clone, Debug, PartialEq)]
pub enum WriteRejected {
    /// They have not bought it (RULES 1.C, checked where it is written).
    NotBought,
    /// It has not arrived yet.
    NotArrived,
    /// They have written one already.
    Already,
    /// They sell it themselves.
    Own,
    /// Stars are one to five.
    Stars,
    /// How it fits is between -2 and 2.
    Fit,
    /// How well it is made is one to five.
    Quality,
    /// How comfortable it is is one to five.
    Comfort,
    /// Months of use are none to 600.
    Months,
    /// How they were served is one to five.
    Service,
    /// How it was delivered is one to five.
    Delivery,
    /// They took back what others had reported, and hand it in again before anybody has looked.
    Reported,
    /// So many pictures at most.
    Pictures {
        /// How many.
        most: usize,
    },
    /// Its words are refused.
    Words(words::WriteRejected),
}

impl Rejection for WriteRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::NotBought => "reviews-not-bought",
            Self::NotArrived => "reviews-not-arrived",
            Self::Already => "reviews-already",
            Self::Own => "reviews-own",
            Self::Stars => "reviews-stars-unfit",
            Self::Fit => "reviews-fit-unfit",
            Self::Quality => "reviews-quality-unfit",
            Self::Comfort => "reviews-comfort-unfit",
            Self::Months => "reviews-months-unfit",
            Self::Service => "reviews-service-unfit",
            Self::Delivery => "reviews-delivery-unfit",
            Self::Reported => "reviews-withdrawn-reported",
            Self::Pictures { .. } => "reviews-pictures-many",
            Self::Words(why) => why.code(),
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Pictures { most } => vec![("most", Word::Count(i64::try_from(*most).unwrap_or(0)))],
            Self::Words(why) => why.words(),
            Self::NotBought
            | Self::NotArrived
            | Self::Already
            | Self::Own
            | Self::Stars
            | Self::Fit
            | Self::Quality
            | Self::Comfort
            | Self::Months
            | Self::Service
            | Self::Delivery
            | Self::Reported => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Stars => Some("stars"),
            Self::Fit => Some("fit"),
            Self::Quality => Some("quality"),
            Self::Comfort => Some("comfort"),
            Self::Months => Some("usage_months"),
            Self::Service => Some("service"),
            Self::Delivery => Some("delivery"),
            Self::Pictures { .. } => Some("pictures"),
            Self::Words(why) => why.field(),
            Self::NotBought | Self::NotArrived | Self::Already | Self::Own | Self::Reported => None,
        }
    }
}

/// Why somebody may not change their review.
#[derive(Clone, Debug, PartialEq)]
pub enum EditRejected {
    /// Stars are one to five.
    Stars,
    /// What it says beside its words cannot be taken.
    Attributes(WriteRejected),
    /// Its words are refused.
    Words(words::EditRejected),
}

impl Rejection for EditRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Stars => "reviews-stars-unfit",
            Self::Attributes(why) => why.code(),
            Self::Words(why) => why.code(),
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Attributes(why) => why.words(),
            Self::Words(why) => why.words(),
            Self::Stars => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Stars => Some("stars"),
            Self::Attributes(why) => why.field(),
            Self::Words(why) => why.field(),
        }
    }
}

/// Why the shop may not answer.
#[derive(Clone, Debug, PartialEq)]
pub enum ReplyRejected {
    /// Nobody can read the review.
    NotShown,
    /// There is an answer already; it can be changed (RULES 1.C).
    Already,
    /// Its words are refused.
    Written(words::WriteRejected),
    /// Its new words are.
    Edited(words::EditRejected),
}

impl Rejection for ReplyRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::NotShown => "reviews-reply-hidden",
            Self::Already => "reviews-reply-already",
            Self::Written(why) => why.code(),
            Self::Edited(why) => why.code(),
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Written(why) => why.words(),
            Self::Edited(why) => why.words(),
            Self::NotShown | Self::Already => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Written(why) => why.field(),
            Self::Edited(why) => why.field(),
            Self::NotShown | Self::Already => None,
        }
    }
}

/// Why a challenge is not taken, or not decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChallengeRejected {
    /// Nobody can read the review.
    NotShown,
    /// Somebody said so already, and nobody has decided.
    Open,
    /// It was decided that the review stands; the same is not asked twice.
    Judged,
    /// None of the reasons was chosen.
    Proof,
    /// The proof must be told in at least so many letters, and at most so many.
    Words {
        /// At least.
        least: usize,
        /// At most.
        most: usize,
    },
    /// The decision needs its reasons.
    Reasons {
        /// At least.
        least: usize,
        /// At most.
        most: usize,
    },
    /// It was decided before.
    Over,
    /// Whoever challenged it does not decide about it, while somebody else can.
    Own,
}

impl Rejection for ChallengeRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::NotShown => "reviews-challenge-hidden",
            Self::Open => "reviews-challenge-open",
            Self::Judged => "reviews-challenge-judged",
            Self::Proof => "reviews-challenge-proof-unfit",
            Self::Words { .. } => "reviews-challenge-words-unfit",
            Self::Reasons { .. } => "reviews-challenge-reasons-unfit",
            Self::Over => "reviews-challenge-over",
            Self::Own => "reviews-challenge-own",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        let count = |n: usize| Word::Count(i64::try_from(n).unwrap_or(i64::MAX));
        match *self {
            Self::Words { least, most } | Self::Reasons { least, most } => {
                vec![("least", count(least)), ("most", count(most))]
            }
            Self::NotShown | Self::Open | Self::Judged | Self::Proof | Self::Over | Self::Own => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Proof => Some("proof"),
            Self::Words { .. } => Some("words"),
            Self::Reasons { .. } => Some("reasons"),
            Self::NotShown | Self::Open | Self::Judged | Self::Over | Self::Own => None,
        }
    }
}

/// No number of days in which reviews count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SettingsRejected {
    /// At least.
    pub least: u32,
    /// At most.
    pub most: u32,
}

impl Rejection for SettingsRejected {
    fn code(&self) -> &'static str {
        "reviews-window-unfit"
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        vec![("least", Word::Count(i64::from(self.least))), ("most", Word::Count(i64::from(self.most)))]
    }

    fn field(&self) -> Option<&'static str> {
        Some("window_days")
    }
}
