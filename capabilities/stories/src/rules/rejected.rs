//! Why a story is not taken.

use contributions::rules::{EditRejected as WordsNotEdited, WriteRejected as WordsRejected};
use kernel::{Rejection, Word};

/// Which part of a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// How things were.
    Situation,
    /// What they tried.
    Tried,
    /// How it came out.
    Outcome,
}

impl Part {
    /// The name of its field.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Situation => "situation",
            Self::Tried => "tried",
            Self::Outcome => "outcome",
        }
    }
}

/// Why a story is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WriteRejected {
    /// A part of it says nothing.
    PartMissing(Part),
    /// A part of it is too long.
    PartLong(Part, i64),
    /// They do not say whether they would do it again.
    AgainMissing,
    /// It is about no product.
    NoProduct,
    /// It is about too many.
    ManyProducts {
        /// So many at most.
        most: i64,
    },
    /// There is no such product, or nobody may see it.
    ProductUnknown,
    /// More pictures than stand beside one.
    Pictures {
        /// So many at most.
        most: i64,
    },
    /// The words themselves are not taken.
    Words(WordsRejected),
}

impl Rejection for WriteRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::PartMissing(_) => "stories-part-missing",
            Self::PartLong(..) => "stories-part-long",
            Self::AgainMissing => "stories-again-missing",
            Self::NoProduct => "stories-product-missing",
            Self::ManyProducts { .. } => "stories-products-many",
            Self::ProductUnknown => "stories-product-unknown",
            Self::Pictures { .. } => "stories-pictures-many",
            Self::Words(why) => why.code(),
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::PartMissing(_) | Self::AgainMissing | Self::NoProduct | Self::ProductUnknown => Vec::new(),
            Self::PartLong(_, most) | Self::ManyProducts { most } | Self::Pictures { most } => {
                vec![("most", Word::Count(*most))]
            }
            Self::Words(why) => why.words(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::PartMissing(part) | Self::PartLong(part, _) => Some(part.field()),
            Self::AgainMissing => Some("again"),
            Self::NoProduct | Self::ManyProducts { .. } | Self::ProductUnknown => Some("other"),
            Self::Pictures { .. } => Some("pictures"),
            // The parts are its text: each stands in a field of its own.
            Self::Words(WordsRejected::BodyShort { .. } | WordsRejected::BodyLong { .. }) => {
                Some("situation")
            }
            Self::Words(why) => why.field(),
        }
    }
}

/// Why a story is not written anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditRejected {
    /// What it would say is not taken.
    Wanted(WriteRejected),
    /// Its words are not written anew.
    Words(WordsNotEdited),
}

impl Rejection for EditRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Wanted(why) => why.code(),
            Self::Words(why) => why.code(),
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Wanted(why) => why.words(),
            Self::Words(why) => why.words(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Wanted(why) => why.field(),
            Self::Words(WordsNotEdited::Text(
                WordsRejected::BodyShort { .. } | WordsRejected::BodyLong { .. },
            )) => Some("situation"),
            Self::Words(why) => why.field(),
        }
    }
}
