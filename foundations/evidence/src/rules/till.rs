//! Whether a code counts for whoever types it, and for what.

use crate::model::{Choice, Found, SheetLine, Standing};
use catalog_facts::VariantId;
use kernel::{PersonId, Rejection, Timestamp, Word};

/// Why a code does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TillRejected {
    /// There is no such code. The same for what cannot be one, so that whoever guesses learns nothing.
    Unknown,
    /// Somebody has typed it.
    Used,
    /// It is too late.
    Late {
        /// It could be typed until then.
        until: Timestamp,
    },
    /// Nothing of what it may stand for was chosen.
    NothingChosen,
    /// More was chosen than it stands for.
    TooManyChosen {
        /// So many may be.
        most: u32,
    },
}

impl Rejection for TillRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Unknown => "evidence-code-unknown",
            Self::Used => "evidence-code-used",
            Self::Late { .. } => "evidence-code-late",
            Self::NothingChosen => "evidence-code-nothing-chosen",
            Self::TooManyChosen { .. } => "evidence-code-too-many-chosen",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Late { until } => vec![("day", Word::At(*until))],
            Self::TooManyChosen { most } => vec![("most", Word::Count(i64::from(*most)))],
            Self::Unknown | Self::Used | Self::NothingChosen => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Unknown | Self::Used | Self::Late { .. } => Some("code"),
            Self::NothingChosen | Self::TooManyChosen { .. } => Some("variant"),
        }
    }
}

/// How a code stands for somebody.
pub fn stands(found: &Found, person: PersonId, now: Timestamp) -> Result<Standing, TillRejected> {
    if found.used_at.is_some() {
        return if found.used_by == Some(person) { Ok(Standing::Theirs) } else { Err(TillRejected::Used) };
    }
    if now >= found.sheet.valid_until {
        return Err(TillRejected::Late { until: found.sheet.valid_until });
    }
    Ok(Standing::Good)
}

/// What was bought by whoever types it: all that stands on the sheet, or what they say of it, as many things as it says.
pub fn bought(found: &Found, chosen: &[VariantId]) -> Result<Vec<SheetLine>, TillRejected> {
    let lines = match found.sheet.choice {
        Choice::All => found.lines.clone(),
        Choice::Any => {
            let is_chosen = |line: &&SheetLine| chosen.contains(&line.variant);
            let lines: Vec<SheetLine> = found.lines.iter().filter(is_chosen).copied().collect();
            let most = found.sheet.most;
            if lines.len() > most as usize {
                return Err(TillRejected::TooManyChosen { most });
            }
            lines
        }
    };
    if lines.is_empty() { Err(TillRejected::NothingChosen) } else { Ok(lines) }
}
