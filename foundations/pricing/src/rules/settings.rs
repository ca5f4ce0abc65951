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
    let lines = typed.lines().map(str::trim).filter(|line| !line.is_empty());
    let own: Result<Vec<OwnRates>, TaxesRejected> = lines.map(own_rates).collect();
    let settings = TaxSettings { own: own?, ..wanted.clone() };
    check(&settings).map(|()| settings)
}

/// Whether the rates that the shop has corrected are those of lands that there are, once each, and none too high.
pub fn check(settings: &TaxSettings) -> Result<(), TaxesRejected> {
    for (at, own) in settings.own.iter().enumerate() {
        let land = || -> String { own.land.chars().take(20).collect() };
        if law::land(&own.land).is_none() {
            return Err(TaxesRejected::UnknownLand { land: land() });
        }
        if settings.own[..at].iter().any(|known| known.land == own.land) {
            return Err(TaxesRejected::Twice { land: land() });
        }
        let Rates { standard, reduced, super_reduced } = own.rates;
        if [standard, reduced, super_reduced].iter().any(|rate| rate.0 > RATE_MAX) {
            return Err(TaxesRejected::RatesUnfit { line: shown_line(own, Lang::default()) });
        }
    }
    Ok(())
}

fn own_rates(line: &str) -> Result<OwnRates, TaxesRejected> {
    let mut words = line.split_whitespace();
    let land = words.next().unwrap_or_default().to_uppercase();
    if law::land(&land).is_none() {
        return Err(TaxesRejected::UnknownLand { land: land.chars().take(20).collect() });
    }
    let rates: Option<Vec<Rate>> = words.map(|word| typed::percent(word).map(Rate)).collect();
    match rates.as_deref() {
        Some(&[standard, reduced, super_reduced]) => {
            Ok(OwnRates { land, rates: Rates { standard, reduced, super_reduced } })
        }
        _ => Err(TaxesRejected::RatesUnfit { line: line.chars().take(60).collect() }),
    }
}

fn shown_line(own: &OwnRates, lang: Lang) -> String {
    let Rates { standard, reduced, super_reduced } = own.rates;
    let digits = [standard, reduced, super_reduced].map(|rate| rate.digits(lang));
    format!("{} {}", own.land, digits.join(" "))
}

/// The corrected rates as they are typed.
pub fn shown(settings: &TaxSettings, lang: Lang) -> String {
    settings.own.iter().map(|own| shown_line(own, lang)).collect::<Vec<_>>().join("\n")
}
