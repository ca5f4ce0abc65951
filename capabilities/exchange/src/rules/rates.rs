//! Rates of tax as people write them behind a flag.

use crate::model::TaxAdded;
use std::str::FromStr;

/// The text gives no rates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RatesUnfit;

impl FromStr for TaxAdded {
    type Err = RatesUnfit;

    /// `21`, `5.2`, `10,5`, `21,reduced=10,super-reduced=4`. A part without a name behind the first goes on with the number
    /// before it: there the comma parted decimals.
    fn from_str(text: &str) -> Result<Self, RatesUnfit> {
        let mut parts: Vec<(&str, String)> = Vec::new();
        for part in text.split(',') {
            match (part.split_once('='), parts.last_mut()) {
                (Some((name, rate)), _) => parts.push((name.trim(), rate.trim().to_owned())),
                (None, None) => parts.push(("standard", part.trim().to_owned())),
                (None, Some((_, rate))) => *rate = format!("{rate}.{}", part.trim()),
            }
        }
        let (mut standard, mut reduced, mut super_reduced) = (None, None, None);
        for (name, rate) in parts {
            let place = match name {
                "standard" | "general" => &mut standard,
                "reduced" | "reducido" => &mut reduced,
                "super-reduced" | "superreducido" => &mut super_reduced,
                _ => return Err(RatesUnfit),
            };
            if place.replace(hundredths(&rate)?).is_some() {
                return Err(RatesUnfit);
            }
        }
        Ok(Self { standard: standard.ok_or(RatesUnfit)?, reduced, super_reduced })
    }
}

/// Hundredths of a percent.
fn hundredths(text: &str) -> Result<u32, RatesUnfit> {
    let plain = text.trim_end_matches('%').trim();
    let (whole, part) = plain.split_once('.').unwrap_or((plain, ""));
    let is_fit = (1..=3).contains(&whole.len()) && part.len() <= 2;
    let digits = format!("{whole}{part:0<2}");
    if !is_fit || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(RatesUnfit);
    }
    digits.parse().map_err(|_| RatesUnfit)
}
