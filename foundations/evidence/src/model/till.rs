//! Codes for receipts of the physical shop.

use super::{CodeId, SheetId};
use catalog_facts::{ProductId, VariantId};
use kernel::{PersonId, Timestamp};

/// What a code stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Choice {
    /// Everything on the sheet was bought.
    #[default]
    All,
    /// Some of it; whoever types the code says what.
    Any,
}

impl Choice {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::All, Self::Any];

    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Any => "any",
        }
    }

    /// The one of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// Something that codes of a sheet stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SheetLine {
    /// What is bought.
    pub product: ProductId,
    /// Its exact version.
    pub variant: VariantId,
}

/// Codes that were made together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Which.
    pub id: SheetId,
    /// What staff wrote on it.
    pub note: String,
    /// What its codes stand for.
    pub choice: Choice,
    /// How many different things whoever types a code may choose, where they choose.
    pub most: u32,
    /// How many codes there are.
    pub codes: u32,
    /// Until when they can be typed.
    pub valid_until: Timestamp,
    /// When they were made.
    pub made_at: Timestamp,
}

/// A sheet as staff typed it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetWanted {
    /// What stands on it.
    pub note: String,
    /// References, one a line.
    pub skus: String,
    /// A [`Choice`].
    pub choice: String,
    /// How many may be chosen; empty for one.
    pub most: String,
    /// For how many days.
    pub days: String,
    /// How many codes.
    pub codes: String,
}

/// A sheet that staff wants, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSheet {
    /// What stands on it.
    pub note: String,
    /// References of what its codes stand for, as they were typed.
    pub skus: Vec<String>,
    /// What they stand for.
    pub choice: Choice,
    /// How many may be chosen.
    pub most: u32,
    /// For how many days they can be typed.
    pub days: u32,
    /// How many codes.
    pub codes: u32,
}

/// One code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Which.
    pub id: CodeId,
    /// Its signs, without hyphen.
    pub code: String,
    /// When it was typed.
    pub used_at: Option<Timestamp>,
}

/// A code that somebody typed, and what it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Which.
    pub id: CodeId,
    /// Who typed it before.
    pub used_by: Option<PersonId>,
    /// When.
    pub used_at: Option<Timestamp>,
    /// Its sheet.
    pub sheet: Sheet,
    /// What stands on it.
    pub lines: Vec<SheetLine>,
}

/// How a code stands for whoever looks at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It can be typed.
    Good,
    /// They have typed it before.
    Theirs,
}
