//! The number of a company in the register of the Union (VIES): how it is asked for, and what was answered.

use crate::rules;
use kernel::{Personal, Timestamp};
use std::fmt;

pub use addresses_facts::VatAskedId;

/// A VAT number that there could be, as the register knows it. [`rules::vat_number`] makes it of what somebody typed.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct VatNumber {
    /// Two letters: `EL` for Greece, `XI` for Northern Ireland, else those of ISO 3166.
    pub(crate) country: String,
    /// Without the letters of its country.
    pub(crate) number: String,
}

/// Many companies are one person, and their number is that person's.
impl fmt::Debug for VatNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("VatNumber(personal)")
    }
}

impl VatNumber {
    /// The country whose it is: `EL` for Greece, `XI` for Northern Ireland, else two letters of ISO 3166.
    pub fn country(&self) -> &str {
        &self.country
    }

    /// With the letters of its country before it.
    pub fn whole(&self) -> String {
        format!("{}{}", self.country, self.number)
    }
}

/// What the register answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VatChecked {
    /// The country whose number it is, as [`VatNumber::country`] gives it.
    pub country: String,
    /// Whether somebody has the number who trades within the Union.
    pub is_valid: bool,
    /// When the register said so.
    pub checked_at: Timestamp,
    /// What it calls whoever has it, where its country tells.
    pub name: Personal<Option<String>>,
    /// The number under which the register keeps the question, which is the proof that it was asked; empty where it gave none.
    pub proof: String,
}

impl VatChecked {
    /// Whether goods may go out without tax by it now: it is valid, and that was looked up in the last thirty days.
    pub fn counts(&self, now: Timestamp) -> bool {
        self.is_valid && rules::is_fresh(self, now)
    }
}

/// What is known of a number that somebody typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VatAnswer {
    /// Somebody has it.
    Valid(VatChecked),
    /// Nobody has it.
    Invalid,
    /// The register does not answer: nobody knows. Tax is charged.
    Silent,
    /// No number of the Union looks like this; the register was not asked.
    Unfit,
}

/// A row of what was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct VatAsked {
    pub(crate) id: VatAskedId,
    pub(crate) number: VatNumber,
    pub(crate) asked_at: Timestamp,
    /// Nothing until the register has answered.
    pub(crate) checked: Option<VatChecked>,
}

/// What an answer of the register says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Somebody has the number.
    Valid {
        /// What they are called, where that is told.
        name: Personal<Option<String>>,
        /// The number of the question, where there is one.
        proof: String,
    },
    /// Nobody has it.
    Invalid,
    /// The register does not know whoever asks: it may be asked without saying who.
    NotUs,
    /// It says nothing about the number now.
    Busy {
        /// Its own word, or ours.
        why: String,
    },
}
