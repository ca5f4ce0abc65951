//! Which sheets of codes staff may make.

use crate::model::{Choice, NewSheet, SheetWanted};
use kernel::{Rejection, Word};

/// So many things may stand on a sheet.
pub const GOODS_MAX: usize = 20;
/// So many codes are made at once.
pub const CODES_MAX: u32 = 100;
/// For so many days a code is good at most.
pub const DAYS_MAX: u32 = 730;
/// How long a note may be, in letters.
pub const NOTE_MAX: usize = 80;

/// Why a sheet is not made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetRejected {
    /// Nothing stands on it.
    NoGoods,
    /// More than fits.
    TooManyGoods,
    /// There is no such thing in the shop.
    GoodsUnknown {
        /// What was typed.
        sku: String,
    },
    /// No number of days, or too many.
    DaysUnfit,
    /// No number of codes, or too many.
    CodesUnfit,
    /// No number of things to choose, or more than fit on a sheet.
    MostUnfit,
    /// The note is too long.
    NoteLong,
}

impl Rejection for SheetRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::NoGoods => "evidence-sheet-no-goods",
            Self::TooManyGoods => "evidence-sheet-too-many-goods",
            Self::GoodsUnknown { .. } => "evidence-sheet-goods-unknown",
            Self::DaysUnfit => "evidence-sheet-days-unfit",
            Self::CodesUnfit => "evidence-sheet-codes-unfit",
            Self::MostUnfit => "evidence-sheet-most-unfit",
            Self::NoteLong => "evidence-sheet-note-long",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::TooManyGoods | Self::MostUnfit => vec![("most", Word::Count(GOODS_MAX as i64))],
            Self::GoodsUnknown { sku } => vec![("sku", Word::Text(sku))],
            Self::DaysUnfit => vec![("most", Word::Count(i64::from(DAYS_MAX)))],
            Self::CodesUnfit => vec![("most", Word::Count(i64::from(CODES_MAX)))],
            Self::NoteLong => vec![("most", Word::Count(NOTE_MAX as i64))],
            Self::NoGoods => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        Some(match self {
            Self::NoGoods | Self::TooManyGoods | Self::GoodsUnknown { .. } => "skus",
            Self::DaysUnfit => "days",
            Self::CodesUnfit => "codes",
            Self::MostUnfit => "most",
            Self::NoteLong => "note",
        })
    }
}

/// Checks a sheet as far as that can be without looking into the catalogue.
pub fn check(wanted: &SheetWanted) -> Result<NewSheet, SheetRejected> {
    let note = wanted.note.trim();
    if note.chars().count() > NOTE_MAX {
        return Err(SheetRejected::NoteLong);
    }
    let mut skus: Vec<String> = Vec::new();
    for sku in wanted.skus.lines().map(str::trim).filter(|sku| !sku.is_empty()) {
        if !skus.iter().any(|known| known == sku) {
            skus.push(sku.to_owned());
        }
    }
    if skus.is_empty() {
        return Err(SheetRejected::NoGoods);
    }
    if skus.len() > GOODS_MAX {
        return Err(SheetRejected::TooManyGoods);
    }
    let most = match wanted.most.trim() {
        "" => Some(1),
        typed => number(typed, GOODS_MAX as u32),
    };
    Ok(NewSheet {
        note: note.chars().filter(|sign| !sign.is_control()).collect(),
        skus,
        choice: Choice::from_code(&wanted.choice).unwrap_or_default(),
        most: most.ok_or(SheetRejected::MostUnfit)?,
        days: number(&wanted.days, DAYS_MAX).ok_or(SheetRejected::DaysUnfit)?,
        codes: number(&wanted.codes, CODES_MAX).ok_or(SheetRejected::CodesUnfit)?,
    })
}

/// A whole number from one to that.
fn number(typed: &str, most: u32) -> Option<u32> {
    typed.trim().parse().ok().filter(|number| (1..=most).contains(number))
}
