//! The countries that we know how to write to: the Union, its neighbours, and those with which Spain shares most. The shapes
//! of postcodes and the order of lines are those of their post offices, as the Universal Postal Union gives them.

use super::{AddressRejected, Part};
use crate::model::{
    Country, Layout, PostcodeRule, RegionRule,
    Slot::{self, City, Postcode, Region, RegionAside, Street},
};

/// All of them, by their codes.
pub fn countries() -> &'static [Country] {
    &COUNTRIES
}

/// The country of a code, also of those by which Greece and the United Kingdom are called sometimes.
pub fn country(code: &str) -> Result<&'static Country, AddressRejected> {
    let code = match code.trim().to_ascii_uppercase().as_str() {
        "" => return Err(AddressRejected::Missing(Part::Country)),
        "EL" => "GR".to_owned(),
        "UK" => "GB".to_owned(),
        other => other.to_owned(),
    };
    COUNTRIES.iter().find(|country| country.code == code).ok_or(AddressRejected::CountryUnknown)
}

const STREET: &[(&str, Slot)] = &[("", Street)];
const USUAL: Layout = &[STREET, &[("", Postcode), (" ", City)]];
const SPAIN: Layout = &[STREET, &[("", Postcode), (" ", City), (" ", RegionAside)]];
const ITALY: Layout = &[STREET, &[("", Postcode), (" ", City), (" ", Region)]];
const HUNGARY: Layout = &[&[("", City)], STREET, &[("", Postcode)]];
const IRELAND: Layout = &[STREET, &[("", City)], &[("", Region)], &[("", Postcode)]];
const LATVIA: Layout = &[STREET, &[("", City), (", ", Postcode)]];
const MALTA: Layout = &[STREET, &[("", City), (" ", Postcode)]];
const KINGDOM: Layout = &[STREET, &[("", City)], &[("", Postcode)]];
const STATES: Layout = &[STREET, &[("", City), (", ", Region), (" ", Postcode)]];
const MEXICO: Layout = &[STREET, &[("", Postcode), (" ", City), (", ", Region)]];
const COLOMBIA: Layout = &[STREET, &[("", City), (", ", Region), (", ", Postcode)]];
const REGION_BELOW: Layout = &[STREET, &[("", Postcode), (" ", City)], &[("", Region)]];

const FOUR: &[&str] = &["9999"];
const FIVE: &[&str] = &["99999"];
const SIX: &[&str] = &["999999"];
const THREE_TWO: &[&str] = &["999 99"];

/// Code, names in Spanish and in English.
type Names = (&'static str, &'static str, &'static str);
/// Shapes of postcodes, and a good one.
type Shapes = (&'static [&'static str], &'static str);

/// A country whose addresses need a postcode and have no region.
const fn plain((code, es, en): Names, (shapes, example): Shapes) -> Country {
    let postcode = PostcodeRule { shapes, example, is_needed: true };
    Country { code, es, en, postcode, region: RegionRule::Unused, layout: USUAL, is_union: false }
}

/// The same in the Union.
const fn union(names: Names, shapes: Shapes) -> Country {
    Country { is_union: true, ..plain(names, shapes) }
}

impl Country {
    const fn written(self, layout: Layout) -> Self {
        Self { layout, ..self }
    }

    const fn with(self, region: RegionRule, layout: Layout) -> Self {
        Self { region, layout, ..self }
    }

    /// Its post finds an address without a postcode.
    const fn or_none(self) -> Self {
        Self { postcode: PostcodeRule { is_needed: false, ..self.postcode }, ..self }
    }
}

static COUNTRIES: [Country; 36] = [
    plain(("AD", "Andorra", "Andorra"), (&["AD999"], "AD500")),
    plain(("AR", "Argentina", "Argentina"), (&["9999", "@9999@@@"], "C1425CLA"))
        .with(RegionRule::Needed, REGION_BELOW),
    union(("AT", "Austria", "Austria"), (FOUR, "1010")),
    union(("BE", "Bélgica", "Belgium"), (FOUR, "1000")),
    union(("BG", "Bulgaria", "Bulgaria"), (FOUR, "1000")),
    plain(("CH", "Suiza", "Switzerland"), (FOUR, "8001")),
    plain(("CL", "Chile", "Chile"), (&["9999999"], "8320000"))
        .with(RegionRule::Optional, REGION_BELOW)
        .or_none(),
    plain(("CO", "Colombia", "Colombia"), (SIX, "110111")).with(RegionRule::Needed, COLOMBIA).or_none(),
    union(("CY", "Chipre", "Cyprus"), (FOUR, "1065")),
    union(("CZ", "Chequia", "Czechia"), (THREE_TWO, "110 00")),
    union(("DE", "Alemania", "Germany"), (FIVE, "10115")),
    union(("DK", "Dinamarca", "Denmark"), (FOUR, "1050")),
    union(("EE", "Estonia", "Estonia"), (FIVE, "10111")),
    union(("ES", "España", "Spain"), (FIVE, "28013")).with(RegionRule::Derived, SPAIN),
    union(("FI", "Finlandia", "Finland"), (FIVE, "00100")),
    union(("FR", "Francia", "France"), (FIVE, "75001")),
    plain(
        ("GB", "Reino Unido", "United Kingdom"),
        (&["@9 9@@", "@99 9@@", "@@9 9@@", "@@99 9@@", "@9@ 9@@", "@@9@ 9@@"], "SW1A 1AA"),
    )
    .written(KINGDOM),
    union(("GR", "Grecia", "Greece"), (THREE_TWO, "105 57")),
    union(("HR", "Croacia", "Croatia"), (FIVE, "10000")),
    union(("HU", "Hungría", "Hungary"), (FOUR, "1051")).written(HUNGARY),
    union(("IE", "Irlanda", "Ireland"), (&["@9* ****"], "D02 AF30"))
        .with(RegionRule::Optional, IRELAND)
        .or_none(),
    union(("IT", "Italia", "Italy"), (FIVE, "00187")).with(RegionRule::Needed, ITALY),
    union(("LT", "Lituania", "Lithuania"), (&["LT-99999"], "LT-01101")),
    union(("LU", "Luxemburgo", "Luxembourg"), (FOUR, "1648")),
    union(("LV", "Letonia", "Latvia"), (&["LV-9999"], "LV-1010")).written(LATVIA),
    union(("MT", "Malta", "Malta"), (&["@@@ 9999"], "VLT 1117")).written(MALTA),
    plain(("MX", "México", "Mexico"), (FIVE, "06000")).with(RegionRule::Needed, MEXICO),
    union(("NL", "Países Bajos", "Netherlands"), (&["9999 @@"], "1012 JS")),
    plain(("NO", "Noruega", "Norway"), (FOUR, "0155")),
    union(("PL", "Polonia", "Poland"), (&["99-999"], "00-950")),
    union(("PT", "Portugal", "Portugal"), (&["9999-999"], "1100-148")),
    union(("RO", "Rumanía", "Romania"), (SIX, "010011")).with(RegionRule::Optional, REGION_BELOW),
    union(("SE", "Suecia", "Sweden"), (THREE_TWO, "111 29")),
    union(("SI", "Eslovenia", "Slovenia"), (FOUR, "1000")),
    union(("SK", "Eslovaquia", "Slovakia"), (THREE_TWO, "811 01")),
    plain(("US", "Estados Unidos", "United States"), (&["99999", "99999-9999"], "10001"))
        .with(RegionRule::Needed, STATES),
];
