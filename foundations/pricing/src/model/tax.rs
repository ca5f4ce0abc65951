//! What the shop decides about taxes. The law itself is data: `law/tax.toml`.

use super::Rate;
use catalog::model::TaxClass;
use serde::{Deserialize, Serialize};

/// The rate of each class.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rates {
    /// The usual one.
    pub standard: Rate,
    /// The reduced one.
    pub reduced: Rate,
    /// The lowest above zero.
    pub super_reduced: Rate,
}

impl Rates {
    /// The rate of a class.
    pub const fn of(&self, class: TaxClass) -> Rate {
        match class {
            TaxClass::Standard => self.standard,
            TaxClass::Reduced => self.reduced,
            TaxClass::SuperReduced => self.super_reduced,
        }
    }
}

/// In which part of Spain a shop of Spain is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Seat {
    /// On the peninsula or the Balearic Islands.
    #[default]
    Mainland,
    /// On the Canary Islands.
    Canary,
    /// In Ceuta.
    Ceuta,
    /// In Melilla.
    Melilla,
}

impl Seat {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Mainland, Self::Canary, Self::Ceuta, Self::Melilla];

    /// The stable word, as in [`OwnRates::land`].
    pub const fn code(self) -> &'static str {
        match self {
            Self::Mainland => "ES",
            Self::Canary => "ES-CN",
            Self::Ceuta => "ES-CE",
            Self::Melilla => "ES-ML",
        }
    }

    /// The seat that a word names.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// What a price becomes where the seller's tax does not reach.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Exports {
    /// It loses the tax that is in it.
    #[default]
    LoseTax,
    /// It stays, and the shop keeps the difference.
    KeepPrice,
}

/// What a price becomes in a country of the Union with another rate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Prices {
    /// It stays: everybody pays the same, and the shop is left with more or less.
    #[default]
    Stay,
    /// What the shop is left with stays: the price follows the rate.
    FollowRate,
}

/// Rates by which the shop has what the program knows of a land corrected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnRates {
    /// Two letters of ISO 3166, or a part of a country: `ES-CN`.
    pub land: String,
    /// The rates that hold there.
    pub rates: Rates,
}

/// What the shop decides about taxes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TaxSettings {
    /// Where in Spain it is, if it is there.
    pub seat: Seat,
    /// Whether it sells so much to other countries of the Union that their tax is due (over 10,000 EUR a year, RULES section
    /// 2 row 20), and is in the one stop shop.
    pub has_oss: bool,
    /// Whether it is entered for trade within the Union (in Spain in the ROI), and so sells without tax to companies of its other
    /// countries whose number is valid.
    pub has_roi: bool,
    /// What prices become outside.
    pub exports: Exports,
    /// What prices become in other countries of the Union.
    pub union: Prices,
    /// Rates that the shop has corrected.
    pub own: Vec<OwnRates>,
}
