//! Where a place counts as being, by its country and its postcode.

use super::{country, postcode};
use crate::model::{Place, Territory};

/// Parts of countries of the Union in which its VAT does not apply, by how their postcodes begin. Which parts these are was
/// checked (Directive 2006/112/EC, article 6; the table "Territorial status of EU countries" of the Commission). Of the
/// postcodes each row says whether a second source was seen.
const OUTSIDE_VAT: [(&str, &[&str]); 6] = [
    // Heligoland and Büsingen. Checked.
    ("DE", &["27498", "78266"]),
    // Greenland, for whoever writes Denmark for its country. Not checked.
    ("DK", &["39"]),
    // Åland. Checked.
    ("FI", &["22"]),
    // Overseas: Guadeloupe, Martinique, Guiana, Réunion, Saint-Pierre, Mayotte, Saint-Barthélemy and Saint-Martin, the lands
    // of the south, Wallis, Polynesia, New Caledonia. 980 is Monaco, which counts as France. Not checked.
    ("FR", &["971", "972", "973", "974", "975", "976", "977", "978", "984", "986", "987", "988"]),
    // Mount Athos. The first checked, the second not.
    ("GR", &["63086", "63087"]),
    // Livigno and Campione d'Italia, by the postcodes that are theirs alone; those of before they share with towns around
    // them. Checked.
    ("IT", &["23041", "22061"]),
];

/// The part of the world that a place belongs to. A postcode that is not known or not good says nothing: then it is the
/// usual part of its country.
pub fn territory(place: &Place) -> Territory {
    let Ok(country) = country(&place.country) else { return Territory::Outside };
    let mut code = postcode(country, &place.postcode).unwrap_or_default();
    code.retain(|sign| sign.is_ascii_alphanumeric());
    let begins = |beginnings: &[&str]| beginnings.iter().any(|beginning| code.starts_with(beginning));
    match country.code {
        "ES" => of_spain(&code),
        "GB" if begins(&["BT"]) => Territory::Union("XI"),
        _ if !country.is_union => Territory::Outside,
        known if OUTSIDE_VAT.iter().any(|(code, beginnings)| *code == known && begins(beginnings)) => {
            Territory::Outside
        }
        known => Territory::Union(known),
    }
}

fn of_spain(postcode: &str) -> Territory {
    match postcode.get(..2) {
        Some("07") => Territory::Balearic,
        Some("35" | "38") => Territory::Canary,
        Some("51") => Territory::Ceuta,
        Some("52") => Territory::Melilla,
        Some(_) | None => Territory::Mainland,
    }
}
