//! Postcodes: as somebody types them, and as their country writes them.

use super::{AddressRejected, Part, province, shape};
use crate::model::{Country, RegionRule};

/// The postcode as its country writes it; empty where none is needed and none was written. Letters that stand for the
/// country before it (`E-28013`, `D-10115`) are left out where they do not belong to it, and put there where they do.
pub fn postcode(country: &Country, text: &str) -> Result<String, AddressRejected> {
    let rule = country.postcode;
    let unfit = AddressRejected::PostcodeUnfit { example: rule.example };
    let signs = shape::signs(text).filter(|signs| signs.len() <= 16).ok_or(unfit)?;
    if signs.is_empty() {
        return if rule.is_needed { Err(AddressRejected::Missing(Part::Postcode)) } else { Ok(signs) };
    }
    let fitted = rule.shapes.iter().find_map(|shape| in_shape(country.code, shape, &signs));
    let is_there = |code: &String| country.region != RegionRule::Derived || province(code).is_some();
    fitted.filter(is_there).ok_or(unfit)
}

fn in_shape(country: &str, shape: &str, signs: &str) -> Option<String> {
    let with_own = format!("{}{signs}", shape::prefix(shape));
    let ways = [signs, with_own.as_str(), bare(country, signs)];
    ways.into_iter().find_map(|signs| shape::fitted(shape, signs))
}

/// The signs without the letters that stand for the country: `ES`, `E`.
fn bare<'s>(country: &str, signs: &'s str) -> &'s str {
    let end = signs.find(|sign: char| sign.is_ascii_digit()).unwrap_or(0);
    let (before, rest) = signs.split_at(end);
    if country.starts_with(before) { rest } else { signs }
}
