//! An address as it stands on a parcel.

use super::country;
use crate::model::{Layout, PostalAddress, Slot};
use kernel::{Lang, text};

/// What most of the Union writes: also for a country that we do not know.
const USUAL: Layout = &[&[("", Slot::Street)], &[("", Slot::Postcode), (" ", Slot::City)]];

/// Line by line, without empty ones, the name of the country last.
pub fn lines(address: &PostalAddress, lang: Lang) -> Vec<String> {
    let country = country(&address.country).ok();
    let mut lines = vec![address.name.clone(), address.company.clone()];
    for row in country.map_or(USUAL, |country| country.layout) {
        match row {
            [(_, Slot::Street)] => lines.extend([address.line1.clone(), address.line2.clone()]),
            row => lines.push(line(address, row)),
        }
    }
    lines.push(country.map_or(address.country.as_str(), |country| country.name(lang)).to_owned());
    lines.retain(|line| !line.is_empty());
    lines
}

fn line(address: &PostalAddress, row: &[(&str, Slot)]) -> String {
    let mut line = String::new();
    for (before, slot) in row {
        let said = said(address, *slot);
        if said.is_empty() {
            continue;
        }
        if !line.is_empty() {
            line.push_str(before);
        }
        line.push_str(&said);
    }
    line
}

fn said(address: &PostalAddress, slot: Slot) -> String {
    let PostalAddress { line1, postcode, city, region, .. } = address;
    match slot {
        Slot::Street => line1.clone(),
        Slot::Postcode => postcode.clone(),
        Slot::City => city.clone(),
        Slot::Region => region.clone(),
        Slot::RegionAside if region.is_empty() || text::fold(region) == text::fold(city) => String::new(),
        Slot::RegionAside => format!("({region})"),
    }
}
