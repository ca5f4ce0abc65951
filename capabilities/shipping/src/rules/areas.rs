//! Places by their codes, and which zone a place belongs to: the one that names it most precisely.

use crate::model::{Area, Part, Zone};
use addresses::{
    model::{Place, Territory},
    rules::{country, territory},
};

/// A longer beginning of a postcode is none.
const PREFIX_MAX: usize = 10;

/// The place of a code: `*`, `EU`, `PT`, `ES/canary`, `ES-07`. Nothing where no country is called so.
pub fn parse(code: &str) -> Option<Area> {
    let is_country = |code: &str| country(code).is_ok_and(|found| found.code == code);
    match code {
        "*" => return Some(Area::Everywhere),
        "EU" => return Some(Area::Union),
        known if is_country(known) => return Some(Area::Country(known.to_owned())),
        _ => {}
    }
    if let Some(part) = code.strip_prefix("ES/") {
        return Part::from_code(part).map(Area::Part);
    }
    let (known, prefix) = code.split_once('-')?;
    let prefix = folded(known, prefix);
    let is_good = is_country(known) && (1..=PREFIX_MAX).contains(&prefix.len());
    is_good.then(|| Area::Postcodes { country: known.to_owned(), prefix })
}

/// Letters and digits of a postcode in capitals, without those that stand for the country: how they are parted, and whether
/// `LV` stands before them, is each writer's own.
fn folded(country: &str, postcode: &str) -> String {
    let signs = postcode.chars().filter(char::is_ascii_alphanumeric);
    let whole: String = signs.map(|sign| sign.to_ascii_uppercase()).collect();
    whole.strip_prefix(country).map(str::to_owned).unwrap_or(whole)
}

/// How precisely this names a place, the more the higher; nothing where the place does not lie there.
pub fn covers(area: &Area, place: &Place) -> Option<usize> {
    let lies = territory(place);
    let is_in = |code: &str| country(&place.country).is_ok_and(|found| found.code == code);
    match area {
        Area::Everywhere => Some(0),
        Area::Union => lies.has_union_vat().then_some(1),
        Area::Country(code) => is_in(code).then_some(2),
        Area::Part(part) => (part_of(lies) == Some(*part)).then_some(3),
        Area::Postcodes { country: code, prefix } => {
            let begins = folded(code, &place.postcode).starts_with(prefix.as_str());
            (begins && is_in(code)).then_some(3 + prefix.len())
        }
    }
}

fn part_of(territory: Territory) -> Option<Part> {
    match territory {
        Territory::Mainland => Some(Part::Mainland),
        Territory::Balearic => Some(Part::Balearic),
        Territory::Canary => Some(Part::Canary),
        Territory::Ceuta => Some(Part::Ceuta),
        Territory::Melilla => Some(Part::Melilla),
        Territory::Union(_) | Territory::Outside => None,
    }
}

/// The zone that names a place most precisely; of two that do so alike the first. Nothing: the shop does not send there.
pub fn zone_of<'z>(zones: &'z [Zone], place: &Place) -> Option<&'z Zone> {
    let precision = |zone: &Zone| zone.areas.iter().filter_map(|area| covers(area, place)).max();
    let mut best: Option<(&Zone, usize)> = None;
    for zone in zones {
        let Some(found) = precision(zone) else { continue };
        if best.is_none_or(|(_, known)| found > known) {
            best = Some((zone, found));
        }
    }
    best.map(|(zone, _)| zone)
}
