//! What the shop may decide about taxes, and the rates that it corrects as lines of text: `FR 20 10 5,5`.

use super::{law, typed};
use crate::model::{OwnRates, Rate, Rates, TaxSettings};
use kernel::{Lang, Rejection, Word};
use serde::{Deserialize, Serialize};

/// No tax of this kind is higher.
const RATE_MAX: u32 = 5_000;

/// Why the shop cannot decide so about its taxes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TaxesRejected {
    /// We know no tax of this land.
    UnknownLand {
        /// As it was typed.
        land: String,
    },
    /// A land stands there twice.
    Twice {
        /// Which.
        land: String,
    },
    /// These are not the three rates of a land, or one is too high.
    RatesUnfit {
        /// As it was typed.
        line: String,
    },
}

impl Rejection for TaxesRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::UnknownLand { .. } => "pricing-taxes-unknown-land",
            Self::Twice { .. } => "pricing-taxes-land-twice",
            Self::RatesUnfit { .. } => "pricing-taxes-rates-unfit",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::UnknownLand { land } | Self::Twice { land } => vec![("land", Word::Text(land))],
            Self::RatesUnfit { line } => vec![("line", Word::Text(line))],
        }
    }

    fn field(&self) -> Option<&'static str> {
        Some("own")
    }
}

/// The same settings with the rates that were typed, one land on a line.
pub fn settings(wanted: &TaxSettings, typed: &str) -> Result<TaxSettings, TaxesRejected> {
    let mut own: Vec<OwnRates> = Vec::new();
    for line in typed.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let one = own_rates(line)?;
        if own.iter().any(|known| known.land == one.land) {
            return Err(TaxesRejected::Twice { land: one.land });
        }
        own.push(one);
    }
    Ok(TaxSettings { own, ..wanted.clone() })
}

fn own_rates(line: &str) -> Result<OwnRates, TaxesRejected> {
    let unfit = || TaxesRejected::RatesUnfit { line: line.chars().take(60).collect() };
    let mut words = line.split_whitespace();
    let land = words.next().unwrap_or_default().to_uppercase();
    if law::land(&land).is_none() {
        return Err(TaxesRejected::UnknownLand { land: land.chars().take(20).collect() });
    }
    let rates: Option<Vec<Rate>> = words.map(|word| typed::percent(word).map(Rate)).collect();
    match rates.as_deref() {
        Some(&[standard, reduced, super_reduced])
            if [standard, reduced, super_reduced].iter().all(|rate| rate.0 <= RATE_MAX) =>
        {
            Ok(OwnRates { land, rates: Rates { standard, reduced, super_reduced } })
        }
        _ => Err(unfit()),
    }
}

/// The corrected rates as they are typed.
pub fn shown(settings: &TaxSettings, lang: Lang) -> String {
    let line = |own: &OwnRates| {
        let Rates { standard, reduced, super_reduced } = own.rates;
        let digits = [standard, reduced, super_reduced].map(|rate| rate.digits(lang));
        format!("{} {}", own.land, digits.join(" "))
    };
    settings.own.iter().map(line).collect::<Vec<_>>().join("\n")
}
